#include "model/exchange/codeproposals.h"

#include "model/domain/uniquefield.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

constexpr QChar kParty(u'\u0001'); // never in a code

template <class Row>
QString partyCode(const Row &row, const Dossier &dossier)
{
    if constexpr (requires { row.party; }) {
        const Party *party = dossier.find(row.party);
        return party ? party->code : QString();
    } else {
        return {};
    }
}

/// What codes begin with while there is none to follow.
QString firstPattern(FactType type)
{
    switch (type) {
    case FactType::Source:
        return u"S-"_s;
    case FactType::Pledge:
        return u"P-"_s + kParty + u'-';
    case FactType::Fulfilment:
        return u"F-"_s;
    default:
        return {};
    }
}

} // namespace

CodeProposals::CodeProposals(FactType type, const Dossier &dossier)
    : m_dossier(dossier),
      m_pattern(firstPattern(type))
{
    QHash<QString, qsizetype> uses;
    qsizetype codes = 0;
    withFactType(type, [&]<class Row>() {
        codes = std::ssize(dossier.rows<Row>());
        if constexpr (uniqueField<Row>() != nullptr)
            learnCodes<Row>(uses);
    });
    learnPattern(uses, codes);
}

template <class Row>
void CodeProposals::learnCodes(QHash<QString, qsizetype> &uses)
{
    for (const Row &row : m_dossier.rows<Row>()) {
        const QString &code = row.*uniqueField<Row>();
        take(code);
        Cut parts = cut(code);
        if (parts.digits == 0)
            continue;
        const QString party = partyCode(row, m_dossier);
        if (!party.isEmpty())
            parts.stem.replace(party, kParty);
        ++uses[parts.stem];
        m_digits = std::max(m_digits, parts.digits);
    }
}

QString CodeProposals::next(PartyId party)
{
    if (m_pattern.isEmpty())
        return {};
    QString stem = m_pattern;
    if (stem.contains(kParty)) {
        const Party *known = m_dossier.find(party);
        if (!known)
            return {};
        stem.replace(kParty, known->code);
    }
    const qint64 number = ++m_last[stem];
    return stem + QString::number(number).rightJustified(m_digits, u'0');
}

void CodeProposals::take(const QString &code)
{
    const Cut parts = cut(code);
    if (parts.digits > 0) {
        qint64 &last = m_last[parts.stem];
        last = std::max(last, parts.number);
    }
}

CodeProposals::Cut CodeProposals::cut(const QString &code)
{
    constexpr int kMostDigits = 9;
    int digits = 0;
    while (digits < std::min<qsizetype>(code.size(), kMostDigits)
           && code[code.size() - 1 - digits] >= u'0' && code[code.size() - 1 - digits] <= u'9')
        ++digits;
    return {code.chopped(digits), QStringView(code).last(digits).toLongLong(), digits};
}

void CodeProposals::learnPattern(const QHash<QString, qsizetype> &uses, qsizetype codes)
{
    // Party codes such as G7 end in a figure too, but are not counted on.
    qsizetype most = (codes - 1) / 2;
    for (auto it = uses.cbegin(); it != uses.cend(); ++it) {
        if (it.value() > most) {
            most = it.value();
            m_pattern = it.key();
        }
    }
}

} // namespace servanda

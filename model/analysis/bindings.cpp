#include "model/analysis/bindings.h"

#include "model/domain/condition.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

/// The stronger a role says whether its holder is bound, the higher.
int weightOf(Role role)
{
    switch (role) {
    case Role::Signatory:
        return 5;
    case Role::Participant:
        return 4;
    case Role::Objector:
        return 3;
    case Role::Observer:
        return 2;
    case Role::Coordinator:
        return 1;
    case Role::Beneficiary:
        break;
    }
    return 0;
}

Binding::Party partyOf(Role role)
{
    if (role == Role::Objector)
        return Binding::Party::Objected;
    return role == Role::Observer ? Binding::Party::TookPart : Binding::Party::Bound;
}

std::optional<Binding::Party> readingOf(const QString &text)
{
    if (text == u"bound")
        return Binding::Party::Bound;
    if (text == u"took-part")
        return Binding::Party::TookPart;
    if (text == u"reserved")
        return Binding::Party::Reserved;
    return {};
}

} // namespace

Bindings::Bindings(const Dossier &dossier) : m_dossier(dossier)
{
    QHash<std::pair<qint64, qint64>, int> strongest;
    for (const auto &part : dossier.rows<Participation>()) {
        const std::pair key{part.party.value, part.instrument.value};
        const int weight = weightOf(part.role);
        if (const auto known = strongest.constFind(key);
            known != strongest.cend() && *known >= weight)
            continue;
        strongest.insert(key, weight);
        m_parts.insert(key, {partyOf(part.role), refOf(part)});
    }
    for (const auto &row : dossier.rows<Setting>()) {
        if (row.key.startsWith(settingkey::kReading)
            || row.key.startsWith(settingkey::kSleepsUntil))
            m_settings.insert(row.key, &row);
    }
}

const Setting *Bindings::setting(const QString &key) const
{
    return m_settings.value(key, nullptr);
}

std::optional<Bindings::Answer> Bindings::at(PartyId party, InstrumentId instrument) const
{
    const auto known = m_parts.constFind({party.value, instrument.value});
    return known == m_parts.cend() ? std::nullopt : std::optional(*known);
}

Bindings::Answer Bindings::of(const Party &party, const Clause &clause) const
{
    QSet<ClauseId> seen;
    for (const Clause *at = m_settings.isEmpty() ? nullptr : &clause; at && !seen.contains(at->id);
         at = m_dossier.find(at->parent)) {
        seen.insert(at->id);
        const Setting *adopted = setting(settingkey::kReading + at->code + u':' + party.code);
        if (!adopted)
            continue;
        if (const auto reading = readingOf(adopted->value))
            return {*reading, refOf(*adopted)};
    }
    return at(party.id, clause.instrument).value_or(Answer{});
}

QString Bindings::whyBoundNowhere(PartyId party) const
{
    QString why;
    for (const auto &instrument : m_dossier.rows<Instrument>()) {
        const auto answer = at(party, instrument.id);
        if (!answer)
            continue;
        if (answer->party == Binding::Party::Bound)
            return {};
        why = answer->party == Binding::Party::Objected ? u"objects, not a party"_s
                                                        : u"took part, not a party"_s;
    }
    return why;
}

Trigger Bindings::sleepsUntil(const Instrument &instrument) const
{
    const Setting *adopted = setting(settingkey::kSleepsUntil + instrument.code);
    return adopted ? readCondition(adopted->value) : Trigger();
}

} // namespace servanda

#include "model/exchange/namedfacts.h"

#include "model/core/textrules.h"
#include "model/domain/uniquefield.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

template <class Row>
QString nameOf(const Row &row)
{
    if constexpr (requires { row.number; })
        return row.number; // clauses are named by their number
    else
        return Description<Row>::caption(row);
}

} // namespace

Result<qint64> NamedFacts::find(FactType type, const QString &text)
{
    if (const qint64 id = idOfCode(type, text))
        return id;
    learnNames(type);
    const QString key = foldedKey(text).simplified();
    if (const qint64 id = m_folded.find(type, key))
        return id;
    if (m_shared.find(type, key) != 0)
        return fail(Error::Kind::Conflict, u"“%1” is the name of several"_s.arg(text.left(40)),
                    u"Write the code of the one you mean."_s);
    if (const qint64 id = m_names.find(type, key))
        return id;
    QString noun;
    withFactType(
        type, [&]<class Row>() { noun = QString::fromLatin1(Description<Row>::label).toLower(); });
    return fail(Error::Kind::NotFound,
                u"No %1 is called “%2”"_s.arg(noun, visibleControls(text.left(40))),
                u"Write its code or its name, or add it first."_s);
}

bool NamedFacts::hasCode(FactType type, const QString &code)
{
    return idOfCode(type, code) != 0;
}

qint64 NamedFacts::idOfCode(FactType type, const QString &code)
{
    if (!m_index) {
        learnCodes(type);
        return m_codes.find(type, code);
    }
    qint64 id = 0;
    withFactType(type, [&]<class Row>() { id = m_index->find<Row>(code).value; });
    return id;
}

void NamedFacts::learnCodes(FactType type)
{
    if (std::exchange(m_codesKnown[static_cast<size_t>(type)], true))
        return;
    withFactType(type, [&]<class Row>() {
        if constexpr (uniqueField<Row>() != nullptr) {
            for (const Row &row : m_dossier.rows<Row>()) {
                const QString &code = row.*uniqueField<Row>();
                (void)m_codes.add(type, code, row.id.value);
            }
        }
    });
}

void NamedFacts::learnNames(FactType type)
{
    if (std::exchange(m_namesKnown[static_cast<size_t>(type)], true))
        return;
    withFactType(type, [&]<class Row>() {
        for (const Row &row : m_dossier.rows<Row>()) {
            if constexpr (uniqueField<Row>() != nullptr)
                (void)m_folded.add(type, foldedKey(row.*uniqueField<Row>()), row.id.value);
            const QString key = foldedKey(nameOf(row)).simplified();
            if (!m_names.add(type, key, row.id.value))
                (void)m_shared.add(type, key, row.id.value);
        }
    });
}

} // namespace servanda

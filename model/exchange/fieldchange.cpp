#include "model/exchange/fieldchange.h"

#include "model/domain/factwords.h"
#include "model/domain/rules.h"
#include "model/domain/uniquefield.h"
#include "model/exchange/fieldentry.h"

#include <optional>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

template <class Row>
Unit usualUnit(const Row &row)
{
    if constexpr (requires { row.amount; })
        return row.amount.unit;
    else
        return {};
}

template <class Row>
Error about(const Row &row, Error error)
{
    QString name = Description<Row>::caption(row);
    if constexpr (uniqueField<Row>() != nullptr)
        name = row.*uniqueField<Row>();
    error.what = name.left(40) + u": "_s + error.what;
    return error;
}

/// Reads the text into the named field of each fact of one type.
template <class Row>
class FieldChanging final
{
public:
    FieldChanging(QByteArrayView field, const QString &text, const Dossier &dossier,
                  const QLocale &locale)
        : m_field(field),
          m_text(text),
          m_dossier(dossier),
          m_names(dossier),
          m_locale(locale)
    {
    }

    Result<FieldChange> run(const std::vector<FactRef> &facts)
    {
        for (const auto &fact : facts) {
            const Row *row = m_dossier.find(Id<Row>{fact.id});
            if (!row)
                continue;
            if (auto error = change(*row))
                return *error;
        }
        const auto count = std::ssize(m_change.edit.of<Row>());
        m_change.edit.label
            = u"Change %1 of %2"_s.arg(fieldInWords(Description<Row>::type, m_field),
                                       countedFacts(Description<Row>::type, count));
        return std::move(m_change);
    }

private:
    std::optional<Error> change(const Row &before)
    {
        Row after = before;
        EntryContext context{m_names, m_locale, usualUnit(before)};
        std::optional<Error> error;
        forEachField<Row>([&](const auto &described) {
            using Value = typename std::decay_t<decltype(described)>::Value;
            if constexpr (kCanBeTyped<Value>) {
                if (described.name != m_field)
                    return;
                const auto entered = enterInto(after, described, m_text, context);
                if (!entered)
                    error = entered.error();
                else if (m_change.understood.isEmpty())
                    m_change.understood = *entered;
            }
        });
        if (error)
            return about(before, std::move(*error));
        if (auto broken = brokenRules(after); !broken.empty() && brokenRules(before).empty())
            return about(before, std::move(broken.front()));
        if (after == before)
            ++m_change.unchanged;
        else
            m_change.edit.of<Row>().push_back({before, std::move(after)});
        return std::nullopt;
    }

    QByteArrayView m_field;
    const QString &m_text;
    const Dossier &m_dossier;
    NamedFacts m_names;
    const QLocale &m_locale;
    FieldChange m_change;
};

} // namespace

std::vector<TypedField> typedFields(FactType type)
{
    std::vector<TypedField> fields;
    withFactType(type, [&]<class Row>() {
        forEachField<Row>([&](const auto &field) {
            using Value = typename std::decay_t<decltype(field)>::Value;
            if constexpr (kCanBeTyped<Value>) {
                bool isCode = false;
                if constexpr (std::is_same_v<Value, QString>)
                    isCode = field.member == uniqueField<Row>();
                fields.push_back({field.name, QString::fromLatin1(field.label),
                                  field.need == Need::Required, isCode});
            }
        });
    });
    return fields;
}

Result<FieldChange> changeField(const std::vector<FactRef> &facts, QByteArrayView field,
                                const QString &text, const Dossier &dossier, const QLocale &locale)
{
    Result<FieldChange> change = FieldChange{};
    if (facts.empty())
        return change;
    withFactType(facts.front().type, [&]<class Row>() {
        change = FieldChanging<Row>(field, text, dossier, locale).run(facts);
    });
    return change;
}

} // namespace servanda

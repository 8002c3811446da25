#pragma once

#include "model/core/bound.h"
#include "model/domain/facts.h"
#include "model/exchange/namedfacts.h"

#include <QHash>
#include <QLocale>

namespace servanda {

/// What is needed to understand what a person types into a field.
struct EntryContext
{
    NamedFacts &names;
    QLocale locale;
    Unit usual; ///< of an amount for which none is written
};

/// Reads a text as people write it into a field's value and gives what was understood, for people.
/// An error says what is wrong with it; whether a field may be empty is for the rules to tell.
[[nodiscard]] Result<QString> enterField(const QString &text, QString &value, EntryContext &);
[[nodiscard]] Result<QString> enterField(const QString &text, PartialDate &value, EntryContext &);
[[nodiscard]] Result<QString> enterField(const QString &text, Unit &value, EntryContext &);
[[nodiscard]] Result<QString> enterField(const QString &text, Decimal &value, EntryContext &);
[[nodiscard]] Result<QString> enterField(const QString &text, PledgeKinds &value, EntryContext &);
/// An amount and its bound, which a fact must be able to hold.
[[nodiscard]] Result<QString> enterField(const QString &text, Amount &amount, Bound *bound,
                                         EntryContext &context);

/// Whether values of that type can be typed on their own. A bound is typed with its amount.
template <class T>
inline constexpr bool kCanBeTyped
    = std::is_enum_v<
          T> || kIsId<T> || std::is_same_v<T, QString> || std::is_same_v<T, PartialDate> || std::is_same_v<T, Unit> || std::is_same_v<T, Decimal> || std::is_same_v<T, PledgeKinds> || std::is_same_v<T, Amount>;

namespace detail {
/// What an enumeration's values are called; made once for each.
class Choices final
{
public:
    void add(const char *code, const char *label);
    /// The place of the one name, code or label, that the text is; Invalid otherwise.
    [[nodiscard]] Result<size_t> find(const QString &text) const;
    [[nodiscard]] const QString &label(size_t place) const
    {
        return m_labels[static_cast<qsizetype>(place)];
    }

private:
    QStringList m_labels;
    QHash<QString, size_t> m_places; ///< by folded code and label
};
} // namespace detail

template <class E>
requires std::is_enum_v<E>
[[nodiscard]] Result<QString> enterField(const QString &text, E &value, EntryContext & /*none*/)
{
    static const detail::Choices choices = [] {
        detail::Choices made;
        for (const auto &name : enumNames<E>())
            made.add(name.code, name.label);
        return made;
    }();
    const auto chosen = choices.find(text);
    if (!chosen)
        return chosen.error();
    value = enumNames<E>()[*chosen].value;
    return choices.label(*chosen);
}

template <class Target>
[[nodiscard]] Result<QString> enterField(const QString &text, Id<Target> &value,
                                         EntryContext &context)
{
    value = {};
    if (text.isEmpty())
        return QString();
    const auto found = context.names.find(Description<Target>::type, text);
    if (!found)
        return found.error();
    value = {*found};
    return text;
}

/// Reads a text into one described field of a fact.
template <class Row, class T>
requires kCanBeTyped<T>
[[nodiscard]] Result<QString> enterInto(Row &row, const Field<Row, T> &field, const QString &text,
                                        EntryContext &context)
{
    if constexpr (std::is_same_v<T, Amount>) {
        Bound *bound = nullptr;
        if constexpr (requires { row.bound; })
            bound = &row.bound;
        return enterField(text, row.*field.member, bound, context);
    } else {
        return enterField(text, row.*field.member, context);
    }
}

} // namespace servanda

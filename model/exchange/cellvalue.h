#pragma once

#include "model/domain/facts.h"

namespace servanda {

/// Reads one cell into a field's value: exactly what cellText() writes, or an error. An empty cell
/// is "not said"; whether it may be is for the rules to tell.
[[nodiscard]] Result<> readCell(const QString &text, QString &value);
[[nodiscard]] Result<> readCell(const QString &text, PartialDate &value);
[[nodiscard]] Result<> readCell(const QString &text, Unit &value);
[[nodiscard]] Result<> readCell(const QString &text, Decimal &value);
[[nodiscard]] Result<> readCell(const QString &text, PledgeKinds &value);
template <class E>
requires std::is_enum_v<E>
[[nodiscard]] Result<> readCell(const QString &text, E &value);

[[nodiscard]] inline QString cellText(const QString &value)
{
    return value;
}
[[nodiscard]] inline QString cellText(PartialDate value)
{
    return value.toIso();
}
[[nodiscard]] inline QString cellText(const Unit &value)
{
    return value.toText();
}
[[nodiscard]] inline QString cellText(Decimal value)
{
    return value.toText();
}
[[nodiscard]] QString cellText(const PledgeKinds &value);
template <class E>
requires std::is_enum_v<E>
[[nodiscard]] QString cellText(E value)
{
    return enumCode(value);
}

/// The headings of a fact type, in the order of its fields. An amount takes two: its own and
/// `unit`.
template <class Row>
[[nodiscard]] QStringList csvHeadings()
{
    QStringList headings;
    forEachField<Row>([&](const auto &field) {
        headings += QString::fromLatin1(field.csvHeading());
        if constexpr (std::is_same_v<typename std::decay_t<decltype(field)>::Value, Amount>)
            headings += QStringLiteral("unit");
    });
    return headings;
}

[[nodiscard]] Error notOneOf(const QString &text, const QString &codes);

template <class E>
requires std::is_enum_v<E> Result<> readCell(const QString &text, E &value)
{
    const auto known = enumFromCode<E>(text);
    if (!known)
        return notOneOf(text, enumCodes<E>());
    value = *known;
    return {};
}

} // namespace servanda

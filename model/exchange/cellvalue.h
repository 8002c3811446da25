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
[[nodiscard]] Result<> readCell(const QString &text, MediaType &value);
[[nodiscard]] Result<> readCell(const QString &text, ByteCount &value);
[[nodiscard]] Result<> readCell(const QString &text, Checksum &value);
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
[[nodiscard]] inline QString cellText(const MediaType &value)
{
    return value.name;
}
[[nodiscard]] inline QString cellText(ByteCount value)
{
    return QString::number(value.bytes);
}
[[nodiscard]] inline QString cellText(const Checksum &value)
{
    return value.hex;
}
template <class E>
requires std::is_enum_v<E>
[[nodiscard]] QString cellText(E value)
{
    return enumCode(value);
}

/// The type of fact that a cell names by its table, or an error.
[[nodiscard]] Result<FactType> readFactType(const QString &text);
[[nodiscard]] QString cellText(FactType type);

/// How many cells a field takes: an amount has its unit beside it, a bound its upper end, a
/// reference to any fact the kind of fact before it.
template <class Value>
inline constexpr size_t kCsvCells
    = std::is_same_v<Value,
                     Amount> || std::is_same_v<Value, Bound> || std::is_same_v<Value, FactRef>
    ? 2
    : 1;

template <class Field>
[[nodiscard]] QStringList csvHeadingsOf(const Field &field)
{
    using Value = typename Field::Value;
    const QString own = QString::fromLatin1(field.csvHeading());
    if constexpr (std::is_same_v<Value, Amount>)
        return {own, QStringLiteral("unit")};
    else if constexpr (std::is_same_v<Value, Bound>)
        return {own, QStringLiteral("amount_upper")};
    else if constexpr (std::is_same_v<Value, FactRef>)
        return {own + QStringLiteral("_type"), own};
    else
        return {own};
}

/// The headings of a fact type, in the order of its fields.
template <class Row>
[[nodiscard]] QStringList csvHeadings()
{
    QStringList headings;
    forEachField<Row>([&](const auto &field) { headings += csvHeadingsOf(field); });
    return headings;
}

/// Those that a file may lack: of fields that came after the first version.
template <class Row>
[[nodiscard]] QStringList laterCsvHeadings()
{
    QStringList headings;
    forEachField<Row>([&](const auto &field) {
        if (field.isLater())
            headings += csvHeadingsOf(field);
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

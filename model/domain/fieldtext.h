#pragma once

#include "model/domain/facts.h"

namespace servanda {

/// A field's value for people. References are shown by whoever has the dossier.
[[nodiscard]] inline QString fieldText(const QString &value)
{
    return value;
}
[[nodiscard]] inline QString fieldText(PartialDate value)
{
    return value.isNone() ? QString() : value.toText();
}
[[nodiscard]] inline QString fieldText(const Amount &value)
{
    return value.minorUnits || !value.unit.isNone() ? value.toText() : QString();
}
[[nodiscard]] inline QString fieldText(const MediaType &value)
{
    return value.name;
}
[[nodiscard]] inline QString fieldText(ByteCount value)
{
    return value.bytes > 0 ? value.toText() : QString();
}
[[nodiscard]] inline QString fieldText(const Checksum &value)
{
    return value.hex;
}
[[nodiscard]] inline QString fieldText(const Unit &value)
{
    return value.toText();
}
[[nodiscard]] inline QString fieldText(Decimal value)
{
    return value.toText();
}
template <class E>
requires std::is_enum_v<E>
[[nodiscard]] QString fieldText(E value)
{
    return enumLabel(value);
}
[[nodiscard]] QString fieldText(const PledgeKinds &value);
/// Nothing: a bound is told with its amount.
[[nodiscard]] inline QString fieldText(const Bound & /*told with the amount*/)
{
    return {};
}

/// A field's value as the whole fact makes it read: an amount with its bound.
template <class Row, class T>
[[nodiscard]] QString fieldTextOf(const Row &row, T Row::*member)
{
    if constexpr (std::is_same_v<T, Amount> && requires { row.bound; })
        return (row.*member).minorUnits ? boundedText(row.*member, row.bound)
                                        : fieldText(row.*member);
    else
        return fieldText(row.*member);
}

} // namespace servanda

#pragma once

#include "model/core/result.h"

#include <QStringView>

#include <compare>

namespace servanda {

/// An exact decimal: mantissa x 10^-scale, scale 0 to 9. Keeps the digits as they were written
/// (1.10 stays 1.10), so equality is of digits, not of value.
struct Decimal
{
    qint64 mantissa = 0;
    int scale = 0;

    /// Digits with an optional minus sign and decimal point; nothing else (no exponent, no
    /// thousands mark, no blanks). Invalid on anything else, on overflow and beyond 9 decimals.
    [[nodiscard]] static Result<Decimal> parse(QStringView text);
    [[nodiscard]] QString toText() const;
    /// The same value with another scale, or Invalid where digits would be lost or overflow.
    [[nodiscard]] Result<Decimal> rescaled(int newScale) const;

    friend bool operator==(Decimal, Decimal) = default;
};

/// 10^exponent, exponent 0 to 18.
[[nodiscard]] constexpr qint64 powerOfTen(int exponent)
{
    qint64 power = 1;
    for (int i = 0; i < exponent; ++i)
        power *= 10;
    return power;
}

} // namespace servanda

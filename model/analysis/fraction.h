#pragma once

#include <QString>

#include <compare>

namespace servanda {

__extension__ using Wide = __int128;

/// A share between nothing and all of it, in billionths. Made once from exact integers, rounded
/// half to even, and never rounded to all or to nothing: what is not complete stays below one,
/// what has begun above zero.
struct Fraction
{
    static constexpr qint32 kWhole = 1'000'000'000;

    qint32 billionths = 0;

    /// part / whole, at least 0 and at most 1. whole must be positive.
    [[nodiscard]] static Fraction of(Wide part, Wide whole);
    /// "0.402", "1", "0": as many digits as it has.
    [[nodiscard]] QString toText() const;
    /// Whole per cent, half up; 1 to 99 for what has begun and is not complete.
    [[nodiscard]] int percent() const;

    friend constexpr auto operator<=>(Fraction, Fraction) = default;
};

/// a / b rounded half to even; b must be positive.
[[nodiscard]] Wide dividedEvenly(Wide a, Wide b);

} // namespace servanda

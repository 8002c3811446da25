#pragma once

#include "model/core/amount.h"

namespace servanda {

/// What a figure says beyond itself: exactly so much, at least, at most, about, or from the figure
/// up to another one.
struct Bound
{
    enum class Kind { Exact, AtLeast, AtMost, About, Range };

    Kind kind = Kind::Exact;
    qint64 upper = 0; ///< Range only: the upper end, in minor units of the amount's unit

    friend bool operator==(const Bound &, const Bound &) = default;
};

/// For people: "4,500,000,000 GBP", "at least 500 pieces", "100 to 150 pieces", "no figure".
[[nodiscard]] QString boundedText(const Amount &amount, const Bound &bound);

} // namespace servanda

#pragma once

#include "model/core/decimal.h"
#include "model/core/unit.h"

#include <optional>

namespace servanda {

/// How much of which unit, in minor units of it (cents, pieces). No minorUnits: promised or
/// reported without a figure; the unit may still say what would have been counted.
struct Amount
{
    std::optional<qint64> minorUnits;
    Unit unit;

    /// From the text of a figure (empty: none) and a unit. Invalid where the figure has more
    /// decimals than the unit, or is too large.
    [[nodiscard]] static Result<Amount> parse(QStringView figure, QStringView unit);
    /// The figure as plain digits ("200000000", "0.25"), without superfluous decimals; empty if
    /// there is none.
    [[nodiscard]] QString figureText() const;
    /// For people: "4,500,000,000 GBP", "0.25 percent-GDP", "no figure".
    [[nodiscard]] QString toText() const;

    friend bool operator==(const Amount &, const Amount &) = default;
};

/// Adds amounts of one unit; across units it is an error, never a guess. Invalid on overflow too.
[[nodiscard]] Result<Amount> sum(const Amount &a, const Amount &b);

/// "1,234,567" or "1,234.50": grouped digits of minorUnits with that many decimals; decimals that
/// are all zero are left out.
[[nodiscard]] QString groupedText(qint64 minorUnits, int decimals);
/// "80.4 bn", "1.2 m", "950": three significant digits for labels where room is short.
[[nodiscard]] QString shortText(qint64 minorUnits, int decimals);

} // namespace servanda

#pragma once

#include "model/core/bound.h"
#include "model/core/partialdate.h"

class QLocale;

namespace servanda {

/// An amount as a person typed it, and how it was understood. The form shows `understood` at once,
/// so that nothing is guessed silently.
struct EnteredAmount
{
    Amount amount;
    Bound bound;
    QString understood; ///< "1,600,000,000 EUR", "100 to 150 pieces"
};

/// Reads an amount as people write it: `1.6bn`, `200 m`, `>= 500`, `up to 3k`, `about 40`,
/// `100-150`, `1-1.5bn` (bn is said of both), `5 000`, `4.500.000,00`, with the unit before or after
/// the figure (`EUR 1.6bn`, `€1.6bn`, `300 pieces`) or, where none is written, the usual one.
/// One point or comma before three digits (`1.234`) is read in the only way the unit allows (1,234
/// EUR, because EUR has two decimals; 0.234 is no thousand); where both can be meant (`1.234bn`) the
/// error names both. Empty, `no figure`, or a known unit alone: no figure. Invalid, with what is
/// wrong and what to write instead, for everything else. What is read is never rounded, and
/// `understood` typed again is understood the same; reference: reliability 1.10.
[[nodiscard]] Result<EnteredAmount> enterAmount(QStringView text, const Unit &usual,
                                                const QLocale &locale);

/// Reads a date as people write it: `2026`, `2026-01`, `2026-01-06`, `Jan 2026`, `6 January 2026`
/// (English, German, French), `06.01.2026`, `06/01/2026` only where day and month cannot be mistaken
/// for one another. Empty or `no date`: no date. Invalid for everything else.
[[nodiscard]] Result<PartialDate> enterDate(QStringView text);

} // namespace servanda

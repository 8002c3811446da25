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
/// `100-150`, `5 000`, `4.500.000,00`, with the unit before or after the figure (`EUR 1.6bn`,
/// `1.6bn EUR`, `€1.6bn`, `300 pieces`) or, where none is written, the usual one. Separators that can be
/// read two ways (`1.234`) are read as the locale writes them only if the other reading cannot be
/// meant; else the error names both readings. Empty: no figure. Invalid, with both what is wrong
/// and an example, for everything else; reference: reliability N1 to N9.
[[nodiscard]] Result<EnteredAmount> enterAmount(QStringView text, const Unit &usual,
                                                const QLocale &locale);

/// Reads a date as people write it: `2026`, `2026-01`, `2026-01-06`, `Jan 2026`, `January 2026`,
/// `6 Jan 2026`, `06.01.2026`, `06/01/2026` only where day and month cannot be mistaken for one
/// another. Empty: no date. Invalid for everything else.
[[nodiscard]] Result<PartialDate> enterDate(QStringView text);

} // namespace servanda

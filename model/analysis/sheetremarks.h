#pragma once

#include "model/analysis/counting.h"
#include "model/analysis/factsheet.h"

namespace servanda {

// What the inspector says above the fields of a fact about whether and how it counts. Nothing for a
// fact that simply counts.

[[nodiscard]] std::vector<SheetRemark> remarksOn(const Dossier &dossier, const Counting &counting,
                                                 const Pledge &pledge);
[[nodiscard]] std::vector<SheetRemark> remarksOn(const Dossier &dossier, const Counting &counting,
                                                 const Fulfilment &report);
[[nodiscard]] std::vector<SheetRemark> remarksOn(const Dossier &dossier, const Counting &counting,
                                                 const Variant &variant);
template <class Row>
[[nodiscard]] std::vector<SheetRemark> remarksOn(const Dossier &, const Counting &, const Row &)
{
    return {};
}

} // namespace servanda

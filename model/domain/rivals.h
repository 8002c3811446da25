#pragma once

#include "model/domain/facts.h"

namespace servanda {

/// What an adoption decides: the pledge whose figure the adopted claim replaces, or the report that
/// the adopted one rivals. None where the claim does not exist, rivals nothing, or is a draft, which
/// counts nowhere. `find(id)` gives a row or null.
template <class Find>
[[nodiscard]] FactRef decidedBy(const Adoption &adoption, Find &&find)
{
    if (const Variant *variant = find(adoption.variant))
        return refOf(variant->pledge);
    const Fulfilment *report = find(adoption.report);
    if (report && report->rivalOf && report->standing == Standing::Reported)
        return refOf(report->rivalOf);
    return {};
}

} // namespace servanda

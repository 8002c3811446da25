#pragma once

#include "model/analysis/obligation.h"

#include <span>

namespace servanda {

/// The status of the whole of parts that are joint as All, Any or KOf. k counts for KOf only. At least
/// one part.
[[nodiscard]] Status jointStatus(JointMode mode, int k, std::span<const Status> parts,
                                 const StatusRules &rules);

/// Of an obligation that several bear jointly: the share of the whole target that one of them has
/// delivered. The group has one status; none of them has a level.
[[nodiscard]] Fraction shareDelivered(const Obligation &ofOne, QDate asOf);

} // namespace servanda

#pragma once

#include "model/analysis/obligation.h"

namespace servanda {

/// What was achieved on a day, whatever binds or is due.
struct Measured
{
    Achievement achievement;
    Confidence confidence = Confidence::NotAssessed;
    bool ends = false; ///< being full ends the obligation
    bool judged = false;
    bool withinDeviation = false;
    bool belowZero = false;
    bool contested = false; ///< claims about deliveries differ by more than the tolerance
    bool uncounted = false; ///< something was delivered of which nobody told how much
};

/// The obligation must be one that checkObligation lets pass.
[[nodiscard]] Measured measureObligation(const Obligation &obligation, const StatusRules &rules,
                                         QDate day);

/// The amounts delivered up to a day, without what has no count: lowest, adopted and highest claim.
struct DeliveredSums
{
    Wide low = 0;
    Wide point = 0;
    Wide high = 0;
    bool counted = false;
    bool moreThan = false;
    bool vague = false; ///< the latest report gives no count, or nobody can check it
    Confidence weakest = Confidence::Confirmed;
};
[[nodiscard]] DeliveredSums deliveredSums(const Obligation &obligation, qint32 packedDay);

/// The level of an exact share part / whole; full from 1 - deviation on. Nothing is level 1 where
/// an act has begun it.
[[nodiscard]] qint16 levelOf(Wide part, Wide whole, bool begun, Fraction deviation,
                             const StatusRules &rules);

} // namespace servanda

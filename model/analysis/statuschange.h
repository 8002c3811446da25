#pragma once

#include "model/analysis/obligation.h"
#include "model/analysis/statustally.h"

#include <QStringList>

#include <span>

namespace servanda {

/// One obligation as it was assessed.
struct AssessedObligation
{
    FactRef fact;
    Target target; ///< all 0 where it has none
    Status status;
};

/// One reason why the figure of a group moved.
struct StatusChange
{
    enum class Why {
        BecameActive,
        CeasedToBind, ///< dormant again, suspended, released, ended
        Added, ///< new in the group
        Removed,
        BecameAssessed,
        NoLongerAssessed,
        TargetRevised,
        MoreDone,
        LessDone
    };
    Why why = Why::BecameActive;
    int obligations = 0;
    qint64 effect = 0; ///< on the point, in billionths of the whole
    std::vector<FactRef> facts; ///< the obligations, in order

    /// "+2 obligations became active: -11.5 points"
    [[nodiscard]] QString toText() const;
    /// The same without the points, where no figure is shown.
    [[nodiscard]] QString what() const;
};

/// Why the point of a group moved from one assessment to another: what came, what went, what
/// changed. Reasons are taken one after the other, so that their effects add up to the whole move,
/// to within a billionth each. Empty where nothing changed.
[[nodiscard]] std::vector<StatusChange> explainMove(std::span<const AssessedObligation> before,
                                                    std::span<const AssessedObligation> after);
/// The same where both lists hold only what may have changed; `whole`: the mean of the whole group
/// before.
[[nodiscard]] std::vector<StatusChange> explainMove(std::span<const AssessedObligation> before,
                                                    std::span<const AssessedObligation> after,
                                                    AssessedMean whole);

} // namespace servanda

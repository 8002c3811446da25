#pragma once

#include "model/domain/edit.h"

namespace servanda::test {

/// Adds a fact of each type that came with version 4, every field filled, about facts that are there.
/// Ids from `id` on.
inline void addParticulars(Edit &edit, qint64 id, Id<Pledge> pledge, const Clause &clause,
                           Id<Party> party, Id<Source> source)
{
    const PartialDate day(QDate(2026, 2, 3));
    const PartialDate later(QDate(2026, 3, 4));
    const auto words = [](const char *utf8) { return QString::fromUtf8(utf8); };
    edit.add(Yardstick{{id},
                       pledge,
                       Measure::KeepLevel,
                       MeasurePurpose::Preparatory,
                       day,
                       later,
                       JointMode::KOf,
                       {2, 0},
                       DueBasis::Assumed,
                       Specificity::Direction,
                       {5, 2},
                       words("agreed in writing"),
                       source});
    edit.add(Milestone{{id + 1},
                       words("M-1"),
                       pledge,
                       words("Survey"),
                       {3, 0},
                       later,
                       day,
                       words("noted"),
                       source,
                       Standing::Draft});
    edit.add(Judgement{{id + 2},
                       pledge,
                       JudgedLevel::Intermediate,
                       day,
                       words("Ada"),
                       words("Ben"),
                       words("by the guideline"),
                       source});
    edit.add(PledgeAct{{id + 3},
                       words("A-1"),
                       pledge,
                       PledgeActKind::Suspension,
                       day,
                       later,
                       words("Suspended by decree"),
                       words("Ada"),
                       words("Ben"),
                       words("noted"),
                       source,
                       Standing::Draft});
    edit.add(Reading{{id + 4},
                     words("R-1"),
                     clause.instrument,
                     clause.id,
                     party,
                     words("A political commitment"),
                     words("N. N."),
                     ReadingEffect::TookPart,
                     words("CEASEFIRE + 30 days"),
                     words("noted"),
                     source});
    edit.add(Violation{{id + 5},
                       words("VIO-1"),
                       clause.instrument,
                       clause.id,
                       words("Shelling"),
                       day,
                       words("near the line"),
                       later,
                       party,
                       party,
                       words("said to be"),
                       CommissionFinding::Established,
                       later,
                       words("an apology"),
                       later,
                       ViolationState::Remedied,
                       words("noted"),
                       source,
                       Standing::Draft});
}

} // namespace servanda::test

#pragma once

#include "model/analysis/status.h"

namespace servanda {

/// The word group a cell shows. In the order in which they lead a group of obligations: what binds
/// and is worst first, then what does not bind.
enum class Headline : quint8 {
    ContraryAct,
    OverdueNotStarted,
    OverdueMinimal,
    OverdueIntermediate,
    OverdueUnverifiable,
    OverdueNotAssessed,
    NotStarted,
    Minimal,
    Intermediate,
    Unverifiable,
    NotAssessed,
    Full, ///< kept so far; goes on
    FulfilledLate,
    Fulfilled,
    NotYetTriggered,
    Suspended,
    Released,
    NotApplicable,
    NotInForce,
    Terminated,
    Preparatory, ///< only of a group: nothing in it but preparations
    CountedElsewhere, ///< only of a group: every pledge in it counts through another
    NoPledge ///< only of a group
};
inline constexpr size_t kHeadlines = static_cast<size_t>(Headline::NoPledge) + 1;

template <>
struct EnumNames<Headline>
{
    using Name = EnumName<Headline>;
    static constexpr std::array values{
        Name{Headline::ContraryAct, "contrary_act", "contrary act"},
        Name{Headline::OverdueNotStarted, "overdue_not_started", "overdue, not started"},
        Name{Headline::OverdueMinimal, "overdue_minimal", "overdue, minimal"},
        Name{Headline::OverdueIntermediate, "overdue_intermediate", "overdue, intermediate"},
        Name{Headline::OverdueUnverifiable, "overdue_unverifiable", "overdue, unverifiable"},
        Name{Headline::OverdueNotAssessed, "overdue_not_assessed", "overdue, not assessed"},
        Name{Headline::NotStarted, "not_started", "not started"},
        Name{Headline::Minimal, "minimal", "minimal"},
        Name{Headline::Intermediate, "intermediate", "intermediate"},
        Name{Headline::Unverifiable, "unverifiable", "unverifiable"},
        Name{Headline::NotAssessed, "not_assessed", "not assessed"},
        Name{Headline::Full, "full", "full"},
        Name{Headline::FulfilledLate, "fulfilled_late", "fulfilled late"},
        Name{Headline::Fulfilled, "fulfilled", "fulfilled"},
        Name{Headline::NotYetTriggered, "not_yet_triggered", "not yet triggered"},
        Name{Headline::Suspended, "suspended", "suspended"},
        Name{Headline::Released, "released", "released"},
        Name{Headline::NotApplicable, "not_applicable", "not applicable"},
        Name{Headline::NotInForce, "not_in_force", "not in force"},
        Name{Headline::Terminated, "terminated", "terminated"},
        Name{Headline::Preparatory, "preparatory", "preparatory"},
        Name{Headline::CountedElsewhere, "counted_elsewhere", "counted elsewhere"},
        Name{Headline::NoPledge, "no_pledge", "no pledge"},
    };
};

/// The first that fits: what ended or does not bind, not yet triggered, suspended, contrary act,
/// fulfilled (late), overdue and its level, the level, unverifiable, not assessed.
[[nodiscard]] Headline headlineOf(const Status &status);

} // namespace servanda

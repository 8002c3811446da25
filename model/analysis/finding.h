#pragma once

#include "model/analysis/statusboard.h"
#include "model/domain/filter.h"

namespace servanda {

/// What somebody should look at, most pressing first.
enum class FindingKind : quint8 {
    Overdue, ///< due, and not full
    DueSoon,
    Disputed, ///< claims about a pledge differ, and nobody has decided
    Contradictory, ///< facts that cannot all be true
    WithoutSource ///< names no source, and is cited nowhere
};
template <>
struct EnumNames<FindingKind>
{
    using Name = EnumName<FindingKind>;
    static constexpr std::array values{
        Name{FindingKind::Overdue, "overdue", "Overdue"},
        Name{FindingKind::DueSoon, "due-soon", "Due soon"},
        Name{FindingKind::Disputed, "disputed", "Disputed"},
        Name{FindingKind::Contradictory, "contradictory", "Contradictory"},
        Name{FindingKind::WithoutSource, "without-source", "Without source"},
    };
};

struct Finding
{
    FindingKind kind = FindingKind::Overdue;
    FactRef fact; ///< a pledge, report, claim, event, milestone, act or violation
    PartialDate on; ///< due, or since when; none where nobody can say
    bool accepted = false; ///< a person accepted it as it is now (acceptance.h)

    friend bool operator==(const Finding &, const Finding &) = default;
};

/// Everything of a dossier that asks for attention on the board's day: by kind, in each the oldest
/// first and what has no date last. The filter restricts to pledges that pass it with their reports
/// and claims; events, which belong to nobody, are left out under a filter.
[[nodiscard]] std::vector<Finding> makeFindings(const StatusBoard &board, const Filter &filter);

/// Why it is one, in one line: "30 days late: minimal 33 %", "100 EUR; V-21 200 EUR".
[[nodiscard]] QString findingReason(const StatusBoard &board, const Finding &finding);

/// What an acceptance of it is about, in words: the due date and what is asked, the claims that
/// differ, the facts that contradict. An acceptance of something else does not accept it.
[[nodiscard]] QString findingSubstance(const Feed &feed, const Finding &finding);

} // namespace servanda

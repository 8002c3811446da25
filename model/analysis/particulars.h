#pragma once

#include "model/analysis/columns.h"
#include "model/analysis/obligation.h"
#include "model/analysis/sourceconfidence.h"
#include "model/dossier/dossier.h"

#include <functional>
#include <unordered_map>

namespace servanda {

/// What is said of one pledge beyond its reports. Borrowed from the dossier; each list in the order of
/// its table.
struct PledgeParticulars
{
    const Yardstick *yardstick = nullptr;
    std::vector<const Milestone *> milestones; ///< without drafts
    std::vector<const Judgement *> judgements; ///< those that a second person stands by
    std::vector<const PledgeAct *> acts; ///< those that count
};

/// The same of every pledge of a dossier; most have none. Good until the dossier changes.
class Particulars final
{
public:
    Particulars(const Dossier &dossier, const EntryColumns &pledges);

    /// Null where nothing is said.
    [[nodiscard]] const PledgeParticulars *of(size_t pledge) const;
    /// Calls visit(index) for each pledge that may stand otherwise on the day `to` than on the day
    /// `from`, packed and in this order, because something is dated between or counts days.
    void touchedBetween(qint32 from, qint32 to, const std::function<void(size_t)> &visit) const;

private:
    std::unordered_map<size_t, PledgeParticulars> m_of;
};

/// How the pledge is measured where a yardstick says so, or where it has no figure and milestones or a
/// judgement say more than that; none where nothing does.
[[nodiscard]] std::optional<Measure> measureSaid(const PledgeParticulars &particulars,
                                                 bool hasFigure);

/// Writes into the obligation what they add to it as of a day: milestones as steps, the judgement,
/// acts against it, releases, suspensions, withdrawals, the terms of the yardstick.
void addParticulars(const PledgeParticulars &particulars, const Dossier &dossier, qint32 packedDay,
                    Obligation &into);

} // namespace servanda

#pragma once

#include "model/analysis/obligationreader.h"

#include <QStringList>

namespace servanda {

/// One link of the chain that leads to a status.
struct StatusReason
{
    enum class About { Applicability, Achievement, Timeliness, Confidence };
    About about = About::Applicability;
    QString text; ///< one sentence without a full stop
    std::vector<FactRef> facts; ///< what it rests on
};

/// Why a status is what it is, by which rules, and what would change it.
struct StatusExplanation
{
    Status status;
    QString ruleVersion;
    std::vector<StatusReason> reasons; ///< in the order of the four answers
    QStringList wouldChange;
};

/// The reasons of a status that has been found already: of an obligation whose target is in that unit
/// and which waits for that trigger.
[[nodiscard]] StatusExplanation explainAs(const Status &status, const Obligation &obligation,
                                          const Trigger &trigger, const Unit &unit,
                                          const StatusRules &rules, QDate asOf);

/// Of an obligation whose target is in that unit and which waits for that trigger. Invalid where
/// the obligation cannot be assessed.
[[nodiscard]] Result<StatusExplanation> explainStatus(const Obligation &obligation,
                                                      const Trigger &trigger, const Unit &unit,
                                                      const StatusRules &rules, QDate asOf);

/// Of a pledge of a feed, with what could not be converted. NotFound where there is none by then.
[[nodiscard]] Result<StatusExplanation> explainStatus(const Feed &feed, PledgeId pledge,
                                                      QDate asOf);

} // namespace servanda

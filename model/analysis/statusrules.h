#pragma once

#include "model/analysis/fraction.h"
#include "model/core/result.h"

namespace servanda {

class Dossier;

/// What a dossier may choose about its assessments: settings with history, printed in every report.
struct StatusRules
{
    Fraction intermediateFrom{400'000'000}; ///< setting status-intermediate-from: below is minimal
    Fraction deviation{0}; ///< status-deviation: how much less still counts as full
    Fraction tolerance{50'000'000}; ///< status-tolerance: claims that differ more are disputed
    Fraction leastCoverage{500'000'000}; ///< status-least-coverage: below it counts only
    int dueSoonDays = 30; ///< status-due-soon-days

    friend bool operator==(const StatusRules &, const StatusRules &) = default;
};

/// The rules that a dossier sets. What it sets badly keeps its usual value and is told.
[[nodiscard]] StatusRules statusRulesOf(const Dossier &dossier, Errors *faults = nullptr);

} // namespace servanda

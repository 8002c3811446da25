#pragma once

#include "model/analysis/fraction.h"
#include "model/core/result.h"

#include <QLatin1StringView>

#include <functional>

namespace servanda {

class Dossier;

/// The settings of a dossier that its rules are read from.
namespace rulekey {
inline constexpr QLatin1StringView kIntermediateFrom{"status-intermediate-from"};
inline constexpr QLatin1StringView kDeviation{"status-deviation"};
inline constexpr QLatin1StringView kTolerance{"status-tolerance"};
inline constexpr QLatin1StringView kLeastCoverage{"status-least-coverage"};
inline constexpr QLatin1StringView kDueSoonDays{"status-due-soon-days"};
} // namespace rulekey

/// What a dossier may choose about its assessments: settings with history, printed in every report.
struct StatusRules
{
    Fraction intermediateFrom{400'000'000}; ///< below is minimal
    Fraction deviation{0}; ///< how much less still counts as full
    Fraction tolerance{50'000'000}; ///< claims that differ more are disputed
    Fraction leastCoverage{500'000'000}; ///< below it counts only
    int dueSoonDays = 30;

    friend bool operator==(const StatusRules &, const StatusRules &) = default;
};

/// The rules that a dossier sets. What it sets badly keeps its usual value and is told.
[[nodiscard]] StatusRules statusRulesOf(const Dossier &dossier, Errors *faults = nullptr);
/// The same from any texts, by key.
[[nodiscard]] StatusRules statusRulesFrom(const std::function<QString(const QString &key)> &text,
                                          Errors *faults);

} // namespace servanda

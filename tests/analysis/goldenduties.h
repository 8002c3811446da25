#pragma once

#include "model/analysis/obligation.h"
#include "model/analysis/statustally.h"
#include "tests/support/builders.h"

namespace servanda::test {

/// An obligation of the worked example (status scheme 4.3) with the words of its trigger.
struct Duty
{
    const char *code = "";
    Obligation obligation;
    Trigger trigger;
};

/// The worked example: the five points for one signatory. Its figures are invented.
class GoldenDuties final
{
public:
    GoldenDuties();

    [[nodiscard]] Status status(const char *code, const char *asOf) const;
    [[nodiscard]] Status status(const Duty &duty, const char *asOf) const;
    /// Of the duties whose code begins so; all of them for "".
    [[nodiscard]] StatusTally tally(const char *clause, const char *asOf) const;

    Duty &operator[](const char *code);
    std::vector<Duty> duties;
    std::vector<EventRecord> events;
    StatusRules rules;

private:
    Obligation &add(const char *code, Measure measure, const char *trigger = nullptr);
};

/// Steps with these weights, of which the first `done` are done.
[[nodiscard]] std::vector<PlannedStep> steps(std::initializer_list<int> weights, int done,
                                             Confidence confidence = Confidence::Reported);
[[nodiscard]] Delivery delivered(qint64 amount, const char *on,
                                 Confidence confidence = Confidence::Confirmed);

} // namespace servanda::test

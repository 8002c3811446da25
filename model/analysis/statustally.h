#pragma once

#include "model/analysis/headline.h"
#include "model/analysis/statusrules.h"

namespace servanda {

/// A mean over obligations that can be moved on by taking some out and putting others in.
struct AssessedMean
{
    Wide points = 0; ///< weighted billionths
    Wide weight = 0;

    [[nodiscard]] qint64 billionths() const
    {
        return weight == 0 ? 0 : static_cast<qint64>(dividedEvenly(points, weight));
    }
};

/// Sums over the statuses of a group: a cell, a clause, a signatory, an instrument. Statuses can be
/// taken out again, and groups joined, so that an edit costs what it touches. The order of adding
/// never matters.
class StatusTally final
{
public:
    /// Weight 1 unless money of one currency and price basis is meant. Measures that only prepare make
    /// readiness, never the point.
    void add(const Status &status, qint64 weight = 1) { count(status, weight, 1); }
    void remove(const Status &status, qint64 weight = 1) { count(status, weight, -1); }
    void join(const StatusTally &other);

    [[nodiscard]] int obligations() const { return m_obligations; } ///< counted or not
    [[nodiscard]] int active() const { return m_active; } ///< active or fulfilled
    [[nodiscard]] int assessed() const { return m_assessed; } ///< of them: with a point
    [[nodiscard]] int dormant() const { return m_headlines[at(Headline::NotYetTriggered)]; }
    [[nodiscard]] int overdue() const
    {
        return m_timeliness[static_cast<size_t>(Timeliness::Overdue)];
    }
    [[nodiscard]] int dueSoon() const
    {
        return m_timeliness[static_cast<size_t>(Timeliness::DueSoon)];
    }
    [[nodiscard]] int disputed() const { return m_disputed; }
    /// Active ones without a point, and of them those that cannot be checked.
    [[nodiscard]] int notAssessed() const { return m_active - m_assessed - m_unverifiable; }
    [[nodiscard]] int unverifiable() const { return m_unverifiable; }
    [[nodiscard]] int count(Headline headline) const { return m_headlines[at(headline)]; }
    /// Active ones at each level 0 to 3.
    [[nodiscard]] const std::array<int, 4> &levels() const { return m_levels; }

    /// Whether so many are assessed that a figure may be shown.
    [[nodiscard]] bool isCovered(const StatusRules &rules) const;
    /// The weighted mean over those with a point; none where too few have one.
    [[nodiscard]] std::optional<Fraction> point(const StatusRules &rules) const;
    /// The same however few they are.
    [[nodiscard]] AssessedMean assessedMean() const { return {m_point, m_assessedWeight}; }
    /// The weighted means of the lowest and the highest over all active ones; none without any.
    [[nodiscard]] std::optional<Fraction> low() const;
    [[nodiscard]] std::optional<Fraction> high() const;
    /// The mean over preparatory measures, whatever has been triggered; none without any.
    [[nodiscard]] std::optional<Fraction> readiness() const;

    /// The worst obligation leads.
    [[nodiscard]] Headline headline() const;
    [[nodiscard]] qint16 level() const; ///< of the one that leads
    [[nodiscard]] std::optional<Applicability> applicability() const;
    [[nodiscard]] Timeliness timeliness() const;
    [[nodiscard]] Confidence confidence() const; ///< of the weakest that is assessed

    /// "40 (34-52) · 5 of 6 assessed · 3 not yet triggered · 1 overdue · 1 disputed"
    [[nodiscard]] QString summary(const StatusRules &rules) const;

    friend bool operator==(const StatusTally &, const StatusTally &) = default;

private:
    static constexpr size_t at(Headline headline) { return static_cast<size_t>(headline); }
    void count(const Status &status, qint64 weight, int times);
    void countPreparation(const Status &status, int times);
    [[nodiscard]] static Fraction mean(Wide sum, Wide weight);

    std::array<int, kHeadlines> m_headlines{};
    std::array<int, 7> m_applicability{};
    std::array<int, 6> m_timeliness{};
    std::array<int, 5> m_confidence{}; ///< of those with a point
    std::array<int, 4> m_levels{};
    int m_obligations = 0;
    int m_active = 0;
    int m_assessed = 0;
    int m_unverifiable = 0;
    int m_disputed = 0;
    int m_prepared = 0;
    Wide m_low = 0; ///< weighted billionths
    Wide m_point = 0;
    Wide m_high = 0;
    Wide m_activeWeight = 0;
    Wide m_assessedWeight = 0;
    Wide m_readiness = 0;
};

} // namespace servanda

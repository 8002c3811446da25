#pragma once

#include "model/analysis/figuredata.h"

#include <array>
#include <limits>
#include <vector>

namespace servanda {

/// a + b, or the end of the range where the sum lies beyond it; overflowed tells.
[[nodiscard]] inline qint64 boundedSum(qint64 a, qint64 b, bool &overflowed)
{
    qint64 sum = 0;
    if (!__builtin_add_overflow(a, b, &sum))
        return sum;
    overflowed = true;
    return b > 0 ? std::numeric_limits<qint64>::max() : -std::numeric_limits<qint64>::max();
}

/// Sums steps into curves by stage, party and period, in any order.
class CurveBuilder final
{
public:
    /// Steps after `limit` do not occur; points stand at the end of a period or at the limit.
    CurveBuilder(Period period, Split split, QDate limit);

    /// One step; day 0: counted, but without a date. A fact without id is not listed as behind it.
    /// Here, because a figure does it for a hundred thousand facts.
    void add(CurveStage stage, qint32 party, qint32 packedDay, qint64 delta, FactRef fact)
    {
        Curve &target = curve(stage, party);
        if (packedDay == 0) {
            target.undated = boundedSum(target.undated, delta, m_overflowed);
            target.undatedCount += fact ? 1 : 0;
            return;
        }
        const qint32 number = m_numberOf[static_cast<size_t>(periodKey(packedDay))];
        const bool isKnown = number >= 0 && static_cast<size_t>(number) < target.bucketOf.size()
            && target.bucketOf[static_cast<size_t>(number)] >= 0;
        Bucket &step = isKnown
            ? m_buckets[static_cast<size_t>(target.bucketOf[static_cast<size_t>(number)])]
            : newBucket(target, packedDay);
        step.sum = boundedSum(step.sum, delta, m_overflowed);
        if (!fact)
            return;
        ++step.count;
        if (step.facts.size() < m_mostFacts)
            step.facts.push_back(fact);
    }

    /// Every curve that anything was added to. The party's slot is found in slots, in step.
    [[nodiscard]] std::vector<FigureSeries> series(std::vector<qint32> &slots_) const;
    /// Several curves as one.
    [[nodiscard]] FigureSeries joined(const std::vector<FigureSeries> &parts) const;
    [[nodiscard]] QDate firstDay() const; ///< of the earliest period; null without any
    [[nodiscard]] bool overflowed() const { return m_overflowed; }

private:
    struct Bucket
    {
        qint64 sum = 0;
        qsizetype count = 0;
        std::vector<FactRef> facts;
    };
    struct Curve
    {
        std::vector<qint32> bucketOf; ///< by the number of a period; -1: none
        qint64 undated = 0;
        qsizetype undatedCount = 0;
    };
    [[nodiscard]] Curve &curve(CurveStage stage, qint32 party)
    {
        auto &curves = m_curves[static_cast<size_t>(stage)];
        const size_t index = m_split == Split::Whole ? 0 : static_cast<size_t>(party);
        if (index >= curves.size())
            curves.resize(index + 1);
        return curves[index];
    }
    /// The first thing that happened on that curve in that period.
    [[nodiscard]] Bucket &newBucket(Curve &curve, qint32 packedDay);
    [[nodiscard]] FigurePoint pointOf(const Bucket &step, QDate day, qint64 cumulative) const;
    [[nodiscard]] qint32 periodKey(qint32 packedDay) const
    {
        const qint32 month = packedDay / 10000 * 12 + packedDay / 100 % 100 - 1;
        return m_period == Period::Month  ? month
            : m_period == Period::Quarter ? month / 3
                                          : month / 12;
    }
    [[nodiscard]] QDate periodStart(qint32 key) const;
    [[nodiscard]] QDate pointDay(qint32 key) const;
    [[nodiscard]] std::vector<qint32> keysInOrder() const;

    Period m_period;
    Split m_split;
    QDate m_limit;
    size_t m_mostFacts;
    std::array<std::vector<Curve>, EnumNames<CurveStage>::values.size()>
        m_curves; ///< by stage, then party slot
    std::vector<Bucket> m_buckets;
    std::vector<qint32> m_numberOf; ///< by period key; -1: nothing in it yet
    std::vector<qint32> m_keys; ///< by number
    bool m_overflowed = false;
};

} // namespace servanda

#pragma once

#include "model/analysis/figuredata.h"

#include <array>
#include <vector>

namespace servanda {

/// Sums steps into curves by stage, party and period, in any order.
class CurveBuilder final
{
public:
    /// Steps after `limit` do not occur; points stand at the end of a period or at the limit.
    CurveBuilder(Period period, Split split, QDate limit);

    /// One step; day 0: counted, but without a date. A fact without id is not listed as behind it.
    void add(CurveStage stage, qint32 party, qint32 packedDay, qint64 delta, FactRef fact);

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
    [[nodiscard]] Curve &curve(CurveStage stage, qint32 party);
    [[nodiscard]] Bucket &bucket(Curve &curve, qint32 packedDay);
    [[nodiscard]] FigurePoint pointOf(const Bucket &step, QDate day, qint64 cumulative) const;
    [[nodiscard]] qint32 periodKey(qint32 packedDay) const;
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

/// a + b, or the end of the range where the sum lies beyond it; overflowed tells.
[[nodiscard]] qint64 boundedSum(qint64 a, qint64 b, bool &overflowed);

} // namespace servanda

#include "model/analysis/curvebuilder.h"

#include <algorithm>
#include <map>

namespace servanda {
namespace {

constexpr int monthsOf(Period period)
{
    switch (period) {
    case Period::Month:
        return 1;
    case Period::Quarter:
        return 3;
    case Period::Year:
        break;
    }
    return 12;
}

constexpr size_t kMostKeys = size_t{10'000} * 12;

} // namespace

CurveBuilder::CurveBuilder(Period period, Split split, QDate limit)
    : m_period(period),
      m_split(split),
      m_limit(limit),
      m_mostFacts(split == Split::Whole ? FigurePoint::kMostFacts : FigurePoint::kMostFacts / 4),
      m_numberOf(kMostKeys, -1)
{
}

QDate CurveBuilder::periodStart(qint32 key) const
{
    const int month = key * monthsOf(m_period);
    return {month / 12, month % 12 + 1, 1};
}

QDate CurveBuilder::pointDay(qint32 key) const
{
    return std::min(periodStart(key).addMonths(monthsOf(m_period)).addDays(-1), m_limit);
}

CurveBuilder::Bucket &CurveBuilder::newBucket(Curve &curve, qint32 packedDay)
{
    const qint32 key = periodKey(packedDay);
    qint32 &number = m_numberOf[static_cast<size_t>(key)];
    if (number < 0) {
        number = static_cast<qint32>(m_keys.size());
        m_keys.push_back(key);
    }
    const auto index = static_cast<size_t>(number);
    if (index >= curve.bucketOf.size())
        curve.bucketOf.resize(m_keys.size(), -1);
    curve.bucketOf[index] = static_cast<qint32>(m_buckets.size());
    return m_buckets.emplace_back();
}

std::vector<qint32> CurveBuilder::keysInOrder() const
{
    auto keys = m_keys;
    std::ranges::sort(keys);
    return keys;
}

FigurePoint CurveBuilder::pointOf(const Bucket &step, QDate day, qint64 cumulative) const
{
    FigurePoint point{day, step.sum, cumulative, step.facts, step.count};
    if (!std::ranges::is_sorted(point.facts)) // rows come in the order of their ids
        std::ranges::sort(point.facts);
    // A whole may be behind a step twice: by itself, and by what its parts take from it.
    if (point.facts.size() < m_mostFacts) {
        point.facts.erase(std::unique(point.facts.begin(), point.facts.end()), point.facts.end());
        point.factCount = static_cast<qsizetype>(point.facts.size());
    }
    return point;
}

std::vector<FigureSeries> CurveBuilder::series(std::vector<qint32> &slots_) const
{
    const auto keys = keysInOrder();
    std::vector<FigureSeries> all;
    bool bounded = false;
    for (size_t stage = 0; stage < m_curves.size(); ++stage) {
        for (size_t slot = 0; slot < m_curves[stage].size(); ++slot) {
            const Curve &curve = m_curves[stage][slot];
            if (curve.bucketOf.empty() && curve.undatedCount == 0)
                continue;
            FigureSeries made;
            made.stage = static_cast<CurveStage>(stage);
            made.undated = curve.undated;
            made.factCount = curve.undatedCount;
            for (const qint32 key : keys) {
                const auto number = static_cast<size_t>(m_numberOf[static_cast<size_t>(key)]);
                if (number >= curve.bucketOf.size() || curve.bucketOf[number] < 0)
                    continue;
                const Bucket &step = m_buckets[static_cast<size_t>(curve.bucketOf[number])];
                made.dated = boundedSum(made.dated, step.sum, bounded);
                made.points.push_back(pointOf(step, pointDay(key), made.dated));
                made.factCount += made.points.back().factCount;
            }
            all.push_back(std::move(made));
            slots_.push_back(static_cast<qint32>(slot));
        }
    }
    return all;
}

FigureSeries CurveBuilder::joined(const std::vector<FigureSeries> &parts) const
{
    FigureSeries sum;
    bool bounded = false;
    std::map<QDate, FigurePoint> points;
    for (const auto &part : parts) {
        sum.stage = part.stage;
        sum.undated = boundedSum(sum.undated, part.undated, bounded);
        sum.factCount += part.factCount;
        for (const auto &point : part.points) {
            auto &into = points[point.day];
            into.day = point.day;
            into.increment = boundedSum(into.increment, point.increment, bounded);
            into.factCount += point.factCount;
            into.facts.insert(into.facts.end(), point.facts.begin(), point.facts.end());
        }
    }
    for (auto &[day, point] : points) {
        sum.dated = boundedSum(sum.dated, point.increment, bounded);
        point.cumulative = sum.dated;
        std::ranges::sort(point.facts);
        if (point.facts.size() > m_mostFacts)
            point.facts.resize(m_mostFacts);
        sum.points.push_back(std::move(point));
    }
    return sum;
}

QDate CurveBuilder::firstDay() const
{
    return m_keys.empty() ? QDate() : periodStart(*std::ranges::min_element(m_keys));
}

} // namespace servanda

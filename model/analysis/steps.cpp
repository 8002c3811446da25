#include "model/analysis/steps.h"

#include "model/analysis/curvebuilder.h"

#include <algorithm>

namespace servanda {
namespace {

qint64 bounded(qint64 a, qint64 b)
{
    bool overflowed = false;
    return boundedSum(a, b, overflowed);
}

/// amount less taken, but not below zero; returns (negative amounts) stay as they are.
qint64 less(qint64 amount, qint64 taken)
{
    return amount - std::min(std::max<qint64>(amount, 0), std::max<qint64>(taken, 0));
}

} // namespace

void Steps::add(qint32 day, qint64 delta)
{
    if (day == 0)
        undated = bounded(undated, delta);
    else
        dated.push_back({day, delta});
}

void Steps::append(const Steps &other)
{
    undated = bounded(undated, other.undated);
    dated.insert(dated.end(), other.dated.begin(), other.dated.end());
}

void Steps::settle()
{
    std::ranges::stable_sort(dated, {}, &Step::day);
    std::vector<Step> merged;
    for (const auto &step : dated) {
        if (!merged.empty() && merged.back().day == step.day)
            merged.back().delta = bounded(merged.back().delta, step.delta);
        else
            merged.push_back(step);
    }
    dated = std::move(merged);
}

qint64 Steps::last() const
{
    qint64 amount = undated;
    for (const auto &step : dated)
        amount = bounded(amount, step.delta);
    return amount;
}

Steps restOf(const Steps &whole, const Steps &parts)
{
    if (parts.isEmpty())
        return whole;
    Steps rest;
    rest.undated = less(whole.undated, parts.last());
    const qint64 usedUp = std::max<qint64>(whole.undated, 0);
    qint64 own = 0;
    qint64 inParts = parts.undated;
    qint64 before = 0;
    auto ownStep = whole.dated.begin();
    auto partStep = parts.dated.begin();
    while (ownStep != whole.dated.end() || partStep != parts.dated.end()) {
        const bool ownNext = partStep == parts.dated.end()
            || (ownStep != whole.dated.end() && ownStep->day <= partStep->day);
        const qint32 day = ownNext ? ownStep->day : partStep->day;
        if (ownNext)
            own = bounded(own, (ownStep++)->delta);
        if (partStep != parts.dated.end() && partStep->day == day)
            inParts = bounded(inParts, (partStep++)->delta);
        const qint64 now = less(own, bounded(inParts, -usedUp));
        if (now != before)
            rest.dated.push_back({day, now - before});
        before = now;
    }
    return rest;
}

} // namespace servanda

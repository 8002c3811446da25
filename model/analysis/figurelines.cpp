#include "model/analysis/figurelines.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

bool standsFirst(const FigureSeries &a, const FigureSeries &b)
{
    if (a.total() != b.total())
        return a.total() > b.total();
    return std::tie(a.name, a.party) < std::tie(b.name, b.party);
}

std::vector<FigureSeries> wholeSeries(std::vector<FigureSeries> made,
                                      std::span<const CurveStage> always)
{
    for (const CurveStage stage : always) {
        if (std::ranges::none_of(made, [&](const auto &one) { return one.stage == stage; }))
            made.emplace_back().stage = stage;
    }
    std::ranges::sort(made, {}, &FigureSeries::stage);
    for (auto &one : made)
        one.name = enumLabel(one.stage);
    return made;
}

/// The curves of one stage that a reader can tell apart, the smallest summed in the last.
std::vector<FigureSeries> splitSeries(const std::vector<FigureSeries> &all, CurveStage stage,
                                      const CurveBuilder &curves)
{
    std::vector<FigureSeries> shown;
    std::ranges::copy_if(all, std::back_inserter(shown),
                         [stage](const auto &one) { return one.stage == stage; });
    constexpr size_t kMost = FigureData::kMostLines;
    if (shown.size() <= kMost)
        return shown;
    const std::vector<FigureSeries> rest(shown.begin() + (kMost - 1), shown.end());
    shown.resize(kMost - 1);
    shown.push_back(curves.joined(rest));
    shown.back().name = u"%1 others"_s.arg(rest.size());
    return shown;
}

} // namespace

void drawLines(FigureData &figure, std::vector<FigureSeries> made, const CurveBuilder &curves,
               std::span<const CurveStage> always)
{
    if (figure.spec.split == Split::Whole) {
        figure.series = wholeSeries(std::move(made), always);
        figure.all = figure.series;
        return;
    }
    std::ranges::sort(made, [](const auto &a, const auto &b) {
        return a.stage != b.stage ? a.stage < b.stage : standsFirst(a, b);
    });
    figure.series = splitSeries(made, figure.spec.splitStage, curves);
    figure.all = std::move(made);
}

void sortNotDrawn(std::vector<NotDrawnFact> &facts)
{
    std::ranges::sort(facts, {}, [](const NotDrawnFact &left) {
        return std::tuple(left.stage, left.why, left.fact);
    });
}

} // namespace servanda

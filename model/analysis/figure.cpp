#include "model/analysis/figure.h"

#include "model/analysis/figuremaking.h"
#include "model/analysis/figuretext.h"

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

bool standsFirst(const FigureSeries &a, const FigureSeries &b)
{
    if (a.total() != b.total())
        return a.total() > b.total();
    return std::tie(a.name, a.party) < std::tie(b.name, b.party);
}

/// One series a stage; the two that every reader looks for are there even when empty.
std::vector<FigureSeries> wholeSeries(std::vector<FigureSeries> made)
{
    for (const CurveStage stage : {CurveStage::Pledged, CurveStage::Delivered}) {
        if (std::ranges::none_of(made, [&](const auto &one) { return one.stage == stage; }))
            made.emplace_back().stage = stage;
    }
    std::ranges::sort(made, {}, &FigureSeries::stage);
    for (auto &one : made)
        one.name = enumLabel(one.stage);
    return made;
}

void nameSignatories(std::vector<FigureSeries> &made, const std::vector<qint32> &slots_,
                     const FigureScope &scope)
{
    for (size_t i = 0; i < made.size(); ++i) {
        made[i].party = PartyId{scope.columns.parties.id(slots_[i])};
        const Party *party = scope.dossier.find(made[i].party);
        made[i].name = party ? party->name : u"Unknown signatory"_s;
    }
    std::ranges::sort(made, [](const auto &a, const auto &b) {
        return a.stage != b.stage ? a.stage < b.stage : standsFirst(a, b);
    });
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

FigureData makeFigure(const Feed &feed, const FigureSpec &spec, const Provenance &provenance)
{
    const FigureScope scope(feed, spec);
    FigureMaking making(scope);
    making.countPlain();
    making.countLinked();

    FigureData figure;
    figure.spec = spec;
    std::vector<qint32> partySlots;
    auto made = making.curves.series(partySlots);
    if (spec.split == Split::Whole) {
        figure.series = wholeSeries(std::move(made));
        figure.all = figure.series;
    } else {
        nameSignatories(made, partySlots, scope);
        figure.series = splitSeries(made, spec.splitStage, making.curves);
        figure.all = std::move(made);
    }
    figure.first = making.curves.firstDay();
    if (!figure.first.isNull())
        figure.last = PartialDate::fromPacked(scope.limit).firstDay();
    std::ranges::sort(making.notDrawn, {}, [](const NotDrawnFact &left) {
        return std::tuple(left.stage, left.why, left.fact);
    });
    figure.notDrawn = std::move(making.notDrawn);
    figure.notDrawnTotals = making.notDrawnTotals();
    writeTexts(figure, making, provenance);
    return figure;
}

} // namespace servanda

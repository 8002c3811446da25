#include "model/analysis/figure.h"

#include "model/analysis/figurelines.h"
#include "model/analysis/figuremaking.h"
#include "model/analysis/figuretext.h"
#include "model/analysis/violationfigure.h"

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

void nameSignatories(std::vector<FigureSeries> &made, const std::vector<qint32> &slots_,
                     const FigureScope &scope)
{
    for (size_t i = 0; i < made.size(); ++i) {
        made[i].party = PartyId{scope.columns.parties.id(slots_[i])};
        const Party *party = scope.dossier.find(made[i].party);
        made[i].name = party ? party->name : u"Unknown signatory"_s;
    }
}

} // namespace

FigureData makeFigure(const Feed &feed, const FigureSpec &spec, const Provenance &provenance)
{
    if (spec.subject == Subject::Violations)
        return makeViolationFigure(feed.dossier(), spec, provenance);
    const FigureScope scope(feed, spec);
    FigureMaking making(scope);
    making.countPlain();
    making.countLinked();

    FigureData figure;
    figure.spec = spec;
    std::vector<qint32> partySlots;
    auto made = making.curves.series(partySlots);
    if (spec.split == Split::BySignatory)
        nameSignatories(made, partySlots, scope);
    // The two that every reader looks for.
    static constexpr std::array always{CurveStage::Pledged, CurveStage::Delivered};
    drawLines(figure, std::move(made), making.curves, always);
    figure.first = making.curves.firstDay();
    if (!figure.first.isNull())
        figure.last = PartialDate::fromPacked(scope.days.limit).firstDay();
    sortNotDrawn(making.notDrawn);
    figure.notDrawn = std::move(making.notDrawn);
    figure.notDrawnTotals = making.notDrawnTotals();
    writeTexts(figure, making.ground(), provenance);
    return figure;
}

} // namespace servanda

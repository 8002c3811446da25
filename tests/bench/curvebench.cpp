#include "app/session.h"
#include "model/analysis/figure.h"
#include "model/analysis/overview.h"
#include "model/analysis/timeline.h"
#include "tests/bench/benches.h"
#include "views/charts/figureview.h"
#include "views/pages/timelineview.h"

#include <QApplication>

using namespace Qt::StringLiterals;

namespace servanda::bench {

std::vector<Row> benchCurves(const QString &large)
{
    auto loaded = reviewDossier(large);
    if (!loaded)
        qFatal("%s", loaded.error().sentence().toUtf8().constData());
    const Dossier dossier(std::move(loaded->facts));
    std::vector<Row> rows;

    std::unique_ptr<Feed> feed;
    const double building = milliseconds([&] {
        feed = std::make_unique<Feed>(dossier);
        (void)feed->columns();
    });
    rows.push_back({u"analysis columns from nothing"_s, building, u"ms"_s, 0, 0, {}});

    FigureView view(FigureView::Form::Page);
    view.resize(900, 600);
    view.show();
    FigureSpec spec;
    spec.asOf = QDate(2026, 11, 23);
    view.setFigure(makeFigure(*feed, spec, {}));
    QApplication::processEvents();

    const auto parties = dossier.rows<Party>();
    size_t next = 0;
    double aggregating = 0;
    const double switching = median(21, [&] {
        spec.filter.signatories = {parties[++next % parties.size()].id};
        FigureData figure;
        aggregating += milliseconds([&] { figure = makeFigure(*feed, spec, {}); });
        view.setFigure(figure);
        QApplication::processEvents();
    });
    rows.push_back(
        {u"switch the curve to another signatory, painted"_s, switching, u"ms"_s, 16, 0, {}});
    rows.push_back({u"  of it aggregation (mean)"_s, aggregating / 21, u"ms"_s, 0, 0, {}});
    rows.push_back({u"overview matrix from nothing"_s,
                    median(5, [&] { (void)makeOverview(StatusBoard(*feed, spec.asOf), {}); }),
                    u"ms"_s,
                    0,
                    0,
                    {}});
    Timeline timeline;
    const double collecting = median(5, [&] { timeline = makeTimeline(*feed, {spec.asOf, {}}); });
    rows.push_back({u"timeline from nothing"_s, collecting, u"ms"_s, 50, 0, {}});
    TimelineView lanes(dossier);
    lanes.resize(900, 600);
    lanes.show();
    lanes.setTimeline(std::move(timeline));
    QApplication::processEvents();
    bool isIn = false;
    const double zooming = median(21, [&] {
        isIn = !isIn;
        isIn ? lanes.zoomIn() : lanes.zoomOut();
        QApplication::processEvents();
    });
    rows.push_back({u"timeline nearer or farther, painted"_s, zooming, u"ms"_s, 50, 0, {}});
    return rows;
}

} // namespace servanda::bench

#include "views/charts/timelinelayout.h"

#include "tests/support/builders.h"
#include "tests/support/catch.h"

#include <map>

using namespace servanda;
using namespace servanda::test;

namespace {

Timeline someTimeline()
{
    Facts facts
        = framed(pledge(1, "1", "EUR", "2026-01-06"), pledge(2, "1", "EUR", "2026-01-07"),
                 pledge(3, "1", "EUR", "2026-02"), pledge(4, "1", "EUR", "2025"),
                 report(11, 1, "1", "EUR", "2026-01-06"), report(12, 1, "1", "EUR", "2026-05-20"),
                 event(51, "CEASEFIRE", "2026-02-24"));
    facts.rows<Instrument>().front().signedOn = date("2026-01-06");
    const Dossier dossier(facts);
    const Feed feed(dossier);
    return makeTimeline(feed, {day("2026-06-30"), {}});
}

TimelineLayout someLayout()
{
    TimelineLayout layout;
    layout.setTimeline(someTimeline());
    layout.setRoom({800, 400}, 16);
    return layout;
}

size_t marksIn(const TimelineLayout &layout)
{
    size_t all = 0;
    for (size_t lane = 0; lane < layout.timeline().lanes.size(); ++lane)
        all += layout.marks(lane).size();
    return all;
}

} // namespace

TEST_CASE("a mark is found where it is drawn, inside its lane, however near one looks",
          "[charts][timeline]")
{
    TimelineLayout layout = someLayout();
    for (const double factor : {1.0, 0.2, 0.1}) {
        layout.zoom(factor, layout.xOf(static_cast<double>(day("2026-01-06").toJulianDay())));
        for (size_t lane = 0; lane < layout.timeline().lanes.size(); ++lane) {
            for (size_t mark = 0; mark < layout.marks(lane).size(); ++mark) {
                const TimelinePlace place{lane, mark};
                const QRectF box = layout.boxOf(place);
                CHECK(box.top() >= layout.laneBox(lane).top());
                CHECK(box.bottom() <= layout.laneBox(lane).bottom());
                if (box.center().x() >= layout.plot().left())
                    CHECK(layout.markAt(box.center()) == place);
                CHECK(layout.markOf(lane, layout.marks(lane)[mark].begin) == place);
            }
        }
    }
}

TEST_CASE("a month and a year are bars of all their days", "[charts][timeline]")
{
    const TimelineLayout layout = someLayout();
    const auto &marks = layout.marks(1); // clause 1
    for (size_t mark = 0; mark < marks.size(); ++mark) {
        const double width = layout.barOf({1, mark}).width();
        if (marks[mark].days == 365)
            CHECK(width == Approx(365 * layout.pixelsPerDay() - 1));
        if (marks[mark].days == 28)
            CHECK(width == Approx(28 * layout.pixelsPerDay() - 1));
    }
}

TEST_CASE("zooming keeps the day under the pointer and pulls marks apart", "[charts][timeline]")
{
    TimelineLayout layout = someLayout();
    CHECK(layout.isFitted());
    const size_t far = marksIn(layout);
    const double x = layout.xOf(static_cast<double>(day("2026-01-06").toJulianDay()));
    const double before = layout.dayAt(x);
    layout.zoom(0.01, x);
    CHECK(layout.dayAt(x) == Approx(before));
    CHECK(marksIn(layout) > far);
    CHECK_FALSE(layout.isFitted());
    layout.fit();
    CHECK(marksIn(layout) == far);
}

TEST_CASE("one never moves beyond the first and the last day", "[charts][timeline]")
{
    TimelineLayout layout = someLayout();
    layout.zoom(0.1, layout.plot().center().x());
    layout.moveTo(0);
    CHECK(layout.from() == layout.least());
    layout.moveTo(1e9);
    CHECK(layout.from() + layout.span() == Approx(layout.most()));
    layout.zoom(1e6, layout.plot().center().x());
    CHECK(layout.isFitted());
    CHECK(layout.from() == layout.least());
}

TEST_CASE("the days in view stay when facts come and go", "[charts][timeline]")
{
    TimelineLayout layout = someLayout();
    layout.zoom(0.1, layout.plot().center().x());
    const double from = layout.from();
    const double span = layout.span();
    layout.setTimeline(someTimeline());
    CHECK(layout.from() == Approx(from));
    CHECK(layout.span() == Approx(span));
}

TEST_CASE("no mark covers another, however many there are and however near one looks",
          "[charts][timeline][law]")
{
    Facts facts = frame();
    for (int i = 0; i < 1500; ++i) {
        const QDate on = day("2023-01-01").addDays(i * 37 % 1200);
        Pledge more = pledge(1000 + i, "1", "EUR", "2026-01-01");
        more.announcedOn = PartialDate(on);
        if (i % 4 == 0)
            more.announcedOn = date(on.toString(QStringLiteral("yyyy-MM")).toUtf8().constData());
        if (i % 41 == 0)
            more.announcedOn = date(on.toString(QStringLiteral("yyyy")).toUtf8().constData());
        facts.rows<Pledge>().push_back(more);
        if (i % 3 == 0)
            facts.rows<Event>().push_back(
                event(5000 + i, "E", on.toString(Qt::ISODate).toUtf8().constData()));
        if (i % 3 == 1)
            facts.rows<Violation>().push_back(
                violation(8000 + i, on.toString(Qt::ISODate).toUtf8().constData()));
    }
    const Dossier dossier(facts);
    const Feed feed(dossier);
    TimelineLayout layout;
    layout.setRoom({900, 500}, 16);
    layout.setTimeline(makeTimeline(feed, {day("2026-06-30"), {}}));
    for (int step = 0; step < 12; ++step) {
        for (size_t lane = 0; lane < layout.timeline().lanes.size(); ++lane) {
            std::map<double, double> reached; // by band: how far it is taken
            int covered = 0;
            for (size_t mark = 0; mark < layout.marks(lane).size(); ++mark) {
                const QRectF box = layout.boxOf({lane, mark});
                const auto [at, isFirst] = reached.try_emplace(box.top(), box.left());
                covered += box.left() < at->second - 0.01 ? 1 : 0;
                at->second = box.right();
            }
            CAPTURE(step, lane);
            CHECK(covered == 0);
        }
        layout.zoom(0.6, layout.plot().center().x());
    }
}

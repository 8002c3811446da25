#include "views/charts/timelinelayout.h"

#include "tests/support/builders.h"
#include "tests/support/catch.h"

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

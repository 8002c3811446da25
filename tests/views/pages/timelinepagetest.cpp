#include "model/analysis/factsheet.h"
#include "tests/views/window/openedwindow.h"
#include "views/pages/timelineview.h"

#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QWheelEvent>

using namespace servanda;
using namespace servanda::test;

namespace {

/// The Paris dossier with its timeline in view.
struct OpenedTimeline final : OpenedWindow
{
    explicit OpenedTimeline(Facts facts = parisFacts()) : OpenedWindow(std::move(facts))
    {
        window.showPage(text("timeline"));
    }

    TimelineView &view() { return find<TimelineView>("timeline"); }
    [[nodiscard]] size_t marks()
    {
        const TimelineLayout &layout = view().layoutOf();
        size_t all = 0;
        for (size_t lane = 0; lane < layout.timeline().lanes.size(); ++lane)
            all += layout.marks(lane).size();
        return all;
    }
    /// The first mark in view that holds one fact, or several.
    [[nodiscard]] TimelinePlace markWith(bool several)
    {
        const TimelineLayout &layout = view().layoutOf();
        for (size_t lane = 0; lane < layout.timeline().lanes.size(); ++lane) {
            for (size_t mark = 0; mark < layout.marks(lane).size(); ++mark) {
                const QRectF box = view().placeOf({lane, mark});
                if ((layout.marks(lane)[mark].count > 1) == several && layout.plot().contains(box))
                    return {lane, mark};
            }
        }
        FAIL("no such mark");
        return {};
    }
    [[nodiscard]] FactRef firstOf(TimelinePlace place)
    {
        const TimelineLayout &layout = view().layoutOf();
        const TimelineMark &mark = layout.marks(place.lane)[place.mark];
        return layout.timeline().lanes[place.lane].entries[mark.begin].fact();
    }
    void click(TimelinePlace place)
    {
        QTest::mouseClick(view().viewport(), Qt::LeftButton, {},
                          view().placeOf(place).center().toPoint());
    }
};

} // namespace

TEST_CASE("pointing at a mark tells what it holds, a click goes there", "[pages][timeline]")
{
    QString told; // outlives the window, which tells when the pointer leaves it
    OpenedTimeline opened;
    QObject::connect(&opened.view(), &TimelineView::described, &opened.view(),
                     [&told](const QString &words) { told = words; });
    const TimelinePlace one = opened.markWith(false);
    QTest::mouseMove(opened.view().viewport(), opened.view().placeOf(one).center().toPoint());
    CHECK(told.contains(captionOf(opened.dossier, opened.firstOf(one))));
    opened.click(one);
    CHECK(opened.window.browsing().selected() == opened.firstOf(one));
    const TimelinePlace several = opened.markWith(true);
    opened.click(several);
    const auto count = opened.view().layoutOf().marks(several.lane)[several.mark].count;
    CHECK(opened.find<QListView>("groupList").model()->rowCount() == static_cast<int>(count));
}

TEST_CASE("the keyboard walks from mark to mark and goes to one", "[pages][timeline]")
{
    OpenedTimeline opened;
    opened.view().setFocus();
    opened.press(Qt::Key_Down);
    REQUIRE(opened.view().current());
    const auto first = *opened.view().current();
    opened.press(Qt::Key_Down);
    CHECK(opened.view().current()->lane > first.lane);
    opened.press(Qt::Key_Up);
    CHECK(opened.view().current()->lane == first.lane);
    // Every mark of the last lane with several, to its end and no further.
    opened.press(Qt::Key_Down);
    const size_t lane = opened.view().current()->lane;
    for (size_t step = 0; step < opened.view().layoutOf().marks(lane).size() + 2; ++step)
        opened.press(Qt::Key_Right);
    CHECK(opened.view().current()->mark + 1 == opened.view().layoutOf().marks(lane).size());
    CHECK_FALSE(opened.view().accessibleDescription().isEmpty());
    while (opened.view().current()->mark > 0)
        opened.press(Qt::Key_Left);
    QSignalSpy activated(&opened.view(), &TimelineView::activated);
    opened.press(Qt::Key_Return);
    CHECK(activated.count() == 1);
}

TEST_CASE("zooming pulls marks apart, by button, key and wheel", "[pages][timeline]")
{
    OpenedTimeline opened;
    const size_t far = opened.marks();
    opened.find<QPushButton>("zoomIn").click();
    const size_t nearer = opened.marks();
    CHECK(nearer > far);
    opened.view().setFocus();
    opened.press(Qt::Key_Plus);
    CHECK(opened.marks() > nearer);
    CHECK(opened.view().horizontalScrollBar()->maximum() > 0);
    const QPointF middle = opened.view().layoutOf().plot().center();
    const double day = opened.view().layoutOf().dayAt(middle.x());
    QWheelEvent turn(middle, opened.view().viewport()->mapToGlobal(middle), {}, {0, 120},
                     Qt::NoButton, Qt::ControlModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(opened.view().viewport(), &turn);
    CHECK(opened.view().layoutOf().dayAt(middle.x()) == Approx(day).margin(1e-6));
    opened.press(Qt::Key_0);
    CHECK(opened.marks() == far);
    opened.find<QPushButton>("zoomOut").click();
    CHECK(opened.view().layoutOf().isFitted());
}

TEST_CASE("while one zooms, the keyboard stays on what it was on", "[pages][timeline]")
{
    OpenedTimeline opened;
    opened.view().setFocus();
    opened.press(Qt::Key_Down);
    opened.press(Qt::Key_Down);
    const FactRef fact = opened.firstOf(*opened.view().current());
    for (int step = 0; step < 6; ++step)
        opened.press(Qt::Key_Plus);
    CHECK(opened.firstOf(*opened.view().current()) == fact);
}

TEST_CASE("the timeline obeys the strip and says why it is empty", "[pages][timeline]")
{
    OpenedTimeline opened;
    const qsizetype all = opened.view().layoutOf().timeline().count();
    const PartyId party = opened.dossier.rows<Pledge>().front().party;
    opened.filter([party](Filter &filter) { filter.signatories = {party}; });
    CHECK(opened.view().layoutOf().timeline().count() < all);
    opened.window.browsing().clearFilter();
    opened.setAsOf(day("2025-01-01"));
    CHECK(opened.view().layoutOf().timeline().count() < all);
    opened.setAsOf(day("1950-01-01"));
    CHECK(opened.textOf("emptyHeadline") == text("Nothing has happened as of this day"));
    CHECK_FALSE(opened.view().isVisible());
    opened.setAsOf(day("2026-06-30"));
    CHECK(opened.view().isVisible());
}

TEST_CASE("an edit is on the timeline at once", "[pages][timeline]")
{
    OpenedTimeline opened;
    const qsizetype before = opened.view().layoutOf().timeline().count();
    Edit edit;
    edit.label = text("Add event");
    edit.add(event(987654, "CEASEFIRE", "2026-05-01"));
    REQUIRE(opened.editor.commit(edit));
    CHECK(opened.view().layoutOf().timeline().count() == before + 1);
}

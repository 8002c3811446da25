#include "tests/views/window/openedwindow.h"
#include "views/window/noticebar.h"

#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace servanda;
using namespace servanda::test;

TEST_CASE("the window names its dossier, its marking and how it was opened", "[window]")
{
    Facts facts = parisFacts();
    facts.rows<Setting>() = {{{1}, text("marking"), text("Limited distribution")}};
    OpenedWindow opened(facts);
    CHECK(opened.window.windowTitle() == text("Paris Declaration.dossier"));
    CHECK(opened.textOf("marking") == text("LIMITED DISTRIBUTION"));
    CHECK(opened.textOf("openingNote") == text("Opened for editing"));
    CHECK(opened.textOf("factCount")
          == QString::number(opened.dossier.factCount()) + text(" facts"));
    CHECK(opened.textOf("revision") == text("Revision 1"));
    for (const QString &page : opened.window.pageNames()) {
        opened.window.showPage(page);
        CHECK(opened.find<QLabel>("marking").isVisible());
    }
}

TEST_CASE("a dossier without a marking says so instead of showing nothing", "[window]")
{
    OpenedWindow opened(frame());
    CHECK(opened.textOf("marking") == text("NO MARKING SET"));
}

TEST_CASE("pages are made when they are first shown", "[window]")
{
    OpenedWindow opened;
    CHECK(opened.window.findChild<QWidget *>(text("overview")));
    CHECK_FALSE(opened.window.findChild<QWidget *>(text("sourceTable")));
    opened.window.showPage(text("sources"));
    CHECK(opened.window.findChild<QWidget *>(text("sourceTable")));
}

TEST_CASE("notices stay until they are dismissed", "[window]")
{
    OpenedWindow opened(frame(), {text("It was taken while somebody was editing it.")});
    auto *bar = opened.window.findChild<NoticeBar *>();
    REQUIRE(bar->count() == 1);
    QTest::mouseClick(bar->findChild<QToolButton *>(), Qt::LeftButton);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    CHECK(bar->count() == 0);
}

TEST_CASE("faults are told and listed in the inspector", "[window]")
{
    const std::vector<Fault> faults{{{FactType::Pledge, 7}, text("The unit is unknown")},
                                    {{FactType::Pledge, 8}, text("The date is none")}};
    OpenedWindow opened(
        framed(pledge(7, "1", "EUR", "2025-01-01"), pledge(8, "2", "EUR", "2025-01-02")), {},
        faults);
    auto *bar = opened.window.findChild<NoticeBar *>();
    REQUIRE(bar->count() == 1);
    QTest::mouseClick(bar->findChild<QPushButton *>(), Qt::LeftButton);
    CHECK(opened.textOf("inspectorCaption") == text("Facts with faults"));
    CHECK(opened.find<QListView>("groupList").model()->rowCount() == 2);
}

TEST_CASE("faults found after opening come into the same bar", "[window]")
{
    OpenedWindow opened(framed(pledge(7, "1", "EUR", "2025-01-01")));
    opened.window.addFaults({{{}, text("The history does not fit together")}});
    CHECK(opened.window.findChild<NoticeBar *>()->count() == 1);
    opened.window.addFaults({});
    CHECK(opened.window.findChild<NoticeBar *>()->count() == 1);
}

TEST_CASE("closing the window tells the program", "[window]")
{
    OpenedWindow opened(frame());
    const QSignalSpy closed(&opened.window, &MainWindow::closed);
    opened.window.close();
    CHECK(closed.count() == 1);
}

TEST_CASE("an empty dossier shows every page and says what is missing", "[window]")
{
    OpenedWindow opened{Facts{}};
    for (const QString &page : opened.window.pageNames()) {
        opened.window.showPage(page);
        QCoreApplication::processEvents();
        CHECK_FALSE(opened.window.grab().isNull());
    }
    opened.window.showPage(text("pledges"));
    QStringList shown;
    for (const QLabel *label : opened.window.findChildren<QLabel *>(text("emptyHeadline"))) {
        if (label->isVisible())
            shown += label->text();
    }
    CHECK(shown == QStringList{text("No pledges recorded")});
}

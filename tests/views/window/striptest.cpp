#include "tests/views/window/openedwindow.h"
#include "views/window/checkmenu.h"
#include "views/window/chip.h"
#include "views/window/filterwords.h"
#include "views/window/periodmenu.h"

#include <QDateEdit>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>

using namespace servanda;
using namespace servanda::test;

TEST_CASE("a kind is chosen by keyboard in the strip", "[window][strip]")
{
    OpenedWindow opened;
    opened.window.showPage(text("pledges"));
    const auto *rows = opened.find<QTableView>("pledgeTable").model();
    const int all = rows->rowCount();
    auto &chip = opened.find<Chip>("kinds");
    CHECK(chip.text() == text("All kinds"));
    chip.setFocus();
    opened.press(Qt::Key_Return);
    auto *menu = opened.window.findChild<CheckMenu *>();
    REQUIRE(menu->isVisible());
    QTest::keyClicks(menu->findChild<QLineEdit *>(), text("train"));
    QTest::keyClick(menu->findChild<QLineEdit *>(), Qt::Key_Down);
    QTest::keyClick(menu->findChild<QListView *>(), Qt::Key_Space);
    QTest::keyClick(menu->findChild<QListView *>(), Qt::Key_Return);
    CHECK_FALSE(menu->isVisible());
    CHECK(opened.window.browsing().view().filter.kinds == std::vector{PledgeKind::Training});
    CHECK(chip.text() == text("Training"));
    CHECK(rows->rowCount() < all);
    QTest::mouseClick(&opened.find<QToolButton>("clearFilter"), Qt::LeftButton);
    CHECK(rows->rowCount() == all);
    CHECK_FALSE(opened.find<QToolButton>("clearFilter").isVisible());
}

TEST_CASE("as of is typed and today brings it back", "[window][strip]")
{
    OpenedWindow opened;
    auto &asOf = opened.find<QDateEdit>("asOf");
    CHECK(asOf.date() == day("2026-06-30"));
    asOf.setFocus();
    QTest::keyClick(&asOf, Qt::Key_Down); // one day earlier
    CHECK(opened.window.browsing().view().asOf == day("2026-06-29"));
    opened.setAsOf(day("2025-01-01"));
    CHECK(asOf.date() == day("2025-01-01"));
}

TEST_CASE("the period is any time, open on one side, or whole years", "[window][strip]")
{
    Filter filter;
    CHECK(periodWords(filter) == text("Any time"));
    filter.from = day("2025-01-01");
    CHECK(periodWords(filter) == text("From 1 January 2025"));
    filter.to = day("2025-12-31");
    CHECK(periodWords(filter) == text("2025"));
    filter.to = day("2026-12-31");
    CHECK(periodWords(filter) == text("2025\u20132026"));
    filter.to = day("2026-06-30");
    CHECK(periodWords(filter) == text("1 January 2025 \u2013 30 June 2026"));
    filter.from = {};
    CHECK(periodWords(filter) == text("Until 30 June 2026"));
}

TEST_CASE("a period whose ends are crossed is turned round", "[window][strip]")
{
    PeriodMenu menu;
    QWidget below;
    below.show();
    const QSignalSpy told(&menu, &PeriodMenu::periodChanged);
    menu.show(day("2025-06-01"), day("2025-12-31"), day("2026-06-30"), &below);
    menu.findChildren<QDateEdit *>()[0]->setDate(day("2026-03-01"));
    REQUIRE(told.count() == 1);
    CHECK(told.first()[0].toDate() == day("2025-12-31"));
    CHECK(told.first()[1].toDate() == day("2026-03-01"));
}

TEST_CASE("clauses are offered as a tree and units as the pledges name them", "[window][strip]")
{
    const Dossier dossier(framed(pledge(7, "1", "EUR", "2025-01-01"),
                                 pledge(8, "2", "pieces", "2025-01-01", PledgeKind::Arms)));
    const auto clauses = clauseChoices(dossier);
    REQUIRE(clauses.size() == 3);
    CHECK(clauses[2].depth == 1);
    CHECK(unitsInUse(dossier).size() == 2);
    CHECK(signatoryChoices(dossier).size() == 3);
    CHECK(kindChoices().size() == 11);
}

#include "model/items/clausetreemodel.h"
#include "model/items/signatorymodel.h"
#include "tests/views/window/openedwindow.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QTabWidget>
#include <QTableView>
#include <QTreeView>

using namespace servanda;
using namespace servanda::test;

namespace {

int rowsOf(OpenedWindow &opened, const char *table)
{
    return opened.find<QTableView>(table).model()->rowCount();
}

qint64 columnSum(const QAbstractItemModel &model, int column)
{
    qint64 sum = 0;
    for (int row = 0; row < model.rowCount(); ++row)
        sum += model.index(row, column).data().toLongLong();
    return sum;
}

} // namespace

TEST_CASE("every list obeys the filter, and the counts agree", "[pages][filter]")
{
    OpenedWindow opened;
    for (const QString &page : opened.window.pageNames())
        opened.window.showPage(page);
    const auto agree = [&opened] {
        opened.window.showPage(text("pledges"));
        const int pledges = rowsOf(opened, "pledgeTable");
        opened.window.showPage(text("signatories"));
        CHECK(columnSum(*opened.find<QTableView>("signatoryTable").model(),
                        SignatoryModel::PledgesColumn)
              == pledges);
        opened.window.showPage(text("clauses"));
        CHECK(
            columnSum(*opened.find<QTreeView>("clauseTree").model(), ClauseTreeModel::PledgesColumn)
            == pledges);
        return pledges;
    };
    const int all = agree();
    CHECK(all == 184); // one is announced after the day
    opened.filter([](Filter &filter) { filter.kinds = {PledgeKind::Arms}; });
    const int arms = agree();
    CHECK((arms > 0 && arms < all));
    const PartyId party = opened.dossier.rows<Pledge>().front().party;
    opened.filter([party](Filter &filter) { filter.signatories = {party}; });
    CHECK(agree() < arms);
    opened.filter([](Filter &filter) {
        filter = {};
        filter.from = day("2026-01-01");
    });
    CHECK(agree() < all);
}

TEST_CASE("every list obeys as of", "[pages][filter]")
{
    OpenedWindow opened;
    opened.window.showPage(text("pledges"));
    const int before = rowsOf(opened, "pledgeTable");
    opened.setAsOf(day("2025-01-01"));
    CHECK(rowsOf(opened, "pledgeTable") < before);
    opened.window.showPage(text("signatories"));
    const auto *signatories = opened.find<QTableView>("signatoryTable").model();
    const qint64 pledged = columnSum(*signatories, SignatoryModel::PledgesColumn);
    opened.setAsOf(day("2024-01-01"));
    CHECK(columnSum(*signatories, SignatoryModel::PledgesColumn) < pledged);
    opened.window.showPage(text("events"));
    const int said = rowsOf(opened, "statementTable");
    opened.setAsOf(day("2026-06-30"));
    CHECK(said < rowsOf(opened, "statementTable"));
}

TEST_CASE("a page that was hidden shows the new view when it is shown again", "[pages][filter]")
{
    OpenedWindow opened;
    opened.window.showPage(text("pledges"));
    opened.window.showPage(text("sources"));
    opened.filter([](Filter &filter) { filter.kinds = {PledgeKind::Training}; });
    opened.window.showPage(text("pledges"));
    const auto *rows = opened.find<QTableView>("pledgeTable").model();
    CHECK(rows->rowCount() > 0);
    CHECK(rows->rowCount() < 185);
}

TEST_CASE("selecting in any list fills the inspector", "[pages]")
{
    OpenedWindow opened;
    const auto first = [&opened](const char *page, const char *table) {
        opened.window.showPage(text(page));
        auto &view = opened.find<QAbstractItemView>(table);
        view.setFocus();
        view.setCurrentIndex(view.model()->index(0, 0));
        return opened.window.browsing().selected().type;
    };
    CHECK(first("pledges", "pledgeTable") == FactType::Pledge);
    CHECK(first("signatories", "signatoryTable") == FactType::Party);
    CHECK(first("clauses", "clauseTree") == FactType::Instrument);
    CHECK(first("sources", "sourceTable") == FactType::Source);
    CHECK(first("events", "statementTable") == FactType::Statement);
    CHECK(first("events", "open_issueTable") == FactType::OpenIssue);
}

TEST_CASE("Return on a signatory or a clause opens its pledges", "[pages]")
{
    OpenedWindow opened;
    opened.window.showPage(text("clauses"));
    auto &tree = opened.find<QTreeView>("clauseTree");
    auto &clauses = *static_cast<ClauseTreeModel *>(tree.model());
    const Clause &clause = opened.dossier.rows<Clause>()[3];
    tree.setFocus();
    tree.setCurrentIndex(clauses.indexOf(refOf(clause)));
    const auto below = clauses.factsIn(tree.currentIndex());
    opened.press(Qt::Key_Return);
    CHECK(opened.window.browsing().view().filter.clauses == std::vector{clause.id});
    CHECK(rowsOf(opened, "pledgeTable") == static_cast<int>(below.size()));
}

TEST_CASE("an empty list says what it is, why it is empty and what to do", "[pages]")
{
    OpenedWindow opened(framed(pledge(7, "100", "EUR", "2025-01-01")));
    const auto headline = [&opened] {
        QStringList shown;
        for (const QLabel *label : opened.window.findChildren<QLabel *>(text("emptyHeadline"))) {
            if (label->isVisible())
                shown += label->text();
        }
        return shown.join(u'|');
    };
    opened.window.showPage(text("events"));
    CHECK(headline() == text("No events recorded"));
    opened.window.showPage(text("pledges"));
    CHECK(headline().isEmpty());
    QTest::keyClicks(&opened.find<QLineEdit>("search"), text("zzzz"));
    CHECK(headline() == text("Nothing matches “zzzz”"));
    opened.find<QLineEdit>("search").clear();
    opened.filter([](Filter &filter) { filter.units = {Unit::fromAscii("nothing")}; });
    CHECK(headline() == text("No pledges match the filter"));
    opened.window.browsing().clearFilter();
    opened.setAsOf(day("1999-01-01"));
    CHECK(headline() == text("No pledges as of this day"));
}

TEST_CASE("the search speaks for the tab that is shown", "[pages][events]")
{
    OpenedWindow opened;
    opened.window.showPage(text("events"));
    auto &tabs = opened.find<QTabWidget>("eventTabs");
    tabs.setCurrentIndex(1);
    auto &search = opened.find<QLineEdit>("search");
    CHECK(search.placeholderText() == text("Search statements"));
    const int before = rowsOf(opened, "statementTable");
    QTest::keyClicks(&search, text("macron"));
    CHECK(rowsOf(opened, "statementTable") > 0);
    CHECK(rowsOf(opened, "statementTable") < before);
    tabs.setCurrentIndex(2);
    CHECK(search.text().isEmpty());
    CHECK(rowsOf(opened, "open_issueTable") == 19);
}

TEST_CASE("lists never size their columns by all their rows", "[pages]")
{
    OpenedWindow opened;
    for (const QString &page : opened.window.pageNames())
        opened.window.showPage(page);
    for (const QTableView *view : opened.window.findChildren<QTableView *>()) {
        for (int column = 0; column < view->horizontalHeader()->count(); ++column) {
            CAPTURE(view->objectName(), column);
            CHECK(view->horizontalHeader()->sectionResizeMode(column)
                  != QHeaderView::ResizeToContents);
        }
    }
}

#include "model/items/overviewmodel.h"
#include "tests/views/window/openedwindow.h"
#include "views/charts/figureview.h"
#include "views/pages/overviewwords.h"

#include <QLabel>
#include <QListView>
#include <QTableView>

using namespace servanda;
using namespace servanda::test;

namespace {

OverviewModel &modelOf(OpenedWindow &opened)
{
    return *static_cast<OverviewModel *>(opened.find<QTableView>("matrix").model());
}

QModelIndex someCell(const OverviewModel &model)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount(); ++column) {
            if (model.factsIn(model.index(row, column)).size() > 2)
                return model.index(row, column);
        }
    }
    return {};
}

} // namespace

TEST_CASE("a click on a cell shows its pledges in the inspector", "[pages][overview]")
{
    OpenedWindow opened;
    auto &matrix = opened.find<QTableView>("matrix");
    const OverviewModel &model = modelOf(opened);
    const QModelIndex cell = someCell(model);
    REQUIRE(cell.isValid());
    QTest::mouseClick(matrix.viewport(), Qt::LeftButton, Qt::NoModifier,
                      matrix.visualRect(cell).center());
    const auto facts = model.factsIn(cell);
    CHECK(opened.find<QListView>("groupList").model()->rowCount()
          == static_cast<int>(facts.size()));
    const Party *party = opened.dossier.find(PartyId{model.factAt(cell.row()).id});
    CHECK(opened.textOf("inspectorCaption").startsWith(party->name));
}

TEST_CASE("arrows walk the matrix and Return opens the pledges of a cell", "[pages][overview]")
{
    OpenedWindow opened;
    auto &matrix = opened.find<QTableView>("matrix");
    const QModelIndex cell = someCell(modelOf(opened));
    const auto facts = modelOf(opened).factsIn(cell);
    matrix.setFocus();
    matrix.setCurrentIndex(modelOf(opened).index(0, 0));
    for (int step = 0; step < cell.row(); ++step)
        opened.press(Qt::Key_Down);
    for (int step = 0; step < cell.column(); ++step)
        opened.press(Qt::Key_Right);
    REQUIRE(matrix.currentIndex() == cell);
    opened.press(Qt::Key_Return);
    auto &pledges = opened.find<QTableView>("pledgeTable");
    CHECK(pledges.isVisible());
    CHECK(pledges.model()->rowCount() == static_cast<int>(facts.size()));
}

TEST_CASE("the summary counts what the matrix shows", "[pages][overview]")
{
    OpenedWindow opened;
    CHECK(opened.textOf("summary").startsWith(text("184 pledges, 36 parties")));
    opened.filter([](Filter &filter) { filter.kinds = {PledgeKind::Training}; });
    int sum = 0;
    for (const OverviewRow &row : modelOf(opened).overview().rows)
        sum += row.total.obligations();
    CHECK(sum == modelOf(opened).overview().total.obligations());
    CHECK(opened.textOf("summary").startsWith(QString::number(sum) + text(" pledge")));
    CHECK(sum < 184);
}

TEST_CASE("the three curves follow as of and filter", "[pages][overview]")
{
    OpenedWindow opened;
    const auto &funding = opened.find<FigureView>("cardFunding");
    const qint64 before = funding.figure().series.front().total();
    CHECK(before > 0);
    opened.setAsOf(day("2025-03-31"));
    CHECK(funding.figure().spec.asOf == day("2025-03-31"));
    CHECK(funding.figure().series.front().total() < before);
    opened.filter([](Filter &filter) { filter.kinds = {PledgeKind::Training}; });
    CHECK(funding.figure().series.front().total() == 0);
    CHECK(opened.find<FigureView>("cardTraining").figure().series.front().total() > 0);
}

TEST_CASE("an empty matrix says why", "[pages][overview]")
{
    OpenedWindow opened(framed(pledge(7, "100", "EUR", "2025-01-01")));
    opened.setAsOf(day("1999-01-01"));
    QStringList shown;
    for (const QLabel *label : opened.window.findChildren<QLabel *>(text("emptyHeadline"))) {
        if (label->isVisible())
            shown += label->text();
    }
    CHECK(shown == QStringList{text("No pledges as of this day")});
}

TEST_CASE("the head names the dossier and its instruments", "[pages][overview]")
{
    Facts facts = frame();
    facts.rows<Instrument>()[0].signedOn = date("2026-01-06");
    CHECK(overviewTitle(Dossier(facts)) == text("Declaration"));
    CHECK(instrumentsLine(Dossier(facts)) == text("6 January 2026"));
    facts.rows<Instrument>().push_back(instrument(2, "Letter"));
    CHECK(instrumentsLine(Dossier(facts)) == text("6 January 2026 · 1 further instrument"));
    facts.rows<Clause>().push_back(clause(9, "1", 0, 2));
    CHECK(instrumentsLine(Dossier(facts)) == text("and Letter, 6 January 2026"));
    facts.rows<Setting>() = {{{1}, text("title"), text("My dossier")}};
    CHECK(overviewTitle(Dossier(facts)) == text("My dossier"));
}

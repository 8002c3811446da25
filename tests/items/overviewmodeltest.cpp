#include "model/items/overviewmodel.h"

#include "model/items/celltext.h"
#include "tests/items/modeltexts.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace servanda;

namespace {

Facts matrix()
{
    Facts facts = test::framed(test::pledge(1, "100", "EUR", "2026-01-06"),
                               test::pledge(2, "100", "EUR", "2026-01-06"),
                               test::pledge(3, "100", "EUR", "2026-03-06"));
    facts.rows<Pledge>()[1].clause = {3}; // counts in the column of clause 2
    facts.rows<Pledge>()[2].party = {2};
    facts.rows<Fulfilment>() = {test::report(1, 1, "33", "EUR", "2026-02-01")};
    return facts;
}

} // namespace

TEST_CASE("the matrix has a column for each clause and one for all", "[items][overview]")
{
    test::Desk desk(matrix());
    OverviewModel model(desk.feed, test::everything());
    const test::Watched watched(&model);
    REQUIRE(model.rowCount() == 2);
    REQUIRE(model.columnCount() == 3);
    CHECK(model.isTotalColumn(2));
    CHECK(model.headerData(0, Qt::Horizontal).toString() == u"1");
    CHECK(model.headerData(1, Qt::Horizontal, SecondaryTextRole).toString() == u"Clause 2");
    CHECK(model.headerData(2, Qt::Horizontal, SecondaryTextRole).toString() == u"All clauses");
    CHECK(model.headerData(0, Qt::Vertical).toString() == u"AAA  Alpha");
    CHECK(model.index(0, 2).data().toString() == u"2");
    CHECK(model.index(1, 1).data().toString().isEmpty());
    CHECK(model.rowOf({FactType::Party, 2}) == 1);
    CHECK(model.rowOf({FactType::Party, 3}) == -1);
}

TEST_CASE("a cell tells itself in words and hands out its pledges", "[items][overview]")
{
    test::Desk desk(matrix());
    OverviewModel model(desk.feed, test::everything());
    const test::Watched watched(&model);
    CHECK(model.index(0, 0).data(Qt::AccessibleTextRole).toString()
          == u"1 pledge, 1 with a report, part reported 33 %");
    CHECK(model.index(1, 1).data(Qt::ToolTipRole).toString() == u"no pledge");
    CHECK(model.factsIn(model.index(0, 1)) == std::vector{FactRef{FactType::Pledge, 2}});
    CHECK(model.factsIn(model.index(0, 2)).size() == 2);
    CHECK(model.filterFor(model.index(0, 1)).signatories == std::vector{PartyId{1}});
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount(); ++column) {
            const auto index = model.index(row, column);
            CHECK(std::ssize(model.factsIn(index))
                  == index.data(CellRole).value<OverviewCell>().pledges);
        }
    }
}

TEST_CASE("the facts of a cell stay within the filter", "[items][overview]")
{
    test::Desk desk(matrix());
    ViewState view = test::everything();
    view.filter.clauses = {ClauseId{3}};
    OverviewModel model(desk.feed, view);
    const test::Watched watched(&model);
    REQUIRE(model.rowCount() == 1);
    CHECK(model.factsIn(model.index(0, 0)).empty());
    CHECK(model.factsIn(model.index(0, 1)) == std::vector{FactRef{FactType::Pledge, 2}});
}

TEST_CASE("the matrix follows the day and the edits", "[items][overview]")
{
    test::Desk desk(matrix());
    OverviewModel model(desk.feed, test::everything());
    const test::Watched watched(&model);
    const QSignalSpy spy(&model, &OverviewModel::overviewChanged);
    model.setView({test::day("2026-01-31"), {}});
    CHECK(model.rowCount() == 1);
    REQUIRE(desk.editor.commit(test::removed(*desk.dossier.find(PledgeId{2}))));
    CHECK(model.index(0, 2).data().toString() == u"1");
    CHECK(spy.size() == 2);
}

TEST_CASE("a share is never rounded to nothing or to all", "[items][overview]")
{
    OverviewCell cell;
    cell.pledges = 1;
    cell.withReport = 1;
    cell.state = CellState::PartReported;
    cell.permille = 4;
    CHECK(stateText(cell) == u"part reported < 1 %");
    cell.permille = 999;
    CHECK(stateText(cell) == u"part reported 99 %");
    cell.permille = 0; // reported without a figure
    CHECK(stateText(cell) == u"part reported");
    cell.dormant = 2;
    cell.overdue = true;
    cell.disputed = true;
    CHECK(cellSentence(cell)
          == u"1 pledge, 1 with a report, part reported, 2 not yet triggered, overdue, disputed");
}

TEST_CASE("a matrix that nobody looks at catches up when somebody does", "[items][overview]")
{
    test::Desk desk(test::frame());
    OverviewModel matrix(desk.feed, test::everything());
    const test::Watched watch(&matrix);
    int told = 0;
    QObject::connect(&matrix, &OverviewModel::overviewChanged, &desk.editor, [&] { ++told; });
    matrix.setWatched(false);
    REQUIRE(desk.editor.commit(test::added(test::pledge(1, "1", "EUR", "2026-01-01"))));
    CHECK(told == 0);
    CHECK(matrix.overview().pledges == 0);
    matrix.setWatched(true);
    CHECK(told == 1);
    CHECK(matrix.overview().pledges == 1);
    matrix.setWatched(false);
    matrix.setWatched(true); // nothing happened meanwhile
    CHECK(told == 1);
}

TEST_CASE("an edit of figures keeps the matrix's rows and selection", "[items][overview]")
{
    test::Desk desk(test::frame());
    REQUIRE(desk.editor.commit(test::added(test::pledge(1, "1", "EUR", "2026-01-01"))));
    OverviewModel matrix(desk.feed, test::everything());
    const QPersistentModelIndex cell = matrix.index(0, 0);
    auto after = *desk.dossier.find(PledgeId{1});
    after.amount.minorUnits = 500;
    REQUIRE(desk.editor.commit(test::edited(*desk.dossier.find(PledgeId{1}), after)));
    CHECK(cell.isValid());
}

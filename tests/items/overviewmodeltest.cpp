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
    OverviewModel model(desk.board, test::everything());
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
    OverviewModel model(desk.board, test::everything());
    const test::Watched watched(&model);
    CHECK(model.index(0, 0).data(Qt::AccessibleTextRole).toString()
          == u"1 pledge: minimal\n33 (33–33) · 1 of 1 assessed\n1 minimal");
    CHECK(model.index(1, 1).data(Qt::ToolTipRole).toString() == u"no pledge");
    CHECK(model.factsIn(model.index(0, 1)) == std::vector{FactRef{FactType::Pledge, 2}});
    CHECK(model.factsIn(model.index(0, 2)).size() == 2);
    CHECK(model.filterFor(model.index(0, 1)).signatories == std::vector{PartyId{1}});
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount(); ++column) {
            const auto index = model.index(row, column);
            CHECK(std::ssize(model.factsIn(index))
                  == index.data(TallyRole).value<StatusTally>().obligations());
        }
    }
}

TEST_CASE("the facts of a cell stay within the filter", "[items][overview]")
{
    test::Desk desk(matrix());
    ViewState view = test::everything();
    view.filter.clauses = {ClauseId{3}};
    OverviewModel model(desk.board, view);
    const test::Watched watched(&model);
    REQUIRE(model.rowCount() == 1);
    CHECK(model.factsIn(model.index(0, 0)).empty());
    CHECK(model.factsIn(model.index(0, 1)) == std::vector{FactRef{FactType::Pledge, 2}});
}

TEST_CASE("the matrix follows the day and the edits", "[items][overview]")
{
    test::Desk desk(matrix());
    OverviewModel model(desk.board, test::everything());
    const test::Watched watched(&model);
    const QSignalSpy spy(&model, &OverviewModel::overviewChanged);
    desk.board.setAsOf(test::day("2026-01-31"));
    model.setView({test::day("2026-01-31"), {}});
    CHECK(model.rowCount() == 1);
    REQUIRE(desk.editor.commit(test::removed(*desk.dossier.find(PledgeId{2}))));
    CHECK(model.index(0, 2).data().toString() == u"1");
    CHECK(spy.size() == 2);
}

TEST_CASE("a group is told in words, with its figure, its coverage and its levels",
          "[items][overview]")
{
    Status status;
    status.achievement = {Fraction{300'000'000}, Fraction{330'000'000}, Fraction{500'000'000}, 1};
    status.confidence = Confidence::Reported;
    status.timeliness = Timeliness::Overdue;
    status.disputed = true;
    CHECK(stateText(status) == u"overdue, minimal 33 %");
    CHECK(stateSentence(status) == u"overdue, minimal 33 % · range 30–50 % · reported · disputed");
    StatusTally tally;
    const StatusRules rules;
    CHECK(tallyLine(tally, rules) == u"no pledge");
    CHECK(cellSentence(tally, rules) == u"no pledge");
    tally.add(status);
    Status unseen;
    unseen.applicability = Applicability::Dormant;
    tally.add(unseen);
    CHECK(tallyLine(tally, rules)
          == u"33 (30–50) · 1 of 1 assessed · 1 not yet triggered · 1 overdue · 1 disputed");
    CHECK(levelsLine(tally) == u"1 minimal");
    CHECK(cellSentence(tally, rules)
          == u"2 pledges: overdue, minimal, disputed\n33 (30–50) · 1 of 1 assessed · 1 not yet "
             u"triggered · 1 overdue · 1 disputed\n1 minimal");
}

TEST_CASE("the matrix sums up its columns and says what stands behind them", "[items][overview]")
{
    test::Desk desk(matrix());
    const OverviewModel model(desk.board, test::everything());
    REQUIRE(model.overview().totals.size() == 2);
    CHECK(model.totalOf(0).obligations() == 2);
    CHECK(model.totalOf(2).obligations() == 3);
    CHECK(model.totalOf(2).levels() == std::array{0, 1, 0, 0});
    CHECK(model.factsInColumn(0).size() == 2);
    CHECK(model.factsInColumn(2).size() == 3);
    CHECK(model.index(0, 2).data(TallyRole).value<StatusTally>().obligations() == 2);
}

TEST_CASE("a large dossier is assessed piece by piece while its window lives",
          "[items][overview][board]")
{
    Facts facts = test::frame();
    for (qint64 id = 1; id <= 25'000; ++id)
        facts.rows<Pledge>().push_back(test::pledge(id, "1", "EUR", "2026-01-06"));
    test::Desk desk(std::move(facts));
    OverviewModel model(desk.board, test::everything());
    const test::Watched watched(&model);
    QSignalSpy completed(&desk.board, &LiveBoard::completed);
    CHECK(model.isCounting());
    CHECK(model.rowCount() == 0);
    REQUIRE(completed.wait());
    CHECK_FALSE(model.isCounting());
    CHECK(model.overview().total.obligations() == 25'000);
    // An edit of one pledge costs what it touches; one that touches all begins anew.
    REQUIRE(desk.editor.commit(test::removed(*desk.dossier.find(PledgeId{7}))));
    CHECK_FALSE(model.isCounting());
    CHECK(model.overview().total.obligations() == 24'999);
    Setting tolerance{{1}, u"status-intermediate-from"_s, u"0.5"_s};
    REQUIRE(desk.editor.commit(test::added(tolerance)));
    CHECK(model.isCounting());
    CHECK(model.overview().total.obligations() == 24'999); // what it showed before
    REQUIRE(completed.wait());
    CHECK(model.overview().rules.intermediateFrom == Fraction{500'000'000});
}

TEST_CASE("a matrix that nobody looks at catches up when somebody does", "[items][overview]")
{
    test::Desk desk(test::frame());
    OverviewModel matrix(desk.board, test::everything());
    const test::Watched watch(&matrix);
    int told = 0;
    QObject::connect(&matrix, &OverviewModel::overviewChanged, &desk.editor, [&] { ++told; });
    matrix.setWatched(false);
    REQUIRE(desk.editor.commit(test::added(test::pledge(1, "1", "EUR", "2026-01-01"))));
    CHECK(told == 0);
    CHECK(matrix.overview().total.obligations() == 0);
    matrix.setWatched(true);
    CHECK(told == 1);
    CHECK(matrix.overview().total.obligations() == 1);
    matrix.setWatched(false);
    matrix.setWatched(true); // nothing happened meanwhile
    CHECK(told == 1);
}

TEST_CASE("an edit of figures keeps the matrix's rows and selection", "[items][overview]")
{
    test::Desk desk(test::frame());
    REQUIRE(desk.editor.commit(test::added(test::pledge(1, "1", "EUR", "2026-01-01"))));
    OverviewModel matrix(desk.board, test::everything());
    const QPersistentModelIndex cell = matrix.index(0, 0);
    auto after = *desk.dossier.find(PledgeId{1});
    after.amount.minorUnits = 500;
    REQUIRE(desk.editor.commit(test::edited(*desk.dossier.find(PledgeId{1}), after)));
    CHECK(cell.isValid());
}

#include "model/analysis/acceptance.h"
#include "model/analysis/statussign.h"
#include "model/items/attentionmodel.h"
#include "tests/items/modeltexts.h"

using namespace Qt::StringLiterals;
using namespace servanda;

namespace {

using Model = AttentionModel;

Facts twoLate()
{
    auto first = test::pledge(1, "100", "EUR", "2026-01-06");
    first.dueOn = test::date("2026-05");
    auto second = test::pledge(2, "100", "EUR", "2026-01-06");
    second.dueOn = test::date("2026-04");
    second.party = {2};
    auto unsourced = test::pledge(3, "100", "EUR", "2026-01-06");
    unsourced.source = {};
    return test::framed(first, second, unsourced);
}

QStringList shown(const Model &model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        const auto group = model.index(row, 0);
        lines += group.data().toString();
        for (int line = 0; line < model.rowCount(group); ++line)
            lines += u"- "_s + model.index(line, 0, group).data().toString();
    }
    return lines;
}

} // namespace

TEST_CASE("what asks for attention stands in groups with counts", "[items][attention]")
{
    test::Desk desk(twoLate());
    Model model(desk.board, test::everything());
    const test::Watched watched(&model);
    CHECK(shown(model)
          == QStringList{u"Overdue  2"_s, u"- Pledge 2"_s, u"- Pledge 1"_s, u"Without source  1"_s,
                         u"- Pledge 3"_s});
    CHECK(model.openCount() == 3);
    const auto line = model.indexOf({FactType::Pledge, 1});
    CHECK(line.parent() == model.index(0, 0));
    CHECK(line.siblingAtColumn(Model::WhoColumn).data().toString() == u"AAA, clause 1");
    CHECK(line.siblingAtColumn(Model::DateColumn).data().toString() == u"31 May 2026");
    CHECK(line.siblingAtColumn(Model::ReasonColumn)
              .data()
              .toString()
              .endsWith(u" late: not assessed"));
    CHECK(line.data(CellRole).value<StatusSign>().overdue);
    CHECK(model.factsIn(model.index(0, 0)).size() == 2);
    CHECK(model.groupName(model.index(0, 0)) == u"Overdue");
    CHECK_FALSE(model.findingAt(model.index(0, 0)));
}

TEST_CASE("the list of findings obeys the filter and follows the day", "[items][attention]")
{
    test::Desk desk(twoLate());
    Model model(desk.board, test::everything());
    const test::Watched watched(&model);
    ViewState view = test::everything();
    view.filter.signatories = {PartyId{2}};
    model.setView(view);
    CHECK(shown(model) == QStringList{u"Overdue  1"_s, u"- Pledge 2"_s});
    view = {test::day("2026-04-20"), {}};
    desk.board.setAsOf(view.asOf);
    model.setView(view);
    CHECK(shown(model).first() == u"Due soon  1"); // 1 is due in 41 days
}

TEST_CASE("what was accepted stands apart and comes back", "[items][attention]")
{
    test::Desk desk(twoLate());
    Model model(desk.board, test::everything());
    const test::Watched watched(&model);
    const auto finding = model.findingAt(model.indexOf({FactType::Pledge, 2}));
    REQUIRE(finding);
    auto edit = acceptFinding(desk.feed, *finding, u"Ada"_s, u"Agreed"_s, test::day("2026-06-30"),
                              desk.editor.ids().next<Setting>());
    REQUIRE(edit);
    REQUIRE(desk.editor.commit(*std::move(edit)));
    CHECK(shown(model)
          == QStringList{u"Overdue  1"_s, u"- Pledge 1"_s, u"Without source  1"_s, u"- Pledge 3"_s,
                         u"Accepted  1"_s, u"- Pledge 2"_s});
    CHECK(model.openCount() == 2);
    CHECK(model.isAcceptedGroup(model.index(2, 0)));
    CHECK_FALSE(model.isAcceptedGroup(model.index(0, 0)));
    CHECK(model.indexOf({FactType::Pledge, 2})
              .siblingAtColumn(Model::ReasonColumn)
              .data()
              .toString()
              .startsWith(u"Overdue, accepted by Ada on 30 June 2026: Agreed (1"));
    REQUIRE(desk.editor.undo());
    CHECK(model.openCount() == 3);
}

TEST_CASE("a list of findings that nobody looks at catches up when somebody does",
          "[items][attention]")
{
    test::Desk desk(twoLate());
    Model model(desk.board, test::everything());
    const test::Watched watched(&model);
    model.setWatched(false);
    REQUIRE(desk.editor.commit(test::removed(*desk.dossier.find(PledgeId{3}))));
    CHECK(model.openCount() == 3);
    model.setWatched(true);
    CHECK(model.openCount() == 2);
}

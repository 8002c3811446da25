#include "model/analysis/statussign.h"
#include "model/items/pledgelistmodel.h"
#include "tests/items/modeltexts.h"

using namespace Qt::StringLiterals;
using namespace servanda;

namespace {

using List = PledgeListModel;

Pledge titled(qint64 id, const char *title, qint64 party, qint64 clause)
{
    Pledge row = test::pledge(id, "100", "EUR", "2026-01-06");
    row.title = test::text(title);
    row.party = {party};
    row.clause = {clause};
    return row;
}

Facts somePledges()
{
    Facts facts = test::framed(titled(1, "Radar systems", 1, 1), titled(2, "Grants", 2, 2),
                               titled(3, "Aid for Türkiye", 3, 3));
    facts.rows<Pledge>()[1].statusNote = u"At least; see the radar pledge"_s;
    facts.rows<Pledge>()[2].announcedOn = test::date("2026-05");
    facts.rows<Fulfilment>() = {test::report(1, 1, "25", "EUR", "2026-02-01"),
                                test::report(2, 1, "15", "EUR", "2026-03-01")};
    return facts;
}

} // namespace

TEST_CASE("a pledge row tells who, where, what, when and how far", "[items][pledges]")
{
    test::Desk desk(somePledges());
    List list(desk.board, test::everything());
    const test::Watched watched(&list);
    const auto cell = [&list](int column) { return list.index(0, column).data().toString(); };
    CHECK(cell(List::SignatoryColumn) == u"Alpha");
    CHECK(cell(List::ClauseColumn) == u"1");
    CHECK(cell(List::KindColumn) == u"Funding");
    CHECK(cell(List::AmountColumn) == u"100 EUR");
    CHECK(cell(List::AnnouncedColumn) == u"6 January 2026");
    CHECK(cell(List::DeliveredColumn) == u"40 EUR");
    CHECK(cell(List::StateColumn) == u"intermediate 40 %");
    CHECK(cell(List::SourceColumn) == u"S-1");
    CHECK(list.index(0, List::StateColumn).data(PermilleRole).toInt() == 400);
    CHECK(list.index(0, List::StateColumn).data(StateRole).toInt()
          == static_cast<int>(Headline::Intermediate));
    CHECK(list.index(0, List::StateColumn).data(CellRole).value<StatusSign>()
          == StatusSign{Headline::Intermediate, false, false});
    CHECK_FALSE(list.index(0, List::TitleColumn).data(CellRole).isValid());
    CHECK(list.index(1, List::DeliveredColumn).data().toString().isEmpty());
    CHECK(list.index(1, List::StateColumn).data().toString() == u"not assessed");
}

TEST_CASE("delivered and state are those of the day", "[items][pledges]")
{
    test::Desk desk(somePledges());
    desk.board.setAsOf(test::day("2026-02-15"));
    List list(desk.board, {test::day("2026-02-15"), {}});
    const test::Watched watched(&list);
    CHECK(test::codes(list) == u"P-1 P-2"); // the third is announced in May
    CHECK(list.index(0, List::DeliveredColumn).data().toString() == u"25 EUR");
    desk.board.setAsOf(test::everything().asOf);
    list.setView(test::everything());
    CHECK(list.rowCount() == 3);
    CHECK(list.index(0, List::DeliveredColumn).data().toString() == u"40 EUR");
}

TEST_CASE("pledges are searched by title, note, code, party and clause", "[items][pledges]")
{
    test::Desk desk(somePledges());
    List list(desk.board, test::everything());
    const test::Watched watched(&list);
    const auto found = [&list](const QString &text) {
        list.setSearch(text);
        return test::codes(list);
    };
    CHECK(found(u"radar"_s) == u"P-1 P-2");
    CHECK(found(u"radar least"_s) == u"P-2");
    CHECK(found(u"p-3"_s) == u"P-3");
    CHECK(found(u"turkiye"_s) == u"P-3");
    CHECK(found(u"beta"_s) == u"P-2");
    CHECK(found(u"CCC aid"_s) == u"P-3");
    CHECK(found(u"2.1"_s) == u"P-3");
    CHECK(found(u"nothing"_s).isEmpty());
    CHECK(found({}) == u"P-1 P-2 P-3");
}

TEST_CASE("typing on, taking back and pasting find the same", "[items][pledges]")
{
    Facts facts = test::frame();
    for (int id = 1; id <= 200; ++id)
        facts.rows<Pledge>().push_back(
            titled(id, id % 50 == 0 ? "Rare radar" : "Common radio", 1 + id % 3, 1));
    test::Desk desk(facts);
    List typed(desk.board, test::everything());
    const QString text = u"rare rad"_s;
    for (const auto letters : {1, 2, 3, 4, 5, 6, 7, 8, 7, 4, 5, 8, 2, 8}) {
        typed.setSearch(text.first(letters));
        List pasted(desk.board, test::everything());
        pasted.setSearch(text.first(letters));
        CHECK(test::codes(typed) == test::codes(pasted));
    }
    CHECK(test::codes(typed) == u"P-50 P-100 P-150 P-200");
    typed.sort(List::TitleColumn, Qt::DescendingOrder);
    typed.setSearch({});
    CHECK(typed.rowCount() == 200);
    CHECK(typed.index(0, List::TitleColumn).data().toString() == u"Rare radar");
}

TEST_CASE("a filter narrows the list below a search", "[items][pledges]")
{
    test::Desk desk(somePledges());
    List list(desk.board, test::everything());
    const test::Watched watched(&list);
    ViewState view = test::everything();
    view.filter.clauses = {ClauseId{2}};
    list.setView(view);
    CHECK(test::codes(list) == u"P-2 P-3"); // clause 2 and 2.1 below it
    CHECK(list.countInView() == 2);
    list.setSearch(u"aid"_s);
    CHECK(test::codes(list) == u"P-3");
    CHECK(list.countInView() == 2);
    list.setView(test::everything());
    CHECK(test::codes(list) == u"P-3");
    CHECK(list.rowOf({FactType::Pledge, 3}) == 0);
    CHECK(list.rowOf({FactType::Pledge, 1}) == -1);
    CHECK(list.rowOf({FactType::Source, 3}) == -1);
}

TEST_CASE("a pledge that changes keeps its place and the selection", "[items][pledges]")
{
    test::Desk desk(somePledges());
    List list(desk.board, test::everything());
    const test::Watched watched(&list);
    list.sort(List::TitleColumn);
    REQUIRE(test::codes(list) == u"P-3 P-2 P-1");
    const QPersistentModelIndex kept = list.index(1, 0);

    REQUIRE(desk.editor.commit(test::added(titled(7, "Bridges", 1, 1))));
    CHECK(test::codes(list) == u"P-3 P-7 P-2 P-1");
    const Pledge first = *desk.dossier.find(PledgeId{1});
    auto renamed = first;
    renamed.title = u"A radar"_s;
    REQUIRE(desk.editor.commit(test::edited(first, renamed)));
    CHECK(test::codes(list) == u"P-1 P-3 P-7 P-2");
    REQUIRE(desk.editor.commit(test::removed(*desk.dossier.find(PledgeId{3}))));
    CHECK(test::codes(list) == u"P-1 P-7 P-2");
    CHECK(kept.data(CodeRole).toString() == u"P-2");
    list.setSearch(u"radar"_s);
    CHECK(test::codes(list) == u"P-1 P-2");
    REQUIRE(desk.editor.undo());
    REQUIRE(desk.editor.undo());
    CHECK(test::codes(list) == u"P-2 P-1");
}

TEST_CASE("a new report changes what is delivered", "[items][pledges]")
{
    test::Desk desk(somePledges());
    List list(desk.board, test::everything());
    const test::Watched watched(&list);
    list.sort(List::DeliveredColumn, Qt::DescendingOrder);
    REQUIRE(test::codes(list) == u"P-1 P-2 P-3");
    REQUIRE(desk.editor.commit(test::added(test::report(9, 3, "100", "EUR", "2026-06-01"))));
    CHECK(test::codes(list) == u"P-3 P-1 P-2");
    CHECK(list.index(0, List::StateColumn).data().toString() == u"fulfilled");
}

#include "model/items/factlist.h"

#include "model/items/itemroles.h"
#include "tests/items/modeltexts.h"

using namespace Qt::StringLiterals;
using namespace servanda;

namespace {

Statement statement(qint64 id, qint64 party, const char *on, const char *summary)
{
    Statement row;
    row.id = {id};
    row.code = u"ST-%1"_s.arg(id);
    row.party = {party};
    row.person = u"Speaker %1"_s.arg(id);
    row.date = test::date(on);
    row.summary = test::text(summary);
    return row;
}

Facts someStatements()
{
    return test::framed(statement(1, 1, "2026-01-06", "Aid for winter"),
                        statement(2, 2, "2026-03", "Zeitenwende für alle"),
                        statement(10, 3, "", "aid again"));
}

} // namespace

TEST_CASE("a list has a column for each described field", "[items][lists]")
{
    test::Desk desk(someStatements());
    StatementList list(desk.dossier, test::everything());
    const test::Watched watched(&list);
    CHECK(list.columnCount() == 7);
    CHECK(list.headerData(list.columnOf(QLatin1StringView("summary")), Qt::Horizontal).toString()
          == u"Summary");
    CHECK(test::texts(list, list.columnOf(QLatin1StringView("party_id")))
          == QStringList{u"Alpha"_s, u"Beta"_s, u"Gamma"_s});
    CHECK(test::texts(list, list.columnOf(QLatin1StringView("date")))
          == QStringList{u"6 January 2026"_s, u"March 2026"_s, QString()});
    CHECK(list.columnOf(QLatin1StringView("nothing")) == -1);
    CHECK(list.factAt(1) == FactRef{FactType::Statement, 2});
    CHECK(list.factAt(3) == FactRef{});
    CHECK(list.rowOf({FactType::Source, 2}) == -1);
}

TEST_CASE("every searched word must be in a row, codes of references too", "[items][lists]")
{
    test::Desk desk(someStatements());
    StatementList list(desk.dossier, test::everything());
    const test::Watched watched(&list);
    list.setSearch(u"AID"_s);
    CHECK(test::codes(list) == u"ST-1 ST-10");
    list.setSearch(u"aid winter"_s);
    CHECK(test::codes(list) == u"ST-1");
    list.setSearch(u"fur bbb"_s);
    CHECK(test::codes(list) == u"ST-2");
    list.setSearch(u"nowhere"_s);
    CHECK(list.rowCount() == 0);
    list.setSearch({});
    CHECK(list.rowCount() == 3);
}

TEST_CASE("a list obeys party, as of and period", "[items][lists]")
{
    test::Desk desk(someStatements());
    StatementList list(desk.dossier, {test::day("2026-02-01"), {}});
    const test::Watched watched(&list);
    CHECK(test::codes(list) == u"ST-1 ST-10"); // one without a date cannot be said to be later
    ViewState view = test::everything();
    view.filter.from = test::day("2026-02-01");
    list.setView(view);
    CHECK(test::codes(list) == u"ST-2 ST-10");
    view.filter.signatories = {PartyId{2}};
    list.setView(view);
    CHECK(test::codes(list) == u"ST-2");
}

TEST_CASE("sorting is stable and leaves what is missing last", "[items][lists][sort]")
{
    test::Desk desk(someStatements());
    StatementList list(desk.dossier, test::everything());
    const test::Watched watched(&list);
    const QPersistentModelIndex second = list.index(1, 0);
    const int date = list.columnOf(QLatin1StringView("date"));
    list.sort(date, Qt::DescendingOrder);
    CHECK(test::codes(list) == u"ST-2 ST-1 ST-10");
    CHECK(second.data().toString() == u"ST-2");
    list.sort(date);
    CHECK(test::codes(list) == u"ST-1 ST-2 ST-10");
    list.sort(0, Qt::DescendingOrder);
    CHECK(test::codes(list) == u"ST-10 ST-2 ST-1");
    list.sort(list.columnOf(QLatin1StringView("office"))); // empty everywhere
    CHECK(test::codes(list) == u"ST-1 ST-2 ST-10");
}

TEST_CASE("an edit moves one row and keeps the others selected", "[items][lists]")
{
    test::Desk desk(someStatements());
    StatementList list(desk.dossier, test::everything());
    const test::Watched watched(&list);
    list.sort(list.columnOf(QLatin1StringView("summary")));
    REQUIRE(test::codes(list) == u"ST-10 ST-1 ST-2");
    const QPersistentModelIndex kept = list.index(1, 0);

    auto after = *desk.dossier.find(Id<Statement>{10});
    after.summary = u"Zzz"_s;
    REQUIRE(desk.editor.commit(test::edited(*desk.dossier.find(Id<Statement>{10}), after)));
    CHECK(test::codes(list) == u"ST-1 ST-2 ST-10");
    CHECK(kept.data().toString() == u"ST-1");
    REQUIRE(desk.editor.undo());
    CHECK(test::codes(list) == u"ST-10 ST-1 ST-2");
    REQUIRE(desk.editor.commit(test::added(statement(11, 1, "2026-01-07", "Beside"))));
    CHECK(test::codes(list) == u"ST-10 ST-1 ST-11 ST-2");
    CHECK(kept.data().toString() == u"ST-1");

    desk.store.broken = true;
    CHECK_FALSE(desk.editor.undo());
    CHECK(list.rowCount() == 4);
}

TEST_CASE("a renamed party is renamed in the list", "[items][lists]")
{
    test::Desk desk(someStatements());
    StatementList list(desk.dossier, test::everything());
    const test::Watched watched(&list);
    auto after = *desk.dossier.find(PartyId{1});
    after.name = u"Omega"_s;
    REQUIRE(desk.editor.commit(test::edited(*desk.dossier.find(PartyId{1}), after)));
    CHECK(test::texts(list, list.columnOf(QLatin1StringView("party_id"))).front() == u"Omega");
}

TEST_CASE("a faulty fact says what is wrong", "[items][lists]")
{
    test::Desk desk(someStatements());
    FactList<Source> list(desk.dossier, test::everything());
    const test::Watched watched(&list);
    list.setFaults({{{FactType::Source, 2}, u"The date is no date"_s},
                    {{FactType::Source, 2}, u"The title is empty"_s},
                    {{}, u"The history is broken"_s}});
    CHECK_FALSE(list.index(0, 0).data(FaultRole).isValid());
    CHECK(list.index(1, 0).data(FaultRole).toString()
          == u"The date is no date; The title is empty");
}

TEST_CASE("the register obeys the parties it names, its clauses, as of and the period",
          "[items][lists][violations]")
{
    Violation below = test::violation(3, "2026-03-01", 2);
    below.clause = {3};
    below.reportedBy = {};
    Violation draft = test::violation(4, "2026-06");
    draft.standing = Standing::Draft;
    test::Desk desk(test::framed(test::violation(1, "2026-01-10", 1),
                                 test::violation(2, "2026-02-01", 2), below, draft));
    ViolationList list(desk.dossier, test::everything());
    const test::Watched watched(&list);
    ViewState view = test::everything();
    CHECK(test::codes(list) == u"VI-1 VI-2 VI-3 VI-4");
    view.filter.signatories = {PartyId{2}};
    list.setView(view);
    CHECK(test::codes(list) == u"VI-2 VI-3");
    view.filter.signatories = {PartyId{3}}; // reported by it
    list.setView(view);
    CHECK(test::codes(list) == u"VI-1 VI-2 VI-4");
    view.filter = {};
    view.filter.clauses = {ClauseId{2}};
    list.setView(view);
    CHECK(test::codes(list) == u"VI-3");
    view.filter = {};
    view.filter.to = test::day("2026-02-15");
    list.setView(view);
    CHECK(test::codes(list) == u"VI-1 VI-2");
    view.filter = {};
    view.asOf = test::day("2026-03-01");
    list.setView(view);
    CHECK(test::codes(list) == u"VI-1 VI-2 VI-3");
    list.setView(test::everything());
    CHECK(list.index(3, 0).data(DraftRole).toBool());
    CHECK_FALSE(list.index(0, 0).data(DraftRole).toBool());
}

#include "model/items/signatorymodel.h"
#include "tests/items/modeltexts.h"

using namespace Qt::StringLiterals;
using namespace servanda;

namespace {

using Model = SignatoryModel;

Participation participation(qint64 id, qint64 party, Role role, const char *who,
                            qint64 instrument = 1)
{
    Participation row;
    row.id = {id};
    row.instrument = {instrument};
    row.party = {party};
    row.role = role;
    row.representedBy = test::text(who);
    return row;
}

Facts someParties()
{
    Facts facts = test::framed(test::pledge(1, "100", "EUR", "2026-01-06"),
                               test::pledge(2, "100", "EUR", "2026-03-06"));
    facts.rows<Instrument>().push_back(test::instrument(2, "Letter"));
    facts.rows<Participation>() = {participation(1, 1, Role::Signatory, "Ada One"),
                                   participation(2, 1, Role::Participant, "Ada One"),
                                   participation(3, 1, Role::Participant, "Bo Two"),
                                   participation(4, 2, Role::Observer, "Cy Three", 2)};
    facts.rows<Fulfilment>() = {test::report(1, 1, "100", "EUR", "2026-02-01")};
    return facts;
}

} // namespace

TEST_CASE("a party shows its roles once and everyone who stood for it", "[items][signatories]")
{
    test::Desk desk(someParties());
    Model model(desk.board, test::everything());
    const test::Watched watched(&model);
    REQUIRE(model.rowCount() == 3);
    CHECK(model.index(0, Model::RoleColumn).data().toString() == u"Signatory, Participant");
    CHECK(model.index(0, Model::RepresentedByColumn).data().toString() == u"Ada One, Bo Two");
    CHECK(model.index(1, Model::RoleColumn).data().toString().isEmpty()); // another instrument
    CHECK(model.index(0, Model::PledgesColumn).data().toString() == u"2");
    CHECK(model.index(0, Model::StateColumn).data().toString() == u"not assessed");
    CHECK(model.index(0, Model::SumsColumn).data().toString() == u"100 (50–100) · 1 of 2 assessed");
    CHECK(model.wholeLine() == u"100 (50–100) · 1 of 2 assessed");
    CHECK(model.factsIn(model.index(0, 0)).size() == 2);
}

TEST_CASE("a party without pledges shows that, and no noughts", "[items][signatories]")
{
    test::Desk desk(someParties());
    Model model(desk.board, test::everything());
    const test::Watched watched(&model);
    CHECK(model.index(1, Model::PledgesColumn).data().toString().isEmpty());
    CHECK(model.index(2, Model::StateColumn).data().toString() == u"no pledge");
    CHECK(model.index(2, Model::SumsColumn).data().toString().isEmpty());
    // The observer of the letter.
    CHECK(model.index(1, Model::StateColumn).data().toString() == u"not applicable");
    CHECK(model.index(1, Model::SumsColumn).data().toString() == u"took part, not a party");
    CHECK(model.index(2, Model::StateColumn).data(Qt::AccessibleTextRole).toString()
          == u"no pledge");
}

TEST_CASE("signatories obey filter, search and order", "[items][signatories]")
{
    test::Desk desk(someParties());
    Model model(desk.board, test::everything());
    const test::Watched watched(&model);
    model.sort(Model::PledgesColumn, Qt::AscendingOrder);
    CHECK(test::codes(model) == u"AAA BBB CCC"); // without pledges comes last either way
    const QPersistentModelIndex alpha = model.index(0, 0);
    model.sort(Model::NameColumn, Qt::DescendingOrder);
    CHECK(test::codes(model) == u"CCC BBB AAA");
    CHECK(alpha.row() == 2);
    model.setSearch(u"bo signatory"_s);
    CHECK(test::codes(model) == u"AAA");
    model.setSearch({});
    desk.board.setAsOf(test::day("2026-01-31"));
    model.setView({test::day("2026-01-31"), {{PartyId{1}, PartyId{2}}, {}, {}, {}, {}, {}}});
    CHECK(test::codes(model) == u"BBB AAA");
    CHECK(model.index(1, Model::PledgesColumn).data().toString() == u"1");
    CHECK(model.rowOf({FactType::Party, 3}) == -1);
}

TEST_CASE("a new pledge is counted without losing the selection", "[items][signatories]")
{
    test::Desk desk(someParties());
    Model model(desk.board, test::everything());
    const test::Watched watched(&model);
    const QPersistentModelIndex beta = model.index(1, 0);
    auto row = test::pledge(9, "5", "EUR", "2026-01-06");
    row.party = {2};
    REQUIRE(desk.editor.commit(test::added(row)));
    REQUIRE(beta.isValid());
    CHECK(beta.sibling(beta.row(), Model::PledgesColumn).data().toString() == u"1");
    REQUIRE(desk.editor.commit(test::added(test::party(8, "DDD", "Delta"))));
    CHECK(test::codes(model) == u"AAA BBB CCC DDD");
}

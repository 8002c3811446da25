#include "model/items/clausetreemodel.h"
#include "tests/items/modeltexts.h"

using namespace Qt::StringLiterals;
using namespace servanda;

namespace {

using Tree = ClauseTreeModel;

Facts twoInstruments()
{
    Facts facts = test::frame();
    facts.rows<Instrument>().push_back(test::instrument(2, "Letter"));
    facts.rows<Clause>().push_back(test::clause(4, "10"));
    facts.rows<Clause>().push_back(test::clause(5, "1", 0, 2));
    auto deep = test::pledge(1, "100", "EUR", "2026-01-06");
    deep.clause = {3};
    auto direct = test::pledge(2, "", "EUR", "2026-02-06");
    direct.clause = {2};
    facts.rows<Pledge>() = {deep, direct};
    facts.rows<Fulfilment>() = {test::report(1, 1, "50", "EUR", "2026-01-20")};
    return facts;
}

QString textOf(const Tree &tree, FactRef fact, int column)
{
    return tree.indexOf(fact, column).data().toString();
}

} // namespace

TEST_CASE("clauses stand below their instrument and what they are part of", "[items][clauses]")
{
    test::Desk desk(twoInstruments());
    Tree tree(desk.board, test::everything());
    const test::Watched watched(&tree);
    REQUIRE(tree.rowCount() == 2);
    const auto declaration = tree.index(0, 0);
    CHECK(declaration.data().toString() == u"Declaration");
    REQUIRE(tree.rowCount(declaration) == 3);
    CHECK(tree.index(1, 0, declaration).data().toString() == u"2 Clause 2");
    CHECK(tree.index(2, 0, declaration).data().toString() == u"10 Clause 10");
    const auto part = tree.indexOf({FactType::Clause, 3});
    CHECK(part.parent() == tree.index(1, 0, declaration));
    CHECK(tree.factAt(part) == FactRef{FactType::Clause, 3});
    CHECK_FALSE(tree.indexOf({FactType::Clause, 99}).isValid());
    CHECK_FALSE(tree.indexOf({FactType::Party, 1}).isValid());
}

TEST_CASE("pledges count where they are and above", "[items][clauses]")
{
    test::Desk desk(twoInstruments());
    Tree tree(desk.board, test::everything());
    const test::Watched watched(&tree);
    CHECK(textOf(tree, {FactType::Instrument, 1}, Tree::PledgesColumn) == u"2");
    CHECK(textOf(tree, {FactType::Clause, 2}, Tree::PledgesColumn) == u"2");
    CHECK(textOf(tree, {FactType::Clause, 3}, Tree::PledgesColumn) == u"1");
    CHECK(textOf(tree, {FactType::Clause, 1}, Tree::PledgesColumn).isEmpty());
    CHECK(textOf(tree, {FactType::Clause, 3}, Tree::StateColumn) == u"intermediate");
    CHECK(textOf(tree, {FactType::Instrument, 2}, Tree::StateColumn) == u"no pledge");
    CHECK(tree.factsIn(tree.indexOf({FactType::Clause, 2})).size() == 2);
    CHECK(tree.factsIn(tree.indexOf({FactType::Clause, 3}))
          == std::vector{FactRef{FactType::Pledge, 1}});
    desk.board.setAsOf(test::day("2026-01-31"));
    tree.setView({test::day("2026-01-31"), {}});
    CHECK(textOf(tree, {FactType::Clause, 2}, Tree::PledgesColumn) == u"1");
}

TEST_CASE("clauses in a circle are shown once each", "[items][clauses]")
{
    Facts facts = test::frame();
    facts.rows<Clause>()[1].parent = {3}; // 2 below 2.1 below 2
    test::Desk desk(facts);
    Tree tree(desk.board, test::everything());
    const test::Watched watched(&tree);
    for (const qint64 id : {1, 2, 3})
        CHECK(tree.indexOf({FactType::Clause, id}).isValid());
}

TEST_CASE("a new clause and a new pledge appear in the tree", "[items][clauses]")
{
    test::Desk desk(twoInstruments());
    Tree tree(desk.board, test::everything());
    const test::Watched watched(&tree);
    REQUIRE(desk.editor.commit(test::added(test::clause(6, "2.2", 2))));
    CHECK(tree.indexOf({FactType::Clause, 6}).row() == 1);
    auto row = test::pledge(5, "1", "EUR", "2026-01-06");
    row.clause = {6};
    REQUIRE(desk.editor.commit(test::added(row)));
    CHECK(textOf(tree, {FactType::Clause, 6}, Tree::PledgesColumn) == u"1");
}

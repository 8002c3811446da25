#include "tests/dossier/sample.h"
#include "tests/support/catch.h"

using namespace servanda;
using namespace Qt::StringLiterals;

TEST_CASE("a table is ordered by id and finds its rows", "[dossier][table]")
{
    Table<Party> table({test::party(3, u"C"_s), test::party(1, u"A"_s), test::party(2, u"B"_s)});
    CHECK(table.size() == 3);
    CHECK(table.rows()[0].code == u"A"_s);
    CHECK(table.rows()[2].code == u"C"_s);
    REQUIRE(table.find({2}));
    CHECK(table.find({2})->code == u"B"_s);
    CHECK_FALSE(table.find({4}));
    CHECK_FALSE(table.find({}));
}

TEST_CASE("a dossier knows what it holds", "[dossier]")
{
    Facts facts = test::sampleFacts();
    facts.rows<Setting>() = {{{51}, u"title"_s, u"Paris"_s}};
    const Dossier dossier(facts);
    CHECK(dossier.factCount() == 9); // settings are not counted
    CHECK(dossier.has({FactType::Party, 11}));
    CHECK_FALSE(dossier.has({FactType::Pledge, 11}));
    CHECK_FALSE(dossier.has({}));
    CHECK(dossier.setting(settingkey::kTitle) == u"Paris"_s);
    CHECK(dossier.setting(settingkey::kMarking, u"none"_s) == u"none"_s);
}

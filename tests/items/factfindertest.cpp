#include "model/items/factfinder.h"

#include "tests/support/builders.h"
#include "tests/support/catch.h"

using namespace servanda;
using namespace servanda::test;

TEST_CASE("a fact is found by its code, a part of its name and without accents", "[items][finder]")
{
    Facts facts = frame();
    facts.rows<Party>().push_back(party(4, "TUR", "Türkiye"));
    const Dossier dossier(facts);
    const FactFinder finder(dossier, FactType::Party);
    CHECK(finder.find(text("turk"), 5).front().fact == FactRef{FactType::Party, 4});
    CHECK(finder.find(text("bbb"), 5).front().caption == text("Beta"));
    CHECK(finder.find(text("nothing"), 5).empty());
    CHECK(finder.find({}, 2).size() == 2);
    CHECK(finder.exactly(text("tur")) == FactRef{FactType::Party, 4});
    CHECK(finder.exactly(text("Beta")) == FactRef{FactType::Party, 2});
    CHECK_FALSE(finder.exactly(text("Bet")));
}

TEST_CASE("the code itself comes before what only holds it", "[items][finder]")
{
    Facts facts = framed(pledge(1, "1", "EUR", "2025-01-01"), pledge(11, "1", "EUR", "2025-01-01"));
    facts.rows<Pledge>()[1].title = text("Like P-1");
    std::swap(facts.rows<Pledge>()[0].code, facts.rows<Pledge>()[1].code); // 1: P-11, 11: P-1
    const Dossier dossier(facts);
    const FactFinder finder(dossier, FactType::Pledge);
    CHECK(finder.find(text("p-1"), 5).front().fact == FactRef{FactType::Pledge, 11});
    CHECK(finder.find(text("alpha pledge"), 5).size() == 1); // the party is part of it
}

TEST_CASE("a name that two facts have names neither", "[items][finder]")
{
    Facts facts = framed(pledge(1, "1", "EUR", "2025-01-01"), pledge(2, "1", "EUR", "2025-01-01"));
    facts.rows<Pledge>()[1].title = facts.rows<Pledge>()[0].title;
    const Dossier dossier(facts);
    const FactFinder finder(dossier, FactType::Pledge);
    CHECK_FALSE(finder.exactly(text("Pledge 1")));
    CHECK(finder.exactly(text("P-2")) == FactRef{FactType::Pledge, 2});
}

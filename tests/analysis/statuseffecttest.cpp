#include "model/analysis/statuseffect.h"

#include "model/analysis/statusboard.h"
#include "model/dossier/supposeddossier.h"
#include "tests/analysis/example.h"
#include "tests/support/builders.h"
#include "tests/support/catch.h"

#include <catch2/catch.hpp>
#include <thread>

using namespace servanda;
using namespace servanda::test;

namespace {

const QDate kEffectDay(2026, 6, 30);

/// Clauses 1 and 3 sleep until the ceasefire; clause 2 binds, and one of its pledges is kept.
Facts twoAsleep()
{
    Facts facts = frame();
    auto &clauses = facts.rows<Clause>();
    clauses.push_back(clause(4, "3"));
    clauses[0].condition = clauses[3].condition = text("CEASEFIRE");
    auto kept = pledge(1, "100", "EUR", "2026-01");
    kept.clause = {2};
    auto second = pledge(2, "100", "EUR", "2026-01");
    auto third = pledge(3, "100", "EUR", "2026-01");
    third.clause = {4};
    facts.rows<Pledge>() = {kept, second, third};
    facts.rows<Fulfilment>()
        = {report(1, 1, "80", "EUR", "2026-02"), report(2, 2, "20", "EUR", "2026-02"),
           report(3, 3, "20", "EUR", "2026-02")};
    return facts;
}

Edit recording(Event event)
{
    Edit edit;
    edit.add(std::move(event));
    return edit;
}

} // namespace

TEST_CASE("recording CEASEFIRE wakes clauses 1 and 3 and says why every number moved",
          "[analysis][effect]")
{
    const Dossier dossier(twoAsleep());
    const auto effect = statusEffectOf(recording(event(9, "CEASEFIRE", "2026-06-01")),
                                       dossier.tables(), EditMade::NotYet, kEffectDay);
    REQUIRE(effect);
    CHECK(effect->toText()
          == text("clauses 1 and 3 wake; 80 (80–80) → 40 (40–40): "
                  "+2 obligations became active: −40.0 points"));
    REQUIRE(effect->groups.size() == 4);
    CHECK(effect->groups[0].fact == FactRef());
    CHECK(effect->groups[1].name == text("Declaration"));
    CHECK(effect->groups[2].name == text("clause 1"));
    CHECK(effect->groups[2].before == text("nothing active"));
    CHECK(effect->groups[2].after == text("20 (20–20)"));
    REQUIRE(effect->groups[0].why.size() == 1);
    CHECK(effect->groups[0].why[0].facts
          == std::vector<FactRef>{refOf(PledgeId{2}), refOf(PledgeId{3})});
    CHECK(effect->obligations() == effect->groups[0].why[0].facts);
    CHECK(dossier.rows<Event>().empty()); // nothing has happened to the dossier itself
}

TEST_CASE("an effect is the same before the edit and after it", "[analysis][effect]")
{
    Facts facts = twoAsleep();
    const Edit edit = recording(event(9, "CEASEFIRE", "2026-06-01"));
    const auto before = statusEffectOf(edit, Dossier(facts).tables(), EditMade::NotYet, kEffectDay);
    facts.rows<Event>().push_back(event(9, "CEASEFIRE", "2026-06-01"));
    const auto after = statusEffectOf(edit, Dossier(facts).tables(), EditMade::Already, kEffectDay);
    REQUIRE(before);
    REQUIRE(after);
    CHECK(before->toText() == after->toText());
}

TEST_CASE("withdrawing or disputing an event shows what falls asleep", "[analysis][effect]")
{
    Facts facts = twoAsleep();
    facts.rows<Event>() = {event(9, "CEASEFIRE", "2026-06-01")};
    const Dossier dossier(std::move(facts));
    const auto changed = [&](EventValidity validity) {
        Event after = dossier.rows<Event>().front();
        after.validity = validity;
        Edit edit;
        edit.of<Event>().push_back({dossier.rows<Event>().front(), after});
        const auto effect = statusEffectOf(edit, dossier.tables(), EditMade::NotYet, kEffectDay);
        REQUIRE(effect);
        return effect->toText();
    };
    CHECK(changed(EventValidity::Withdrawn)
          == text("clauses 1 and 3 fall asleep; 40 (40–40) → 80 (80–80): "
                  "−2 obligations no longer bind: +40.0 points"));
    CHECK(changed(EventValidity::Disputed).startsWith(text("clauses 1 and 3 wait for what is ")));
}

TEST_CASE("an edit that moves nothing says so, with the day", "[analysis][effect]")
{
    const Dossier dossier(twoAsleep());
    const auto later = statusEffectOf(recording(event(9, "CEASEFIRE", "2026-07-15")),
                                      dossier.tables(), EditMade::NotYet, kEffectDay);
    REQUIRE(later);
    CHECK(later->isNone());
    CHECK(later->toText() == text("no status moves as of 30 June 2026"));
    Edit saying;
    saying.add(Statement{});
    CHECK(statusEffectOf(saying, dossier.tables(), EditMade::NotYet, kEffectDay)->isNone());
}

TEST_CASE("a report and a new pledge move the figure with their reasons", "[analysis][effect]")
{
    const Dossier dossier(twoAsleep());
    Edit edit;
    edit.add(report(8, 1, "20", "EUR", "2026-03"));
    const auto effect = statusEffectOf(edit, dossier.tables(), EditMade::NotYet, kEffectDay);
    REQUIRE(effect);
    CHECK(effect->toText()
          == text("80 (80–80) → 100 (100–100): 1 obligation has more done: +20.0 points"));
    auto added = pledge(7, "5", "EUR", "2026-02");
    added.clause = {3};
    Edit second;
    second.add(added);
    const auto wider = statusEffectOf(second, dossier.tables(), EditMade::NotYet, kEffectDay);
    REQUIRE(wider);
    CHECK(wider->toText().contains(text("+1 obligation was added")));
}

TEST_CASE("reasons of a part of a group add up to the move of the whole", "[analysis][effect]")
{
    const Dossier dossier(exampleFacts());
    const Edit edit = recording(event(1, "CEASEFIRE", "2026-06-01"));
    const auto effect = statusEffectOf(edit, dossier.tables(), EditMade::NotYet, kEffectDay);
    REQUIRE(effect);
    CHECK_FALSE(effect->isNone());
    const Feed feed(dossier);
    StatusBoard board(feed, kEffectDay);
    const auto before = board.everything().assessedMean().billionths();
    SupposedDossier supposed(dossier.tables());
    supposed.suppose(edit);
    const Feed after(supposed.dossier());
    const StatusBoard later(after, kEffectDay);
    qint64 sum = 0;
    for (const auto &change : effect->groups.front().why)
        sum += change.effect;
    CHECK(later.everything().assessedMean().billionths() - before == sum);
}

TEST_CASE("working out an effect stops when it is told to", "[analysis][effect]")
{
    const Dossier dossier(twoAsleep());
    CHECK_FALSE(statusEffectOf(recording(event(9, "CEASEFIRE", "2026-06-01")), dossier.tables(),
                               EditMade::NotYet, kEffectDay, [] { return false; }));
}

TEST_CASE("an effect is worked out in another thread while the dossier changes",
          "[analysis][effect]")
{
    Dossier dossier(twoAsleep());
    FakeStore store;
    Editor editor(dossier, store, text("tester"), [] { return 0; });
    std::optional<StatusEffect> effect;
    std::thread worker([&effect, tables = dossier.tables()]() mutable {
        for (int round = 0; round < 20; ++round)
            effect = statusEffectOf(recording(event(9, "CEASEFIRE", "2026-06-01")), tables,
                                    EditMade::NotYet, kEffectDay);
    });
    for (int id = 100; id < 120; ++id) {
        Edit edit;
        edit.label = text("Add pledge");
        edit.add(pledge(id, "5", "EUR", "2026-02"));
        CHECK(editor.commit(std::move(edit)));
    }
    worker.join();
    REQUIRE(effect);
    CHECK(effect->toText().startsWith(text("clauses 1 and 3 wake; 80 (80–80) → 40 (40–40)")));
    CHECK(dossier.rows<Pledge>().size() == 23);
}

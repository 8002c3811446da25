#include "model/dossier/eventedits.h"

#include "model/dossier/editcheck.h"
#include "model/dossier/factedit.h"
#include "tests/support/builders.h"
#include "tests/support/catch.h"

using namespace servanda;
using namespace servanda::test;

namespace {

const QDate kEventDay(2026, 6, 30);

Facts conditional()
{
    Facts facts = frame();
    facts.rows<Clause>()[0].condition = text("cabinet approval");
    auto waiting = pledge(1, "5", "EUR", "2026-01");
    waiting.condition = text("end-of-hostilities; parliamentary vote");
    facts.rows<Pledge>() = {waiting};
    return facts;
}

} // namespace

TEST_CASE("replacing an event keeps the old one and enters another in one edit", "[dossier][event]")
{
    Dossier dossier(framed(event(5, "CEASEFIRE", "2026-06-01")));
    FakeStore store;
    Editor editor(dossier, store, text("tester"), [] { return 0; });
    const Event old = dossier.rows<Event>().front();
    Edit edit = replacementOf(old, editor.ids());
    edit.of<Event>().front().after->date = date("2026-06-03");
    addReplaced(edit, old);
    REQUIRE(editor.commit(edit));
    REQUIRE(dossier.rows<Event>().size() == 2);
    CHECK(dossier.rows<Event>()[0].validity == EventValidity::Replaced);
    CHECK(dossier.rows<Event>()[1].code == text("CEASEFIRE"));
    CHECK(dossier.rows<Event>()[1].validity == EventValidity::Stands);
    REQUIRE(editor.undo());
    CHECK(dossier.rows<Event>().size() == 1);
    CHECK(dossier.rows<Event>()[0] == old);
}

TEST_CASE("conditions in free words wait for a person, until their event is there",
          "[dossier][event]")
{
    Dossier dossier(conditional());
    CHECK(unmetWords(refOf(PledgeId{1}), dossier, kEventDay)
          == QStringList{text("parliamentary vote"), text("cabinet approval")});
    CHECK(unmetWords(refOf(ClauseId{1}), dossier, kEventDay)
          == QStringList{text("cabinet approval")});
    CHECK(unmetWords(refOf(PartyId{1}), dossier, kEventDay).isEmpty());
    FakeStore store;
    Editor editor(dossier, store, text("tester"), [] { return 0; });
    Edit met = conditionMet(text("parliamentary vote"), editor.ids());
    CHECK(met.of<Event>().front().after->title == text("Parliamentary vote"));
    met.of<Event>().front().after->date = date("2026-05-02");
    REQUIRE(editor.commit(met));
    CHECK(unmetWords(refOf(PledgeId{1}), dossier, kEventDay)
          == QStringList{text("cabinet approval")});
    // On a day before it, it is not met yet.
    CHECK(unmetWords(refOf(PledgeId{1}), dossier, QDate(2026, 5, 1)).size() == 2);
}

TEST_CASE("what can refer to a pledge is everything that is added to one", "[dossier][event]")
{
    const auto types = typesReferringTo(FactType::Pledge);
    const auto holds = [&types](FactType type) { return std::ranges::count(types, type) == 1; };
    for (const FactType type : {FactType::Fulfilment, FactType::Variant, FactType::Milestone,
                                FactType::Judgement, FactType::PledgeAct, FactType::Yardstick})
        CHECK(holds(type));
    CHECK_FALSE(holds(FactType::Reading));
    CHECK_FALSE(holds(FactType::ArchivedCopy));
}

TEST_CASE("a second person stands by a judgement, once, and is another one", "[dossier][event]")
{
    Judgement judged;
    judged.id = {7};
    judged.pledge = {1};
    judged.judgedOn = date("2026-05-01");
    judged.judgedBy = text("A. N. Other");
    judged.reason = text("seen");
    Dossier dossier(framed(pledge(1, "5", "EUR", "2026-01"), judged));
    FakeStore store;
    Editor editor(dossier, store, text("a. n.  other"), [] { return 0; });
    const FactRef fact = refOf(Id<Judgement>{7});
    const auto same = standingBy(fact, editor.author(), dossier);
    REQUIRE(same);
    const auto refused = editor.commit(*same);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().front().what == text("Second person: it is the same person"));
    const auto other = standingBy(fact, text("N. N."), dossier);
    REQUIRE(other);
    REQUIRE(editor.commit(*other));
    CHECK(dossier.rows<Judgement>().front().secondPerson == text("N. N."));
    CHECK_FALSE(standingBy(fact, text("Third"), dossier));
    CHECK_FALSE(standingBy(refOf(PledgeId{1}), text("N. N."), dossier));
}

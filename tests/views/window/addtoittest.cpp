#include "tests/views/window/effectwindow.h"

using namespace servanda;
using namespace servanda::test;

TEST_CASE("a condition in free words is marked as met from the pledge that waits for it",
          "[window][effect]")
{
    EffectWindow opened;
    opened.window.browsing().select(refOf(factOf<Pledge>(opened.dossier, "P-GBR-05")));
    opened.settle();
    CHECK_FALSE(opened.canDo("Mark condition as met…"));
    const Pledge pledge = factOf<Pledge>(opened.dossier, "P-GBR-02");
    opened.window.browsing().select(refOf(pledge));
    opened.settle();
    opened.act("Mark condition as met…");
    CHECK(opened.textOf("formPurpose").startsWith(text("P-GBR-02 waits for it")));
    opened.type("date", "2026-06-01");
    opened.giveSource();
    opened.press(Qt::Key_Return, Qt::ControlModifier);
    INFO(opened.find<QPushButton>("commitForm").text().toStdString());
    opened.keep("condition-met");
    REQUIRE(opened.store.commits == 1);
    CHECK(opened.dossier.rows<Event>().front().code == text("parliamentary vote"));
    CHECK(opened.window.browsing().selected() == refOf(pledge));
    CHECK_FALSE(opened.canDo("Mark condition as met…"));
}

TEST_CASE("what refers to a pledge is added from it, with the pledge filled in", "[window][effect]")
{
    EffectWindow opened;
    const Pledge pledge = factOf<Pledge>(opened.dossier, "P-GBR-05");
    opened.window.browsing().select(refOf(pledge));
    opened.settle();
    opened.keep("add-to-it");
    opened.trigger("addToMenu", "Milestone");
    opened.settle();
    CHECK(opened.find<ValueEntry>("pledge_id").value().toLongLong() == pledge.id.value);
    opened.press(Qt::Key_Escape);
    opened.settle();
    opened.window.browsing().select(refOf(factOf<Clause>(opened.dossier, "PD-2")));
    opened.settle();
    opened.trigger("addToMenu", "Reading");
    opened.settle();
    CHECK(opened.find<ValueEntry>("clause_id").value().toLongLong()
          == factOf<Clause>(opened.dossier, "PD-2").id.value);
    CHECK(opened.find<ValueEntry>("instrument_id").value().toLongLong()
          == factOf<Clause>(opened.dossier, "PD-2").instrument.value);
}

TEST_CASE("a judgement gets its second person with one click, refused to the one who made it",
          "[window][effect]")
{
    Facts facts = parisFacts();
    Judgement own;
    own.id = {7};
    own.pledge = facts.rows<Pledge>().front().id;
    own.judgedOn = date("2026-05-01");
    own.judgedBy = text("tester");
    own.reason = text("seen");
    Judgement other = own;
    other.id = {8};
    other.judgedBy = text("A. N. Other");
    facts.rows<Judgement>() = {own, other};
    EffectWindow opened(std::move(facts));
    opened.window.browsing().select(refOf(own));
    opened.settle();
    opened.act("Stand by it as second person");
    CHECK(opened.store.commits == 0);
    CHECK(opened.window.findChild<NoticeBar *>()->count() == 1);
    opened.window.browsing().select(refOf(other));
    opened.settle();
    opened.keep("stand-by");
    opened.act("Stand by it as second person");
    CHECK(opened.store.commits == 1);
    CHECK(opened.dossier.rows<Judgement>()[1].secondPerson == text("tester"));
    CHECK_FALSE(opened.canDo("Stand by it as second person"));
}

TEST_CASE("a condition says while it is typed how it was understood, or which character is wrong",
          "[window][effect]")
{
    EffectWindow opened;
    opened.window.browsing().select(refOf(factOf<Clause>(opened.dossier, "PD-2.1")));
    opened.settle();
    opened.press(Qt::Key_F2, Qt::ShiftModifier);
    opened.settle();
    auto &entry = opened.find<ValueEntry>("condition");
    opened.type("condition", "CEASEFIRE + 30 days");
    CHECK(entry.message().contains(text("30 days")));
    opened.type("condition", "none; CEASEFIRE + soon");
    INFO(entry.message().toStdString());
    CHECK(entry.problem().contains(text("at character 19")));
    CHECK(entry.problem().contains(text("none; CEASEFIRE + ▸soon")));
    opened.keep("condition-error");
    opened.type("condition", "cabinet approval");
    CHECK(entry.problem().isEmpty());
    CHECK(entry.message().contains(text("a person says when it is met")));
}

#include "tests/views/window/effectwindow.h"

using namespace servanda;
using namespace servanda::test;

TEST_CASE(
    "recording an event shows its effect before it is committed, and the notice says the same",
    "[window][effect]")
{
    EffectWindow opened;
    opened.trigger("addMenu", "Event");
    opened.settle();
    CHECK_FALSE(opened.find<EffectLine>("effect").isVisible());
    opened.type("code", "CEASEFIRE");
    opened.type("date", "2026-06-01");
    opened.type("title", "A ceasefire is in force");
    opened.giveSource();
    const QString effect = opened.awaitEffect();
    INFO(effect.toStdString());
    CHECK(effect.startsWith(text("Effect: clauses PD-1, DOI-1.1 and DOI-1.2 wake; ")));
    CHECK(effect.contains(text("became active")));
    CHECK(opened.store.commits == 0);
    opened.find<QToolButton>("effectMore").click();
    opened.keep("effect-form");
    opened.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(opened.store.commits == 1);
    REQUIRE(QTest::qWaitFor([&] { return !opened.notice().isEmpty(); }, kPatience));
    CHECK(opened.notice() == effect);
    opened.keep("effect-notice");
    REQUIRE(opened.editor.undo());
    REQUIRE(
        QTest::qWaitFor([&] { return opened.notice().contains(text("fall asleep")); }, kPatience));
    CHECK(opened.window.findChild<NoticeBar *>()->count()
          == 1); // the next one takes the place of the one before
}

TEST_CASE("an event is replaced in one edit, from what is shown", "[window][effect]")
{
    Facts facts = parisFacts();
    Event wrong = event(9, "CEASEFIRE", "2026-06-01");
    wrong.source = facts.rows<Source>().front().id;
    facts.rows<Event>() = {wrong};
    EffectWindow opened(std::move(facts));
    CHECK_FALSE(opened.canDo("Replace event…"));
    opened.window.browsing().select(refOf(wrong));
    opened.settle();
    opened.keep("event-actions");
    opened.act("Replace event…");
    opened.type("date", "2026-06-05");
    opened.giveSource();
    opened.keep("event-replace");
    const QString effect = opened.awaitEffect();
    INFO(effect.toStdString());
    opened.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(opened.store.commits == 1);
    CHECK(opened.store.edits.front().label == text("Replace event CEASEFIRE"));
    REQUIRE(opened.dossier.rows<Event>().size() == 2);
    CHECK(opened.dossier.rows<Event>()[0].validity == EventValidity::Replaced);
    CHECK(opened.dossier.rows<Event>()[1].validity == EventValidity::Stands);
}

TEST_CASE("a form that is left while its effect is worked out leaves nothing behind",
          "[window][effect]")
{
    EffectWindow opened;
    for (int round = 0; round < 20; ++round) {
        EffectWork work;
        Edit edit;
        edit.add(event(9, "CEASEFIRE", "2026-06-01"));
        work.ask(edit, opened.dossier, EditMade::NotYet, QDate(2026, 6, 30));
        if (round % 2 == 0) // the first question ends without an answer
            work.ask(std::move(edit), opened.dossier, EditMade::NotYet, QDate(2026, 6, 30));
    }
    EffectWork last;
    int answers = 0;
    QObject::connect(&last, &EffectWork::answered, &last, [&answers] { ++answers; });
    Edit edit;
    edit.add(event(9, "CEASEFIRE", "2026-06-01"));
    last.ask(edit, opened.dossier, EditMade::NotYet, QDate(2026, 6, 30));
    last.ask(edit, opened.dossier, EditMade::NotYet, QDate(2026, 6, 30));
    REQUIRE(QTest::qWaitFor([&answers] { return answers > 0; }, kPatience));
    opened.settle();
    CHECK(answers == 1);
}

TEST_CASE("changing the validity of an event shows what falls asleep", "[window][effect]")
{
    Facts facts = parisFacts();
    Event known = event(9, "CEASEFIRE", "2026-06-01");
    known.source = facts.rows<Source>().front().id;
    facts.rows<Event>() = {known};
    EffectWindow opened(std::move(facts));
    opened.window.browsing().select(refOf(known));
    opened.settle();
    opened.press(Qt::Key_F2, Qt::ShiftModifier);
    opened.settle();
    opened.type("validity", "Withdrawn");
    CHECK(opened.awaitEffect().startsWith(
        text("Effect: clauses PD-1, DOI-1.1 and DOI-1.2 fall asleep; ")));
    opened.press(Qt::Key_Home); // stands, as it was: nothing to tell
    CHECK(
        QTest::qWaitFor([&] { return !opened.find<EffectLine>("effect").isVisible(); }, kPatience));
}

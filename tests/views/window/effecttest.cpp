#include "tests/views/window/openedwindow.h"
#include "views/effects/effectline.h"
#include "views/effects/effectwork.h"
#include "views/forms/lineentry.h"
#include "views/theme/theme.h"
#include "views/window/inspector.h"
#include "views/window/noticebar.h"
#include "views/window/readingsbox.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTableView>
#include <QToolButton>

using namespace servanda;
using namespace servanda::test;

namespace {

constexpr int kPatience = 5000; ///< milliseconds, on a busy computer

template <class T>
const T &factOf(const Dossier &dossier, const char *code)
{
    const auto rows = dossier.rows<T>();
    const auto at = std::ranges::find(rows, text(code), &T::code);
    REQUIRE(at != rows.end());
    return *at;
}

/// The example dossier with two rival readings of one clause.
Facts parisReadings()
{
    Facts facts = parisFacts();
    const Dossier dossier(facts);
    const auto &clause = factOf<Clause>(dossier, "PD-2");
    Reading sleeping;
    sleeping.id = {11};
    sleeping.code = text("R-1");
    sleeping.instrument = clause.instrument;
    sleeping.clause = clause.id;
    sleeping.title = text("Support of the armed forces waits for the ceasefire as well");
    sleeping.author = text("A. N. Other");
    sleeping.condition = text("CEASEFIRE");
    Reading bound = sleeping;
    bound.id = {12};
    bound.code = text("R-2");
    bound.title = text("Support of the armed forces is owed at once");
    bound.author = text("Legal service");
    bound.effect = ReadingEffect::Bound;
    bound.condition.clear();
    facts.rows<Reading>() = {sleeping, bound};
    return facts;
}

struct EffectWindow : OpenedWindow
{
    explicit EffectWindow(Facts facts = parisFacts()) : OpenedWindow(std::move(facts))
    {
        window.addEditing(editor);
        window.resize(1280, 800);
    }
    void settle()
    {
        for (int round = 0; round < 5; ++round)
            QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    void trigger(const char *menu, const char *words)
    {
        for (QAction *action : find<QMenu>(menu).actions()) {
            if (action->text().remove(u'&') == text(words)) {
                action->trigger();
                return;
            }
        }
        FAIL(words);
    }
    void act(const char *words)
    {
        for (QAction *action : window.findChildren<QAction *>()) {
            if (action->text().remove(u'&') == text(words)) {
                REQUIRE(action->isEnabled());
                action->trigger();
                settle();
                return;
            }
        }
        FAIL(words);
    }
    [[nodiscard]] bool canDo(const char *words)
    {
        for (const QAction *action : window.findChildren<QAction *>()) {
            if (action->text().remove(u'&') == text(words))
                return action->isEnabled();
        }
        return false;
    }
    void type(const char *field, const char *words)
    {
        auto &entry = find<ValueEntry>(field);
        entry.setFocus();
        if (auto *line = qobject_cast<QLineEdit *>(QApplication::focusWidget()))
            line->selectAll();
        QTest::keyClicks(QApplication::focusWidget(), text(words));
        settle();
    }
    void giveSource()
    {
        auto &entry = find<ValueEntry>("source_id");
        entry.setFocus();
        QTest::keyClicks(QApplication::focusWidget(), text("s-001"));
        press(Qt::Key_Return);
        settle();
    }
    QString awaitEffect()
    {
        REQUIRE(QTest::qWaitFor(
            [this] {
                const auto *line = window.findChild<EffectLine *>();
                return line && line->isVisible() && line->effect();
            },
            kPatience));
        return textOf("effectText");
    }
    [[nodiscard]] QString notice()
    {
        for (const QLabel *label : window.findChild<NoticeBar *>()->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().startsWith(text("Effect: ")))
                return label->text();
        }
        return {};
    }
    void keep(const char *name, const char *seen = nullptr)
    {
        settle();
        if (seen) {
            auto &widget = find<QWidget>(seen);
            for (QWidget *at = &widget; at; at = at->parentWidget()) {
                if (auto *area = qobject_cast<QScrollArea *>(at))
                    area->ensureWidgetVisible(&widget, 0, 400);
            }
            settle();
        }
        const QString folder = qEnvironmentVariable("SERVANDA_PICTURES");
        if (!folder.isEmpty())
            window.grab().save(QDir(folder).filePath(text(name) + text(".png")));
    }
};

} // namespace

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

TEST_CASE("a reading is adopted in a dialog that shows the effect first, and is taken back",
          "[window][effect]")
{
    EffectWindow opened(parisReadings());
    const Clause clause = factOf<Clause>(opened.dossier, "PD-2");
    opened.window.browsing().select(refOf(clause));
    opened.settle();
    opened.keep("readings-clause", "readings");
    const auto adopt = opened.window.findChildren<QPushButton *>(text("adoptReading"));
    REQUIRE(adopt.size() == 2);
    adopt.front()->click();
    auto *dialog = opened.window.findChild<QDialog *>(text("adoptDialog"));
    REQUIRE(dialog);
    auto *line = dialog->findChild<EffectLine *>();
    REQUIRE(QTest::qWaitFor([&] { return line->isVisible() && line->effect(); }, kPatience));
    CHECK(line->effect()->toText().startsWith(text("clause PD-2 falls asleep")));
    auto *button = dialog->findChild<QPushButton *>(text("action"));
    CHECK_FALSE(button->isEnabled()); // without a reason
    dialog->findChild<QPlainTextEdit *>(text("reason"))->setPlainText(text("Board of 3 June"));
    opened.settle();
    const QString folder = qEnvironmentVariable("SERVANDA_PICTURES");
    if (!folder.isEmpty())
        dialog->grab().save(QDir(folder).filePath(text("readings-adopt.png")));
    button->click();
    opened.settle();
    REQUIRE(opened.store.commits == 1);
    CHECK(opened.store.edits.front().reason == text("Board of 3 June"));
    CHECK(opened.dossier.setting(QLatin1StringView("reading:PD-2")) == text("R-1"));
    CHECK(opened.textOf("adopted").startsWith(text("Adopted")));
    opened.keep("readings-adopted", "readings");
    opened.find<QPushButton>("goByRoles").click();
    auto *back = opened.window.findChild<QDialog *>(text("adoptDialog"));
    REQUIRE(back);
    back->findChild<QPlainTextEdit *>(text("reason"))->setPlainText(text("Taken back"));
    back->findChild<QPushButton *>(text("action"))->click();
    opened.settle();
    CHECK(opened.dossier.setting(QLatin1StringView("reading:PD-2")).isEmpty());
    // A reading itself stands beside its rivals, and can be adopted there.
    opened.window.browsing().select(refOf(opened.dossier.rows<Reading>().front()));
    opened.settle();
    CHECK(opened.window.findChildren<QPushButton *>(text("adoptReading")).size() == 2);
    opened.find<QPushButton>("addReading").click();
    opened.settle();
    CHECK(opened.find<ValueEntry>("clause_id").value().toLongLong() == clause.id.value);
}

TEST_CASE("in a review readings are seen, and nothing offers to change them", "[window][effect]")
{
    OpenedWindow opened(parisReadings());
    opened.window.browsing().select(refOf(factOf<Clause>(opened.dossier, "PD-2")));
    QCoreApplication::processEvents();
    CHECK(opened.find<QWidget>("readings").isVisible());
    CHECK(opened.find<QWidget>("whoIsBound").isVisible());
    CHECK(opened.window.findChildren<QPushButton *>(text("adoptReading")).isEmpty());
    CHECK(opened.window.findChildren<QPushButton *>(text("addReading")).isEmpty());
    opened.window.browsing().select(refOf(factOf<Party>(opened.dossier, "USA")));
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    CHECK(opened.find<QWidget>("partAtInstruments").isVisible());
    const QString folder = qEnvironmentVariable("SERVANDA_PICTURES");
    if (!folder.isEmpty())
        opened.window.grab().save(QDir(folder).filePath(text("party.png")));
    const auto labels = opened.find<QWidget>("partAtInstruments").findChildren<QLabel *>();
    CHECK(std::ranges::any_of(labels, [](const QLabel *label) {
        return label->text().contains(text("Took part, not a party"));
    }));
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

TEST_CASE("effects, readings and parts are there to see in the dark", "[window][effect][picture]")
{
    applyTheme(*static_cast<QApplication *>(QCoreApplication::instance()), Theme::dark());
    EffectWindow opened(parisReadings());
    applyTheme(*static_cast<QApplication *>(QCoreApplication::instance()), Theme::dark());
    opened.window.showPage(text("signatories"));
    opened.window.browsing().select(refOf(factOf<Party>(opened.dossier, "USA")));
    opened.keep("signatories-dark");
    opened.window.showPage(text("clauses"));
    opened.window.browsing().select(refOf(factOf<Clause>(opened.dossier, "PD-2")));
    opened.keep("readings-dark", "readings");
    opened.window.findChildren<QPushButton *>(text("adoptReading")).front()->click();
    auto *dialog = opened.window.findChild<QDialog *>(text("adoptDialog"));
    REQUIRE(dialog);
    auto *line = dialog->findChild<EffectLine *>();
    REQUIRE(QTest::qWaitFor([&] { return line->isVisible() && line->effect(); }, kPatience));
    opened.settle();
    const QString folder = qEnvironmentVariable("SERVANDA_PICTURES");
    if (!folder.isEmpty())
        dialog->grab().save(QDir(folder).filePath(text("adopt-dark.png")));
    CHECK(dialog->grab().toImage().pixelColor(4, 4).lightness() < 128);
    dialog->reject();
    applyTheme(*static_cast<QApplication *>(QCoreApplication::instance()), Theme::light());
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

TEST_CASE("an adopted reading says since when, by whom and why", "[window][effect]")
{
    Dossier dossier(parisReadings());
    MemoryStore store;
    Editor editor(dossier, store, text("N. N."), [] { return 1'780'000'000'000; });
    Edit adoption = adoptionOf(dossier.rows<Reading>().front(), dossier, {77});
    adoption.reason = text("Board of 3 June");
    REQUIRE(editor.commit(adoption));
    const ReadingsBox box(refOf(factOf<Clause>(dossier, "PD-2")), dossier, &store, false);
    QStringList lines;
    for (const QLabel *label : box.findChildren<QLabel *>())
        lines += label->text();
    CHECK(lines.join(u'\n').contains(text("Adopted by N. N. on ")));
    CHECK(lines.contains(text("Reason: Board of 3 June")));
}

TEST_CASE("a cell of the matrix tells by whose reading it stands", "[window][effect]")
{
    Facts facts = parisReadings();
    facts.rows<Setting>().push_back({{77}, text("reading:PD-2"), text("R-1")});
    OpenedWindow opened(std::move(facts));
    const auto *model = opened.find<QTableView>("matrix").model();
    CHECK(model->index(0, 1)
              .data(Qt::ToolTipRole)
              .toString()
              .endsWith(text("\nBy the reading of A. N. Other")));
    CHECK_FALSE(model->index(0, 0).data(Qt::ToolTipRole).toString().contains(text("reading")));
}

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

#include "model/domain/fieldvalue.h"
#include "model/dossier/editor.h"
#include "model/dossier/factedit.h"
#include "tests/support/archived.h"
#include "tests/support/builders.h"
#include "tests/support/catch.h"
#include "tests/support/particulars.h"
#include "views/forms/factform.h"
#include "views/forms/factformpane.h"
#include "views/forms/formfields.h"
#include "views/forms/valueentry.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace servanda;
using namespace servanda::test;

namespace {

const QDate kToday(2026, 6, 30);

/// Of each type that came with version 4, so that each field can be changed by itself.
void addParticulars(Facts &facts)
{
    Edit edit;
    test::addParticulars(edit, 1, {1}, facts.rows<Clause>()[0], {1}, {1});
    forEachFactType([&]<class Row>() {
        for (const auto &change : edit.of<Row>())
            facts.rows<Row>().push_back(*change.after);
    });
    Violation &violation = facts.rows<Violation>()[0];
    violation.occurredOn = date("2025-05-01");
    violation.reportedOn = date("2025-05");
    violation.foundOn = violation.remediedOn = date("2025-06");
    PledgeAct &act = facts.rows<PledgeAct>()[0];
    act.date = date("2025-05-01");
    act.until = {};
    facts.rows<Yardstick>()[0].keptFrom = {};
    facts.rows<Yardstick>()[0].keptUntil = {};
    facts.rows<Yardstick>()[0].joint = JointMode::All;
    facts.rows<Event>()[0].validity = EventValidity::Withdrawn;
}

/// A fact of every type, id 1 unless frame() has other uses for it.
Facts oneOfEach()
{
    Facts facts = framed(
        pledge(1, "100", "EUR", "2025-01-01"), pledge(2, "5", "EUR", "2025-01-01"),
        pledge(3, "5", "EUR", "2025-01-01"), source(3), report(1, 1, "40", "EUR", "2025-06-01"),
        report(2, 1, "1", "EUR", "2025-06-02"), report(3, 1, "1", "EUR", "2025-06-03"),
        rival(1, 1, "30", "EUR"), link(1, 1, Relation::PartOf, 2),
        rate(1, "2025-01-02", "USD", "1.1"), event(1, "CEASEFIRE", "2025-03-01"));
    Participation participation;
    participation.id = {1};
    participation.instrument = {1};
    participation.party = {1};
    facts.rows<Participation>() = {participation};
    Statement statement;
    statement.id = {1};
    statement.code = text("ST-1");
    statement.party = {1};
    statement.summary = text("Said");
    facts.rows<Statement>() = {statement};
    OpenIssue issue;
    issue.id = {1};
    issue.code = text("OI-1");
    issue.instrument = {1};
    issue.title = text("Unresolved");
    facts.rows<OpenIssue>() = {issue};
    facts.rows<Adoption>() = {{{1}, {1}, {}, text("Ana"), text("It is the ministry's own")}};
    facts.rows<ArchivedCopy>() = {archivedCopy(1, {1}, "kept")};
    facts.rows<Citation>() = {{{1}, {FactType::Pledge, 1}, {1}, text("p. 3"), {}}};
    Setting setting;
    setting.id = {1};
    setting.key = text("title");
    facts.rows<Setting>() = {setting};
    addParticulars(facts);
    return facts;
}

struct OpenForm
{
    explicit OpenForm(Facts facts = oneOfEach())
        : dossier(std::move(facts)),
          editor(dossier, store, text("tester"), [] { return 0; })
    {
    }
    void open(const Edit &edit)
    {
        pane = std::make_unique<FactFormPane>(edit, editor, kToday);
        pane->resize(320, 700);
        pane->show();
        pane->activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(pane.get()));
    }
    [[nodiscard]] QLineEdit &line(const char *field)
    {
        auto *entry = pane->findChild<ValueEntry *>(text(field));
        REQUIRE(entry);
        auto *found = entry->findChild<QLineEdit *>();
        REQUIRE(found);
        return *found;
    }
    void retype(const char *field, const char *typed)
    {
        line(field).setFocus();
        line(field).selectAll();
        QTest::keyClicks(&line(field), text(typed));
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    [[nodiscard]] QString messageOf(const char *field)
    {
        return pane->findChild<ValueEntry *>(text(field))->message();
    }
    [[nodiscard]] QString commitText()
    {
        return pane->findChild<QPushButton *>(text("commitForm"))->accessibleName();
    }

    Dossier dossier;
    FakeStore store;
    Editor editor;
    std::unique_ptr<FactFormPane> pane;
};

/// Another fact than the one referred to; false where there are too few.
bool chooseThird(const ValueEntry &entry, QLineEdit &line)
{
    const QVariant before = entry.value();
    for (int row = 0; row < 3; ++row)
        QTest::keyClick(&line, Qt::Key_Down);
    QTest::keyClick(&line, Qt::Key_Return);
    return entry.value() != before;
}

/// Weights are whole, a deviation is small.
QString decimalFor(const QString &field)
{
    return field == text("weight")   ? text("7")
        : field == text("deviation") ? text("0.25")
                                     : text("1.25");
}

/// Another value of the same kind, typed or chosen as a person would; false where there is none.
bool changeEntry(ValueEntry &entry)
{
    QWidget *field = entry.focusProxy();
    field->setFocus();
    if (auto *text = qobject_cast<QPlainTextEdit *>(field)) {
        QTest::keyClicks(text, QStringLiteral("more"));
    } else if (auto *line = qobject_cast<QLineEdit *>(field)) {
        const QVariant value = entry.value();
        line->selectAll();
        if (value.metaType() == QMetaType::fromType<PartialDate>())
            QTest::keyClicks(line, QStringLiteral("2025-05-05"));
        else if (value.metaType() == QMetaType::fromType<BoundedAmount>())
            QTest::keyClicks(line, QStringLiteral("7 EUR"));
        else if (value.metaType() == QMetaType::fromType<Unit>())
            QTest::keyClicks(line, QStringLiteral("GBP"));
        else if (value.metaType() == QMetaType::fromType<Decimal>())
            QTest::keyClicks(line, decimalFor(entry.objectName()));
        else if (value.metaType() == QMetaType::fromType<QString>())
            QTest::keyClicks(line, QStringLiteral("other"));
        else
            return chooseThird(entry, *line);
    } else {
        QTest::keyClick(field, field->inherits("QComboBox") ? Qt::Key_Down : Qt::Key_Space);
    }
    return entry.isTouched();
}

} // namespace

TEST_CASE("each field of each type is changed by its form, and undo gives it back", "[forms]")
{
    forEachFactType([]<class Row>() {
        OpenForm form;
        REQUIRE_FALSE(form.dossier.rows<Row>().empty());
        const FactRef fact = refOf(form.dossier.rows<Row>().front());
        for (const FormField &field : formFields(fact.type, form.dossier)) {
            CAPTURE(Description<Row>::label, field.label);
            delete field.entry; // only its name is needed
            // An adoption is about a claim or a report: going over to the other takes two fields.
            if (std::is_same_v<Row, Adoption> && text(field.name).endsWith(text("_id")))
                continue;
            const Row before = *form.dossier.find(Id<Row>{fact.id});
            form.open(changeOf(fact, form.dossier));
            auto *entry = form.pane->findChild<ValueEntry *>(text(field.name));
            REQUIRE(entry);
            if (!changeEntry(*entry))
                continue;
            const QVariant entered = entry->value();
            const QSignalSpy done(form.pane.get(), &FactFormPane::committed);
            form.press(Qt::Key_Return, Qt::ControlModifier);
            CAPTURE(form.commitText());
            REQUIRE(done.size() == 1);
            CHECK(valueAfter(changeOf(fact, form.dossier), fact, field.name) == entered);
            CHECK_FALSE(*form.dossier.find(Id<Row>{fact.id}) == before);
            CHECK(form.editor.undoLabel().startsWith(text("Change ")));
            REQUIRE(form.editor.undo());
            CHECK(*form.dossier.find(Id<Row>{fact.id}) == before);
        }
    });
}

TEST_CASE("a form that is only looked at changes nothing", "[forms]")
{
    forEachFactType([]<class Row>() {
        OpenForm form;
        const FactRef fact = refOf(form.dossier.rows<Row>().front());
        CAPTURE(Description<Row>::label);
        form.open(changeOf(fact, form.dossier));
        form.press(Qt::Key_Return, Qt::ControlModifier);
        CHECK(form.store.commits == 0);
    });
}

TEST_CASE("the button says what is missing, and committing goes there", "[forms]")
{
    OpenForm form;
    form.open(draftOf(FactType::Fulfilment, {{FactType::Pledge, 1}, {}}, form.dossier,
                      form.editor.ids()));
    CHECK(form.commitText() == text("Source is missing"));
    CHECK(form.messageOf("source_id").isEmpty()); // not before anything was tried
    form.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(form.store.commits == 0);
    CHECK(form.line("source_id").hasFocus());
    CHECK(form.messageOf("source_id").startsWith(text("Source is missing.")));
    QTest::keyClicks(&form.line("source_id"), text("S-1"));
    CHECK(form.commitText() == text("Add fulfilment report"));
}

TEST_CASE("a date in the future is told while it is typed", "[forms]")
{
    OpenForm form;
    form.open(changeOf({FactType::Fulfilment, 1}, form.dossier));
    form.retype("date", "2027-01-01");
    CHECK(form.messageOf("date").contains(text("Enter what is planned as a pledge")));
    form.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(form.store.commits == 0);
    form.retype("date", "2026-01-01");
    form.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(form.store.commits == 1);
}

TEST_CASE("a note does not stop", "[forms]")
{
    OpenForm form;
    form.open(changeOf({FactType::Fulfilment, 1}, form.dossier));
    form.retype("amount", "500 EUR");
    CHECK(form.messageOf("amount").contains(text("more than the 100 EUR pledged")));
    form.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(form.store.commits == 1);
    CHECK(form.editor.undoLabel() == text("Change amount of F-1"));
}

TEST_CASE("a refused commit keeps what was typed and changes nothing", "[forms]")
{
    OpenForm form;
    const Fulfilment before = *form.dossier.find(FulfilmentId{1});
    form.open(changeOf({FactType::Fulfilment, 1}, form.dossier));
    const QSignalSpy done(form.pane.get(), &FactFormPane::committed);
    form.retype("amount", "41 EUR");
    form.store.broken = true;
    form.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(done.isEmpty());
    CHECK(*form.dossier.find(FulfilmentId{1}) == before);
    CHECK_FALSE(form.editor.canUndo());
    CHECK(form.line("amount").text() == text("41 EUR"));
    QStringList words;
    for (const QLabel *label : form.pane->findChildren<QLabel *>())
        words += label->text();
    CHECK(words.join(u' ').contains(text("The disk is full")));
    form.store.broken = false;
    form.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(done.size() == 1);
    CHECK(form.dossier.find(FulfilmentId{1})->amount == amount("41", "EUR"));
}

TEST_CASE("Escape leaves at once, but asks where something was typed", "[forms]")
{
    OpenForm form;
    form.open(changeOf({FactType::Pledge, 1}, form.dossier));
    const QSignalSpy left(form.pane.get(), &FactFormPane::left);
    form.press(Qt::Key_Escape);
    CHECK(left.size() == 1);
    form.retype("title", "Other");
    form.press(Qt::Key_Escape);
    CHECK(left.size() == 1);
    QTest::keyClicks(&form.line("title"), text("s")); // goes on: the question is gone
    form.press(Qt::Key_Escape);
    CHECK(left.size() == 1);
    form.press(Qt::Key_Escape);
    CHECK(left.size() == 2);
    CHECK(form.store.commits == 0);
}

TEST_CASE("a source is entered with what rests on it, in one edit", "[forms]")
{
    OpenForm form;
    form.open(draftOf(FactType::Fulfilment, {{FactType::Pledge, 1}, {}}, form.dossier,
                      form.editor.ids()));
    form.retype("source_id", "Annual report");
    form.press(Qt::Key_Return);
    CHECK(form.line("title").text() == text("Annual report"));
    CHECK(form.line("publisher").hasFocus());
    QTest::keyClicks(&form.line("publisher"), text("Ministry"));
    form.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(form.store.commits == 1);
    const Source &source = form.dossier.rows<Source>().back();
    CHECK(source.title == text("Annual report"));
    CHECK(form.dossier.rows<Fulfilment>().back().source == source.id);
    CHECK(form.editor.undoLabel() == text("Add fulfilment report F-4 with source S-4"));
    REQUIRE(form.editor.undo());
    CHECK(form.dossier.rows<Source>().size() == 3);
    CHECK(form.dossier.rows<Fulfilment>().size() == 3);
}

TEST_CASE("leaving the new source goes back to the report", "[forms]")
{
    OpenForm form;
    form.open(draftOf(FactType::Fulfilment, {{FactType::Pledge, 1}, {}}, form.dossier,
                      form.editor.ids()));
    const QSignalSpy left(form.pane.get(), &FactFormPane::left);
    form.line("source_id").setFocus();
    QTest::keyClicks(&form.line("source_id"), text("http://example.org"));
    form.press(Qt::Key_Return);
    CHECK(form.line("url").text() == text("http://example.org"));
    form.press(Qt::Key_Escape);
    form.press(Qt::Key_Escape);
    CHECK(left.isEmpty());
    CHECK(form.line("source_id").hasFocus());
    CHECK(form.line("source_id").text().isEmpty());
    CHECK(form.commitText() == text("Source is missing"));
}

TEST_CASE("a form follows what changes below it and keeps what was typed", "[forms]")
{
    OpenForm form;
    form.open(changeOf({FactType::Pledge, 1}, form.dossier));
    form.retype("title", "Typed");
    Edit other = changeOf({FactType::Pledge, 1}, form.dossier);
    setValueAfter(other, {FactType::Pledge, 1}, "condition", text("ceasefire-in-force"));
    REQUIRE(form.editor.commit(other));
    CHECK(form.line("condition").text() == text("ceasefire-in-force"));
    CHECK(form.line("title").text() == text("Typed"));
    form.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(form.dossier.find(PledgeId{1})->title == text("Typed"));
    CHECK(form.dossier.find(PledgeId{1})->condition == text("ceasefire-in-force"));
}

#include "model/domain/fieldvalue.h"
#include "tests/support/builders.h"
#include "tests/support/catch.h"
#include "views/forms/amountentry.h"
#include "views/forms/checksentry.h"
#include "views/forms/choicelist.h"
#include "views/forms/referenceentry.h"
#include "views/forms/textentry.h"

#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace servanda;
using namespace servanda::test;

namespace {

/// A window that holds one entry with the focus.
template <class Entry>
struct Shown
{
    template <class... Arguments>
    explicit Shown(Arguments &&...arguments)
        : entry(new Entry(std::forward<Arguments>(arguments)...))
    {
        auto *layout = new QVBoxLayout(&window);
        layout->addWidget(entry);
        layout->addStretch(1);
        window.resize(400, 500);
        window.show();
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
        entry->setFocus();
    }
    void type(const char *keys) { QTest::keyClicks(QApplication::focusWidget(), text(keys)); }
    void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    [[nodiscard]] QLineEdit &line() { return *entry->template findChild<QLineEdit *>(); }

    QWidget window;
    Entry *entry;
};

} // namespace

TEST_CASE("a text is given back as it is typed", "[forms][entry]")
{
    Shown<LineEntry> shown(textLine());
    shown.entry->setValue(text("old"));
    CHECK_FALSE(shown.entry->isTouched());
    const QSignalSpy edits(shown.entry, &ValueEntry::edited);
    shown.line().selectAll();
    shown.type("new");
    CHECK(shown.entry->value() == text("new"));
    CHECK(edits.size() == 3);
    CHECK(shown.entry->isTouched());
}

TEST_CASE("a text of several lines keeps them and lets Tab leave", "[forms][entry]")
{
    Shown<TextEntry> shown;
    shown.entry->setValue(text("one\ntwo"));
    CHECK(shown.entry->value() == text("one\ntwo"));
    shown.type("x");
    CHECK(shown.entry->value() == text("xone\ntwo"));
    CHECK(shown.entry->isTouched());
}

TEST_CASE("an amount says at each keystroke how it is understood", "[forms][entry]")
{
    Shown<AmountEntry> shown;
    shown.entry->setUsualUnit(kEuro);
    shown.entry->setValue(QVariant::fromValue(BoundedAmount{{std::nullopt, kEuro}, {}}));
    shown.type("1.6bn");
    CHECK(shown.entry->understood() == text("1,600,000,000 EUR"));
    CHECK(shown.entry->message() == text("1,600,000,000 EUR"));
    CHECK(shown.entry->value().value<BoundedAmount>().amount == amount("1600000000", "EUR"));
    shown.type("#");
    CHECK_FALSE(shown.entry->problem().isEmpty());
    CHECK(shown.entry->message() == shown.entry->problem());
    shown.press(Qt::Key_Backspace);
    CHECK(shown.entry->problem().isEmpty());
}

TEST_CASE("an amount that is not touched stays as it is, to the unit without a figure",
          "[forms][entry]")
{
    AmountEntry entry;
    for (const BoundedAmount &value :
         {BoundedAmount{amount("4500000000", "GBP"), {}},
          BoundedAmount{{std::nullopt, kPieces}, {}},
          BoundedAmount{amount("0.25", "percent-GDP"), {Bound::Kind::AtLeast, 0}},
          BoundedAmount{amount("100", "pieces"), {Bound::Kind::Range, 150}}}) {
        entry.setValue(QVariant::fromValue(value));
        CHECK(entry.value().value<BoundedAmount>() == value);
        CHECK(entry.problem().isEmpty());
    }
}

TEST_CASE("an amount is written so that it reads back as the same", "[forms][entry]")
{
    Shown<AmountEntry> shown;
    for (const BoundedAmount &value :
         {BoundedAmount{amount("4500000000", "GBP"), {}},
          BoundedAmount{amount("50000", "persons"), {Bound::Kind::AtLeast, 0}},
          BoundedAmount{amount("40", "pieces"), {Bound::Kind::About, 0}},
          BoundedAmount{amount("3000", "EUR"), {Bound::Kind::AtMost, 0}},
          BoundedAmount{amount("100", "pieces"), {Bound::Kind::Range, 1500}}}) {
        shown.entry->setValue(QVariant::fromValue(value));
        shown.line().end(false);
        shown.type(" "); // touched: read from the text from now on
        CAPTURE(shown.line().text());
        CHECK(shown.entry->problem().isEmpty());
        CHECK(shown.entry->value().value<BoundedAmount>() == value);
    }
}

TEST_CASE("a date is understood as far as it is known", "[forms][entry]")
{
    Shown<LineEntry> shown(dateLine());
    shown.entry->setValue(QVariant::fromValue(date("2026-01-06")));
    CHECK(shown.line().text() == text("6 January 2026"));
    CHECK(shown.entry->message().isEmpty()); // plain to see
    shown.line().selectAll();
    shown.type("2026-01");
    CHECK(shown.entry->value().value<PartialDate>() == date("2026-01"));
    CHECK(shown.entry->message() == text("January 2026"));
    shown.type("-99");
    CHECK_FALSE(shown.entry->problem().isEmpty());
}

TEST_CASE("a unit and a decimal are read, and told when they are none", "[forms][entry]")
{
    Shown<LineEntry> unit(unitLine());
    unit.entry->setValue(QVariant::fromValue(Unit()));
    unit.type("USD");
    CHECK(unit.entry->value().value<Unit>() == Unit::fromAscii("USD"));
    unit.type("!");
    CHECK_FALSE(unit.entry->problem().isEmpty());
    Shown<LineEntry> decimal(decimalLine());
    decimal.entry->setValue(QVariant::fromValue(Decimal{}));
    decimal.line().selectAll();
    decimal.type("1.08");
    CHECK(decimal.entry->value().value<Decimal>() == Decimal{108, 2});
    decimal.type("x");
    CHECK_FALSE(decimal.entry->problem().isEmpty());
}

TEST_CASE("typing the first letters chooses a value of an enumeration", "[forms][entry]")
{
    Shown<ChoiceEntry> shown(ChoiceEntry::Choices{{0, text("Committed")}, {3, text("Delivered")}});
    shown.entry->setValue(0);
    CHECK_FALSE(shown.entry->isTouched());
    shown.type("d");
    CHECK(shown.entry->value() == 3);
    CHECK(shown.entry->isTouched());
}

TEST_CASE("kinds are checked with the space bar and keep their order", "[forms][entry]")
{
    Shown<ChecksEntry> shown(
        ChoiceEntry::Choices{{0, text("Funding")}, {1, text("Arms")}, {2, text("Training")}});
    shown.entry->setValue(QVariant::fromValue(QList<int>{2}));
    shown.press(Qt::Key_Space);
    CHECK(shown.entry->value().value<QList<int>>() == QList<int>{2, 0});
    shown.press(Qt::Key_Space);
    CHECK(shown.entry->value().value<QList<int>>() == QList<int>{2});
}

TEST_CASE("a party is named by part of its name or by its code", "[forms][entry]")
{
    const Dossier dossier(frame());
    Shown<ReferenceEntry> shown(dossier, FactType::Party, false);
    shown.entry->setValue(qint64{0});
    shown.type("gam");
    auto *list = shown.window.template findChild<ChoiceList *>();
    REQUIRE(list);
    CHECK(list->isVisible());
    CHECK_FALSE(shown.entry->problem().isEmpty()); // not before it is chosen
    shown.press(Qt::Key_Return);
    CHECK(shown.entry->value().toLongLong() == 3);
    CHECK(shown.line().text() == text("Gamma"));
    CHECK_FALSE(list->isVisible());
    shown.line().selectAll();
    shown.type("bbb"); // written out in full: need not be chosen
    CHECK(shown.entry->value().toLongLong() == 2);
    shown.line().selectAll();
    shown.press(Qt::Key_Backspace);
    CHECK(shown.entry->value().toLongLong() == 0);
    CHECK(shown.entry->problem().isEmpty());
}

TEST_CASE("a reference to a fact of any type keeps to the type that is set", "[forms][entry]")
{
    const Dossier dossier(framed(pledge(7, "1", "EUR", "2025-01-01")));
    Shown<ReferenceEntry> shown(dossier);
    const FactRef source{FactType::Source, 1};
    shown.entry->setValue(QVariant::fromValue(source));
    CHECK(shown.line().text() == text("Source 1"));
    CHECK(shown.entry->value().template value<FactRef>() == source);
    shown.line().selectAll();
    shown.type("S-2");
    CHECK(shown.entry->value().template value<FactRef>() == FactRef{FactType::Source, 2});
}

TEST_CASE("a reference is chosen with the arrows, and Escape leaves the list only",
          "[forms][entry]")
{
    const Dossier dossier(frame());
    Shown<ReferenceEntry> shown(dossier, FactType::Source, true);
    shown.entry->setValue(qint64{0});
    const QSignalSpy wanted(shown.entry, &ReferenceEntry::newRequested);
    shown.press(Qt::Key_Down);
    shown.press(Qt::Key_Down);
    shown.press(Qt::Key_Return);
    CHECK(shown.entry->value().toLongLong() == 2);
    shown.line().selectAll();
    shown.type("Annual");
    shown.press(Qt::Key_Escape);
    CHECK(shown.line().text() == text("Annual"));
    shown.type(" report");
    shown.press(Qt::Key_Return); // the only line offered
    REQUIRE(wanted.size() == 1);
    CHECK(wanted.front().front() == text("Annual report"));
}

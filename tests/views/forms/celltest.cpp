#include "model/dossier/editor.h"
#include "model/items/facteditproxy.h"
#include "model/items/factlist.h"
#include "tests/support/builders.h"
#include "tests/support/catch.h"
#include "views/forms/messageline.h"
#include "views/forms/valueentry.h"
#include "views/pages/densetable.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>

using namespace servanda;
using namespace servanda::test;

namespace {

const QDate kWorkday(2026, 6, 30);

/// A table of events that can be typed in.
struct EditedTable
{
    EditedTable()
    {
        table.show(&list, QList<int>(list.columnCount(), 16));
        table.addEditing(new FactEditProxy(editor, list, list.fields(), kWorkday));
        table.resize(900, 300);
        table.setVisible(true);
        table.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&table));
        table.setFocus();
    }
    void goTo(int row, const char *field)
    {
        table.setCurrentIndex(table.model()->index(row, list.columnOf(QLatin1StringView(field))));
    }
    void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    void type(const char *keys)
    {
        for (const QChar &key : text(keys)) // the first one may move the focus into the cell
            QTest::keyClicks(QApplication::focusWidget(), key);
    }
    [[nodiscard]] ValueEntry *entry() { return table.findChild<ValueEntry *>(); }
    [[nodiscard]] QString message()
    {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return entry() ? entry()->message() : QString();
    }
    [[nodiscard]] bool isTyping()
    {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return entry() != nullptr;
    }

    Dossier dossier{framed(event(1, "CEASEFIRE", "2025-03-01"),
                           event(2, "NEW_ATTACK", "2025-04-01"), event(3, "OTHER", "2025-05-01"))};
    FakeStore store;
    Editor editor{dossier, store, text("tester"), [] { return 0; }};
    EventList list{dossier, {kWorkday, {}}};
    DenseTable table;
};

} // namespace

TEST_CASE("F2 and Return edit a cell", "[forms][cell]")
{
    EditedTable edited;
    edited.goTo(0, "title");
    edited.press(Qt::Key_F2);
    REQUIRE(edited.isTyping());
    edited.type("Ceasefire of Easter");
    edited.press(Qt::Key_Return);
    CHECK_FALSE(edited.isTyping());
    CHECK(edited.dossier.find(Id<Event>{1})->title == text("Ceasefire of Easter"));
    CHECK(edited.editor.undoLabel() == text("Change title of CEASEFIRE"));
    CHECK(edited.table.hasFocus());
}

TEST_CASE("typing starts in a cell with what was typed", "[forms][cell]")
{
    EditedTable edited;
    edited.goTo(0, "title");
    edited.type("New");
    edited.press(Qt::Key_Return);
    CHECK(edited.dossier.find(Id<Event>{1})->title == text("New"));
}

TEST_CASE("Escape leaves a cell as it was", "[forms][cell]")
{
    EditedTable edited;
    edited.goTo(0, "title");
    edited.type("New");
    edited.press(Qt::Key_Escape);
    CHECK_FALSE(edited.isTyping());
    CHECK(edited.dossier.find(Id<Event>{1})->title == text("CEASEFIRE"));
    CHECK(edited.store.commits == 0);
}

TEST_CASE("Tab commits and goes on to the next cell", "[forms][cell]")
{
    EditedTable edited;
    edited.goTo(0, "date");
    edited.press(Qt::Key_F2);
    edited.type("2025-03-02");
    edited.press(Qt::Key_Tab);
    CHECK(edited.dossier.find(Id<Event>{1})->date == date("2025-03-02"));
    REQUIRE(edited.isTyping());
    CHECK(edited.table.currentIndex().column() == edited.list.columnOf(QLatin1StringView("title")));
    edited.type("Second");
    edited.press(Qt::Key_Return);
    CHECK(edited.dossier.find(Id<Event>{1})->title == text("Second"));
}

TEST_CASE("an error keeps the cell open with its sentence", "[forms][cell]")
{
    EditedTable edited;
    edited.goTo(0, "date");
    edited.press(Qt::Key_F2);
    edited.type("2027-01-01");
    CHECK(edited.message().contains(text("lies in the future")));
    edited.press(Qt::Key_Return);
    REQUIRE(edited.isTyping());
    CHECK(edited.store.commits == 0);
    edited.goTo(1, "title"); // and so it stays when the person goes elsewhere
    QCoreApplication::processEvents();
    REQUIRE(edited.isTyping());
    CHECK(edited.message().contains(text("lies in the future")));
    CHECK(edited.table.currentIndex().row() == 0);
    edited.press(Qt::Key_Escape);
    CHECK_FALSE(edited.isTyping());
    CHECK(edited.dossier.find(Id<Event>{1})->date == date("2025-03-01"));
}

TEST_CASE("a refusing store keeps the cell open with what was typed", "[forms][cell]")
{
    EditedTable edited;
    edited.goTo(0, "title");
    edited.store.broken = true;
    edited.type("New");
    edited.press(Qt::Key_Return);
    REQUIRE(edited.isTyping());
    CHECK(edited.message().contains(text("The disk is full")));
    CHECK(edited.dossier.find(Id<Event>{1})->title == text("CEASEFIRE"));
    edited.store.broken = false;
    edited.press(Qt::Key_Return);
    CHECK_FALSE(edited.isTyping());
    CHECK(edited.dossier.find(Id<Event>{1})->title == text("New"));
}

TEST_CASE("a row that the order moves stays selected and in view", "[forms][cell]")
{
    EditedTable edited;
    edited.table.sortByColumn(edited.list.columnOf(QLatin1StringView("title")), Qt::AscendingOrder);
    edited.goTo(0, "title");
    edited.type("Zulu");
    edited.press(Qt::Key_Return);
    CHECK(edited.table.currentIndex().row() == 2);
    CHECK(edited.table.currentIndex().data() == text("Zulu"));
    CHECK(edited.table.selectionModel()->isRowSelected(2, {}));
}

TEST_CASE("a reference is chosen in its cell", "[forms][cell]")
{
    EditedTable edited;
    edited.goTo(0, "source_id");
    edited.press(Qt::Key_F2);
    edited.type("source 2");
    edited.press(Qt::Key_Return);
    CHECK(edited.dossier.find(Id<Event>{1})->source == SourceId{2});
}

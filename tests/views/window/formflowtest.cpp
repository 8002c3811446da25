#include "tests/views/window/openedwindow.h"
#include "views/forms/valueentry.h"
#include "views/window/noticebar.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTableView>

using namespace servanda;
using namespace servanda::test;

namespace {

/// The example dossier, open for editing, with the keys that are pressed counted.
struct EditedWindow : OpenedWindow
{
    explicit EditedWindow(Facts facts = parisFacts()) : OpenedWindow(std::move(facts))
    {
        window.addEditing(editor);
    }
    void key(Qt::Key pressed, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        ++keys;
        press(pressed, modifiers);
        QCoreApplication::processEvents();
    }
    void type(const char *words)
    {
        keys += static_cast<int>(text(words).size());
        for (const QChar &letter : text(words)) // the first one may move the focus into a cell
            QTest::keyClicks(QApplication::focusWidget(), letter);
    }
    [[nodiscard]] ValueEntry *entryWithFocus()
    {
        for (QWidget *at = QApplication::focusWidget(); at; at = at->parentWidget()) {
            if (auto *entry = qobject_cast<ValueEntry *>(at))
                return entry;
        }
        return nullptr;
    }
    /// Tabs to the field of that name.
    void tabTo(const char *field)
    {
        constexpr int kMany = 40;
        for (int i = 0; i < kMany; ++i) {
            if (entryWithFocus() && entryWithFocus()->objectName() == text(field))
                return;
            key(Qt::Key_Tab);
        }
        FAIL("no such field");
    }
    [[nodiscard]] bool hasForm()
    {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return window.findChild<QWidget *>(text("factForm"));
    }

    int keys = 0;
};

} // namespace

TEST_CASE("a fulfilment report with a new source is entered by keyboard alone", "[window][forms]")
{
    EditedWindow edited;
    const auto reports = edited.dossier.rows<Fulfilment>().size();
    const auto sources = edited.dossier.rows<Source>().size();
    edited.key(Qt::Key_4, Qt::ControlModifier); // the pledges
    edited.key(Qt::Key_F, Qt::ControlModifier);
    edited.type("gbr-05");
    edited.key(Qt::Key_Return);
    const FactRef pledge = edited.window.browsing().selected();
    REQUIRE(edited.dossier.find(PledgeId{pledge.id})->code == text("P-GBR-05"));
    edited.key(Qt::Key_R, Qt::ControlModifier); // a report on it
    REQUIRE(edited.hasForm());
    REQUIRE(edited.entryWithFocus());
    CHECK(edited.entryWithFocus()->objectName() == text("date"));
    edited.type("2026-06-15");
    edited.key(Qt::Key_Tab);
    edited.type("25m GBP");
    edited.tabTo("source_id");
    edited.type("Written answer 4711");
    edited.key(Qt::Key_Return); // there is no such source: a new one
    CHECK(edited.entryWithFocus()->objectName() == text("publisher"));
    edited.type("House of Commons");
    edited.key(Qt::Key_Tab);
    edited.type("2026-06-20");
    edited.key(Qt::Key_Return, Qt::ControlModifier);
    CHECK_FALSE(edited.hasForm());
    REQUIRE(edited.dossier.rows<Fulfilment>().size() == reports + 1);
    REQUIRE(edited.dossier.rows<Source>().size() == sources + 1);
    const Fulfilment &report = edited.dossier.rows<Fulfilment>().back();
    const Source &source = edited.dossier.rows<Source>().back();
    CHECK(report.pledge.value == pledge.id);
    CHECK(report.code == text("F-037"));
    CHECK(report.amount == amount("25000000", "GBP"));
    CHECK(report.date == date("2026-06-15"));
    CHECK(report.source == source.id);
    CHECK(source.title == text("Written answer 4711"));
    CHECK(source.publisher == text("House of Commons"));
    CHECK(edited.editor.undoLabel().startsWith(text("Add fulfilment report F-037 with source S-")));
    // 79 as this is written, 58 of them the words themselves. Three a second are 27 seconds.
    CHECK(edited.keys <= 90);
}

TEST_CASE("an edit is seen everywhere at once", "[window][forms]")
{
    EditedWindow edited(framed(pledge(7, "100", "EUR", "2025-01-01")));
    edited.window.showPage(text("overview"));
    auto &matrix = edited.find<QTableView>("matrix");
    const auto cells = [&matrix] {
        QString words;
        for (int row = 0; row < matrix.model()->rowCount(); ++row) {
            for (int column = 0; column < matrix.model()->columnCount(); ++column)
                words += matrix.model()->index(row, column).data(Qt::ToolTipRole).toString();
        }
        return words;
    };
    const QString before = cells();
    const QImage curves = edited.window.grab().toImage();
    edited.window.showPage(text("pledges"));
    auto &table = edited.find<QTableView>("pledgeTable");
    table.setFocus();
    table.setCurrentIndex(table.model()->index(0, 4));
    CHECK(edited.textOf("inspectorCaption") == text("Pledge 7"));
    edited.key(Qt::Key_R, Qt::ControlModifier);
    edited.type("2026-01-01");
    edited.key(Qt::Key_Tab);
    edited.type("40");
    edited.tabTo("source_id");
    edited.type("S-1");
    edited.key(Qt::Key_Return);
    edited.key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(edited.dossier.rows<Fulfilment>().size() == 1);
    CHECK(edited.textOf("inspectorCaption") == text("Delivered: 40 EUR"));
    CHECK(table.model()->index(0, 7).data().toString().contains(text("40")));
    CHECK(edited.textOf("revision").contains(text("2")));
    CHECK(edited.textOf("factCount").contains(QString::number(edited.dossier.factCount())));
    edited.window.showPage(text("overview"));
    QCoreApplication::processEvents();
    CHECK(cells() != before);
    CHECK(edited.window.grab().toImage() != curves);
    edited.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(edited.dossier.rows<Fulfilment>().empty());
    CHECK(edited.textOf("revision").contains(text("3")));
}

TEST_CASE("a cell of the pledges is edited in its place", "[window][forms]")
{
    EditedWindow edited;
    edited.key(Qt::Key_4, Qt::ControlModifier);
    auto &table = edited.find<QTableView>("pledgeTable");
    table.setFocus();
    table.setCurrentIndex(table.model()->index(3, 3));
    const PledgeId pledge{edited.window.browsing().selected().id};
    edited.key(Qt::Key_F2);
    edited.type("Another title");
    edited.key(Qt::Key_Return);
    CHECK(edited.dossier.find(pledge)->title == text("Another title"));
    CHECK(edited.textOf("inspectorCaption") == text("Another title"));
    CHECK_FALSE(edited.hasForm());
    edited.key(Qt::Key_F2, Qt::ShiftModifier);
    CHECK(edited.hasForm());
    edited.key(Qt::Key_Escape);
    CHECK_FALSE(edited.hasForm());
    CHECK(table.hasFocus());
}

TEST_CASE("what is in use is not removed, and what uses it is shown", "[window][forms]")
{
    EditedWindow edited(framed(pledge(7, "100", "EUR", "2025-01-01")));
    edited.window.browsing().select({FactType::Source, 1});
    edited.key(Qt::Key_Delete);
    CHECK(edited.dossier.find(SourceId{1}));
    auto *bar = edited.window.findChild<NoticeBar *>();
    REQUIRE(bar->count() == 1);
    auto *show = bar->findChild<QPushButton *>();
    REQUIRE(show);
    CHECK(show->text() == text("Show what uses it"));
    show->click();
    edited.window.browsing().select({FactType::Pledge, 7});
    edited.key(Qt::Key_Delete);
    CHECK(edited.dossier.rows<Pledge>().empty());
    CHECK(edited.editor.undoLabel() == text("Remove pledge P-7"));
    edited.window.browsing().select({FactType::Source, 1});
    edited.key(Qt::Key_Delete);
    CHECK_FALSE(edited.dossier.find(SourceId{1}));
}

TEST_CASE("a fact of every type can be added from the menu", "[window][forms]")
{
    EditedWindow edited;
    auto *menu = edited.window.findChild<QMenu *>(text("addMenu"));
    REQUIRE(menu);
    size_t type = 0;
    forEachFactType([&]<class Row>() {
        if (kMadeFromFile<Row>)
            return; // "Add source from file…" makes it
        QAction *action = menu->actions()[static_cast<qsizetype>(type++)];
        CHECK(action->text().remove(u'&') == text(Description<Row>::label));
        action->trigger();
        CAPTURE(Description<Row>::label);
        CHECK(edited.hasForm());
        QCoreApplication::processEvents();
        edited.key(Qt::Key_Escape);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        CHECK_FALSE(edited.hasForm());
    });
}

TEST_CASE("removing a row goes on with its neighbour", "[window][forms]")
{
    EditedWindow edited;
    edited.window.showPage(text("pledges"));
    auto &table = edited.find<QTableView>("pledgeTable");
    table.setFocus();
    table.setCurrentIndex(table.model()->index(3, 3)); // nothing rests on it
    const auto pledges = edited.dossier.rows<Pledge>().size();
    const auto removed = edited.window.browsing().selected();
    const QString next = table.model()->index(4, 3).data().toString();
    edited.key(Qt::Key_Delete);
    REQUIRE(edited.dossier.rows<Pledge>().size() == pledges - 1);
    CHECK_FALSE(edited.dossier.has(removed));
    CHECK(table.currentIndex().data().toString() == next);
    CHECK(edited.textOf("inspectorCaption") == next);
    edited.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(edited.dossier.has(removed));
}

TEST_CASE("a duplicate is committed and found in the list", "[window][forms]")
{
    EditedWindow edited;
    edited.window.showPage(text("pledges"));
    auto &table = edited.find<QTableView>("pledgeTable");
    table.setFocus();
    table.setCurrentIndex(table.model()->index(3, 3));
    const QString title = table.currentIndex().data().toString();
    edited.key(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(edited.hasForm());
    edited.key(Qt::Key_Return, Qt::ControlModifier);
    CHECK_FALSE(edited.hasForm());
    const Pledge &added = edited.dossier.rows<Pledge>().back();
    CHECK(edited.editor.undoLabel() == text("Add pledge ") + added.code);
    CHECK(edited.window.browsing().selected() == refOf(added));
    CHECK(table.currentIndex().row() == table.model()->rowCount() - 1);
    CHECK(table.currentIndex().siblingAtColumn(3).data().toString() == title);
    CHECK(table.hasFocus());
}

TEST_CASE("any fact is added from the keyboard", "[window][forms]")
{
    EditedWindow edited;
    edited.key(Qt::Key_N, Qt::ControlModifier);
    QWidget *menu = QApplication::activePopupWidget();
    REQUIRE(menu);
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return); // the second type: a party
    REQUIRE(edited.hasForm());
    CHECK(edited.textOf("formTitle") == text("Party"));
    edited.type("ESA");
    edited.key(Qt::Key_Tab);
    edited.type("European Space Agency");
    edited.key(Qt::Key_Return, Qt::ControlModifier);
    CHECK(edited.dossier.rows<Party>().back().name == text("European Space Agency"));
}

TEST_CASE("what can be done follows what the inspector shows", "[window][forms]")
{
    EditedWindow edited;
    const FactRef pledge = refOf(edited.dossier.rows<Pledge>().front());
    edited.window.browsing().select(pledge);
    const auto actions = edited.window.findChildren<QAction *>();
    const auto report = std::ranges::find(actions, text("Add fulfilment re&port"), &QAction::text);
    REQUIRE(report != actions.end());
    CHECK((*report)->isEnabled());
    edited.window.browsing().select(refOf(edited.dossier.rows<Source>().front()));
    CHECK_FALSE((*report)->isEnabled());
    edited.window.browsing().select(pledge);
    CHECK((*report)->isEnabled());
    edited.window.browsing().selectGroup(text("Two"), {pledge});
    CHECK_FALSE((*report)->isEnabled());
}

TEST_CASE("a form with something typed outlives another selection and a first closing",
          "[window][forms]")
{
    EditedWindow edited;
    edited.window.browsing().select(
        {FactType::Source, edited.dossier.rows<Source>().front().id.value});
    edited.key(Qt::Key_F2, Qt::ShiftModifier);
    REQUIRE(edited.hasForm());
    edited.type("x");
    edited.window.browsing().select(refOf(edited.dossier.rows<Pledge>().front()));
    CHECK(edited.hasForm());
    CHECK_FALSE(edited.window.close());
    CHECK(edited.window.isVisible());
    CHECK(edited.window.close());
    CHECK(edited.store.commits == 0);
}

TEST_CASE("without an editor there is nothing to edit with", "[window][forms]")
{
    OpenedWindow opened;
    opened.window.showPage(text("pledges"));
    auto &table = opened.find<QTableView>("pledgeTable");
    table.setFocus();
    table.selectRow(0);
    opened.press(Qt::Key_F2);
    opened.press(Qt::Key_R, Qt::ControlModifier);
    opened.press(Qt::Key_Delete);
    CHECK_FALSE(opened.window.findChild<ValueEntry *>());
    CHECK_FALSE(opened.window.findChild<QWidget *>(text("factForm")));
    CHECK_FALSE(table.model()->index(0, 3).flags().testFlag(Qt::ItemIsEditable));
    CHECK_FALSE(opened.window.findChild<QMenu *>(text("addMenu")));
}

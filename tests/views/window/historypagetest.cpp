#include "tests/support/memorystore.h"
#include "tests/views/window/openedwindow.h"
#include "views/pages/densetable.h"
#include "views/window/chip.h"
#include "views/window/noticebar.h"

#include <QCalendarWidget>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace servanda;
using namespace servanda::test;

namespace {

/// A window on a dossier with a history, which is shown on the History page.
struct Archive
{
    explicit Archive(bool editing = true)
    {
        window.show();
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
        if (editing)
            window.addEditing(editor);
    }

    void change(qint64 id, const QString &label, const std::function<void(Pledge &)> &how)
    {
        const Pledge before = *dossier.find(PledgeId{id});
        Edit edit;
        edit.label = label;
        edit.of<Pledge>().push_back({before, before});
        how(*edit.of<Pledge>().front().after);
        REQUIRE(editor.commit(edit));
    }
    void rename(qint64 id, const QString &title)
    {
        change(id, u"Change title"_s, [&](Pledge &pledge) { pledge.title = title; });
    }
    [[nodiscard]] QString titleOf(qint64 id) const { return dossier.find(PledgeId{id})->title; }

    void showHistory() { window.showPage(text("history")); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *target = QApplication::focusWidget();
        QTest::keyClick(target ? target : &window, key, modifiers);
    }
    /// A button by its letter; it is pressed for a moment before it is clicked.
    void pressButton(Qt::Key letter)
    {
        press(letter, Qt::AltModifier);
        QTest::qWait(150);
    }
    template <class T>
    [[nodiscard]] T &find(const char *name)
    {
        T *found = window.findChild<T *>(QString::fromLatin1(name));
        REQUIRE(found);
        return *found;
    }
    /// Whether a label of that name is to be seen with that text.
    [[nodiscard]] bool shows(const char *name, const QString &words) const
    {
        return std::ranges::any_of(
            window.findChildren<QLabel *>(QString::fromLatin1(name)),
            [&](const QLabel *label) { return label->isVisible() && label->text() == words; });
    }
    [[nodiscard]] QStringList column(const char *table, int column)
    {
        QStringList texts;
        const QAbstractItemModel &model = *find<DenseTable>(table).model();
        for (int row = 0; row < model.rowCount(); ++row)
            texts += model.index(row, column).data().toString();
        return texts;
    }
    [[nodiscard]] QString notices()
    {
        QString words;
        for (const auto *bar : window.findChildren<NoticeBar *>()) {
            for (const QLabel *label : bar->findChildren<QLabel *>()) {
                if (label->isVisible()) // the row of the standing sentence is always there
                    words += label->text() + u'\n';
            }
        }
        return words;
    }

    Dossier dossier{
        framed(pledge(7, "1", "EUR", "2025-01-01"), pledge(8, "2", "EUR", "2025-01-01"))};
    MemoryStore store;
    qint64 now = 0;
    Editor editor{dossier, store, text("tester"), [this] { return now += 3'600'000; }};
    Feed feed{dossier};
    MainWindow window{{dossier,
                       feed,
                       [] {
                           return Provenance{text("a.dossier"), 1, QByteArray(32, 'a'), {}};
                       },
                       text("/somewhere/a.dossier"),
                       text("Opened for editing"),
                       {},
                       {},
                       QDate(2026, 6, 30),
                       &store}};
};

} // namespace

TEST_CASE("the history page tells what was edited, by keys alone", "[window][history]")
{
    Archive archive;
    archive.rename(7, u"Radar"_s);
    archive.rename(8, u"Radio"_s);
    archive.showHistory();
    archive.press(Qt::Key_Return); // from the page list into the page
    CHECK(archive.column("historyTable", 0) == QStringList{u"2"_s, u"1"_s});
    CHECK(archive.column("changeTable", 2) == QStringList{u"Pledge 8"_s});
    archive.press(Qt::Key_Down);
    CHECK(archive.column("changeTable", 2) == QStringList{u"Pledge 7"_s});
    CHECK(archive.column("changeTable", 3) == QStringList{u"Radar"_s});
    CHECK(archive.find<QLabel>("entryTitle").text() == u"Entry 1: Change title");
    archive.press(Qt::Key_Return); // into its changes, and so to the fact
    archive.press(Qt::Key_Home);
    CHECK(archive.window.browsing().selected() == FactRef{FactType::Pledge, 7});
    CHECK(archive.shows("inspectorCaption", u"Radar"_s));

    archive.rename(7, u"Radar 2"_s); // appears at once
    CHECK(archive.column("historyTable", 0) == QStringList{u"3"_s, u"2"_s, u"1"_s});
    CHECK(archive.find<QLabel>("entryTitle").text() == u"Entry 1: Change title");
}

TEST_CASE("an entry is taken back from the history page and that undone", "[window][history]")
{
    Archive archive;
    archive.rename(7, u"Radar"_s);
    archive.rename(8, u"Radio"_s);
    archive.showHistory();
    archive.press(Qt::Key_Return);
    archive.press(Qt::Key_Down);
    archive.pressButton(Qt::Key_U);
    CHECK(archive.titleOf(7) == u"Pledge 7");
    CHECK(archive.titleOf(8) == u"Radio");
    CHECK(archive.column("historyTable", 3).front() == u"Undo: Change title");
    CHECK(archive.store.edits.back().reason == u"Takes back entry 1, “Change title”");
    archive.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(archive.titleOf(7) == u"Radar");
    CHECK(archive.notices().isEmpty());
}

TEST_CASE("an entry that was changed again is refused in words", "[window][history]")
{
    Archive archive;
    archive.rename(7, u"Radar"_s);
    archive.rename(7, u"Radar 2"_s);
    archive.showHistory();
    archive.press(Qt::Key_Return);
    archive.press(Qt::Key_Down);
    archive.pressButton(Qt::Key_U);
    CHECK(archive.titleOf(7) == u"Radar 2");
    CHECK(archive.notices().contains(u"changed again since: “Radar 2”"));
    CHECK(archive.store.edits.size() == 2);

    archive.press(Qt::Key_Up); // the later one first, then it goes, and the notice with it
    archive.pressButton(Qt::Key_U);
    CHECK(archive.titleOf(7) == u"Radar");
    CHECK(archive.notices().isEmpty());

    archive.store.broken = true;
    archive.pressButton(Qt::Key_U);
    CHECK(archive.titleOf(7) == u"Radar");
    CHECK(archive.notices().contains(u"The disk is full"));
}

TEST_CASE("one field is restored, and a fact that was removed", "[window][history]")
{
    Archive archive;
    archive.change(7, u"Change"_s, [](Pledge &pledge) {
        pledge.title = u"Radar"_s;
        *pledge.amount.minorUnits = 500;
    });
    archive.rename(7, u"Radar 2"_s);
    archive.showHistory();
    archive.press(Qt::Key_Return);
    archive.press(Qt::Key_Down);
    auto &changes = archive.find<DenseTable>("changeTable");
    auto &restore = archive.find<QPushButton>("restoreThis");
    CHECK_FALSE(restore.isEnabled());
    changes.selectRow(0); // the title
    archive.pressButton(Qt::Key_R);
    CHECK(archive.titleOf(7) == u"Pledge 7");
    CHECK(archive.dossier.find(PledgeId{7})->amount.minorUnits == 500);
    CHECK(archive.store.edits.back().label == u"Restore title");
    archive.pressButton(Qt::Key_R);
    CHECK(archive.notices().contains(u"is so already"));

    Edit removal;
    removal.label = u"Remove"_s;
    removal.of<Pledge>().push_back({*archive.dossier.find(PledgeId{8}), std::nullopt});
    REQUIRE(archive.editor.commit(removal));
    archive.find<DenseTable>("historyTable").selectRow(0);
    CHECK(archive.column("changeTable", 1) == QStringList{u"Removed"_s});
    changes.selectRow(0);
    archive.pressButton(Qt::Key_R);
    CHECK(archive.dossier.find(PledgeId{8}));
}

TEST_CASE("without an editor the history can only be read", "[window][history]")
{
    Archive archive(false);
    archive.rename(7, u"Radar"_s);
    archive.showHistory();
    archive.press(Qt::Key_Return);
    CHECK_FALSE(archive.window.findChild<QPushButton *>(u"undoThisEdit"_s));
    CHECK_FALSE(archive.window.findChild<QPushButton *>(u"restoreThis"_s));
    archive.pressButton(Qt::Key_U);
    archive.pressButton(Qt::Key_R);
    CHECK(archive.titleOf(7) == u"Radar");
}

TEST_CASE("the page is made before editing is added as well as after", "[window][history]")
{
    Archive archive(false);
    archive.rename(7, u"Radar"_s);
    archive.showHistory();
    archive.window.addEditing(archive.editor);
    QTest::qWait(1); // the new buttons are shown
    archive.press(Qt::Key_Return);
    archive.pressButton(Qt::Key_U);
    CHECK(archive.titleOf(7) == u"Pledge 7");
}

TEST_CASE("the history is searched and filtered by strip and chips", "[window][history]")
{
    Archive archive;
    archive.rename(7, u"Radar"_s);
    archive.change(8, u"Change amount"_s, [](Pledge &pledge) { ++*pledge.amount.minorUnits; });
    archive.showHistory();
    archive.press(Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), u"radar"_s);
    CHECK(archive.column("historyTable", 0) == QStringList{u"1"_s});
    CHECK(archive.shows("pageSubtitle", u"1 of 2"_s));
    archive.press(Qt::Key_Escape);
    CHECK(archive.column("historyTable", 0).size() == 2);

    auto &field = archive.find<Chip>("historyField");
    field.setFocus();
    archive.press(Qt::Key_Return);
    auto *popup = QApplication::activePopupWidget();
    REQUIRE(popup);
    QTest::keyClicks(popup->findChild<QLineEdit *>(), u"amount"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    CHECK(archive.column("historyTable", 0) == QStringList{u"2"_s});
    CHECK(field.text() == u"Amount");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);

    ViewState view = archive.window.browsing().view();
    view.filter.from = QDate(2026, 1, 1); // the strip's period is when an entry was made
    archive.window.browsing().setView(view);
    CHECK(archive.column("historyTable", 0).isEmpty());
}

TEST_CASE("an empty history says what will be here", "[window][history]")
{
    Archive archive;
    archive.showHistory();
    CHECK(archive.shows("emptyHeadline", u"Nothing was edited yet"_s));
}

TEST_CASE("a history that cannot be read now is tried again", "[window][history]")
{
    Archive archive;
    archive.rename(7, u"Radar"_s);
    archive.store.broken = true;
    archive.showHistory();
    CHECK(archive.shows("emptyHeadline", u"The disk is full"_s));
    archive.store.broken = false;
    for (auto *button : archive.window.findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == u"Try again")
            button->click();
    }
    CHECK(archive.column("historyTable", 0) == QStringList{u"1"_s});
}

TEST_CASE("from any fact its own history", "[window][history]")
{
    Archive archive;
    archive.rename(7, u"Radar"_s);
    archive.rename(8, u"Other"_s);
    archive.rename(7, u"Radar 2"_s);
    archive.window.browsing().select({FactType::Pledge, 7});
    archive.find<QPushButton>("factHistory").click();
    CHECK(archive.find<QLabel>("factHistoryHead").text() == u"History  2");
    QString words;
    for (const QLabel *label : archive.find<QWidget>("inspector").findChildren<QLabel *>())
        words += label->text() + u'\n';
    const auto newer = words.indexOf(u"Title: Radar → Radar 2");
    const auto older = words.indexOf(u"Title: Pledge 7 → Radar");
    CHECK(newer > 0);
    CHECK(older > newer);
}

TEST_CASE("a past day is asked for in the strip by keys", "[window][history]")
{
    Archive archive;
    QSignalSpy asked(&archive.window, &MainWindow::knownOnRequested);
    archive.press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(QApplication::activePopupWidget());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    REQUIRE(asked.count() == 1);
    CHECK(asked.front().front().toDate() == QDate(2026, 6, 29));
    CHECK_FALSE(QApplication::activePopupWidget());
    CHECK(archive.find<Chip>("knownOn").text() == u"now"); // this window stays as it is
}

TEST_CASE("a window on the past says so and leads back", "[window][history]")
{
    const Archive archive;
    MainWindow past({archive.dossier,
                     archive.feed,
                     [] {
                         return Provenance{u"a.dossier"_s, 1, {}, u"1 March 2026"_s};
                     },
                     u"/somewhere/a.dossier"_s,
                     u"As known on 1 March 2026: read only"_s,
                     {},
                     {},
                     QDate(2026, 6, 30),
                     nullptr,
                     nullptr,
                     QDate(2026, 3, 1)});
    past.show();
    CHECK(past.windowTitle() == u"a.dossier, as known on 1 March 2026");
    CHECK(past.findChild<Chip *>(u"knownOn"_s)->text() == u"1 March 2026");
    CHECK(past.findChild<QLabel *>(u"openingNote"_s)->text().contains(u"1 March 2026"));
    QSignalSpy asked(&past, &MainWindow::knownOnRequested);
    for (auto *button : past.findChildren<QPushButton *>()) {
        if (button->text() == u"Back to now")
            button->click();
    }
    REQUIRE(asked.count() == 1);
    CHECK(asked.front().front().toDate().isNull());
}

#include "tests/views/window/openedwindow.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QTableView>

using namespace servanda;
using namespace servanda::test;
using namespace Qt::StringLiterals;

namespace {

/// Texts of the actions that share a letter to press with another of the same menu.
QStringList sharedLetters(const QList<QAction *> &actions)
{
    QHash<QChar, QString> byLetter;
    QStringList shared;
    for (const QAction *action : actions) {
        if (action->menu())
            shared += sharedLetters(action->menu()->actions());
        const QString shown = QString(action->text()).remove(u"&&"_s);
        const auto mark = shown.indexOf(u'&');
        if (mark < 0 || mark + 1 == shown.size())
            continue;
        const QChar letter = shown[mark + 1].toLower();
        if (byLetter.contains(letter))
            shared += byLetter[letter] + u" / "_s + shown;
        byLetter.insert(letter, shown);
    }
    return shared;
}

} // namespace

TEST_CASE("no two entries of a menu share a letter", "[window][keyboard]")
{
    OpenedWindow opened;
    const auto menus = opened.window.menuBar()->actions();
    REQUIRE(menus.size() >= 5);
    CHECK(sharedLetters(menus) == QStringList());
}

TEST_CASE("every page is reached by its key", "[window][keyboard]")
{
    OpenedWindow opened;
    const QStringList pages = opened.window.pageNames();
    REQUIRE(pages.size() > 9); // Ctrl+0 is the usual text size
    for (int i = 0; i < 9; ++i) {
        opened.press(static_cast<Qt::Key>(Qt::Key_1 + i), Qt::ControlModifier);
        CAPTURE(pages[i]);
        CHECK(opened.window.findChild<QWidget *>(pages[i])->isVisible());
    }
}

TEST_CASE("a page without a key is reached from the list of pages", "[window][keyboard]")
{
    OpenedWindow opened;
    const QStringList pages = opened.window.pageNames();
    opened.press(Qt::Key_9, Qt::ControlModifier);
    opened.find<QListWidget>("pageList").setFocus();
    for (qsizetype i = 9; i < pages.size(); ++i) {
        opened.press(Qt::Key_Down);
        CAPTURE(pages[i]);
        CHECK(opened.window.findChild<QWidget *>(pages[i])->isVisible());
    }
}

TEST_CASE("typing in the search field narrows the pledges", "[window][keyboard]")
{
    OpenedWindow opened;
    opened.press(Qt::Key_4, Qt::ControlModifier);
    const auto *rows = opened.find<QTableView>("pledgeTable").model();
    const int all = rows->rowCount();
    opened.press(Qt::Key_F, Qt::ControlModifier);
    auto &search = opened.find<QLineEdit>("search");
    REQUIRE(search.hasFocus());
    QTest::keyClicks(&search, text("drones"));
    CHECK(rows->rowCount() > 0);
    CHECK(rows->rowCount() < all);
    QTest::keyClick(&search, Qt::Key_Return);
    CHECK(opened.find<QTableView>("pledgeTable").hasFocus());
    opened.press(Qt::Key_F, Qt::ControlModifier);
    QTest::keyClick(&search, Qt::Key_Escape);
    CHECK(search.text().isEmpty());
    CHECK(rows->rowCount() == all);
}

TEST_CASE("each page keeps its own search", "[window][keyboard]")
{
    OpenedWindow opened;
    auto &search = opened.find<QLineEdit>("search");
    opened.window.showPage(text("pledges"));
    QTest::keyClicks(&search, text("tank"));
    opened.window.showPage(text("sources"));
    CHECK(search.text().isEmpty());
    opened.window.showPage(text("pledges"));
    CHECK(search.text() == text("tank"));
    opened.window.showPage(text("overview"));
    CHECK(search.isReadOnly()); // it stands for the palette there
}

TEST_CASE("Tab walks through every page and comes round", "[window][keyboard]")
{
    OpenedWindow opened;
    for (const QString &page : opened.window.pageNames()) {
        CAPTURE(page);
        opened.window.showPage(page);
        QWidget &start = opened.find<QWidget>("pageList");
        start.setFocus();
        const auto *inside = opened.window.findChild<QWidget *>(page);
        bool reached = false;
        constexpr int kMany = 100;
        for (int step = 0; step < kMany; ++step) {
            opened.press(Qt::Key_Tab);
            reached = reached || inside->isAncestorOf(QApplication::focusWidget());
            if (QApplication::focusWidget() == &start)
                break;
        }
        CHECK(QApplication::focusWidget() == &start);
        CHECK(reached);
    }
}

TEST_CASE("what takes the focus has a name for screen readers", "[window][keyboard]")
{
    OpenedWindow opened;
    opened.window.browsing().select(refOf(opened.dossier.rows<Pledge>().front()));
    for (const QString &page : opened.window.pageNames())
        opened.window.showPage(page);
    for (const QWidget *widget : opened.window.findChildren<QWidget *>()) {
        const bool control = qobject_cast<const QAbstractButton *>(widget)
            || qobject_cast<const QAbstractItemView *>(widget)
            || qobject_cast<const QLineEdit *>(widget);
        if (!control || widget->isHidden() || !(widget->focusPolicy() & Qt::TabFocus)
            || widget->objectName().startsWith(text("qt_")))
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool named
            = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
        CAPTURE(widget->metaObject()->className(), widget->objectName());
        CHECK(named);
    }
}

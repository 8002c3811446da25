#pragma once

#include "model/dossier/editor.h"
#include "tests/support/builders.h"
#include "tests/support/catch.h"
#include "tests/support/memorystore.h"
#include "views/window/browsing.h"
#include "views/window/mainwindow.h"

#include <QTest>

namespace servanda::test {

/// The facts of the example dossier that is shipped with the program.
[[nodiscard]] Facts parisFacts();

/// A dossier window that is on the (offscreen) screen and has the focus, with an editor whose
/// store takes everything.
struct OpenedWindow
{
    explicit OpenedWindow(Facts facts = parisFacts(), const QStringList &notices = {},
                          const std::vector<Fault> &faults = {});

    /// The one child of that type and name; fails the test if there is none.
    template <class T>
    [[nodiscard]] T &find(const char *name)
    {
        T *found = window.findChild<T *>(QString::fromLatin1(name));
        REQUIRE(found);
        return *found;
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void filter(const std::function<void(Filter &)> &change);
    void setAsOf(QDate day);
    /// Of the label of that name that is visible.
    [[nodiscard]] QString textOf(const char *labelName);

    Dossier dossier;
    FakeStore store;
    MemoryStore history; ///< empty: the store keeps nothing
    Editor editor;
    Feed feed;
    MainWindow window;
};

} // namespace servanda::test

#include "views/window/startwindow.h"

#include "tests/support/catch.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace servanda;

TEST_CASE("closing the start window says so, once, that the program can end", "[app][start]")
{
    StartWindow window({u"/d/paris.dossier"_s});
    const QSignalSpy closed(&window, &StartWindow::closed);
    window.show();
    CHECK(closed.isEmpty());
    CHECK(window.close());
    CHECK(closed.count() == 1);
}

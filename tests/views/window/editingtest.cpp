#include "tests/views/window/openedwindow.h"
#include "views/window/noticebar.h"

#include <QLabel>

using namespace servanda;
using namespace servanda::test;

namespace {

void rename(OpenedWindow &opened, const char *title)
{
    Pledge changed = *opened.dossier.find(PledgeId{7});
    changed.title = text(title);
    Edit edit;
    edit.label = text("Change title");
    edit.of<Pledge>().push_back({*opened.dossier.find(PledgeId{7}), changed});
    REQUIRE(opened.editor.commit(edit));
}

} // namespace

TEST_CASE("undo and redo work by their keys once editing is added", "[window][editing]")
{
    OpenedWindow opened(framed(pledge(7, "1", "EUR", "2025-01-01")));
    opened.window.addEditing(opened.editor);
    rename(opened, "New title");
    opened.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(opened.dossier.find(PledgeId{7})->title == text("Pledge 7"));
    opened.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(opened.dossier.find(PledgeId{7})->title == text("New title"));
}

TEST_CASE("without an editor there is nothing that could undo", "[window][editing]")
{
    OpenedWindow opened(framed(pledge(7, "1", "EUR", "2025-01-01")));
    rename(opened, "New title");
    opened.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(opened.dossier.find(PledgeId{7})->title == text("New title"));
}

TEST_CASE("a refused undo is told and changes nothing", "[window][editing]")
{
    OpenedWindow opened(framed(pledge(7, "1", "EUR", "2025-01-01")));
    opened.window.addEditing(opened.editor);
    rename(opened, "New title");
    opened.store.broken = true;
    opened.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(opened.dossier.find(PledgeId{7})->title == text("New title"));
    auto *bar = opened.window.findChild<NoticeBar *>();
    REQUIRE(bar->count() == 1);
    QStringList words;
    for (const QLabel *label : bar->findChildren<QLabel *>())
        words += label->text();
    CHECK(words.join(u' ').contains(text("The disk is full")));
}

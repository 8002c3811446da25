#include "views/window/inspector.h"

#include "tests/views/window/openedwindow.h"
#include "views/window/factlink.h"

#include <QLabel>
#include <QListView>
#include <QToolButton>

using namespace servanda;
using namespace servanda::test;

namespace {

QStringList linksIn(OpenedWindow &opened)
{
    QStringList names;
    for (const FactLink *link : opened.window.findChild<Inspector *>()->findChildren<FactLink *>())
        names += link->accessibleName();
    return names;
}

} // namespace

TEST_CASE("a selected pledge is told with its sources", "[window][inspector]")
{
    OpenedWindow opened;
    const Pledge &pledge = opened.dossier.rows<Pledge>().front();
    opened.window.browsing().select(refOf(pledge));
    CHECK(opened.textOf("inspectorCaption") == pledge.title);
    const Source *source = opened.dossier.find(pledge.source);
    REQUIRE(source);
    CHECK(linksIn(opened).filter(source->title).size() >= 1);
}

TEST_CASE("the status of a pledge is told in words", "[window][inspector]")
{
    OpenedWindow opened(
        framed(pledge(7, "100", "EUR", "2025-01-01"), report(1, 7, "40", "EUR", "2025-06-01")));
    opened.window.browsing().select({FactType::Pledge, 7});
    CHECK(opened.textOf("statusHeadline") == text("Intermediate"));
    opened.setAsOf(day("2025-02-01"));
    CHECK(opened.textOf("statusHeadline") == text("Not assessed"));
}

TEST_CASE("links go deeper and back returns", "[window][inspector]")
{
    OpenedWindow opened(framed(pledge(7, "100", "EUR", "2025-01-01")));
    opened.window.browsing().selectGroup(text("A group"), {{FactType::Pledge, 7}});
    auto &list = opened.find<QListView>("groupList");
    list.setFocus();
    list.setCurrentIndex(list.model()->index(0, 0));
    opened.press(Qt::Key_Return);
    CHECK(opened.textOf("inspectorCaption") == text("Pledge 7"));
    CHECK(opened.window.browsing().selected() == FactRef{FactType::Pledge, 7});
    CHECK(opened.find<QToolButton>("inspectorBack").isVisible());
    opened.press(Qt::Key_Left, Qt::AltModifier);
    CHECK_FALSE(opened.find<QToolButton>("inspectorBack").isVisible());
    CHECK(list.isVisible());
}

TEST_CASE("a removed fact leaves the inspector", "[window][inspector]")
{
    OpenedWindow opened(framed(pledge(7, "100", "EUR", "2025-01-01")));
    opened.window.browsing().select({FactType::Pledge, 7});
    Edit edit;
    edit.label = text("Remove pledge");
    edit.of<Pledge>().push_back({*opened.dossier.find(PledgeId{7}), std::nullopt});
    REQUIRE(opened.editor.commit(edit));
    const auto *inspector = opened.window.findChild<Inspector *>();
    CHECK_FALSE(inspector->canGoBack());
    QStringList shown;
    for (const QLabel *label : inspector->findChildren<QLabel *>()) {
        if (label->isVisible())
            shown += label->text();
    }
    CHECK(shown == QStringList{text("Select anything to see its facts and sources here.")});
}

TEST_CASE("an edit shows in the inspector at once", "[window][inspector]")
{
    OpenedWindow opened(framed(pledge(7, "100", "EUR", "2025-01-01")));
    opened.window.browsing().select({FactType::Pledge, 7});
    Pledge changed = *opened.dossier.find(PledgeId{7});
    changed.title = text("Another title");
    Edit edit;
    edit.label = text("Change title");
    edit.of<Pledge>().push_back({*opened.dossier.find(PledgeId{7}), changed});
    REQUIRE(opened.editor.commit(edit));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    CHECK(opened.textOf("inspectorCaption") == text("Another title"));
}

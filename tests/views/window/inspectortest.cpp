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
    CHECK(opened.textOf("statusHeadline") == text("Intermediate 40 %"));
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

TEST_CASE("a party, a clause and a cell say why they show what they show", "[window][inspector]")
{
    auto late = pledge(8, "100", "EUR", "2025-01-01");
    late.dueOn = date("2025-12");
    OpenedWindow opened(framed(pledge(7, "100", "EUR", "2025-01-01"), late,
                               report(1, 7, "40", "EUR", "2025-06-01")));
    const auto told = [&opened] {
        QStringList texts;
        for (const QLabel *label :
             opened.window.findChild<Inspector *>()->findChildren<QLabel *>()) {
            if (label->isVisible())
                texts += label->text();
        }
        return texts.join(u'|');
    };
    opened.window.browsing().select({FactType::Party, 1});
    CHECK(opened.textOf("statusHeadline") == text("Overdue, not assessed"));
    CHECK(told().contains(text("40 (20–70) · 1 of 2 assessed · 1 overdue")));
    CHECK(told().contains(text("The worst pledge leads: 1 is overdue, not assessed")));
    CHECK(told().contains(text("By the rules, version ")));
    CHECK(linksIn(opened).filter(text("Pledge 8")).size() >= 1);
    opened.window.browsing().select({FactType::Clause, 1});
    CHECK(opened.textOf("statusHeadline") == text("Overdue, not assessed"));
    opened.window.browsing().select({FactType::Instrument, 1});
    CHECK(opened.textOf("statusHeadline") == text("Overdue, not assessed"));
    opened.window.browsing().selectGroup(text("A cell"), {{FactType::Pledge, 7}});
    CHECK(opened.textOf("statusHeadline") == text("Intermediate"));
    opened.window.browsing().select({FactType::Clause, 2});
    CHECK(opened.textOf("statusHeadline") == text("No pledge"));
    opened.filter([](Filter &filter) { filter.kinds = {PledgeKind::Arms}; });
    opened.window.browsing().select({FactType::Party, 1});
    CHECK(told().contains(text("The filter lets no pledge of it pass.")));
}

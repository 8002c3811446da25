#include "tests/views/window/openedwindow.h"
#include "views/window/inspector.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTreeView>

using namespace servanda;
using namespace servanda::test;

namespace {

Facts oneLate()
{
    auto late = pledge(7, "100", "EUR", "2025-01-10");
    late.dueOn = date("2025-05");
    return framed(late, pledge(8, "100", "EUR", "2025-01-10"));
}

QString groupAt(const QTreeView &tree, int row)
{
    return tree.model()->index(row, 0).data().toString();
}

} // namespace

TEST_CASE("the attention page leads to the fact and says when there is nothing",
          "[window][attention]")
{
    OpenedWindow opened(oneLate());
    opened.window.showPage(text("attention"));
    auto &tree = opened.find<QTreeView>("attentionTree");
    CHECK(groupAt(tree, 0) == text("Overdue  1"));
    CHECK(opened.textOf("pageSubtitle") == text("1 finding is open"));
    tree.setFocus();
    tree.setCurrentIndex(tree.model()->index(0, 0));
    CHECK(opened.textOf("inspectorCaption") == text("Overdue"));
    opened.press(Qt::Key_Down);
    CHECK(opened.window.browsing().selected() == FactRef{FactType::Pledge, 7});
    CHECK(opened.textOf("inspectorCaption") == text("Pledge 7"));
    opened.filter([](Filter &filter) { filter.signatories = {PartyId{2}}; });
    CHECK(tree.model()->rowCount() == 0);
    CHECK_FALSE(tree.isVisible());
}

TEST_CASE("a finding is accepted in a dialog, stands apart, and is taken back",
          "[window][attention]")
{
    OpenedWindow opened(oneLate());
    opened.window.addEditing(opened.editor);
    opened.window.showPage(text("attention"));
    auto &tree = opened.find<QTreeView>("attentionTree");
    auto &accept = opened.find<QPushButton>("acceptFinding");
    CHECK_FALSE(accept.isEnabled());
    tree.setCurrentIndex(tree.model()->index(0, 0, tree.model()->index(0, 0)));
    REQUIRE(accept.isEnabled());
    accept.click();
    auto &by = opened.find<QLineEdit>("by");
    auto &action = opened.find<QPushButton>("action");
    QTest::keyClicks(&by, text("Ada"));
    CHECK_FALSE(action.isEnabled()); // not without a reason
    opened.find<QPlainTextEdit>("reason").setPlainText(text("Agreed in March"));
    REQUIRE(action.isEnabled());

    opened.store.broken = true;
    action.click();
    CHECK(opened.textOf("error") != QString()); // what was typed stays
    CHECK(by.text() == text("Ada"));
    opened.store.broken = false;
    action.click();
    REQUIRE(tree.model()->rowCount() == 1);
    CHECK(groupAt(tree, 0) == text("Accepted  1"));
    CHECK_FALSE(tree.isExpanded(tree.model()->index(0, 0)));
    CHECK(opened.textOf("pageSubtitle") == text("0 findings are open"));

    tree.expandAll();
    tree.setCurrentIndex(tree.model()->index(0, 0, tree.model()->index(0, 0)));
    CHECK(accept.text() == text("Take &back"));
    accept.click();
    CHECK(groupAt(tree, 0) == text("Overdue  1"));
}

TEST_CASE("a review has nothing to accept with", "[window][attention]")
{
    const Facts facts = oneLate();
    Dossier dossier(facts);
    const Feed feed(dossier);
    MainWindow window(
        {dossier, feed, [] { return Provenance{}; }, {}, {}, {}, {}, day("2026-06-30")});
    window.showPage(text("attention"));
    CHECK_FALSE(window.findChild<QPushButton *>(text("acceptFinding")));
}

#include "views/plaintext.h"

#include "tests/views/window/openedwindow.h"

#include <QLabel>
#include <QListView>
#include <QTableView>
#include <QTextDocument>

using namespace servanda;
using namespace servanda::test;

namespace {

const QString kBait = text("<b>x</b><img src='bait.png'> a < b and b > c, R&D &amp; %1 %2 %n");

/// Bait in every text of every fact.
Facts baited()
{
    Facts facts
        = framed(pledge(7, "100", "EUR", "2025-01-01"), report(1, 7, "40", "EUR", "2025-06-01"),
                 rival(1, 7, "90", "EUR"), event(1, "CEASEFIRE", "2025-05-01"));
    facts.rows<Statement>().push_back({{1}, {}, {1}, {}, {}, date("2025-05-01"), {}, {1}});
    facts.rows<OpenIssue>().push_back({{1}, {}, {1}, {}, {}, date("2025-05-01"), {}, {1}});
    forEachFactType([&]<class Row>() {
        for (Row &row : facts.rows<Row>()) {
            forEachField<Row>([&](const auto &field) {
                if constexpr (std::is_same_v<std::decay_t<decltype(row.*field.member)>, QString>) {
                    if (QLatin1StringView(field.name) != QLatin1StringView("condition"))
                        row.*field.member = kBait;
                }
            });
        }
    });
    facts.rows<Setting>() = {{{1}, text("title"), kBait}, {{2}, text("marking"), kBait}};
    return facts;
}

void checkWidgets(const QWidget &window)
{
    for (const QLabel *label : window.findChildren<QLabel *>()) {
        CAPTURE(label->text(), label->objectName());
        CHECK(label->textFormat() == Qt::PlainText);
    }
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        const QString tip = widget->toolTip();
        CAPTURE(tip);
        CHECK_FALSE(tip.contains(text("<img")));
        CHECK((tip.startsWith(text("<qt>")) || !Qt::mightBeRichText(tip)));
    }
}

} // namespace

TEST_CASE("texts of the dossier are shown as they are on every page", "[window][T1][T2][T4]")
{
    OpenedWindow opened(baited(), {kBait}, {{{FactType::Pledge, 7}, kBait}});
    for (const QString &page : opened.window.pageNames()) {
        opened.window.showPage(page);
        QCoreApplication::processEvents();
        checkWidgets(opened.window);
    }
    for (const FactRef fact : {FactRef{FactType::Pledge, 7}, FactRef{FactType::Party, 1},
                               FactRef{FactType::Source, 1}, FactRef{FactType::Clause, 1}}) {
        opened.window.browsing().select(fact);
        QCoreApplication::processEvents();
        checkWidgets(opened.window);
    }
    opened.window.browsing().select({FactType::Pledge, 7});
    CHECK(opened.textOf("inspectorCaption") == kBait);
    const auto *rows = opened.find<QTableView>("pledgeTable").model();
    QStringList cells;
    for (int column = 0; column < rows->columnCount(); ++column)
        cells += rows->index(0, column).data().toString();
    CHECK(cells.contains(kBait));
}

TEST_CASE("a tool tip is shown as it is", "[window][T1]")
{
    QTextDocument document; // what QToolTip uses for anything that looks like HTML
    document.setHtml(escapedToolTip(kBait));
    CHECK(document.toPlainText() == kBait);
    document.setHtml(escapedToolTip(text("first\nsecond")));
    CHECK(document.toPlainText() == text("first\nsecond"));
    CHECK(escapedToolTip({}).isEmpty());
}

TEST_CASE("an ampersand survives in menus and buttons", "[window][T3]")
{
    CHECK(menuText(text("R&D")) == text("R&&D"));
}

#include "tests/views/window/openedwindow.h"
#include "views/charts/figureview.h"
#include "views/forms/factform.h"
#include "views/pages/densetable.h"
#include "views/pages/exportdialog.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>

using namespace servanda;
using namespace servanda::test;

namespace {

Facts registered()
{
    Violation draft = violation(4, "2026-03-01", 1);
    draft.standing = Standing::Draft;
    return framed(violation(1, "2026-01-10", 1),
                  established(violation(2, "2026-02-03", 2), "2026-03"),
                  violation(3, "2026-05-20", 1), draft);
}

struct OpenedRegister final : OpenedWindow
{
    explicit OpenedRegister(Facts facts = registered()) : OpenedWindow(std::move(facts))
    {
        window.showPage(text("violations"));
    }
    FigureView &figure() { return find<FigureView>("violationFigure"); }
    DenseTable &table() { return find<DenseTable>("violationTable"); }
    qint64 reported()
    {
        qint64 sum = 0;
        for (const FigureSeries &series : figure().figure().all)
            sum += series.stage == CurveStage::Reported ? series.total() : 0;
        return sum;
    }
};

} // namespace

TEST_CASE("the register and its figure obey the strip", "[pages][violations]")
{
    OpenedRegister opened;
    CHECK(opened.table().model()->rowCount() == 4);
    CHECK(opened.reported() == 3); // a draft does not count
    opened.filter([](Filter &filter) { filter.signatories = {PartyId{1}}; });
    CHECK(opened.table().model()->rowCount() == 3);
    CHECK(opened.reported() == 2);
    opened.window.browsing().clearFilter();
    opened.setAsOf(day("2026-01-31"));
    CHECK(opened.table().model()->rowCount() == 1);
    CHECK(opened.reported() == 1);
    opened.find<QComboBox>("violationLines").setCurrentIndex(1);
    CHECK(opened.reported() == 1);
    CHECK(opened.figure().figure().title
          == text("1 of 1 reported violations are attributed to Alpha"));
    CHECK(opened.textOf("violationNotes").contains(text("a claim until the Commission")));
}

TEST_CASE("a search narrows the register, a row fills the inspector", "[pages][violations]")
{
    OpenedRegister opened;
    auto &search = opened.find<QLineEdit>("search");
    CHECK(search.placeholderText() == text("Search violations"));
    QTest::keyClicks(&search, text("vi-3"));
    REQUIRE(opened.table().model()->rowCount() == 1);
    opened.table().setFocus();
    opened.table().selectRow(0);
    CHECK(opened.window.browsing().selected() == FactRef{FactType::Violation, 3});
}

TEST_CASE("a step of the figure leads to its reports", "[pages][violations]")
{
    OpenedRegister opened;
    Q_EMIT opened.figure().activated(opened.figure().figure().series.front().points.front().facts);
    CHECK(opened.find<QListView>("groupList").model()->rowCount() == 1);
}

TEST_CASE("a violation is added and changed where it is read", "[pages][violations][editing]")
{
    OpenedRegister opened;
    CHECK_FALSE(opened.window.findChild<QPushButton *>(text("addViolation")));
    opened.window.addEditing(opened.editor);
    opened.find<QPushButton>("addViolation").click();
    const auto *form = opened.window.findChild<FactForm *>();
    REQUIRE(form);
    CHECK(form->isVisible());
    auto &model = *opened.table().model();
    const int column = [&model] {
        for (int at = 0; at < model.columnCount(); ++at) {
            if (model.headerData(at, Qt::Horizontal).toString() == text("Where"))
                return at;
        }
        return -1;
    }();
    REQUIRE(model.setData(model.index(0, column), text("Crossing 7")));
    CHECK(opened.dossier.find(Id<Violation>{1})->place == text("Crossing 7"));
}

TEST_CASE("an empty register says what an entry is and how to add the first", "[pages][violations]")
{
    OpenedRegister opened(frame());
    CHECK(opened.textOf("emptyHeadline") == text("No violations recorded"));
    CHECK_FALSE(opened.figure().isVisible());
    Edit edit;
    edit.label = text("Add violation");
    edit.add(violation(9, "2026-02-01", 1));
    REQUIRE(opened.editor.commit(edit));
    CHECK(opened.figure().isVisible());
    CHECK(opened.table().model()->rowCount() == 1);
}

TEST_CASE("Ctrl+E exports the figure of the register, where it has one", "[pages][violations]")
{
    OpenedRegister opened;
    opened.press(Qt::Key_E, Qt::ControlModifier);
    CHECK(opened.window.findChild<ExportDialog *>());
    CHECK(opened.figure().isVisible());
}

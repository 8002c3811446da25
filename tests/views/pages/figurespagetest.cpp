#include "tests/views/window/openedwindow.h"
#include "views/charts/figureview.h"
#include "views/pages/exportdialog.h"
#include "views/pages/figuretablemodel.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QListView>
#include <QMimeData>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>

#include <map>

using namespace servanda;
using namespace servanda::test;

namespace {

QString lastCell(const QAbstractItemModel &table, int column)
{
    return table.index(table.rowCount() - 1, column).data().toString();
}

/// Every stage's total stands in the table's last row, and the parts add up to it.
void checkTable(const FigureData &figure, const QAbstractItemModel &table)
{
    const int decimals = figure.spec.unit.decimals();
    if (figure.spec.split == Split::Whole) {
        for (size_t i = 0; i < figure.series.size(); ++i) {
            const FigureSeries &series = figure.series[i];
            qint64 sum = series.undated;
            for (const FigurePoint &point : series.points)
                sum += point.increment;
            CHECK(sum == series.total());
            CHECK(lastCell(table, static_cast<int>(2 * i) + 2) == groupedText(sum, decimals));
        }
        return;
    }
    std::map<CurveStage, qint64> sums;
    for (const FigureSeries &series : figure.all)
        sums[series.stage] += series.total();
    int column = 1;
    for (const auto &[stage, sum] : sums)
        CHECK(lastCell(table, column++) == groupedText(sum, decimals));
}

} // namespace

TEST_CASE("whatever is chosen, the table ends in the sum of the curves", "[pages][figures]")
{
    OpenedWindow opened;
    opened.window.showPage(text("figures"));
    auto &figure = opened.find<FigureView>("figure");
    const auto &table = *opened.find<QTableView>("figureTable").model();
    for (int subject = 0; subject < 4; ++subject) {
        opened.find<QComboBox>("subject").setCurrentIndex(subject);
        for (int unit = 0; unit < qMin(2, opened.find<QComboBox>("unit").count()); ++unit) {
            opened.find<QComboBox>("unit").setCurrentIndex(unit);
            for (int period = 0; period < 3; ++period) {
                opened.find<QComboBox>("period").setCurrentIndex(period);
                for (int split = 0; split < 2; ++split) {
                    opened.find<QComboBox>("split").setCurrentIndex(split);
                    CAPTURE(subject, unit, period, split);
                    CHECK(static_cast<int>(figure.figure().spec.subject) == subject);
                    CHECK(static_cast<int>(figure.figure().spec.period) == period);
                    CHECK(static_cast<int>(figure.figure().spec.split) == split);
                    checkTable(figure.figure(), table);
                }
            }
        }
    }
}

TEST_CASE("the figure obeys the strip", "[pages][figures]")
{
    OpenedWindow opened;
    opened.window.showPage(text("figures"));
    auto &figure = opened.find<FigureView>("figure");
    const qint64 before = figure.figure().series.front().total();
    const PartyId party = opened.dossier.rows<Pledge>().front().party;
    opened.filter([party](Filter &filter) { filter.signatories = {party}; });
    CHECK(figure.figure().spec.filter.signatories == std::vector{party});
    CHECK(figure.figure().series.front().total() < before);
    checkTable(figure.figure(), *opened.find<QTableView>("figureTable").model());
    opened.setAsOf(day("2025-12-31"));
    CHECK(figure.figure().spec.asOf == day("2025-12-31"));
}

TEST_CASE("a row of the table leads to its facts", "[pages][figures]")
{
    OpenedWindow opened;
    opened.window.showPage(text("figures"));
    auto &table = opened.find<QTableView>("figureTable");
    table.setFocus();
    table.selectRow(0);
    const auto &model = *static_cast<FigureTableModel *>(table.model());
    REQUIRE_FALSE(model.factsAt(0).empty());
    CHECK(opened.find<QListView>("groupList").model()->rowCount()
          == static_cast<int>(model.factsAt(0).size()));
}

TEST_CASE("what is not drawn is listed and can be gone to", "[pages][figures]")
{
    OpenedWindow opened;
    opened.window.showPage(text("figures"));
    auto &table = opened.find<QTableView>("notDrawnTable");
    const auto &figure = opened.find<FigureView>("figure").figure();
    REQUIRE(table.model()->rowCount() == static_cast<int>(figure.notDrawn.size()));
    REQUIRE(table.model()->rowCount() > 0);
    table.selectRow(0);
    CHECK(opened.window.browsing().selected() == figure.notDrawn.front().fact);
}

TEST_CASE("a stage can be chosen only where curves are split", "[pages][figures]")
{
    OpenedWindow opened;
    opened.window.showPage(text("figures"));
    auto &stage = opened.find<QComboBox>("stage");
    CHECK_FALSE(stage.isEnabled());
    opened.find<QComboBox>("split").setCurrentIndex(1);
    CHECK(stage.isEnabled());
    stage.setCurrentIndex(3);
    CHECK(opened.find<FigureView>("figure").figure().spec.splitStage == CurveStage::Delivered);
}

TEST_CASE("a figure is exported where the person says", "[pages][figures][export]")
{
    OpenedWindow opened;
    opened.window.showPage(text("figures"));
    const QTemporaryDir folder;
    const QString path = folder.filePath(text("figure.png"));
    {
        ExportDialog dialog(opened.find<FigureView>("figure").figure(), opened.dossier);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.saveTo(path);
        CHECK(QFile::exists(path));
        dialog.saveTo(folder.filePath(text("no/such/folder/figure.png")));
        CHECK(dialog.findChild<QLabel *>(text("error"))->text().size() > 10);
    }
}

TEST_CASE("only a picture asks for a resolution, and a table for no size", "[pages][figures]")
{
    OpenedWindow opened;
    opened.window.showPage(text("figures"));
    ExportDialog dialog(opened.find<FigureView>("figure").figure(), opened.dossier);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    auto *format = dialog.findChild<QComboBox *>(text("format"));
    CHECK(dialog.findChild<QWidget *>(text("dpi"))->isEnabled());
    format->setCurrentIndex(3);
    CHECK(dialog.options().format == FigureFormat::Csv);
    CHECK_FALSE(dialog.findChild<QWidget *>(text("dpi"))->isEnabled());
    CHECK_FALSE(dialog.findChild<QWidget *>(text("size"))->isEnabled());
}

TEST_CASE("copy puts picture and table on the clipboard", "[pages][figures]")
{
    OpenedWindow opened;
    opened.window.showPage(text("figures"));
    QTest::mouseClick(&opened.find<QPushButton>("copyFigure"), Qt::LeftButton);
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    CHECK(data->hasImage());
    CHECK(data->text().contains(u','));
    CHECK(data->data(text("image/svg+xml")).contains("<svg"));
}

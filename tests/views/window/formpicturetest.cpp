#include "tests/views/window/openedwindow.h"
#include "views/theme/theme.h"
#include "views/window/noticebar.h"

#include <QApplication>
#include <QDir>
#include <QTableView>

using namespace servanda;
using namespace servanda::test;

namespace {

void settle()
{
    for (int round = 0; round < 5; ++round)
        QCoreApplication::processEvents();
}

/// Keeps the picture where SERVANDA_PICTURES names a folder, for people to look at. Whether
/// something is there to see is all that a program can tell.
void keep(OpenedWindow &opened, const char *name, bool dark)
{
    settle();
    const QImage image = opened.window.grab().toImage();
    CHECK(image.size() == QSize(1280, 800));
    CHECK((image.pixelColor(image.width() / 2, 4).lightness() < 128) == dark);
    const QString folder = qEnvironmentVariable("SERVANDA_PICTURES");
    if (!folder.isEmpty())
        image.save(QDir(folder).filePath(text(name) + (dark ? u"-dark.png" : u"-light.png")));
}

void type(const char *words)
{
    for (const QChar &letter : text(words))
        QTest::keyClicks(QApplication::focusWidget(), letter);
}

} // namespace

TEST_CASE("forms and cells are there to see, light and dark", "[window][forms][picture]")
{
    const bool dark = GENERATE(false, true);
    OpenedWindow opened;
    opened.window.addEditing(opened.editor);
    applyTheme(*static_cast<QApplication *>(QCoreApplication::instance()),
               dark ? Theme::dark() : Theme::light());
    opened.window.resize(1280, 800);
    opened.window.showPage(text("pledges"));
    auto &table = opened.find<QTableView>("pledgeTable");
    table.setFocus();
    table.setCurrentIndex(table.model()->index(4, 4));
    keep(opened, "fact-with-actions", dark);

    opened.press(Qt::Key_F2, Qt::ShiftModifier);
    keep(opened, "form-change", dark);
    opened.press(Qt::Key_Escape);

    opened.press(Qt::Key_R, Qt::ControlModifier);
    type("2027");
    opened.press(Qt::Key_Tab);
    type("99bn");
    opened.press(Qt::Key_Return, Qt::ControlModifier);
    keep(opened, "form-errors", dark);
    for (int tab = 0; tab < 4; ++tab)
        opened.press(Qt::Key_Tab);
    type("annual");
    keep(opened, "form-choices", dark);
    type(" report of 2026");
    opened.press(Qt::Key_Return);
    keep(opened, "form-source", dark);
    for (int escape = 0; escape < 4; ++escape)
        opened.press(Qt::Key_Escape);
    settle();

    table.setFocus();
    table.setCurrentIndex(table.model()->index(6, 4));
    opened.press(Qt::Key_F2);
    type("12 apples and pears!");
    keep(opened, "cell-error", dark);
    opened.press(Qt::Key_Escape);
    table.setCurrentIndex(table.model()->index(6, 0));
    opened.press(Qt::Key_F2);
    type("fr");
    keep(opened, "cell-choices", dark);
    opened.press(Qt::Key_Escape);
    opened.press(Qt::Key_Escape);
    opened.window.browsing().select(refOf(opened.dossier.rows<Clause>()[1]));
    opened.press(Qt::Key_F2, Qt::ShiftModifier);
    keep(opened, "form-clause", dark);
    CHECK(opened.store.commits == 0);
    applyTheme(*static_cast<QApplication *>(QCoreApplication::instance()), Theme::light());
}

TEST_CASE("why a status is what it is is there to see, light and dark",
          "[window][inspector][picture]")
{
    const bool dark = GENERATE(false, true);
    OpenedWindow opened;
    applyTheme(*static_cast<QApplication *>(QCoreApplication::instance()),
               dark ? Theme::dark() : Theme::light());
    opened.window.resize(1280, 800);
    auto &matrix = opened.find<QTableView>("matrix");
    matrix.setCurrentIndex(matrix.model()->index(0, 1));
    keep(opened, "why-cell", dark);
    opened.window.showPage(text("signatories"));
    opened.window.browsing().select(refOf(opened.dossier.rows<Party>().front()));
    keep(opened, "why-signatory", dark);
    opened.window.showPage(text("pledges"));
    const Pledge *pledge = nullptr;
    for (const auto &row : opened.dossier.rows<Pledge>()) {
        if (row.code == text("P-EU-04"))
            pledge = &row;
    }
    REQUIRE(pledge);
    opened.window.browsing().select(refOf(*pledge));
    keep(opened, "why-pledge", dark);
}

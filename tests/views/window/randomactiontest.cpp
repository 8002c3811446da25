#include "tests/views/window/openedwindow.h"

#include <QApplication>
#include <QRandomGenerator>

using namespace servanda;
using namespace servanda::test;

TEST_CASE("200 random actions leave the window standing", "[window][random]")
{
    const quint32 seed = GENERATE(1U, 2U, 3U);
    CAPTURE(seed);
    QRandomGenerator random(seed);
    OpenedWindow opened;
    const std::array keys{Qt::Key_Tab,     Qt::Key_Backtab, Qt::Key_Up,    Qt::Key_Down,
                          Qt::Key_Left,    Qt::Key_Right,   Qt::Key_Home,  Qt::Key_End,
                          Qt::Key_Return,  Qt::Key_Escape,  Qt::Key_Space, Qt::Key_A,
                          Qt::Key_PageDown};
    const QStringList pages = opened.window.pageNames();
    for (int action = 0; action < 200; ++action) {
        const int what = random.bounded(10);
        if (what == 0) {
            opened.window.showPage(pages[random.bounded(pages.size())]);
        } else if (what == 1) {
            const auto rows = opened.dossier.rows<Pledge>();
            opened.window.browsing().select(
                refOf(rows[static_cast<size_t>(random.bounded(static_cast<int>(rows.size())))]));
        } else if (what == 2) {
            opened.setAsOf(QDate(2022, 1, 1).addDays(random.bounded(2000)));
        } else if (what == 3) {
            opened.filter([&](Filter &filter) {
                filter.kinds = {static_cast<PledgeKind>(random.bounded(11))};
            });
        } else if (what == 4) {
            opened.window.browsing().clearFilter();
        } else if (QWidget *popup = QApplication::activePopupWidget()) {
            QTest::keyClick(popup, Qt::Key_Escape);
        } else {
            opened.press(keys[static_cast<size_t>(random.bounded(static_cast<int>(keys.size())))]);
        }
        // Dialogs that Return opened are not what this test is about.
        for (QWidget *top : QApplication::topLevelWidgets()) {
            if (top != &opened.window && top->isVisible())
                top->close();
        }
        QCoreApplication::processEvents();
    }
    CHECK(opened.window.isVisible());
    CHECK(opened.dossier.rows<Pledge>().size() == 185);
}

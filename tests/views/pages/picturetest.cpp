#include "tests/views/window/openedwindow.h"
#include "views/pages/timelineview.h"
#include "views/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QTableView>

using namespace servanda;
using namespace servanda::test;

namespace {

/// Whether there is more to see than one ground: many colours, and ink on enough of it.
bool isBlank(const QImage &image)
{
    QHash<QRgb, int> colors;
    for (int y = 0; y < image.height(); y += 2) {
        for (int x = 0; x < image.width(); x += 2)
            ++colors[image.pixel(x, y)];
    }
    constexpr int kFew = 20;
    return colors.size() < kFew;
}

void settle()
{
    for (int round = 0; round < 5; ++round)
        QCoreApplication::processEvents();
}

} // namespace

// Pictures are kept where SERVANDA_PICTURES names a folder, for people to look at.
TEST_CASE("every page is there to see, light and dark, small and large", "[pages][picture]")
{
    const bool dark = GENERATE(false, true);
    const QSize size = GENERATE(QSize(1280, 800), QSize(1920, 1080));
    const QString folder = qEnvironmentVariable("SERVANDA_PICTURES");
    OpenedWindow opened;
    applyTheme(*static_cast<QApplication *>(QCoreApplication::instance()),
               dark ? Theme::dark() : Theme::light());
    opened.window.resize(size);
    for (const QString &page : opened.window.pageNames()) {
        opened.window.showPage(page);
        settle();
        if (page == text("overview")) {
            auto &matrix = opened.find<QTableView>("matrix");
            matrix.setFocus();
            matrix.setCurrentIndex(matrix.model()->index(0, 1));
        }
        if (page == text("pledges")) {
            opened.find<QTableView>("pledgeTable").setFocus();
            opened.find<QTableView>("pledgeTable").selectRow(3);
        }
        if (page == text("timeline")) {
            auto &timeline = opened.find<TimelineView>("timeline");
            timeline.setFocus();
            for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Down, Qt::Key_Down})
                QTest::keyClick(&timeline, key);
            while (timeline.current()->mark + 1
                   < timeline.layoutOf().marks(timeline.current()->lane).size())
                QTest::keyClick(&timeline, Qt::Key_Right);
            if (size.width() > 1280) {
                for (int step = 0; step < 7; ++step)
                    QTest::keyClick(&timeline, Qt::Key_Plus);
            }
        }
        settle();
        const QImage image = opened.window.grab().toImage();
        CAPTURE(page, dark, size.width());
        CHECK(image.size() == size);
        CHECK_FALSE(isBlank(image));
        const QColor ground = image.pixelColor(size.width() / 2, 4);
        CHECK((ground.lightness() < 128) == dark);
        if (!folder.isEmpty())
            image.save(QDir(folder).filePath(page + (dark ? u"-dark-" : u"-light-")
                                             + QString::number(size.width()) + u".png"));
    }
    applyTheme(*static_cast<QApplication *>(QCoreApplication::instance()), Theme::light());
}

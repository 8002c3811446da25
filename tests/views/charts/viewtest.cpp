#include "tests/support/catch.h"
#include "tests/views/charts/samplefigures.h"
#include "views/charts/figureview.h"
#include "views/theme/theme.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace servanda;
using namespace Qt::StringLiterals;

namespace {

struct Shown
{
    FigureView view;
    QStringList described;
    std::vector<std::vector<FactRef>> activated;

    explicit Shown(FigureView::Form form, const FigureData &figure) : view(form)
    {
        QObject::connect(&view, &FigureView::described,
                         [this](const QString &text) { described << text; });
        QObject::connect(&view, &FigureView::activated,
                         [this](const std::vector<FactRef> &facts) { activated.push_back(facts); });
        view.resize(1000, 640);
        view.setFigure(figure);
        view.show();
        QCoreApplication::processEvents();
    }
};

/// The first place from the right on which a step is told.
QPoint placeOfLastStep(Shown &shown)
{
    for (int x = shown.view.width() - 1; x > 0; x -= 10) {
        for (int y = 0; y < shown.view.height(); y += 10) {
            shown.described.clear();
            QTest::mouseMove(shown.view.viewport(), QPoint(x, y));
            if (!shown.described.isEmpty() && !shown.described.back().isEmpty())
                return {x, y};
        }
    }
    return {};
}

} // namespace

TEST_CASE("pointing at a step tells it, clicking goes to its facts", "[charts]")
{
    const FigureData figure = trainingFigure();
    Shown shown(FigureView::Form::Page, figure);
    const QPoint place = placeOfLastStep(shown);
    REQUIRE(!place.isNull());
    const QString text = shown.described.back();
    CHECK(text.contains(u"persons"_s));
    CHECK(text.count(u'\n') == 2);

    QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, place);
    REQUIRE(shown.activated.size() == 1);
    CHECK(shown.activated[0].size() == 1);

    QTest::mouseMove(shown.view.viewport(), QPoint(2, 2));
    CHECK(shown.described.back().isEmpty());
    QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, QPoint(2, 2));
    CHECK(shown.activated.size() == 1);
}

TEST_CASE("arrow keys walk over the steps, Return goes to the facts", "[charts]")
{
    const FigureData figure = trainingFigure();
    Shown shown(FigureView::Form::Card, figure);
    QTest::keyClick(&shown.view, Qt::Key_Right);
    REQUIRE(shown.described.size() == 1);
    CHECK(shown.described.back().contains(u"115,000 persons"_s));
    QTest::keyClick(&shown.view, Qt::Key_Left);
    CHECK(shown.described.back().contains(u"to 105,000 persons"_s));
    QTest::keyClick(&shown.view, Qt::Key_Down);
    CHECK(shown.described.back().startsWith(u"Delivered"_s));
    QTest::keyClick(&shown.view, Qt::Key_Return);
    REQUIRE(shown.activated.size() == 1);
    CHECK(shown.activated[0].front().type == FactType::Fulfilment);
    QTest::keyClick(&shown.view, Qt::Key_Escape);
    CHECK(shown.described.back().isEmpty());
    QTest::keyClick(&shown.view, Qt::Key_Return);
    CHECK(shown.activated.size() == 1);
}

TEST_CASE("a figure view tells its content to screen readers", "[charts]")
{
    FigureView view(FigureView::Form::Page);
    view.setFigure(fundingFigure());
    CHECK(view.accessibleName() == fundingFigure().title);
    CHECK(view.accessibleDescription().contains(u"80,400,000,000 EUR"_s));
    CHECK(view.accessibleDescription().contains(u"Delivered: 7,600,000,000 EUR in 3 steps"_s));
    CHECK(view.focusPolicy() == Qt::StrongFocus);
}

TEST_CASE("a figure view works in every order, without data and while tiny", "[charts]")
{
    FigureView view(FigureView::Form::Card);
    view.resize(300, 200);
    view.show();
    QTest::keyClick(&view, Qt::Key_Right);
    QTest::keyClick(&view, Qt::Key_Return);
    view.setFigure(emptyFigure());
    QTest::keyClick(&view, Qt::Key_Right);
    view.setFigure(trainingFigure());
    QTest::keyClick(&view, Qt::Key_Right);
    view.setFigure(emptyFigure());
    QTest::keyClick(&view, Qt::Key_Return);
    view.setMinimumSize(1, 1);
    view.setFigure(signatoryFigure(8));
    view.resize(1, 1);
    QCoreApplication::processEvents();
    view.resize(500, 30);
    QCoreApplication::processEvents();
    CHECK(view.figure().series.size() == 9);
}

TEST_CASE("a figure view follows a change of theme", "[charts]")
{
    FigureView view(FigureView::Form::Card);
    view.resize(300, 200);
    view.setFigure(trainingFigure());
    view.show();
    applyTheme(*qApp, Theme::dark());
    QCoreApplication::processEvents();
    CHECK(view.grab().toImage().pixelColor(150, 3) == Theme::dark().card);
    applyTheme(*qApp, Theme::light());
    QCoreApplication::processEvents();
    CHECK(view.grab().toImage().pixelColor(150, 3) == Theme::light().card);
}

// Not run by itself: writes pictures to look at into the folder SERVANDA_GALLERY.
TEST_CASE("gallery of views", "[.gallery]")
{
    const QString folder = qEnvironmentVariable("SERVANDA_GALLERY");
    REQUIRE(!folder.isEmpty());
    const std::vector<std::pair<QString, FigureData>> figures{
        {u"training"_s, trainingFigure()},
        {u"funding"_s, fundingFigure()},
        {u"signatories"_s, signatoryFigure(8)},
        {u"empty"_s, emptyFigure()},
        {u"busy"_s, busyFigure(60, 1)}};
    for (const Theme *theme : {&Theme::light(), &Theme::dark()}) {
        applyTheme(*qApp, *theme);
        for (const auto &[name, figure] : figures) {
            for (const FigureView::Form form : {FigureView::Form::Card, FigureView::Form::Page}) {
                const bool isCard = form == FigureView::Form::Card;
                FigureView view(form);
                view.resize(isCard ? QSize(300, 215) : QSize(900, 600));
                view.setFigure(figure);
                view.show();
                QCoreApplication::processEvents();
                view.clearFocus();
                CHECK(view.grab().save(
                    u"%1/view-%2-%3-%4.png"_s.arg(folder, name, isCard ? u"card"_s : u"page"_s,
                                                  theme->isDark ? u"dark"_s : u"light"_s)));
            }
        }
    }
    applyTheme(*qApp, Theme::light());
}

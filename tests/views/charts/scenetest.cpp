#include "tests/support/catch.h"
#include "tests/views/charts/samplefigures.h"
#include "views/charts/figurescene.h"

#include <QChart>
#include <QElapsedTimer>
#include <QGraphicsSimpleTextItem>
#include <QGraphicsTextItem>
#include <QImage>
#include <QLineSeries>
#include <QPainter>

#include <iostream>

using namespace servanda;
using namespace Qt::StringLiterals;

namespace {

const QSizeF kSlideSize(1280, 720);

FigureStyle styleOf(FigureForm form, const QSizeF &frame, const Theme &theme = Theme::light())
{
    return FigureStyle::make(form, frame, theme);
}

QImage pictureOf(FigureScene &scene, double scale = 1)
{
    QImage image((scene.sceneRect().size() * scale).toSize(), QImage::Format_RGB32);
    image.fill(Qt::magenta);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    scene.render(&painter);
    return image;
}

QStringList textsOf(const FigureScene &scene)
{
    QStringList texts;
    for (const QGraphicsItem *item : scene.items()) {
        const auto *text = dynamic_cast<const QGraphicsSimpleTextItem *>(item);
        if (text && text->isVisible())
            texts << text->text();
    }
    return texts;
}

} // namespace

TEST_CASE("every step of the data is drawn, and no other", "[charts]")
{
    FigureScene scene;
    for (const FigureData &figure : {trainingFigure(), fundingFigure(), signatoryFigure(8),
                                     busyFigure(60, 3), emptyFigure(), trainingFigure()}) {
        scene.show(figure, kSlideSize, styleOf(FigureForm::Export, kSlideSize));
        if (!figure.first.isValid()) {
            CHECK(scene.curves().empty());
            continue;
        }
        REQUIRE(scene.curves().size() == figure.series.size());
        for (size_t i = 0; i < figure.series.size(); ++i)
            CHECK(stepCount(scene.curves()[i]->points())
                  == static_cast<int>(figure.series[i].points.size()));
    }
}

TEST_CASE("the same curves keep their objects when the data changes", "[charts]")
{
    FigureScene scene;
    scene.show(busyFigure(60, 1), kSlideSize, styleOf(FigureForm::Page, kSlideSize));
    const auto before = scene.curves();
    const qsizetype items = scene.items().size();
    scene.show(busyFigure(60, 2), kSlideSize, styleOf(FigureForm::Page, kSlideSize));
    CHECK(scene.curves() == before);
    CHECK(scene.items().size() <= items + 4);
}

TEST_CASE("what the data says is drawn as plain text only", "[charts]")
{
    FigureData figure = signatoryFigure(3);
    const QString bait = u"<img src=\"bait.png\">"_s;
    figure.title = bait + u" title"_s;
    figure.subtitle = bait + u" subtitle"_s;
    figure.marking = bait + u" marking"_s;
    figure.notes = {bait + u" note"_s};
    figure.series[0].name = bait;
    for (const FigureForm form : {FigureForm::Card, FigureForm::Page, FigureForm::Export}) {
        FigureScene scene;
        scene.show(figure, kSlideSize, styleOf(form, kSlideSize));
        for (const QGraphicsItem *item : scene.items()) {
            // Qt Charts keeps its own, interpreting text items for titles and labels.
            if (const auto *text = dynamic_cast<const QGraphicsTextItem *>(item))
                CHECK(!text->toPlainText().contains(u"bait"_s));
            if (const auto *chart = dynamic_cast<const QChart *>(item))
                CHECK(chart->title().isEmpty());
        }
        for (const QLineSeries *curve : scene.curves())
            CHECK(curve->name().isEmpty());
        CHECK(textsOf(scene).filter(bait).size() >= (form == FigureForm::Card ? 1 : 5));
    }
}

TEST_CASE("an empty figure says so instead of showing axes", "[charts]")
{
    FigureScene scene;
    scene.show(emptyFigure(), kSlideSize, styleOf(FigureForm::Export, kSlideSize));
    const QString all = textsOf(scene).join(u' ');
    CHECK(all.contains(u"No funding pledge with a figure and a date matches this filter."_s));
    CHECK(scene.plot().isNull());
    CHECK(all.contains(u"LIMITED DISTRIBUTION"_s));
}

TEST_CASE("figures follow the light and the dark theme", "[charts]")
{
    for (const Theme *theme : {&Theme::light(), &Theme::dark()}) {
        FigureScene scene;
        scene.show(fundingFigure(), kSlideSize, styleOf(FigureForm::Page, kSlideSize, *theme));
        const QImage image = pictureOf(scene);
        CHECK(image.pixelColor(2, 2) == theme->card);
        qsizetype other = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                other += image.pixelColor(x, y) != theme->card ? 1 : 0;
        }
        CHECK(other > 5'000);
    }
}

TEST_CASE("the step under a place is found, on its rise and on its level", "[charts]")
{
    FigureScene scene;
    const FigureData figure = trainingFigure();
    scene.show(figure, kSlideSize, styleOf(FigureForm::Page, kSlideSize));
    for (size_t curve = 0; curve < figure.series.size(); ++curve) {
        const FigureScene::Step last{curve, figure.series[curve].points.size() - 1};
        const QPointF onLevel(scene.plot().right() - 5, scene.placeOf(last).y());
        CHECK(scene.stepAt(onLevel, 10) == last);
        CHECK(scene.stepAt(scene.placeOf(last) + QPointF(0, 3), 10) == last);
    }
    CHECK(!scene.stepAt(QPointF(10, 10), 10));
}

TEST_CASE("a switch between signatories redraws quickly", "[charts]")
{
    FigureScene scene;
    const std::vector<FigureData> figures{busyFigure(60, 1), busyFigure(60, 2)};
    const FigureStyle style = styleOf(FigureForm::Page, kSlideSize);
    scene.show(figures[0], kSlideSize, style);
    pictureOf(scene);
    constexpr int kRounds = 20;
    QElapsedTimer timer;
    double updating = 0;
    double painting = 0;
    for (int i = 0; i < kRounds; ++i) {
        timer.start();
        scene.show(figures[static_cast<size_t>(i % 2)], kSlideSize, style);
        updating += static_cast<double>(timer.nsecsElapsed()) / 1e6;
        timer.start();
        pictureOf(scene);
        painting += static_cast<double>(timer.nsecsElapsed()) / 1e6;
    }
    std::cout << "figure switch, 4 curves of 60 steps: update " << updating / kRounds
              << " ms, paint 1280 x 720 " << painting / kRounds << " ms\n";
    CHECK(updating / kRounds < 100); // generous: debug builds, shared machines
}

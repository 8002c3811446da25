#include "tests/support/catch.h"
#include "tests/views/charts/samplefigures.h"
#include "views/charts/axisscale.h"
#include "views/charts/curvepen.h"
#include "views/charts/endlabels.h"
#include "views/charts/figurelayout.h"
#include "views/charts/steps.h"
#include "views/charts/textlines.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <set>

using namespace servanda;
using namespace Qt::StringLiterals;

namespace {

QStringList labelsOf(const std::vector<AxisTick> &ticks)
{
    QStringList labels;
    for (const AxisTick &tick : ticks)
        labels << tick.label;
    return labels;
}

double luminance(const QColor &color)
{
    const auto linear
        = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
        + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const auto [dark, bright] = std::minmax({luminance(a), luminance(b)});
    return (bright + 0.05) / (dark + 0.05);
}

const QSizeF kSlide(1280, 720);

} // namespace

TEST_CASE("value axes have round steps from zero and say their unit", "[charts]")
{
    const ValueScale people = valueScale(0, 139'000, kPersons, 4, false);
    CHECK(labelsOf(people.ticks) == QStringList{u"0"_s, u"50,000"_s, u"100,000"_s, u"150,000"_s});
    CHECK(people.caption == u"persons"_s);
    const ValueScale money = valueScale(0, 8'040'000'000'000, kEuro, 5, false);
    CHECK(money.caption == u"EUR billion"_s);
    CHECK(labelsOf(money.ticks) == QStringList{u"0"_s, u"20"_s, u"40"_s, u"60"_s, u"80"_s});
    CHECK(money.top >= 8'040'000'000'000.0);
    CHECK(labelsOf(valueScale(0, 118'000, kPersons, 3, true).ticks)
          == QStringList{u"0"_s, u"50k"_s, u"100k"_s});
    CHECK(labelsOf(valueScale(0, 3, kPieces, 5, false).ticks)
          == QStringList{u"0"_s, u"1"_s, u"2"_s, u"3"_s});
    CHECK(labelsOf(valueScale(0, 118'000'000'000, kEuro, 3, false).ticks)
          == QStringList{u"0"_s, u"0.5"_s, u"1"_s});
}

TEST_CASE("value axes hold every value, however strange", "[charts]")
{
    const std::vector<std::pair<qint64, qint64>> spans{{0, 0},
                                                       {0, 1},
                                                       {-500, 0},
                                                       {-7, 7},
                                                       {0, std::numeric_limits<qint64>::max()},
                                                       {0, 99},
                                                       {0, 1'000'000'007}};
    for (const auto &[least, most] : spans) {
        for (const Unit unit : {kEuro, kPieces, kPercentGdp}) {
            const ValueScale scale = valueScale(least, most, unit, 4, false);
            CHECK(scale.bottom <= static_cast<double>(least));
            CHECK(scale.top >= static_cast<double>(most));
            CHECK(scale.top > scale.bottom);
            CHECK(scale.ticks.size() >= 2);
            CHECK(scale.ticks.size() <= 12);
            const QStringList labels = labelsOf(scale.ticks);
            CHECK(labels.contains(u"0"_s));
            CHECK(std::set<QString>(labels.begin(), labels.end()).size() == scale.ticks.size());
        }
    }
}

TEST_CASE("time axes show years or months as the room allows", "[charts]")
{
    CHECK(labelsOf(dayTicks({2022, 6, 30}, {2026, 6, 30}, 900, 70))
          == QStringList{u"2023"_s, u"2024"_s, u"2025"_s, u"2026"_s});
    CHECK(labelsOf(dayTicks({2022, 6, 30}, {2026, 6, 30}, 150, 70))
          == QStringList{u"2024"_s, u"2026"_s});
    CHECK(labelsOf(dayTicks({2026, 1, 1}, {2026, 6, 30}, 480, 70)).size() == 6);
    CHECK(dayTicks({2026, 1, 1}, {2026, 1, 1}, 400, 70).empty());
    CHECK(dayTicks({}, {2026, 1, 1}, 400, 70).empty());
    CHECK(dayTicks({1, 1, 1}, {9999, 12, 31}, 900, 70).size() < 14);
}

TEST_CASE("labels at the end of curves never overlap", "[charts]")
{
    const std::vector<WantedLabel> wanted{{100, 20}, {105, 20}, {95, 20},
                                          {300, 20}, {300, 20}, {0, 20}};
    const std::vector<double> placed = placedLabels(wanted, 0, 310);
    std::vector<double> sorted = placed;
    std::ranges::sort(sorted);
    for (size_t i = 1; i < sorted.size(); ++i)
        CHECK(sorted[i] - sorted[i - 1] >= 20 - 1e-9);
    CHECK(sorted.front() >= 10);
    CHECK(sorted.back() <= 300);
    CHECK(placed[2] < placed[0]);
    CHECK(placed[0] < placed[1]);
    CHECK(std::abs(placed[0] - 100) < 1e-9);

    const std::vector<double> squeezed
        = placedLabels(std::vector<WantedLabel>(10, {50, 20}), 0, 100);
    CHECK(*std::ranges::min_element(squeezed) >= 0);
    CHECK(*std::ranges::max_element(squeezed) <= 100);
    CHECK(placedLabels({}, 0, 10).empty());
}

TEST_CASE("a curve is steps, one for each point of the data", "[charts]")
{
    const FigureData figure = trainingFigure();
    const DaySpan days = daySpan(figure);
    for (const FigureSeries &series : figure.series) {
        const QList<QPointF> line = stepLine(series, days.first, days.last);
        CHECK(stepCount(line) == static_cast<int>(series.points.size()));
        CHECK(line.back().y() == static_cast<double>(series.dated));
        for (qsizetype i = 1; i < line.size(); ++i)
            CHECK((line[i].x() == line[i - 1].x() || line[i].y() == line[i - 1].y()));
    }
}

TEST_CASE("long texts are wrapped, shortened and counted", "[charts]")
{
    const QFont font = fontFor(TextStyle::Text);
    const QString words = u"word "_s.repeated(400);
    const QStringList lines = wrapped(words, font, 300, 2);
    REQUIRE(lines.size() == 2);
    CHECK(lines[1].endsWith(u'…'));
    for (const QString &line : lines)
        CHECK(QFontMetricsF(font).horizontalAdvance(line) <= 301);
    CHECK(wrapped(u"short"_s, font, 300, 2) == QStringList{u"short"_s});
    CHECK(wrapped({}, font, 300, 2).isEmpty());

    const QStringList notes(9, u"A note of a certain length that takes about one line."_s);
    const QString shown = wrappedNotes(notes, font, 360, 3).join(u' ');
    CHECK(shown.contains(u"more notes in the data."_s));
    CHECK(wrappedNotes(notes.first(2), font, 360, 3).join(u' ') == notes.first(2).join(u' '));
    CHECK(wrappedNotes({words}, font, 300, 2).size() == 2);
}

TEST_CASE("data keeps its characters but not its tricks", "[charts]")
{
    CHECK(drawable(u"a < b and b > c"_s) == u"a < b and b > c"_s);
    CHECK(!drawable(u"paid\u202E000"_s).contains(QChar(0x202E)));
    CHECK(!drawable(u"two\nlines"_s).contains(u'\n'));
    CHECK(drawable(QString(100'000, u'x')).size() < 10'000);
}

TEST_CASE("all texts of an exported figure lie inside its frame", "[charts]")
{
    const std::vector<QSizeF> frames{
        kSlide, {604.7, 566.9}, {604.7, 377.9}, {1046.9, 718.1}, {453.5, 453.5}};
    for (const QSizeF &frame : frames) {
        for (const FigureData &figure : {trainingFigure(), fundingFigure(), signatoryFigure(8),
                                         emptyFigure(), busyFigure(60, 1)}) {
            const FigureStyle style = FigureStyle::make(FigureForm::Export, frame, Theme::light());
            const FigureLayout layout = layoutOf(figure, frame, style);
            for (const PlacedText &text : layout.texts) {
                INFO(text.text.toStdString() << " in " << frame.width() << " x " << frame.height());
                const QFontMetricsF metrics(text.font);
                CHECK(text.topLeft.x() >= 0);
                CHECK(text.topLeft.y() >= 0);
                CHECK(text.topLeft.x() + metrics.horizontalAdvance(text.text) <= frame.width() + 1);
                CHECK(text.topLeft.y() + metrics.height() <= frame.height());
                CHECK(text.font.pixelSize() >= 12); // 9 pt
            }
            for (const PlacedLine &line : layout.lines)
                CHECK(line.pen.widthF() >= 1); // 0.75 pt
            CHECK(layout.hasCurves() == figure.first.isValid());
            if (layout.hasCurves())
                CHECK(layout.plot.height() >= frame.height() * 0.25);
        }
    }
}

TEST_CASE("curves differ without their colours, and stand out from the ground", "[charts]")
{
    for (const FigureData &figure : {fundingFigure(), signatoryFigure(8)}) {
        for (const Theme *theme : {&Theme::light(), &Theme::dark()}) {
            const FigureStyle style = FigureStyle::make(FigureForm::Export, kSlide, *theme);
            std::set<std::pair<double, std::vector<double>>> looks;
            for (size_t i = 0; i < figure.series.size(); ++i) {
                const QPen pen = curvePen(figure, i, style);
                const QList<qreal> dashes = pen.dashPattern();
                looks.insert({dashes.isEmpty() ? pen.widthF() : 0,
                              std::vector<double>(dashes.begin(), dashes.end())});
                CHECK(contrast(pen.color(), theme->card) >= 3);
                CHECK(pen.widthF() >= 1);
            }
            CHECK(looks.size() == figure.series.size());
        }
    }
}

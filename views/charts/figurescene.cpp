#include "views/charts/figurescene.h"

#include "views/charts/curvepen.h"

#include <QChart>
#include <QGraphicsEllipseItem>
#include <QGraphicsLineItem>
#include <QGraphicsSimpleTextItem>
#include <QLegend>
#include <QLineSeries>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace servanda {

namespace {

enum Layer { LineLayer = 1, CurveLayer, TextLayer, MarkLayer };

/// The chart is this much larger than the plot on every side, because it clips its curves: a thick
/// line along zero would be cut in half.
constexpr double kBleed = 6;

template <class Item>
Item *kept(std::vector<Item *> &items, size_t index, QGraphicsScene &scene, Layer layer)
{
    if (index == items.size()) {
        items.push_back(new Item); // the scene owns it
        items.back()->setZValue(layer);
        scene.addItem(items.back());
    }
    items[index]->setVisible(true);
    return items[index];
}

template <class Item>
void hideFrom(const std::vector<Item *> &items, size_t index)
{
    for (; index < items.size(); ++index)
        items[index]->setVisible(false);
}

} // namespace

FigureScene::FigureScene(QObject *parent)
    : QGraphicsScene(parent),
      m_chart(new QChart),
      m_dayAxis(new QValueAxis),
      m_valueAxis(new QValueAxis),
      m_mark(new QGraphicsEllipseItem(-5, -5, 10, 10))
{
    // Some fifty items that all change at once: an index would cost more than it finds.
    setItemIndexMethod(NoIndex);
    m_chart->setAnimationOptions(QChart::NoAnimation);
    m_chart->setBackgroundVisible(false);
    m_chart->setPlotAreaBackgroundVisible(false);
    m_chart->legend()->setVisible(false);
    m_chart->setMargins({});
    m_chart->setZValue(CurveLayer);
    m_chart->setAcceptHoverEvents(false);
    m_chart->setAcceptedMouseButtons(Qt::NoButton);
    for (QValueAxis *axis : {m_dayAxis, m_valueAxis})
        axis->setVisible(false); // ticks, grid and labels are ours
    m_chart->addAxis(m_dayAxis, Qt::AlignBottom);
    m_chart->addAxis(m_valueAxis, Qt::AlignLeft);
    addItem(m_chart);
    m_mark->setZValue(MarkLayer);
    m_mark->setVisible(false);
    addItem(m_mark);
}

void FigureScene::show(FigureData figure, const QSizeF &frame, const FigureStyle &style)
{
    m_figure = std::move(figure);
    arrange(frame, style);
}

void FigureScene::arrange(const QSizeF &frame, const FigureStyle &style)
{
    m_style = style;
    m_layout = layoutOf(m_figure, frame, style);
    setSceneRect(QRectF(QPointF(0, 0), frame));
    setBackgroundBrush(style.theme.card);
    highlight({});
    showLines();
    showCurves();
    showTexts();
}

void FigureScene::showCurves()
{
    m_chart->setVisible(m_layout.hasCurves());
    const size_t wanted = m_layout.hasCurves() ? m_figure.series.size() : 0;
    while (m_curves.size() > wanted) {
        m_chart->removeSeries(m_curves.back());
        delete m_curves.back();
        m_curves.pop_back();
    }
    if (!m_layout.hasCurves())
        return;

    const QRectF plot = m_layout.plot;
    const DaySpan days = m_layout.days;
    const ValueScale &values = m_layout.values;
    const auto first = static_cast<double>(days.first.toJulianDay());
    const auto last = static_cast<double>(days.last.toJulianDay());
    const double daysPerUnit = (last - first) / plot.width();
    const double valuePerUnit = (values.top - values.bottom) / plot.height();
    m_chart->resize(sceneRect().size());
    m_chart->setPlotArea(plot.adjusted(-kBleed, -kBleed, kBleed, kBleed));
    m_dayAxis->setRange(first - kBleed * daysPerUnit, last + kBleed * daysPerUnit);
    m_valueAxis->setRange(values.bottom - kBleed * valuePerUnit,
                          values.top + kBleed * valuePerUnit);

    const QDate end = m_figure.spec.asOf.isValid()
        ? std::clamp(m_figure.spec.asOf, days.first, days.last)
        : days.last;
    for (size_t i = 0; i < wanted; ++i) {
        const FigureSeries &series = m_figure.series[i];
        const QDate lastDay = series.points.empty() ? end : std::max(end, series.points.back().day);
        const bool isNew = i == m_curves.size();
        if (isNew)
            m_curves.push_back(new QLineSeries); // the chart owns it once it is added
        QLineSeries *curve = m_curves[i];
        curve->setPen(curvePen(m_figure, i, m_style));
        curve->replace(stepLine(series, days.first, lastDay));
        if (isNew) {
            m_chart->addSeries(curve);
            curve->attachAxis(m_dayAxis);
            curve->attachAxis(m_valueAxis);
        }
    }
}

void FigureScene::showTexts()
{
    size_t index = 0;
    for (const PlacedText &text : m_layout.texts) {
        auto *item = kept(m_texts, index++, *this, TextLayer);
        if (item->font() != text.font)
            item->setFont(text.font);
        if (item->text() != text.text)
            item->setText(text.text);
        item->setBrush(text.color);
        item->setPos(text.topLeft);
    }
    hideFrom(m_texts, index);
}

void FigureScene::showLines()
{
    size_t index = 0;
    for (const PlacedLine &line : m_layout.lines) {
        auto *item = kept(m_lines, index++, *this, LineLayer);
        item->setLine(line.line);
        item->setPen(line.pen);
    }
    hideFrom(m_lines, index);
}

std::optional<FigureScene::Step> FigureScene::stepAt(QPointF place, double reach) const
{
    std::optional<Step> nearest;
    if (!m_layout.hasCurves())
        return nearest;
    double best = reach;
    for (size_t i = 0; i < m_figure.series.size(); ++i) {
        const auto &points = m_figure.series[i].points;
        double levelBefore = m_layout.yOf(0);
        for (size_t j = 0; j < points.size(); ++j) {
            const double x = m_layout.xOf(points[j].day);
            const double next
                = j + 1 < points.size() ? m_layout.xOf(points[j + 1].day) : m_layout.plot.right();
            const double y = m_layout.yOf(static_cast<double>(points[j].cumulative));
            const auto [upper, lower] = std::minmax(y, levelBefore);
            const QPointF onRise(x, std::clamp(place.y(), upper, lower));
            const QPointF onLevel(std::clamp(place.x(), x, std::max(x, next)), y);
            for (const QPointF &on : {onRise, onLevel}) {
                const double distance = std::hypot(place.x() - on.x(), place.y() - on.y());
                if (distance < best) {
                    best = distance;
                    nearest = Step{i, j};
                }
            }
            levelBefore = y;
        }
    }
    return nearest;
}

QPointF FigureScene::placeOf(Step step) const
{
    const FigurePoint &point = pointOf(step);
    return {m_layout.xOf(point.day), m_layout.yOf(static_cast<double>(point.cumulative))};
}

const FigurePoint &FigureScene::pointOf(Step step) const
{
    return m_figure.series[step.curve].points[step.point];
}

void FigureScene::highlight(std::optional<Step> step)
{
    m_mark->setVisible(step.has_value());
    if (!step)
        return;
    m_mark->setPos(placeOf(*step));
    m_mark->setBrush(m_style.theme.card);
    m_mark->setPen(QPen(curvePen(m_figure, step->curve, m_style).color(), 2.5));
}

} // namespace servanda

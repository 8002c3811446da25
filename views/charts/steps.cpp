#include "views/charts/steps.h"

namespace servanda {

QList<QPointF> stepLine(const FigureSeries &series, QDate first, QDate last)
{
    QList<QPointF> line;
    line.reserve(2 * static_cast<qsizetype>(series.points.size()) + 2);
    double level = 0;
    line << QPointF(static_cast<double>(first.toJulianDay()), level);
    for (const FigurePoint &point : series.points) {
        const auto day = static_cast<double>(point.day.toJulianDay());
        line << QPointF(day, level);
        level = static_cast<double>(point.cumulative);
        line << QPointF(day, level);
    }
    line << QPointF(static_cast<double>(last.toJulianDay()), level);
    return line;
}

int stepCount(const QList<QPointF> &line)
{
    int count = 0;
    for (qsizetype i = 1; i < line.size(); ++i)
        count += line[i].y() != line[i - 1].y() ? 1 : 0;
    return count;
}

DaySpan daySpan(const FigureData &figure)
{
    if (!figure.first.isValid())
        return {};
    QDate first = figure.first;
    QDate last = std::max(figure.last, figure.spec.asOf);
    for (const FigureSeries &series : figure.series) {
        if (!series.points.empty()) {
            first = std::min(first, series.points.front().day);
            last = std::max(last, series.points.back().day);
        }
    }
    // A single day has no width; begin the month before.
    if (first >= last)
        first = last.addMonths(-1);
    return {first, last};
}

} // namespace servanda

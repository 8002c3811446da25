#pragma once

#include "model/analysis/figure.h"
#include "tests/support/builders.h"

// What tests of figures ask for again and again.
namespace servanda::test {

/// Funding in euro by month, as of 30 June 2026.
inline FigureSpec spec(Subject subject = Subject::Funding, Unit unit = kEuro)
{
    FigureSpec made;
    made.subject = subject;
    made.unit = unit;
    made.asOf = day("2026-06-30");
    return made;
}

inline FigureData figure(const Facts &facts, const FigureSpec &wanted = spec())
{
    const Dossier dossier(facts);
    const Feed feed(dossier);
    return makeFigure(feed, wanted, {});
}

inline const FigureSeries *seriesOf(const FigureData &figure, CurveStage stage)
{
    const auto at = std::ranges::find(figure.series, stage, &FigureSeries::stage);
    return at == figure.series.end() ? nullptr : &*at;
}

/// The total of a stage in minor units; 0 where the figure has no such series.
inline qint64 total(const FigureData &figure, CurveStage stage = CurveStage::Pledged)
{
    qint64 sum = 0;
    for (const auto &series : figure.all)
        sum += series.stage == stage ? series.total() : 0;
    return sum;
}

/// The points as text, "2025-01-31 +100.00 =100.00": what a reader of a failing test wants.
inline QStringList steps(const FigureData &figure, CurveStage stage = CurveStage::Pledged)
{
    QStringList lines;
    if (const auto *series = seriesOf(figure, stage)) {
        for (const auto &point : series->points)
            lines += QStringLiteral("%1 %2 =%3")
                         .arg(point.day.toString(Qt::ISODate),
                              Amount{point.increment, figure.spec.unit}.figureText(),
                              Amount{point.cumulative, figure.spec.unit}.figureText());
    }
    return lines;
}

/// "counted-once P-1 100 EUR": why facts are not drawn, by id.
inline QStringList leftOut(const FigureData &figure)
{
    QStringList lines;
    for (const auto &left : figure.notDrawn)
        lines += QStringLiteral("%1 %2-%3 %4")
                     .arg(enumCode(left.why),
                          left.fact.type == FactType::Pledge ? QStringLiteral("P")
                                                             : QStringLiteral("F"),
                          QString::number(left.fact.id), left.amount.toText());
    return lines;
}

} // namespace servanda::test

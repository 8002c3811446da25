#include "tests/views/charts/samplefigures.h"

#include <array>

namespace servanda {

using namespace Qt::StringLiterals;

namespace {

struct Added
{
    int year;
    int month;
    qint64 major;
};

qint64 nextFact()
{
    static qint64 last = 0;
    return ++last;
}

FigureSeries seriesOf(CurveStage stage, const std::vector<Added> &added, Unit unit)
{
    FigureSeries series;
    series.stage = stage;
    series.name = enumLabel(stage);
    const FactType type = stage == CurveStage::Pledged ? FactType::Pledge : FactType::Fulfilment;
    for (const Added &step : added) {
        FigurePoint point;
        const QDate day(step.year, step.month, 1);
        point.day = day.addDays(day.daysInMonth() - 1);
        point.increment = step.major * powerOfTen(unit.decimals());
        series.dated += point.increment;
        point.cumulative = series.dated;
        point.facts = {{type, nextFact()}};
        series.points.push_back(point);
    }
    return series;
}

FigureData framed(Subject subject, Unit unit)
{
    FigureData figure;
    figure.spec.subject = subject;
    figure.spec.unit = unit;
    figure.spec.asOf = QDate(2026, 6, 30);
    figure.asOfLine = u"As of 30 June 2026."_s;
    figure.sourceLine = u"Source: Paris Declaration.dossier, revision 1, 4f1c 09ab; UK Ministry of "
                        "Defence, Council of the EU, Kiel Institute and 11 others."_s;
    figure.marking = u"LIMITED DISTRIBUTION"_s;
    return figure;
}

void setSpan(FigureData &figure)
{
    for (const FigureSeries &series : figure.series) {
        if (series.points.empty())
            continue;
        if (!figure.first.isValid() || series.points.front().day < figure.first)
            figure.first = series.points.front().day;
    }
    figure.last = figure.spec.asOf;
    figure.all = figure.series;
}

} // namespace

FigureData trainingFigure()
{
    FigureData figure = framed(Subject::Training, kPersons);
    figure.title = u"Training pledges for Ukrainian soldiers have been over-fulfilled"_s;
    figure.subtitle = u"Persons pledged and reported trained, cumulative, July 2022 to June 2026; "
                      "pledges with a stated number only"_s;
    figure.notes = {u"Cumulative reports counted as increments"_s,
                    u"“More than” is taken as a lower bound"_s, u"Programmes overlap in part"_s};
    figure.series = {seriesOf(CurveStage::Pledged,
                              {{2022, 6, 30'000}, {2024, 8, 75'000}, {2025, 1, 10'000}}, kPersons),
                     seriesOf(CurveStage::Delivered,
                              {{2023, 4, 10'000},
                               {2023, 7, 8'000},
                               {2023, 11, 12'000},
                               {2024, 1, 4'000},
                               {2024, 8, 60'000},
                               {2024, 10, 3'000},
                               {2024, 11, 16'000},
                               {2025, 1, 9'000},
                               {2025, 8, 17'000}},
                              kPersons)};
    setSpan(figure);
    return figure;
}

FigureData fundingFigure()
{
    FigureData figure = framed(Subject::Funding, kEuro);
    figure.title = u"Less than a tenth of the money pledged is reported as delivered"_s;
    figure.subtitle = u"Funding pledged, committed, allocated and delivered, EUR at the rate of "
                      "each fact’s own day, cumulative by month, all signatories"_s;
    figure.notes = {u"7 pledges without a date are in the totals, not in the curves"_s,
                    u"12 amounts without a rate are listed in the data and in no total"_s,
                    u"33 pledges name no figure"_s, u"5 re-announcements are counted once"_s};
    figure.series
        = {seriesOf(CurveStage::Pledged,
                    {{2024, 3, 4'800'000'000},
                     {2024, 9, 1'200'000'000},
                     {2024, 12, 8'000'000'000},
                     {2025, 1, 17'600'000'000},
                     {2025, 4, 1'500'000'000},
                     {2025, 8, 9'400'000'000},
                     {2025, 10, 29'000'000'000},
                     {2025, 12, 5'300'000'000},
                     {2026, 2, 3'600'000'000}},
                    kEuro),
           seriesOf(CurveStage::Committed, {{2024, 10, 4'000'000'000}, {2025, 9, 11'000'000'000}},
                    kEuro),
           seriesOf(CurveStage::Allocated, {{2025, 6, 6'500'000'000}, {2025, 11, 2'000'000'000}},
                    kEuro),
           seriesOf(CurveStage::Delivered,
                    {{2025, 8, 500'000'000}, {2025, 10, 3'900'000'000}, {2026, 6, 3'200'000'000}},
                    kEuro)};
    figure.series[0].undated = 320'000'000'000;
    figure.marking = u"LIMITED DISTRIBUTION"_s;
    setSpan(figure);
    return figure;
}

FigureData signatoryFigure(int signatories)
{
    constexpr std::array kNames{"Germany", "United Kingdom", "Norway", "European Union",
                                "Sweden",  "Netherlands",    "Canada", "Denmark"};
    FigureData figure = framed(Subject::Funding, kEuro);
    figure.title = u"Germany and the United Kingdom pledge more than all others together"_s;
    figure.subtitle = u"Funding pledged by signatory, EUR, cumulative by quarter, January 2024 to "
                      "June 2026"_s;
    figure.spec.split = Split::BySignatory;
    for (int i = 0; i < signatories + 1; ++i) {
        const bool isOthers = i == signatories;
        const qint64 base = isOthers ? 900'000'000 : 9'000'000'000 / (i + 1);
        FigureSeries series = seriesOf(CurveStage::Pledged,
                                       {{2024, 1 + i, base / 3},
                                        {2024, 12, base / 2},
                                        {2025, 2 + i, base / 4},
                                        {2026, 1, base / 5}},
                                       kEuro);
        series.party = PartyId{isOthers ? 0 : i + 1};
        series.name
            = isOthers ? u"12 others"_s : QString::fromLatin1(kNames[static_cast<size_t>(i)]);
        figure.series.push_back(series);
    }
    setSpan(figure);
    return figure;
}

FigureData emptyFigure()
{
    FigureData figure = framed(Subject::Funding, kEuro);
    figure.title = u"No funding in this view"_s;
    figure.subtitle = u"Funding pledged and delivered, EUR, Iceland"_s;
    figure.series
        = {seriesOf(CurveStage::Pledged, {}, kEuro), seriesOf(CurveStage::Delivered, {}, kEuro)};
    figure.all = figure.series;
    return figure;
}

FigureData busyFigure(int steps, int seed)
{
    FigureData figure = fundingFigure();
    figure.first = {};
    figure.series.clear();
    for (const CurveStage stage : {CurveStage::Pledged, CurveStage::Committed,
                                   CurveStage::Allocated, CurveStage::Delivered}) {
        std::vector<Added> added;
        for (int i = 0; i < steps; ++i)
            added.push_back(
                {2021 + i / 12, 1 + i % 12,
                 100'000'000LL * (1 + (i * 7 + seed * 13) % 11) / (1 + static_cast<int>(stage))});
        figure.series.push_back(seriesOf(stage, added, kEuro));
    }
    setSpan(figure);
    return figure;
}

} // namespace servanda

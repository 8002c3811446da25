#pragma once

#include "model/analysis/figurespec.h"
#include "model/analysis/provenance.h"

namespace servanda {

/// One step: what happened in a period and the sum up to its end, in minor units of the figure.
struct FigurePoint
{
    QDate day; ///< last day of the period, or as of where that comes first
    qint64 increment = 0;
    qint64 cumulative = 0;
    std::vector<FactRef>
        facts; ///< pledges, fulfilment reports or violations behind the increment, the first
    ///< kMostFacts of them (fewer where curves are split)
    qsizetype factCount = 0; ///< how many there are

    static constexpr size_t kMostFacts = 200;
};

/// One curve. Only periods in which something happened have a point.
struct FigureSeries
{
    CurveStage stage = CurveStage::Pledged;
    PartyId party; ///< none: all signatories together; split: attributed to none
    QString name; ///< "Pledged", or the signatory's name
    std::vector<FigurePoint> points;
    qint64 dated = 0; ///< the last point's cumulative, 0 without points
    qint64 undated = 0; ///< counted but without any date; no part of the curve
    qsizetype factCount = 0; ///< facts counted, dated or not; 0: nothing was pledged or reported

    [[nodiscard]] qint64 total() const { return dated + undated; }
};

/// Why a fact that concerns the figure is not in its curves.
enum class NotDrawn {
    Undated, ///< in the totals, not on the time axis
    Unconverted, ///< no rate within 7 days before its date (interchange 6.4): its own unit stays
    OtherUnit, ///< counted in something that is no money, or not in the pieces shown
    NoFigure, ///< promised or reported without a figure
    CountedOnce, ///< part, repeat or total of others: counted elsewhere
    Draft, ///< noted down, not put forward; or reported on such a pledge
    Rival ///< a report that disagrees with another one, which counts
};

template <>
struct EnumNames<NotDrawn>
{
    static constexpr std::array values{
        EnumName<NotDrawn>{NotDrawn::Undated, "undated", "Without a date"},
        EnumName<NotDrawn>{NotDrawn::Unconverted, "unconverted", "Without a rate"},
        EnumName<NotDrawn>{NotDrawn::OtherUnit, "other-unit", "In another unit"},
        EnumName<NotDrawn>{NotDrawn::NoFigure, "no-figure", "Without a figure"},
        EnumName<NotDrawn>{NotDrawn::CountedOnce, "counted-once", "Counted elsewhere"},
        EnumName<NotDrawn>{NotDrawn::Draft, "draft", "Draft"},
        EnumName<NotDrawn>{NotDrawn::Rival, "rival", "Rival claim"},
    };
};

struct NotDrawnFact
{
    FactRef fact;
    NotDrawn why = NotDrawn::NoFigure;
    CurveStage stage = CurveStage::Pledged;
    Amount amount;
    QString reason; ///< a sentence without full stop
};

/// How much is not drawn at one stage for one reason in one unit.
struct NotDrawnTotal
{
    CurveStage stage = CurveStage::Pledged;
    NotDrawn why = NotDrawn::NoFigure;
    qsizetype facts = 0;
    Amount amount; ///< their sum; no figure for NoFigure
};

/// Everything a chart, a table, a CSV file or a caption shows. Nothing else is read to draw it.
struct FigureData
{
    FigureSpec spec;
    QString title; ///< message title
    QString subtitle; ///< measure, stages, unit, who, period
    /// Whole: one series per stage that has anything, in the order of CurveStage (pledged and
    /// delivered always). Split: for spec.splitStage one per signatory, largest total first; where
    /// there are more than kMostLines, the smallest are summed in a last one named "12 others".
    std::vector<FigureSeries> series;
    /// For Split: every signatory and stage, for the table and the CSV; else the same as series.
    std::vector<FigureSeries> all;
    /// By stage, reason and id; the first kMostListed. The totals hold all of them.
    std::vector<NotDrawnFact> notDrawn;
    std::vector<NotDrawnTotal> notDrawnTotals;
    QStringList notes; ///< sentences for below the figure
    QString asOfLine; ///< "As of 30 June 2026."
    QString sourceLine; ///< dossier, revision, hash; then up to three publishers
    QString marking; ///< handling marking in full words; never empty
    QDate first; ///< the time axis; both null where nothing is dated
    QDate last;

    static constexpr int kMostLines = 8;
    static constexpr size_t kMostListed = 2000;
};

} // namespace servanda

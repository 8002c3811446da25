#pragma once

#include "model/analysis/columnfilter.h"
#include "model/analysis/curvebuilder.h"
#include "model/analysis/figuredata.h"

namespace servanda {

/// The days that a figure looks at, packed.
struct DrawnDays
{
    explicit DrawnDays(const FigureSpec &spec);

    /// Whether what can mean these days may have happened by as of and in the period; what has no
    /// date may have.
    [[nodiscard]] bool mayHold(qint32 first, qint32 last) const
    {
        return first <= limit && (last == 0 || last >= from);
    }
    /// The last day it can mean, at most as of and the end of the period; 0 without a date.
    [[nodiscard]] qint32 drawn(qint32 last) const { return std::min(last, limit); }

    qint32 from = 0;
    qint32 limit = 0; ///< as of, or the end of the period where that comes first
};

/// Which facts concern a figure of pledges, made ready for one pass over the columns.
struct FigureScope
{
    FigureScope(const Feed &feed, const FigureSpec &figure);

    /// Signatory, clause, kind and unit: whether its contribution is shown here.
    [[nodiscard]] bool concerns(const EntryColumns &rows, size_t index) const
    {
        return rows.kind[index] == kind && passing.passes(rows, index);
    }
    [[nodiscard]] bool known(const EntryColumns &rows, size_t index) const
    {
        return days.mayHold(rows.first[index], rows.last[index]);
    }
    [[nodiscard]] qint32 drawnDay(const EntryColumns &rows, size_t index) const
    {
        return days.drawn(rows.last[index]);
    }

    const Dossier &dossier;
    const FigureSpec &spec;
    const Feed::Columns &columns;
    const ValueColumns &values;
    DrawnDays days;
    quint8 kind = 0;
    ColumnFilter passing;
};

/// What the words of a figure say beside its numbers.
struct FigureGround
{
    const Dossier &dossier;
    QHash<QString, qint64> publishers = {}; ///< how many counted facts rest on each
    qint32 newest = 0; ///< last day of the newest counted fact
    qsizetype ignoredLinks = 0; ///< that form a circle
    bool hasConverted = false;
    bool hasPartialDates = false;
    bool hasOverflowed = false;
};

/// What grows while a figure is made.
class FigureMaking final
{
public:
    explicit FigureMaking(const FigureScope &made);

    void countPlain(); ///< every fact that no link speaks of
    void countLinked();

    /// A fact that is counted: its source is named, its date is told.
    void noteCounted(const EntryColumns &rows, size_t index)
    {
        if (rows.source[index] >= 0)
            ++sourceUse[static_cast<size_t>(rows.source[index])];
        newest = std::max(newest, scope.drawnDay(rows, index));
        hasPartialDates |= rows.first[index] != rows.last[index];
        hasConverted |= rows.unit[index] != m_unitSlot;
    }
    void leaveOut(FactRef fact, NotDrawn why, CurveStage stage, Amount amount, QString reason);
    /// For a fact without a value in the figure's unit, by the mark in its place.
    void leaveOutUnvalued(FactRef fact, const EntryColumns &rows, size_t index, qint64 mark);
    /// For a fact that does not count; silent[index] says why.
    void leaveOutSilent(FactRef fact, const EntryColumns &rows, size_t index);
    void noteUndated(FactRef fact, const EntryColumns &rows, size_t index);
    [[nodiscard]] Amount amountOf(const EntryColumns &rows, size_t index) const;
    [[nodiscard]] std::vector<NotDrawnTotal> notDrawnTotals() const;
    [[nodiscard]] FigureGround ground() const;

    const FigureScope &scope;
    CurveBuilder curves;
    std::vector<NotDrawnFact> notDrawn;
    std::vector<qint32> sourceUse; ///< counted facts by source slot
    qint32 newest = 0; ///< last day of the newest counted fact
    bool hasConverted = false;
    bool hasPartialDates = false;

private:
    struct Sum
    {
        qsizetype facts = 0;
        qint64 minorUnits = 0;
        bool hasFigure = false;

        void add(std::optional<qint64> more);
    };
    /// For a fact as it stands in the columns; the reason is only asked for where it is listed.
    void leaveOutRow(FactRef fact, NotDrawn why, const EntryColumns &rows, size_t index,
                     const auto &reason);
    [[nodiscard]] QString whyUnconverted(const EntryColumns &rows, size_t index) const;

    qint32 m_unitSlot = -1;
    std::vector<Sum> m_leftOutRows; ///< by stage, reason and slot of the unit
    std::map<std::tuple<CurveStage, NotDrawn, Unit>, Sum> m_leftOutOthers;
    void countColumn(const EntryColumns &rows, const std::vector<qint64> &values, FactType type);
};

} // namespace servanda

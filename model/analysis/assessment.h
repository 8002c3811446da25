#pragma once

#include "model/analysis/columns.h"
#include "model/analysis/overview.h"

namespace servanda {

/// What a cell's mean and state are made from.
struct CellSums
{
    int measurable = 0; ///< pledges the mean is over
    qint64 permilles = 0;
    int awake = 0;
    int awakeWithReport = 0;
    int awakeFull = 0;
};

/// What each pledge's words wait for and what was reported, as of one day; asked pledge by pledge
/// to fill cells.
class Assessment final
{
public:
    Assessment(const Feed &feed, QDate asOf);

    /// Reads every report once, for asking about most pledges. Without it each is looked up.
    void readAll();
    /// The part of it that is slow for each pledge by itself.
    void readDisputes();

    /// Counts a pledge into a cell, unless it is a draft; state and permille follow with finish().
    void add(qint32 pledge, OverviewCell &cell, CellSums &sums) const;
    [[nodiscard]] bool announced(qint32 pledge) const;
    static void finish(OverviewCell &cell, const CellSums &sums);

private:
    struct Delivered
    {
        qint64 sum = 0; ///< in the pledge's unit
        bool any = false;
        bool withFigure = false;
    };
    void addReport(size_t report, Delivered &delivered) const;
    [[nodiscard]] Delivered deliveredOf(size_t pledge) const;
    [[nodiscard]] bool isDisputed(size_t pledge) const;
    [[nodiscard]] bool isDormant(size_t pledge, const Delivered &delivered) const;

    const Feed::Columns &m_columns;
    qint32 m_asOf;
    std::vector<quint8> m_conditionWaits; ///< by condition slot: for an event
    std::vector<quint8> m_wordsWait; ///< by condition slot: for what free words name
    std::vector<quint8> m_clauseWaits; ///< by clause slot
    std::vector<Delivered> m_delivered; ///< by pledge index, after readAll()
    std::vector<quint8> m_disputed; ///< by pledge index, after readAll()
};

} // namespace servanda

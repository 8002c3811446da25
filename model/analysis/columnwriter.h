#pragma once

#include "model/analysis/columns.h"
#include "model/analysis/figurespec.h"

namespace servanda {

/// Writes facts of a dossier into the columns of a feed: all of them, or what one edit changed.
class ColumnWriter final
{
public:
    enum class Effect { InPlace, Moved /* positions of other pledges changed */ };

    ColumnWriter(const Dossier &dossier, Feed::Columns &columns)
        : m_dossier(dossier),
          m_columns(columns)
    {
    }

    void writeAll();
    void writeReportLists();
    void writeLinks();
    void writeRivals();
    /// New rates, and the values that rest on the changed ones.
    void writeRates(const Changes<Rate> &changes);

    Effect writePledge(const Pledge &pledge);
    Effect removePledge(PledgeId pledge);
    /// Both tell whether the lists of reports have to be written again.
    [[nodiscard]] bool writeReport(const Fulfilment &report);
    [[nodiscard]] bool removeReport(FulfilmentId report);

private:
    void fill(size_t index, const Pledge &pledge);
    void fill(size_t index, const Fulfilment &report);
    void copyWho(size_t report);
    [[nodiscard]] qint32 unitSlot(const Unit &unit);
    [[nodiscard]] qint32 conditionSlot(const QString &condition);

    const Dossier &m_dossier;
    Feed::Columns &m_columns;
};

/// The curve a report's stage belongs to.
[[nodiscard]] CurveStage curveStage(FulfilmentStage stage);
/// The days a date can mean, packed; 0 for no date.
[[nodiscard]] qint32 packedFirst(PartialDate date);
[[nodiscard]] qint32 packedLast(PartialDate date);

} // namespace servanda

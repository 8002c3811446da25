#pragma once

#include "model/analysis/counting.h"
#include "model/analysis/feed.h"
#include "model/analysis/kindplaces.h"
#include "model/analysis/linkgraph.h"
#include "model/analysis/ratetable.h"
#include "model/domain/trigger.h"

#include <QHash>

#include <limits>
#include <map>

namespace servanda {

// What a value column holds where a fact has no value in the unit asked for.
inline constexpr qint64 kNoFigureValue = std::numeric_limits<qint64>::min();
inline constexpr qint64 kOtherUnitValue = kNoFigureValue + 1;
inline constexpr qint64 kUnconvertedValue = kNoFigureValue + 2;
[[nodiscard]] constexpr bool isValue(qint64 value)
{
    return value > kUnconvertedValue;
}

/// Small numbers for ids, in the order in which they were first met; never given twice.
class Slots final
{
public:
    [[nodiscard]] qint32 of(qint64 id); ///< makes one if there is none
    [[nodiscard]] qint32 find(qint64 id) const { return m_slots.value(id, -1); }
    [[nodiscard]] qint64 id(qint32 slot) const { return m_ids[static_cast<size_t>(slot)]; }
    [[nodiscard]] qint32 size() const { return static_cast<qint32>(m_ids.size()); }

private:
    QHash<qint64, qint32> m_slots;
    std::vector<qint64> m_ids;
    qint64 m_lastId = -1;
    qint32 m_lastSlot = -1;
};

/// One kind of entry, pledges or reports, as columns in the order of the dossier's table. Dates
/// are packed full days (yyyymmdd), the first and the last a fact can mean; 0 where it has none.
/// A report repeats who, clause, kind and unit of its pledge, so that a pass reads in one line.
struct EntryColumns
{
    std::vector<qint64> id;
    std::vector<qint64> minorUnits; ///< of the amount that counts; kNoFigureValue: none
    std::vector<qint32> first;
    std::vector<qint32> last;
    std::vector<qint32> party; ///< slot
    std::vector<qint32> clause; ///< slot
    std::vector<qint32> source; ///< slot; -1: none
    std::vector<qint32> unit; ///< slot of the amount's unit
    std::vector<qint32> pledgeUnit;
    std::vector<quint8> kind;
    std::vector<quint8> stage; ///< CurveStage
    std::vector<quint8> linked; ///< whether links say something about the pledge
    std::vector<quint8> silent; ///< why it does not count (counting.h); 0: it counts
    KindPlaces places; ///< by kind

    // Pledges only.
    std::vector<qint32> due; ///< last day it can mean
    std::vector<qint32> condition;
    std::vector<qint32> firstReport;
    // Reports only.
    std::vector<qint32> pledge; ///< index; -1 in a damaged dossier
    std::vector<qint32> nextReport; ///< of the same pledge; -1 ends

    [[nodiscard]] size_t size() const { return id.size(); }
    /// Calls visit for every column: those that pledges and reports share, then their own.
    void forEachColumn(bool isPledges, const auto &visit)
    {
        visit(id);
        visit(minorUnits);
        for (auto *column : {&first, &last, &party, &clause, &source, &unit, &pledgeUnit})
            visit(*column);
        for (auto *column : {&kind, &stage, &linked, &silent})
            visit(*column);
        if (isPledges) {
            for (auto *column : {&due, &condition, &firstReport})
                visit(*column);
        } else {
            for (auto *column : {&pledge, &nextReport})
                visit(*column);
        }
    }
    /// The position of an id, or -1.
    [[nodiscard]] qint32 indexOf(qint64 wanted) const;
    [[nodiscard]] static bool isFullDay(qint32 firstDay, qint32 lastDay)
    {
        return firstDay != 0 && firstDay == lastDay;
    }
};

/// All amounts in one unit: minor units of it, or one of the marks above.
struct ValueColumns
{
    Unit unit;
    std::vector<qint64> pledges;
    std::vector<qint64> reports;
};

struct Feed::Columns
{
    EntryColumns pledges;
    EntryColumns reports;
    Slots parties;
    Slots clauses;
    Slots sources;
    std::vector<Unit> units;
    std::map<Unit, qint32> unitSlots;
    std::vector<Trigger> conditions; ///< read once for all pledges that share the words
    QHash<QString, qint32> conditionSlots;
    RateTable rates;
    Counting counting;
    LinkGraph links;
    std::vector<qint32> rivalPledge; ///< of each rival claim: the pledge's index
    std::vector<qint32> rivalFirst; ///< and the first day its report can mean

    /// The amounts in a unit; made on first use and kept. Not for several threads at once.
    [[nodiscard]] const ValueColumns &valuesIn(const Unit &unit) const;
    [[nodiscard]] qint64 valueOf(const EntryColumns &entries, size_t index,
                                 const Unit &target) const;

    mutable std::vector<std::unique_ptr<ValueColumns>> values;
};

} // namespace servanda

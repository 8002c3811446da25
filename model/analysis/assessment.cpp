#include "model/analysis/assessment.h"

#include "model/analysis/columnwriter.h"
#include "model/analysis/curvebuilder.h"
#include "model/domain/condition.h"
#include "model/domain/triggerstate.h"

namespace servanda {
namespace {

/// The thousandths of a pledge that are delivered, at most 1000, rounded down so that only what is
/// complete shows as complete.
int permilleOf(qint64 delivered, qint64 pledged)
{
    if (delivered <= 0)
        return 0;
    if (delivered >= pledged)
        return 1000;
    __extension__ using Wide = __int128;
    return static_cast<int>(static_cast<Wide>(delivered) * 1000 / pledged);
}

} // namespace

Assessment::Assessment(const Feed &feed, QDate asOf)
    : m_columns(feed.columns()),
      m_asOf(PartialDate(asOf).packed())
{
    const auto events = eventRecords(feed.dossier().rows<Event>());
    const auto waits = [&events, asOf](const Trigger &trigger, FreeWords words) -> quint8 {
        return evaluate(trigger, events, asOf, words).truth == Truth::True ? 0 : 1;
    };
    for (const auto &condition : m_columns.conditions) {
        m_conditionWaits.push_back(waits(condition, FreeWords::CountAsMet));
        m_wordsWait.push_back(waits(condition, FreeWords::NeedAnEvent));
    }
    for (qint32 slot = 0; slot < m_columns.clauses.size(); ++slot) {
        const Clause *clause = feed.dossier().find(ClauseId{m_columns.clauses.id(slot)});
        m_clauseWaits.push_back(
            waits(readCondition(clause ? clause->condition : QString()), FreeWords::NeedAnEvent));
    }
}

void Assessment::readAll()
{
    const auto &reports = m_columns.reports;
    m_delivered.resize(m_columns.pledges.size());
    for (size_t i = 0; i < reports.size(); ++i) {
        if (reports.pledge[i] >= 0)
            addReport(i, m_delivered[static_cast<size_t>(reports.pledge[i])]);
    }
    readDisputes();
}

void Assessment::readDisputes()
{
    m_disputed.resize(m_columns.pledges.size());
    for (size_t i = 0; i < m_columns.rivalPledge.size(); ++i) {
        if (m_columns.rivalFirst[i] <= m_asOf)
            m_disputed[static_cast<size_t>(m_columns.rivalPledge[i])] = 1;
    }
}

Assessment::Delivered Assessment::deliveredOf(size_t pledge) const
{
    if (!m_delivered.empty())
        return m_delivered[pledge];
    Delivered delivered;
    for (qint32 report = m_columns.pledges.firstReport[pledge]; report >= 0;
         report = m_columns.reports.nextReport[static_cast<size_t>(report)])
        addReport(static_cast<size_t>(report), delivered);
    return delivered;
}

bool Assessment::isDisputed(size_t pledge) const
{
    if (!m_disputed.empty())
        return m_disputed[pledge] != 0;
    for (size_t i = 0; i < m_columns.rivalPledge.size(); ++i) {
        if (m_columns.rivalPledge[i] == static_cast<qint32>(pledge)
            && m_columns.rivalFirst[i] <= m_asOf)
            return true;
    }
    return false;
}

void Assessment::addReport(size_t report, Delivered &delivered) const
{
    const auto &reports = m_columns.reports;
    if (reports.stage[report] != static_cast<quint8>(CurveStage::Delivered)
        || reports.first[report] > m_asOf || reports.silent[report] != silence::kCounts)
        return;
    delivered.any = true;
    qint64 value = reports.minorUnits[report];
    if (reports.unit[report] != reports.pledgeUnit[report])
        value = m_columns.valueOf(reports, report,
                                  m_columns.units[static_cast<size_t>(reports.pledgeUnit[report])]);
    if (!isValue(value))
        return;
    bool overflowed = false;
    delivered.sum = boundedSum(delivered.sum, value, overflowed);
    delivered.withFigure = true;
}

bool Assessment::announced(qint32 pledge) const
{
    return m_columns.pledges.first[static_cast<size_t>(pledge)] <= m_asOf;
}

bool Assessment::isDormant(size_t pledge, const Delivered &delivered) const
{
    const auto &pledges = m_columns.pledges;
    const auto condition = static_cast<size_t>(pledges.condition[pledge]);
    if (m_clauseWaits[static_cast<size_t>(pledges.clause[pledge])] || m_conditionWaits[condition])
        return true;
    // Decisions are seldom recorded; what has been delivered no longer waits for one.
    return m_wordsWait[condition] && !delivered.any;
}

void Assessment::add(qint32 pledge, OverviewCell &cell, CellSums &sums) const
{
    const auto index = static_cast<size_t>(pledge);
    const auto &pledges = m_columns.pledges;
    if (pledges.silent[index] != silence::kCounts)
        return;
    const Delivered delivered = deliveredOf(index);
    const qint64 target = pledges.minorUnits[index];
    const bool hasFigure = isValue(target);
    const bool full = hasFigure && target > 0 && delivered.withFigure && delivered.sum >= target;
    const bool dormant = isDormant(index, delivered);

    ++cell.pledges;
    cell.withReport += delivered.any ? 1 : 0;
    cell.withFigure += hasFigure ? 1 : 0;
    cell.dormant += dormant ? 1 : 0;
    cell.disputed = cell.disputed || isDisputed(index);
    if (dormant)
        return;
    ++sums.awake;
    sums.awakeWithReport += delivered.any ? 1 : 0;
    sums.awakeFull += full ? 1 : 0;
    if (hasFigure && target > 0) {
        ++sums.measurable;
        sums.permilles += delivered.withFigure ? permilleOf(delivered.sum, target) : 0;
    }
    // Without a figure nobody can say how much is missing, only that nothing was reported.
    const bool open = hasFigure ? !full : !delivered.any;
    cell.overdue = cell.overdue || (open && pledges.due[index] != 0 && pledges.due[index] < m_asOf);
}

void Assessment::finish(OverviewCell &cell, const CellSums &sums)
{
    if (sums.measurable > 0)
        cell.permille = static_cast<int>(sums.permilles / sums.measurable);
    if (cell.pledges == 0)
        cell.state = CellState::NoPledge;
    else if (sums.awake == 0)
        cell.state = CellState::NotYetTriggered;
    else if (sums.awakeWithReport == 0)
        cell.state = CellState::NotAssessed;
    else
        cell.state
            = sums.awakeFull == sums.awake ? CellState::FullyReported : CellState::PartReported;
}

} // namespace servanda

#include "model/analysis/columnwriter.h"

#include "model/domain/condition.h"

#include <algorithm>
#include <array>

namespace servanda {
CurveStage curveStage(FulfilmentStage stage)
{
    switch (stage) {
    case FulfilmentStage::Committed:
        return CurveStage::Committed;
    case FulfilmentStage::Allocated:
        return CurveStage::Allocated;
    case FulfilmentStage::Delivered:
    case FulfilmentStage::Disbursed:
    case FulfilmentStage::Trained:
    case FulfilmentStage::Used:
        break;
    }
    return CurveStage::Delivered;
}

qint32 packedFirst(PartialDate date)
{
    const qint32 packed = date.packed();
    if (packed == 0)
        return 0;
    return packed + (packed / 100 % 100 == 0 ? 100 : 0) + (packed % 100 == 0 ? 1 : 0);
}

qint32 packedLast(PartialDate date)
{
    return date.packed() % 100 != 0 || date.isNone() ? date.packed()
                                                     : PartialDate(date.lastDay()).packed();
}

void ColumnWriter::writeAll()
{
    const auto pledges = m_dossier.rows<Pledge>();
    const auto reports = m_dossier.rows<Fulfilment>();
    m_columns.values.clear();
    m_columns.pledges.places.forget();
    m_columns.reports.places.forget();
    m_columns.rates = RateTable(m_dossier.rows<Rate>());
    m_columns.counting = Counting(m_dossier);
    // Room for some more, so that adding a fact does not move them all.
    constexpr size_t kSpare = 4096;
    const auto resizeTo = [](size_t size) {
        return [size](auto &column) {
            column.reserve(size + kSpare);
            column.resize(size);
        };
    };
    m_columns.pledges.forEachColumn(true, resizeTo(pledges.size()));
    m_columns.reports.forEachColumn(false, resizeTo(reports.size()));
    for (size_t i = 0; i < pledges.size(); ++i)
        fill(i, pledges[i]);
    for (size_t i = 0; i < reports.size(); ++i)
        fill(i, reports[i]);
    // The usual unit is made ready, so that the first figure is as quick as the next.
    (void)m_columns.valuesIn(kEuro);
}

void ColumnWriter::fill(size_t index, const Pledge &pledge)
{
    auto &rows = m_columns.pledges;
    const Amount amount = m_columns.counting.amountOf(pledge, m_dossier).amount;
    rows.id[index] = pledge.id.value;
    rows.minorUnits[index] = amount.minorUnits.value_or(kNoFigureValue);
    rows.first[index] = packedFirst(pledge.announcedOn);
    rows.last[index] = packedLast(pledge.announcedOn);
    rows.party[index] = m_columns.parties.of(pledge.party.value);
    rows.clause[index] = m_columns.clauses.of(pledge.clause.value);
    rows.source[index] = pledge.source ? m_columns.sources.of(pledge.source.value) : -1;
    rows.unit[index] = rows.pledgeUnit[index] = unitSlot(amount.unit);
    rows.silent[index] = Counting::silenceOf(pledge);
    rows.kind[index] = static_cast<quint8>(pledge.kind);
    rows.stage[index] = static_cast<quint8>(CurveStage::Pledged);
    rows.due[index] = packedLast(pledge.dueOn);
    rows.condition[index] = conditionSlot(pledge.condition);
}

void ColumnWriter::fill(size_t index, const Fulfilment &report)
{
    auto &rows = m_columns.reports;
    rows.id[index] = report.id.value;
    rows.minorUnits[index] = report.amount.minorUnits.value_or(kNoFigureValue);
    rows.first[index] = packedFirst(report.date);
    rows.last[index] = packedLast(report.date);
    rows.source[index] = report.source ? m_columns.sources.of(report.source.value) : -1;
    rows.unit[index] = unitSlot(report.amount.unit);
    rows.stage[index] = static_cast<quint8>(curveStage(report.stage));
    rows.silent[index] = m_columns.counting.silenceOf(report);
    rows.pledge[index] = m_columns.pledges.indexOf(report.pledge.value);
    copyWho(index);
}

void ColumnWriter::copyWho(size_t report)
{
    const auto &pledges = m_columns.pledges;
    auto &rows = m_columns.reports;
    const qint32 owner = rows.pledge[report];
    // Without a pledge (a damaged dossier in review) a report belongs to nobody.
    const auto index = static_cast<size_t>(std::max(owner, 0));
    rows.party[report] = owner < 0 ? -1 : pledges.party[index];
    rows.clause[report] = owner < 0 ? -1 : pledges.clause[index];
    rows.pledgeUnit[report] = owner < 0 ? -1 : pledges.pledgeUnit[index];
    rows.kind[report] = owner < 0 ? 0xff : pledges.kind[index];
    rows.linked[report] = owner < 0 ? quint8{0} : pledges.linked[index];
    const bool ofDraft = owner >= 0 && pledges.silent[index] != silence::kCounts;
    rows.silent[report] = static_cast<quint8>((rows.silent[report] & ~silence::kOfDraft)
                                              | (ofDraft ? silence::kOfDraft : 0));
}

qint32 ColumnWriter::unitSlot(const Unit &unit)
{
    if (const auto at = m_columns.unitSlots.find(unit); at != m_columns.unitSlots.end())
        return at->second;
    const auto slot = static_cast<qint32>(m_columns.units.size());
    m_columns.units.push_back(unit);
    m_columns.unitSlots.emplace(unit, slot);
    return slot;
}

qint32 ColumnWriter::conditionSlot(const QString &condition)
{
    auto &slots_ = m_columns.conditionSlots;
    if (m_columns.conditions.empty()) {
        m_columns.conditions.emplace_back();
        slots_.insert(QString(), 0);
    }
    if (condition.isEmpty() || condition == QLatin1StringView("none"))
        return 0;
    if (const auto at = slots_.constFind(condition); at != slots_.cend())
        return *at;
    const auto slot = static_cast<qint32>(m_columns.conditions.size());
    m_columns.conditions.push_back(readCondition(condition));
    slots_.insert(condition, slot);
    return slot;
}

void ColumnWriter::writeReportLists()
{
    auto &first = m_columns.pledges.firstReport;
    auto &reports = m_columns.reports;
    std::ranges::fill(first, -1);
    for (size_t i = reports.size(); i-- > 0;) {
        const qint32 owner = reports.pledge[i];
        reports.nextReport[i] = -1;
        if (owner >= 0)
            reports.nextReport[i]
                = std::exchange(first[static_cast<size_t>(owner)], static_cast<qint32>(i));
    }
}

void ColumnWriter::writeLinks()
{
    auto &pledges = m_columns.pledges;
    auto &reports = m_columns.reports;
    std::ranges::fill(pledges.linked, quint8{0});
    std::ranges::fill(reports.linked, quint8{0});
    m_columns.links = makeLinkGraph(m_dossier, pledges);
    for (const auto &node : m_columns.links.nodes) {
        const auto pledge = static_cast<size_t>(node.pledge);
        pledges.linked[pledge] = 1;
        for (qint32 report = pledges.firstReport[pledge]; report >= 0;
             report = reports.nextReport[static_cast<size_t>(report)])
            reports.linked[static_cast<size_t>(report)] = 1;
    }
}

void ColumnWriter::writeRivals()
{
    m_columns.rivalPledge.clear();
    m_columns.rivalFirst.clear();
    for (const auto &rival : m_dossier.rows<Variant>()) {
        const qint32 pledge = m_columns.pledges.indexOf(rival.pledge.value);
        if (pledge < 0)
            continue;
        m_columns.rivalPledge.push_back(pledge);
        m_columns.rivalFirst.push_back(packedFirst(rival.reportedOn));
    }
}

void ColumnWriter::writeRates(const Changes<Rate> &changes)
{
    m_columns.rates = RateTable(m_dossier.rows<Rate>());
    struct Touched
    {
        Unit currency;
        qint32 day;
    };
    std::vector<Touched> touched;
    for (const auto &change : changes) {
        for (const auto *side : {&change.before, &change.after}) {
            if (*side)
                touched.push_back({(*side)->currency, dayNumber((*side)->date.packed())});
        }
    }
    const auto renew
        = [&](const EntryColumns &entries, std::vector<qint64> &column, const Unit &target) {
              for (size_t i = 0; i < column.size(); ++i) {
                  if (!EntryColumns::isFullDay(entries.first[i], entries.last[i]))
                      continue;
                  const qint32 day = dayNumber(entries.last[i]);
                  const Unit &own = m_columns.units[static_cast<size_t>(entries.unit[i])];
                  if (std::ranges::any_of(touched, [&](const Touched &rate) {
                          return day >= rate.day && day <= rate.day + RateTable::kLongestGap
                              && (rate.currency == own || rate.currency == target);
                      }))
                      column[i] = m_columns.valueOf(entries, i, target);
              }
          };
    constexpr size_t kFewRates = 32;
    if (touched.size() > kFewRates) {
        m_columns.values.clear();
        return;
    }
    for (const auto &values : m_columns.values) {
        renew(m_columns.pledges, values->pledges, values->unit);
        renew(m_columns.reports, values->reports, values->unit);
    }
}

} // namespace servanda

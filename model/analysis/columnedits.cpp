#include "model/analysis/columnwriter.h"

#include <algorithm>

namespace servanda {
namespace {

using ValueMember = std::vector<qint64> ValueColumns::*;

void insertAt(Feed::Columns &columns, EntryColumns &entries, bool pledges, size_t index)
{
    const auto at = static_cast<std::ptrdiff_t>(index);
    if (index < entries.size())
        entries.places.forget();
    const auto insert = [at](auto &column) {
        column.insert(column.begin() + at, typename std::decay_t<decltype(column)>::value_type{});
    };
    entries.forEachColumn(pledges, insert);
    const ValueMember member = pledges ? &ValueColumns::pledges : &ValueColumns::reports;
    for (const auto &values : columns.values)
        insert((*values).*member);
}

void eraseAt(Feed::Columns &columns, EntryColumns &entries, bool pledges, size_t index)
{
    const auto at = static_cast<std::ptrdiff_t>(index);
    if (index + 1 < entries.size())
        entries.places.forget();
    else
        entries.places.removeLast(entries.kind[index]);
    const auto erase = [at](auto &column) { column.erase(column.begin() + at); };
    entries.forEachColumn(pledges, erase);
    const ValueMember member = pledges ? &ValueColumns::pledges : &ValueColumns::reports;
    for (const auto &values : columns.values)
        erase((*values).*member);
}

/// The row with that id to write into; makes room for it where it is new.
std::pair<size_t, bool> place(Feed::Columns &columns, EntryColumns &entries, bool pledges,
                              qint64 id)
{
    const auto index
        = static_cast<size_t>(std::ranges::lower_bound(entries.id, id) - entries.id.begin());
    const bool isNew = index == entries.size() || entries.id[index] != id;
    if (isNew)
        insertAt(columns, entries, pledges, index);
    return {index, isNew};
}

/// Keeps the places right for a row that has been written.
void tellKind(EntryColumns &entries, size_t index, bool isNew, quint8 before)
{
    const quint8 kind = entries.kind[index];
    if (isNew && index + 1 == entries.size())
        entries.places.append(kind, index);
    else if (!isNew && kind != before)
        entries.places.forget();
}

void revalue(Feed::Columns &columns, const EntryColumns &entries, bool pledges, size_t index)
{
    const ValueMember member = pledges ? &ValueColumns::pledges : &ValueColumns::reports;
    for (const auto &values : columns.values)
        ((*values).*member)[index] = columns.valueOf(entries, index, values->unit);
}

} // namespace

ColumnWriter::Effect ColumnWriter::writePledge(const Pledge &pledge)
{
    auto &rows = m_columns.pledges;
    const auto [index, isNew] = place(m_columns, rows, true, pledge.id.value);
    const quint8 kindBefore = rows.kind[index];
    fill(index, pledge);
    tellKind(rows, index, isNew, kindBefore);
    revalue(m_columns, rows, true, index);
    if (!isNew) {
        if (rows.kind[index] != kindBefore)
            m_columns.reports.places.forget();
        for (qint32 report = rows.firstReport[index]; report >= 0;) {
            const auto at = static_cast<size_t>(report);
            copyWho(at);
            report = m_columns.reports.nextReport[at];
        }
        return Effect::InPlace;
    }
    rows.linked[index] = 0;
    rows.firstReport[index] = -1;
    if (index + 1 == rows.size())
        return Effect::InPlace; // the usual case: ids grow with time
    for (auto &owner : m_columns.reports.pledge) {
        if (owner >= static_cast<qint32>(index))
            ++owner;
    }
    return Effect::Moved;
}

ColumnWriter::Effect ColumnWriter::removePledge(PledgeId pledge)
{
    const qint32 index = m_columns.pledges.indexOf(pledge.value);
    if (index < 0)
        return Effect::InPlace;
    eraseAt(m_columns, m_columns.pledges, true, static_cast<size_t>(index));
    for (auto &owner : m_columns.reports.pledge) {
        if (owner == index)
            owner = -1; // the same edit names another pledge for it
        else if (owner > index)
            --owner;
    }
    return Effect::Moved;
}

bool ColumnWriter::writeReport(const Fulfilment &report)
{
    auto &rows = m_columns.reports;
    const auto [index, isNew] = place(m_columns, rows, false, report.id.value);
    const qint32 ownerBefore = isNew ? -1 : rows.pledge[index];
    const quint8 kindBefore = rows.kind[index];
    fill(index, report);
    tellKind(rows, index, isNew, kindBefore);
    revalue(m_columns, rows, false, index);
    const qint32 owner = rows.pledge[index];
    if (!isNew)
        return owner != ownerBefore;
    if (index + 1 != rows.size() || owner < 0)
        return true;
    rows.nextReport[index] = std::exchange(
        m_columns.pledges.firstReport[static_cast<size_t>(owner)], static_cast<qint32>(index));
    return false;
}

bool ColumnWriter::removeReport(FulfilmentId report)
{
    const qint32 index = m_columns.reports.indexOf(report.value);
    if (index < 0)
        return false;
    eraseAt(m_columns, m_columns.reports, false, static_cast<size_t>(index));
    return true;
}

} // namespace servanda

#include "model/analysis/columns.h"

#include <algorithm>

namespace servanda {

qint32 Slots::of(qint64 id)
{
    // Rows of one party or source tend to stand together.
    if (id == m_lastId)
        return m_lastSlot;
    auto at = m_slots.find(id);
    if (at == m_slots.end()) {
        at = m_slots.insert(id, size());
        m_ids.push_back(id);
    }
    m_lastId = id;
    m_lastSlot = *at;
    return m_lastSlot;
}

qint32 EntryColumns::indexOf(qint64 wanted) const
{
    const auto at = std::ranges::lower_bound(id, wanted);
    return at != id.end() && *at == wanted ? static_cast<qint32>(at - id.begin()) : -1;
}

qint64 Feed::Columns::valueOf(const EntryColumns &entries, size_t index, const Unit &target) const
{
    const qint64 minorUnits = entries.minorUnits[index];
    if (minorUnits == kNoFigureValue)
        return kNoFigureValue;
    const Unit &own = units[static_cast<size_t>(entries.unit[index])];
    if (own == target)
        return isValue(minorUnits) ? minorUnits : kUnconvertedValue;
    if (!own.isMoney() || !target.isMoney())
        return kOtherUnitValue;
    if (!EntryColumns::isFullDay(entries.first[index], entries.last[index]))
        return kUnconvertedValue;
    return rates.convert(minorUnits, own, target, entries.last[index]).value_or(kUnconvertedValue);
}

const ValueColumns &Feed::Columns::valuesIn(const Unit &unit) const
{
    constexpr size_t kMostKept = 4; // 8 bytes a fact each
    const auto known = std::ranges::find(values, unit, [](const auto &kept) { return kept->unit; });
    if (known != values.end())
        return **known;
    if (values.size() == kMostKept)
        values.erase(values.begin());
    auto made = std::make_unique<ValueColumns>();
    made->unit = unit;
    const auto fill = [&](const EntryColumns &entries, std::vector<qint64> &column) {
        column.reserve(entries.id.capacity());
        column.resize(entries.size());
        for (size_t i = 0; i < column.size(); ++i)
            column[i] = valueOf(entries, i, unit);
    };
    fill(pledges, made->pledges);
    fill(reports, made->reports);
    values.push_back(std::move(made));
    return *values.back();
}

} // namespace servanda

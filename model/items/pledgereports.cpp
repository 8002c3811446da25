#include "model/items/pledgereports.h"

#include "model/analysis/columns.h"
#include "model/analysis/figurespec.h"

namespace servanda {
namespace {

qint32 packed(QDate day)
{
    return PartialDate(day).packed();
}

template <class Value>
DeliveredSum sumUp(const Feed::Columns &columns, quint32 pledge, QDate asOf, Value &&value)
{
    DeliveredSum sum;
    const auto &reports = columns.reports;
    const qint32 last = packed(asOf);
    for (qint32 at = columns.pledges.firstReport[pledge]; at >= 0;
         at = reports.nextReport[static_cast<size_t>(at)]) {
        const auto report = static_cast<size_t>(at);
        if (reports.stage[report] != static_cast<quint8>(CurveStage::Delivered)
            || reports.first[report] > last || (reports.silent[report] & ~silence::kOfDraft) != 0)
            continue;
        const qint64 part = value(report);
        qint64 total = 0;
        if (isValue(part) && !qAddOverflow(sum.value, part, &total))
            sum = {total, true};
    }
    return sum;
}

} // namespace

DeliveredSum deliveredInOwnUnit(const Feed &feed, quint32 pledge, QDate asOf)
{
    const auto &columns = feed.columns();
    const Unit &unit = columns.units[static_cast<size_t>(columns.pledges.unit[pledge])];
    return sumUp(columns, pledge, asOf,
                 [&](size_t report) { return columns.valueOf(columns.reports, report, unit); });
}

DeliveredSum deliveredInEuro(const Feed &feed, quint32 pledge, QDate asOf)
{
    const auto &columns = feed.columns();
    const auto &values = columns.valuesIn(kEuro).reports;
    return sumUp(columns, pledge, asOf, [&](size_t report) { return values[report]; });
}

} // namespace servanda

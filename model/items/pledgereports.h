#pragma once

#include "model/analysis/feed.h"

#include <QDate>

namespace servanda {

/// What reports up to a day say was delivered of one pledge.
struct DeliveredSum
{
    qint64 value = 0;
    bool hasFigure = false; ///< at least one report named a figure that could be added
};

/// In minor units of the pledge's own unit; reports that have no value in it are left out. The
/// pledge is given by its place in the dossier's table.
[[nodiscard]] DeliveredSum deliveredInOwnUnit(const Feed &feed, quint32 pledge, QDate asOf);
/// In euro cents at the rate of each report's own day; reports without a rate are left out.
[[nodiscard]] DeliveredSum deliveredInEuro(const Feed &feed, quint32 pledge, QDate asOf);

} // namespace servanda

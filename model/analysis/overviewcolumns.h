#pragma once

#include "model/analysis/overview.h"

namespace servanda {

/// The columns of the matrix and where each clause's pledges go.
struct ColumnPlan
{
    std::vector<OverviewColumn> columns;
    QHash<ClauseId, qint32> columnOf;
};
[[nodiscard]] ColumnPlan planColumns(const Dossier &dossier);

} // namespace servanda

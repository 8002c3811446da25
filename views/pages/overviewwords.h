#pragma once

#include "model/analysis/overview.h"

namespace servanda {

/// The dossier's title: its setting, else the first instrument's name.
[[nodiscard]] QString overviewTitle(const Dossier &dossier);
/// "and Trilateral Declaration of Intent, 6 January 2026"
[[nodiscard]] QString instrumentsLine(const Dossier &dossier);
/// "185 pledges, 36 parties · 24 of 130 assessed · 43 not yet triggered · 6 overdue · …"
[[nodiscard]] QString summaryLine(const Overview &overview);

} // namespace servanda

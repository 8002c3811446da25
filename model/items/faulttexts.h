#pragma once

#include "model/domain/loaded.h"

#include <map>

namespace servanda {

/// What is wrong with which fact, one text each, for FaultRole.
using FaultTexts = std::map<FactRef, QString>;

/// Faults of one fact are joined with "; ". Faults of the dossier as a whole are left out.
[[nodiscard]] FaultTexts faultTexts(const std::vector<Fault> &faults);

} // namespace servanda

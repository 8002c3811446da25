#pragma once

#include "model/domain/loaded.h"

#include <QVariant>

#include <map>

namespace servanda {

/// What is wrong with which fact, one text each, for FaultRole.
using FaultTexts = std::map<FactRef, QString>;

/// Faults of one fact are joined with "; ". Faults of the dossier as a whole are left out.
[[nodiscard]] FaultTexts faultTexts(const std::vector<Fault> &faults);
/// The value of FaultRole.
[[nodiscard]] QVariant faultOf(const FaultTexts &faults, FactRef fact);

} // namespace servanda

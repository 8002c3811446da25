#pragma once

#include "model/dossier/entrycheck.h"

namespace servanda {

/// What is worth a second look in figures that belong together. Each adds notes, never errors, for
/// the row as it would be.
void notePledge(const Pledge &pledge, const Dossier &dossier, EntryRemarks &remarks);
void noteReport(const Fulfilment &report, const Dossier &dossier, EntryRemarks &remarks);
void noteRivalClaim(const Variant &claim, const Dossier &dossier, EntryRemarks &remarks);

} // namespace servanda

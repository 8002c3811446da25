#pragma once

#include "model/domain/filter.h"
#include "model/dossier/dossier.h"
#include "views/window/checkmenu.h"

namespace servanda {

/// What the filter chips say: "All kinds", "Arms", "Arms, Training", "5 signatories".
[[nodiscard]] QString kindsWords(const Filter &filter);
[[nodiscard]] QString signatoriesWords(const Filter &filter, const Dossier &dossier);
[[nodiscard]] QString clausesWords(const Filter &filter, const Dossier &dossier);
[[nodiscard]] QString unitsWords(const Filter &filter);
[[nodiscard]] QString periodWords(const Filter &filter);
/// What is told of facts that were listed before an edit and pass the filter no more.
[[nodiscard]] QString leftViewWords(const std::vector<FactRef> &facts, const Dossier &dossier);

/// What can be chosen, in the order of people. Parties by name, clauses as a tree.
[[nodiscard]] std::vector<CheckMenu::Choice> kindChoices();
[[nodiscard]] std::vector<CheckMenu::Choice> signatoryChoices(const Dossier &dossier);
[[nodiscard]] std::vector<CheckMenu::Choice> clauseChoices(const Dossier &dossier);
/// The units pledges are counted in, by code; a choice's key is its place in the list.
[[nodiscard]] std::vector<Unit> unitsInUse(const Dossier &dossier);

} // namespace servanda

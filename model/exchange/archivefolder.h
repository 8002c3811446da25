#pragma once

#include "model/domain/edit.h"

#include <span>

namespace servanda {

/// In a folder of CSV files, what archived copies hold lies in a folder of its own, one file for
/// each, named by its SHA-256 and nothing else: no name from the dossier becomes a path.
inline constexpr auto kArchiveFolder = "archived";

/// What the copies hold, each once.
[[nodiscard]] std::vector<Checksum> checksumsOf(std::span<const ArchivedCopy> copies);

/// Adds to the edit what the copies in it hold; an error for each that is not in the folder, or not
/// what its checksum says.
void readArchived(const QString &folder, Edit &edit, Errors &errors);

} // namespace servanda

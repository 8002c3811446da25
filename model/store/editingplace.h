#pragma once

#include "model/store/dossierpath.h"

namespace servanda {

/// Whether a file may be edited where it lies (reliability 3.1, 3.8). Errors tell why not: it is
/// somebody else's, has a second name, may not be written (nor its folder), or lies in a shared
/// place.
[[nodiscard]] Result<> checkEditingPlace(const FileOnDisk &file);

/// Where a file lies if locks and flushing cannot be relied on there, as the end of a sentence that
/// begins "The file lies": on a network or user-space file system, or in a folder that a program
/// keeps the same on several computers. Empty for any other place.
[[nodiscard]] QString sharedPlace(const QString &path);

} // namespace servanda

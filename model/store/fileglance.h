#pragma once

#include "model/core/result.h"
#include "model/domain/presence.h"

#include <optional>

namespace servanda {

/// What can be seen of a dossier's file without reading it.
struct FileGlance
{
    FileStamp stamp; ///< another one after every commit
    std::optional<Presence> editor; ///< somebody has it open for editing
};

/// NotFound where nothing is there any more; Conflict where this program holds it for editing
/// itself: looking closer would lose its lock. May be called from any thread.
[[nodiscard]] Result<FileGlance> glanceAt(const QString &path);

} // namespace servanda

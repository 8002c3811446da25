#pragma once

#include "model/store/dossierpath.h"

namespace servanda {

/// A file that is only read, with the claim that keeps this process from editing it meanwhile. The
/// descriptor is closed before the claim ends.
struct ClaimedFile
{
    FileOnDisk found;
    std::unique_ptr<FileClaim> claim;
    FileDescriptor descriptor;
};

/// Conflict where this process has it open for editing: looking closer would lose its lock.
[[nodiscard]] Result<ClaimedFile> claimForReading(const QString &path);

} // namespace servanda

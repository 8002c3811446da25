#pragma once

#include "model/domain/presence.h"
#include "model/store/fileclaim.h"
#include "model/store/filedescriptor.h"

#include <QString>

#include <optional>

struct stat;

namespace servanda {

inline constexpr long long kLargestFile = 512LL * 1024 * 1024;

/// A file as it lies on the disk, before anything is read from it.
struct FileOnDisk
{
    QString path; ///< absolute, links resolved
    FileIdentity identity;
    long long size = 0;
    unsigned owner = 0;
    unsigned names = 1; ///< hard links
};

/// The file behind a path, if it is a regular one of a size a dossier can have. Errors name what it
/// is instead, at once and without opening it.
[[nodiscard]] Result<FileOnDisk> findFile(const QString &path);

/// Opens it for reading; an error where it is another one by now. Only under a claim.
[[nodiscard]] Result<FileDescriptor> openForReading(const FileOnDisk &file);

/// The process that holds the database lock on the file; nothing where nobody does. Not a number
/// above 0 where the system does not know it, as of another computer.
[[nodiscard]] std::optional<int> lockHolder(const FileDescriptor &file);

/// What tells this state of the file from others.
[[nodiscard]] FileStamp stampOf(const struct stat &info);

/// The path from the root. Not by QFileInfo, which takes names that begin with a colon for resources.
[[nodiscard]] QString fromRoot(const QString &path);

/// The path in quotes, with control characters shown and shortened, for sentences.
[[nodiscard]] QString shownPath(const QString &path);

} // namespace servanda

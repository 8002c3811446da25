#pragma once

#include <QString>

namespace servanda {

/// Who has a dossier open for editing, as far as that is known. Only ever told, never decided by.
struct Presence
{
    QString person; ///< empty: not known
    QString host; ///< empty: not known
    QString program; ///< where it is not Servanda
    qint64 since = 0; ///< milliseconds since 1970 UTC; 0: not known
    friend bool operator==(const Presence &, const Presence &) = default;
};

/// One state of a file, told apart from what others make of it later without reading it.
struct FileStamp
{
    quint64 device = 0;
    quint64 inode = 0;
    qint64 size = 0;
    qint64 modified = 0; ///< nanoseconds since 1970 UTC
    friend bool operator==(const FileStamp &, const FileStamp &) = default;
};

} // namespace servanda

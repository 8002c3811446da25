#pragma once

#include <memory>
#include <sys/types.h>

namespace servanda {

/// Which file it is, whatever its names.
struct FileIdentity
{
    dev_t device = 0;
    ino_t inode = 0;
    friend auto operator<=>(const FileIdentity &, const FileIdentity &) = default;
};

/// A file that this process holds, released at the end. While one is held for editing, nothing else
/// here may open it: closing any descriptor of a file drops all the locks a process has on it.
class FileClaim final
{
public:
    enum class For { Reading, Editing };

    /// Null where the file is held already and the two exclude each other.
    [[nodiscard]] static std::unique_ptr<FileClaim> take(FileIdentity file, For purpose);
    ~FileClaim();
    FileClaim(const FileClaim &) = delete;
    FileClaim &operator=(const FileClaim &) = delete;

private:
    FileClaim(FileIdentity file, For purpose) : m_file(file), m_purpose(purpose) {}

    FileIdentity m_file;
    For m_purpose;
};

} // namespace servanda

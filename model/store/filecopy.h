#pragma once

#include "model/core/progress.h"
#include "model/domain/loaded.h"
#include "model/store/connection.h"
#include "model/store/copying.h"

#include <mutex>

namespace servanda {

/// A copy of a whole dossier in the making: through its connection, never by reading the file, which
/// would drop the lock that this process has on it.
class FileCopy final
{
public:
    /// `access` is held while the source is read, a few milliseconds at a time, so that somebody
    /// else may write between; the copy then has what was written, too.
    FileCopy(Connection &source, std::timed_mutex &access) : m_source(source), m_access(access) {}

    /// Writes it under a temporary name beside `path`, checks it whole, flushes it and gives it its
    /// name; what lay there before is untouched until then. Gives the revision that it holds.
    [[nodiscard]] Result<Revision> writeTo(const QString &path, Existing existing,
                                           Progress &progress);

private:
    [[nodiscard]] Result<Revision> fill(const QString &part, Progress &progress);
    [[nodiscard]] Result<Revision> copyInto(Connection &target, Progress &progress);

    Connection &m_source;
    std::timed_mutex &m_access;
};

/// An error where a copy is not sound: its schema, structure, history, and each fact's hash.
[[nodiscard]] Result<> checkCopy(Connection &copy, const Revision &revision,
                                 const std::atomic_bool *stop = nullptr);

} // namespace servanda

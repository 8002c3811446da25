#pragma once

#include "model/domain/content.h"
#include "model/store/connection.h"

#include <mutex>

namespace servanda {

/// What a file that is held for editing keeps, over the one connection that it may have. Does not
/// wait for a long check to end.
class FileContents final : public ContentReader
{
public:
    /// Both are borrowed; there may be no connection for a time.
    FileContents(std::timed_mutex &mutex, const std::unique_ptr<Connection> &connection)
        : m_mutex(mutex),
          m_connection(connection)
    {
    }

    [[nodiscard]] Result<QByteArray> content(const Checksum &checksum) override;

private:
    std::timed_mutex &m_mutex;
    const std::unique_ptr<Connection> &m_connection;
};

} // namespace servanda

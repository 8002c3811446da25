#pragma once

#include "model/domain/edit.h"
#include "model/store/connection.h"
#include "model/store/sha256.h"

namespace servanda {

/// Writes what archived copies hold, inside the transaction of the edit that adds them. The
/// connection must outlive it.
class ContentWriter final
{
public:
    explicit ContentWriter(Connection &connection) : m_connection(connection) {}

    /// Invalid where bytes do not match their checksum, or a copy names bytes that are neither in
    /// the edit nor in the file.
    [[nodiscard]] Result<> write(const Edit &edit);

private:
    [[nodiscard]] Result<> prepare();
    [[nodiscard]] Result<> add(const Content &content);
    [[nodiscard]] Result<> checkHeld(const ArchivedCopy &copy);

    Connection &m_connection;
    Query m_insert;
    Query m_size;
    Sha256 m_sha;
};

} // namespace servanda

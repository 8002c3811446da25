#pragma once

#include "model/domain/codec.h"
#include "model/store/connection.h"
#include "model/store/faultlist.h"
#include "model/store/sha256.h"

#include <array>

namespace servanda {

/// The hashes of one table's rows, in the order of their ids.
struct TableHashes
{
    std::vector<qint64> ids;
    std::vector<Hash> hashes;
};
using RowHashes = std::array<TableHashes, std::tuple_size_v<decltype(Facts::tables)>>; ///< by type

/// Reads every fact, checking the content of each by the rules of rules.h.
class FactLoader final
{
public:
    enum class Want { Facts, FactsAndHashes, Hashes };

    /// `version` of the format is the database's own; what came later has its default.
    FactLoader(Connection &connection, int version, FaultList &faults, Want want)
        : m_connection(connection),
          m_version(version),
          m_faults(faults),
          m_hashing(want != Want::Facts),
          m_keeping(want != Want::Hashes)
    {
    }
    /// Errors where the database cannot be read, or where ids are out of order. Empty where only
    /// hashes are wanted.
    [[nodiscard]] Result<Facts> load();
    [[nodiscard]] const RowHashes &hashes() const { return m_hashes; }

private:
    template <class Row>
    [[nodiscard]] Result<> loadTable(std::vector<Row> &rows);
    template <class Row>
    void checkRow(const Row &row, const QStringList &faults);

    Connection &m_connection;
    int m_version;
    FaultList &m_faults;
    bool m_hashing;
    bool m_keeping;
    RowHashes m_hashes;
    Sha256 m_sha;
};

} // namespace servanda

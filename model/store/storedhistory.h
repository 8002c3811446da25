#pragma once

#include "model/domain/history.h"
#include "model/store/connection.h"

namespace servanda {

/// Reads the history in a database: what HistoryReader promises, on one connection. Nothing that is
/// not asked for is decoded, and later changes are walked through only while a change that was
/// asked for still waits for what came after it.
class StoredHistory final
{
public:
    explicit StoredHistory(Connection &connection) : m_connection(connection) {}

    [[nodiscard]] Result<std::vector<PastEdit>> entries(qint64 before, qsizetype most,
                                                        qsizetype changes);
    [[nodiscard]] Result<PastEdit> entry(qint64 number, qsizetype changes);
    [[nodiscard]] Result<std::vector<PastEdit>> entriesOf(FactRef fact);
    [[nodiscard]] Result<FormerFacts> knownAt(qint64 time);

private:
    [[nodiscard]] Result<std::vector<PastEdit>> heads(qint64 first, qint64 last);
    [[nodiscard]] Result<std::vector<TypeCount>> countsOf(qint64 number);
    [[nodiscard]] Result<> readFormer(qint64 number, FormerFacts &former);

    Connection &m_connection;
};

} // namespace servanda

#pragma once

#include "model/store/connection.h"

namespace servanda {

/// Leaves by commit() or rolls back.
class Transaction final
{
public:
    [[nodiscard]] static Result<Transaction> begin(Connection &connection);
    Transaction(Transaction &&other) noexcept : m_connection(std::exchange(other.m_connection, {}))
    {
    }
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();

    [[nodiscard]] Result<> commit();

private:
    explicit Transaction(Connection &connection) : m_connection(&connection) {}

    Connection *m_connection; ///< none: left already
};

} // namespace servanda

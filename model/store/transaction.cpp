#include "model/store/transaction.h"

namespace servanda {

Result<Transaction> Transaction::begin(Connection &connection)
{
    if (auto begun = connection.run("BEGIN IMMEDIATE"); !begun)
        return begun.error();
    return Transaction(connection);
}

Transaction::~Transaction()
{
    if (m_connection) {
        // After some errors SQLite has rolled back itself; that this then fails says nothing new.
        if (auto back = m_connection->run("ROLLBACK"); !back)
            return;
    }
}

Result<> Transaction::commit()
{
    auto done = m_connection->run("COMMIT");
    if (done)
        m_connection = nullptr;
    return done;
}

} // namespace servanda

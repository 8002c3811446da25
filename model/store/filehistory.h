#pragma once

#include "model/domain/history.h"
#include "model/store/connection.h"

#include <mutex>

namespace servanda {

/// The history of a file that is held for editing, over the one connection that it may have: a
/// second descriptor would lose the lock. Does not wait for a long check to end.
class FileHistory final : public HistoryReader
{
public:
    /// Both are borrowed; there may be no connection for a time.
    FileHistory(std::timed_mutex &mutex, const std::unique_ptr<Connection> &connection)
        : m_mutex(mutex),
          m_connection(connection)
    {
    }

    [[nodiscard]] Result<std::vector<PastEdit>> entries(qint64 before, qsizetype most,
                                                        qsizetype changes) override;
    [[nodiscard]] Result<PastEdit> entry(qint64 number, qsizetype changes) override;
    [[nodiscard]] Result<std::vector<PastEdit>> entriesOf(FactRef fact) override;
    [[nodiscard]] Result<FormerFacts> knownAt(qint64 time) override;

private:
    template <class Answer, class Ask>
    [[nodiscard]] Result<Answer> ask(const Ask &question) const;

    std::timed_mutex &m_mutex;
    const std::unique_ptr<Connection> &m_connection;
};

} // namespace servanda

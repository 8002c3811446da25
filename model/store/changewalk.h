#pragma once

#include "model/domain/history.h"
#include "model/store/connection.h"
#include "model/store/historyrow.h"

#include <QHash>

#include <array>

namespace servanda {

/// Reads the changes of entries, each with what came after it: the next change's before, or the
/// fact as it stands. The entries stand newest first.
class ChangeWalk final
{
public:
    ChangeWalk(Connection &connection, std::vector<PastEdit> &entries);

    /// The first `most` changes of each entry, which have numbers without gaps.
    [[nodiscard]] Result<> run(qsizetype most);
    /// The change of one fact in each entry.
    [[nodiscard]] Result<> runFor(FactRef fact);

private:
    /// A change that was asked for and still waits for what came after it.
    struct Waiting
    {
        size_t entry;
        size_t change;
    };
    using WaitingFacts = QHash<qint64, Waiting>;

    [[nodiscard]] Result<> walk(Query &query, qsizetype most);
    [[nodiscard]] Result<> take(const Query &query, bool isAsked);
    [[nodiscard]] Result<> settle();
    template <class Row>
    [[nodiscard]] Result<> settleTable(int version); ///< of the file's format
    template <class Row>
    [[nodiscard]] bool takeRow(const Query &query, bool isAsked);
    [[nodiscard]] bool isAnyWaiting() const;

    Connection &m_connection;
    std::vector<PastEdit> &m_entries;
    HistoryRow m_reader;
    size_t m_entry = 0; ///< the entry at hand; the walk goes from the oldest to the newest
    std::array<WaitingFacts, std::tuple_size_v<decltype(Facts::tables)>> m_waiting;
};

} // namespace servanda

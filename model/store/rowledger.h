#pragma once

#include "model/store/factloader.h"

#include <QSet>

namespace servanda {

/// Compares the facts as they stand with what the history says of them, change after change.
class RowLedger final
{
public:
    explicit RowLedger(const RowHashes &hashes);

    /// The next change in the history's order; `after` is empty where the fact was removed. False
    /// where there is no such type.
    bool add(std::string_view type, qint64 fact, std::string_view after);
    /// Names every fact that is not as its newest change left it.
    void report(FaultList &faults) const;

private:
    enum class State : char { Unknown, Matches, Differs, Removed };
    struct Book
    {
        FactType type;
        std::string_view name;
        const TableHashes *rows;
        std::vector<State> states; ///< by row
        QSet<qint64> missing; ///< facts that the history leaves standing, but are not there
        size_t next = 0; ///< changes mostly come in the order of rows
    };
    [[nodiscard]] static size_t rowOf(Book &book, qint64 fact);

    std::vector<Book> m_books;
};

} // namespace servanda

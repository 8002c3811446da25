#include "model/store/rowledger.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace servanda {

RowLedger::RowLedger(const RowHashes &hashes)
{
    forEachFactType([&]<class Row>() {
        const auto type = Description<Row>::type;
        const auto &rows = hashes[static_cast<size_t>(type)];
        m_books.push_back({type,
                           Description<Row>::table,
                           &rows,
                           std::vector<State>(rows.ids.size(), State::Unknown),
                           {}});
    });
}

size_t RowLedger::rowOf(Book &book, qint64 fact)
{
    const auto &ids = book.rows->ids;
    if (book.next >= ids.size() || ids[book.next] != fact) {
        const auto at = std::ranges::lower_bound(ids, fact);
        if (at == ids.end() || *at != fact)
            return ids.size();
        book.next = static_cast<size_t>(at - ids.begin());
    }
    return book.next++;
}

bool RowLedger::add(std::string_view type, qint64 fact, std::string_view after)
{
    const auto book = std::ranges::find(m_books, type, &Book::name);
    if (book == m_books.end())
        return false;
    const size_t row = rowOf(*book, fact);
    if (row == book->states.size()) {
        if (after.empty())
            book->missing.remove(fact);
        else
            book->missing.insert(fact);
        return true;
    }
    if (after.empty())
        book->states[row] = State::Removed;
    else
        book->states[row]
            = after == bytesOf(book->rows->hashes[row]) ? State::Matches : State::Differs;
    return true;
}

void RowLedger::report(FaultList &faults) const
{
    for (const auto &book : m_books) {
        for (size_t row = 0; row < book.states.size(); ++row) {
            const FactRef fact{book.type, book.rows->ids[row]};
            switch (book.states[row]) {
            case State::Matches:
                break;
            case State::Differs:
                faults.add(fact, u"Was changed without an entry in the history"_s);
                break;
            case State::Unknown:
                faults.add(fact, u"Was added without an entry in the history"_s);
                break;
            case State::Removed:
                faults.add(fact, u"Is there although the history says it was removed"_s);
                break;
            }
        }
        QList<qint64> missing = book.missing.values();
        std::ranges::sort(missing);
        for (const qint64 fact : missing)
            faults.add({book.type, fact}, u"Was removed without an entry in the history"_s);
    }
}

} // namespace servanda

#include "model/store/changewalk.h"

#include "model/store/rowreader.h"
#include "model/store/schema.h"
#include "model/store/statements.h"

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

enum Column { Number, Position, Type, Fact, Before, IsRemoval };

constexpr auto kFrom = "SELECT edit, position, type, fact, before, after_hash IS NULL FROM change "
                       "WHERE edit >= ?1 ORDER BY edit, position";
constexpr auto kOfFact = "SELECT edit, position, type, fact, before, after_hash IS NULL FROM "
                         "change WHERE fact = ?1 AND type = ?2 ORDER BY edit, position";

} // namespace

ChangeWalk::ChangeWalk(Connection &connection, std::vector<PastEdit> &entries)
    : m_connection(connection),
      m_entries(entries)
{
}

Result<> ChangeWalk::run(qsizetype most)
{
    auto query = m_connection.prepare(kFrom);
    if (!query)
        return query.error();
    if (auto done = walk(*query, most); !done)
        return done;
    return settle();
}

/// Goes on from entry to entry, over the later ones only while something waits.
Result<> ChangeWalk::walk(Query &query, qsizetype most)
{
    const qint64 first = m_entries.back().number;
    const qint64 last = m_entries.front().number;
    query.bind(1, first);
    bool waitedBefore = false; // for a change of an entry before the one at hand
    qint64 number = first;
    qsizetype taken = 0;
    for (;;) {
        const auto more = query.step();
        if (!more)
            return more.error();
        if (!*more)
            return {};
        if (query.integer(Number) != number) {
            number = query.integer(Number);
            taken = 0;
            waitedBefore = isAnyWaiting();
        }
        if (number > last && !isAnyWaiting())
            return {};
        const bool isAsked = number <= last && taken < most;
        if (number <= last && !isAsked && !waitedBefore) {
            query.reset(); // nothing of the rest of this entry matters
            query.bind(1, number + 1);
            continue;
        }
        ++taken;
        if (auto done = take(query, isAsked); !done)
            return done;
    }
}

Result<> ChangeWalk::runFor(FactRef fact)
{
    auto query = m_connection.prepare(kOfFact);
    if (!query)
        return query.error();
    query->bind(1, fact.id);
    query->bindText(2, tableOf(fact.type));
    for (;;) {
        const auto more = query->step();
        if (!more)
            return more.error();
        if (!*more)
            return settle();
        if (auto done = take(*query, true); !done)
            return done;
    }
}

/// The row the query stands on: what a change before waits for, and a change itself where asked.
Result<> ChangeWalk::take(const Query &query, bool isAsked)
{
    const qint64 number = query.integer(Number);
    const auto type = typeOfTable(query.bytes(Type));
    bool sound = false;
    if (isAsked) {
        const auto at
            = std::ranges::lower_bound(m_entries, number, std::greater<>(), &PastEdit::number);
        if (at == m_entries.end() || at->number != number)
            return unreadableEntry(number);
        m_entry = static_cast<size_t>(at - m_entries.begin());
    }
    if (type)
        withFactType(*type, [&]<class Row>() { sound = takeRow<Row>(query, isAsked); });
    if (!sound)
        return unreadableEntry(number);
    return {};
}

template <class Row>
bool ChangeWalk::takeRow(const Query &query, bool isAsked)
{
    const qint64 fact = query.integer(Fact);
    auto &waiting = m_waiting[static_cast<size_t>(Description<Row>::type)];
    const auto at = waiting.constFind(fact);
    if (at == waiting.constEnd() && !isAsked)
        return true;
    std::optional<Row> before;
    if (!query.isNull(Before) && !m_reader.read(query.bytes(Before), fact, before.emplace()))
        return false;
    if (at != waiting.constEnd()) {
        if (!before)
            return false; // it was there after the change before
        m_entries[at->entry].edit.of<Row>()[at->change].after = *before;
        waiting.erase(at);
    }
    if (!isAsked)
        return true;
    const bool isRemoval = query.integer(IsRemoval) != 0;
    if (isRemoval && !before)
        return false;
    auto &changes = m_entries[m_entry].edit.of<Row>();
    changes.push_back({std::move(before), std::nullopt});
    if (!isRemoval)
        waiting.insert(fact, {m_entry, changes.size() - 1});
    return true;
}

bool ChangeWalk::isAnyWaiting() const
{
    return std::ranges::any_of(m_waiting, [](const auto &facts) { return !facts.isEmpty(); });
}

/// What still waits was not changed again: it is as the facts stand.
Result<> ChangeWalk::settle()
{
    if (!isAnyWaiting())
        return {};
    const auto version = schemaVersion(m_connection);
    if (!version)
        return version.error();
    Result<> done;
    forEachFactType([&]<class Row>() {
        if (done)
            done = settleTable<Row>(*version);
    });
    return done;
}

template <class Row>
Result<> ChangeWalk::settleTable(int version)
{
    const auto &waiting = m_waiting[static_cast<size_t>(Description<Row>::type)];
    if (waiting.isEmpty())
        return {};
    auto query = m_connection.prepare(
        statements::selectOne(Description<Row>::table, columnsIn<Row>(version)));
    if (!query)
        return query.error();
    RowReader reader(*query, Description<Row>::table, false);
    for (auto at = waiting.cbegin(); at != waiting.cend(); ++at) {
        PastEdit &past = m_entries[at->entry];
        query->reset();
        query->bind(1, at.key());
        const auto found = query->step();
        if (!found)
            return found.error();
        if (!*found)
            return unreadableEntry(past.number);
        Row row;
        row.id = {reader.begin()};
        readCells(row, reader); // a content fault is told where the fact is shown
        past.edit.of<Row>()[at->change].after = std::move(row);
    }
    return {};
}

} // namespace servanda

#include "model/store/storedhistory.h"

#include "model/store/changewalk.h"
#include "model/store/historycheck.h"
#include "model/store/historyrow.h"

#include <QSet>

#include <array>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

/// More changes than this no edit can hold; a damaged file may name any position.
constexpr qint64 kMostChanges = 1'000'000'000;

QString textOf(const Query &query, int column)
{
    const auto utf8 = query.bytes(column);
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

} // namespace

/// The entries of these numbers, newest first, without their changes.
Result<std::vector<PastEdit>> StoredHistory::heads(qint64 first, qint64 last)
{
    auto query = m_connection.prepare("SELECT number, id, time, author, label, reason FROM edit "
                                      "WHERE number BETWEEN ?1 AND ?2 ORDER BY number DESC");
    if (!query)
        return query.error();
    query->bind(1, first);
    query->bind(2, last);
    std::vector<PastEdit> entries;
    for (;;) {
        const auto more = query->step();
        if (!more)
            return more.error();
        if (!*more)
            break;
        PastEdit &past = entries.emplace_back();
        past.number = query->integer(0);
        past.edit.id = query->integer(1);
        past.edit.time = query->integer(2);
        past.edit.author = textOf(*query, 3);
        past.edit.label = textOf(*query, 4);
        past.edit.reason = textOf(*query, 5);
    }
    for (PastEdit &past : entries) {
        auto counts = countsOf(past.number);
        if (!counts)
            return counts.error();
        past.counts = *std::move(counts);
    }
    return entries;
}

/// Changes of one type stand together, so the end of each is sought, not walked to: a million
/// changes cost a few dozen look-ups.
Result<std::vector<TypeCount>> StoredHistory::countsOf(qint64 number)
{
    auto newest = m_connection.prepare("SELECT position FROM change WHERE edit = ?1 "
                                       "ORDER BY position DESC LIMIT 1");
    auto at = m_connection.prepare("SELECT type FROM change WHERE edit = ?1 AND position = ?2");
    if (!newest)
        return newest.error();
    if (!at)
        return at.error();
    newest->bind(1, number);
    const auto any = newest->step();
    if (!any)
        return any.error();
    if (!*any)
        return std::vector<TypeCount>();
    const qint64 size = newest->integer(0) < kMostChanges ? newest->integer(0) + 1 : 0;
    if (size <= 0)
        return unreadableEntry(number);

    const auto typeAt = [&](qint64 position) -> Result<FactType> {
        at->reset();
        at->bind(1, number);
        at->bind(2, position);
        const auto row = at->step();
        if (!row)
            return row.error();
        const auto type = *row ? typeOfTable(at->bytes(0)) : std::nullopt;
        return type ? Result<FactType>(*type) : unreadableEntry(number);
    };
    std::vector<TypeCount> counts;
    for (qint64 from = 0; from < size;) {
        const auto type = typeAt(from);
        if (!type)
            return type.error();
        qint64 same = from; // the last position known to be of the type
        qint64 end = size; // the first known not to be
        while (same + 1 < end) {
            const qint64 middle = same + (end - same) / 2;
            const auto there = typeAt(middle);
            if (!there)
                return there.error();
            (*there == *type ? same : end) = middle;
        }
        counts.push_back({*type, static_cast<qsizetype>(end - from)});
        from = end;
    }
    return counts;
}

Result<std::vector<PastEdit>> StoredHistory::entries(qint64 before, qsizetype most,
                                                     qsizetype changes)
{
    const auto newest = m_connection.number("SELECT max(number) FROM edit");
    if (!newest)
        return newest.error();
    const qint64 last = before > 0 ? std::min(before - 1, *newest) : *newest;
    if (last <= 0 || most <= 0)
        return std::vector<PastEdit>();
    const qint64 first = most < last ? last - most + 1 : 1;
    auto entries = heads(first, last);
    if (!entries || entries->empty())
        return entries;
    ChangeWalk walk(m_connection, *entries);
    if (auto done = walk.run(changes); !done)
        return done.error();
    return entries;
}

Result<PastEdit> StoredHistory::entry(qint64 number, qsizetype changes)
{
    auto found = number > 0 ? entries(number + 1, 1, changes) : std::vector<PastEdit>();
    if (!found)
        return found.error();
    if (found->empty() || found->front().number != number)
        return fail(Error::Kind::NotFound, u"The history has no entry %1"_s.arg(number),
                    u"Choose one of those it lists."_s);
    return std::move(found->front());
}

Result<std::vector<PastEdit>> StoredHistory::entriesOf(FactRef fact)
{
    auto touching = m_connection.prepare("SELECT edit FROM change WHERE fact = ?1 AND type = ?2 "
                                         "ORDER BY edit DESC");
    if (!touching)
        return touching.error();
    const std::string_view table = tableOf(fact.type);
    touching->bind(1, fact.id);
    touching->bindText(2, table);
    std::vector<PastEdit> entries;
    for (;;) {
        const auto more = touching->step();
        if (!more)
            return more.error();
        if (!*more)
            break;
        const qint64 number = touching->integer(0);
        auto head = heads(number, number);
        if (!head)
            return head.error();
        if (head->empty())
            return unreadableEntry(number);
        entries.push_back(std::move(head->front()));
    }
    if (entries.empty())
        return entries;
    ChangeWalk walk(m_connection, entries);
    if (auto done = walk.runFor(fact); !done)
        return done.error();
    return entries;
}

Result<FormerFacts> StoredHistory::knownAt(qint64 time)
{
    auto query = m_connection.prepare("SELECT number, hash FROM edit WHERE time <= ?1 "
                                      "ORDER BY number DESC LIMIT 1");
    auto now = readRevision(m_connection);
    if (!query)
        return query.error();
    if (!now)
        return now.error();
    query->bind(1, time);
    const auto row = query->step();
    if (!row)
        return row.error();
    FormerFacts former;
    former.revision = {now->dossierId, 0, QByteArray(32, '\0')};
    if (*row) {
        former.revision.number = query->integer(0);
        const auto hash = query->bytes(1);
        former.revision.head = QByteArray(hash.data(), static_cast<qsizetype>(hash.size()));
    }
    if (auto read = readFormer(former.revision.number, former); !read)
        return read.error();
    return former;
}

/// The first change of a fact after a moment tells what it was then.
Result<> StoredHistory::readFormer(qint64 number, FormerFacts &former)
{
    auto query = m_connection.prepare("SELECT type, fact, before FROM change WHERE edit > ?1 "
                                      "ORDER BY edit, position");
    if (!query)
        return query.error();
    query->bind(1, number);
    std::array<QSet<qint64>, std::tuple_size_v<decltype(Facts::tables)>> seen;
    HistoryRow reader;
    for (;;) {
        const auto more = query->step();
        if (!more)
            return more.error();
        if (!*more)
            break;
        const auto type = typeOfTable(query->bytes(0));
        if (!type)
            return unreadableEntry(number + 1);
        const qint64 fact = query->integer(1);
        auto &known = seen[static_cast<size_t>(*type)];
        if (known.contains(fact))
            continue;
        known.insert(fact);
        bool sound = true;
        withFactType(*type, [&]<class Row>() {
            auto &rows = former.of<Row>();
            rows.push_back({{fact}, std::nullopt});
            if (!query->isNull(2))
                sound = reader.read(query->bytes(2), fact, rows.back().row.emplace());
        });
        if (!sound)
            return unreadableEntry(number + 1);
    }
    forEachFactType([&]<class Row>() {
        std::ranges::sort(former.of<Row>(), {}, [](const auto &one) { return one.id.value; });
    });
    return {};
}

} // namespace servanda

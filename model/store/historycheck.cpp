#include "model/store/historycheck.h"

#include "model/store/historyentry.h"
#include "model/store/rowledger.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

constexpr qint64 kOneDay = 24LL * 60 * 60 * 1000;

/// One walk over edits and changes, side by side.
class HistoryWalk final
{
public:
    HistoryWalk(const RowHashes &hashes, qint64 now, FaultList &faults)
        : m_ledger(hashes),
          m_now(now),
          m_faults(faults)
    {
    }

    Result<> run(Connection &connection, const Revision &revision)
    {
        auto edits = connection.prepare("SELECT number, id, time, author, label, reason, previous, "
                                        "hash FROM edit ORDER BY number");
        auto changes = connection.prepare("SELECT edit, type, fact, before, after_hash, position "
                                          "FROM change ORDER BY edit, position");
        if (!edits)
            return edits.error();
        if (!changes)
            return changes.error();
        auto change = changes->step();
        for (;;) {
            const auto edit = edits->step();
            if (!edit)
                return edit.error();
            if (!*edit)
                break;
            if (auto done = takeEdit(*edits, *changes, change); !done)
                return done;
        }
        if (!change)
            return change.error();
        if (*change)
            broken(u"it holds changes of an edit that is not there"_s);
        if (m_number != revision.number || m_previous != revision.head.toStdString())
            broken(u"its newest entry is not the one the file names"_s);
        m_ledger.report(m_faults);
        return {};
    }

    [[nodiscard]] bool timesAreOdd() const { return m_timesAreOdd; }

private:
    Result<> takeEdit(const Query &edits, Query &changes, Result<bool> &change)
    {
        const qint64 number = edits.integer(0);
        const qint64 time = edits.integer(2);
        m_timesAreOdd = m_timesAreOdd || time < m_time || time > m_now + kOneDay;
        m_time = time;
        if (number != m_number + 1 || edits.bytes(6) != m_previous)
            broken(u"entry %1 does not follow the one before it"_s.arg(number));
        m_hash.begin({number, edits.integer(1), time, edits.bytes(3), edits.bytes(4),
                      edits.bytes(5), edits.bytes(6)});
        for (qint64 position = 0; change && *change && changes.integer(0) == number; ++position) {
            takeChange(changes, number, position);
            change = changes.step();
        }
        if (!change)
            return change.error();
        if (bytesOf(m_hash.finish()) != edits.bytes(7))
            broken(u"entry %1 was altered"_s.arg(number));
        m_number = number;
        m_previous = edits.bytes(7);
        return {};
    }

    void takeChange(const Query &changes, qint64 number, qint64 position)
    {
        const auto cell = [&](int column) {
            return changes.isNull(column) ? std::optional<std::string_view>()
                                          : std::optional(changes.bytes(column));
        };
        const auto after = cell(4);
        m_hash.add(changes.bytes(1), changes.integer(2), cell(3), after);
        const bool known = m_ledger.add(changes.bytes(1), changes.integer(2),
                                        after.value_or(std::string_view()));
        if (!known || changes.integer(5) != position)
            broken(u"a change of entry %1 is not of its kind"_s.arg(number));
    }

    void broken(const QString &why)
    {
        m_faults.add({}, u"The history does not match: %1"_s.arg(why));
    }

    RowLedger m_ledger;
    qint64 m_now;
    FaultList &m_faults;
    HistoryHash m_hash;
    std::string m_previous = std::string(32, '\0');
    qint64 m_number = 0;
    qint64 m_time = 0;
    bool m_timesAreOdd = false;
};

} // namespace

Result<Revision> readRevision(Connection &connection)
{
    auto meta = connection.prepare("SELECT (SELECT value FROM meta WHERE key = 'dossier'), "
                                   "(SELECT value FROM meta WHERE key = 'head'), "
                                   "(SELECT max(number) FROM edit)");
    if (!meta)
        return meta.error();
    if (auto row = meta->step(); !row)
        return row.error();
    const auto head = meta->bytes(1);
    return Revision{std::max<qint64>(meta->integer(0), 0), meta->integer(2),
                    head.size() == 32 ? QByteArray(head.data(), 32) : QByteArray()};
}

Result<> checkHistory(Connection &connection, const Revision &revision, const RowHashes &hashes,
                      qint64 now, FaultList &faults, QStringList &notices)
{
    if (revision.dossierId == 0)
        faults.add({}, u"The file does not say which dossier it is"_s);
    HistoryWalk walk(hashes, now, faults);
    auto done = walk.run(connection, revision);
    if (walk.timesAreOdd())
        notices.append(u"Times in the history run backwards or lie in the future; a clock was "
                       u"probably wrong."_s);
    return done;
}

} // namespace servanda

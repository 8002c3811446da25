#include "model/store/filecopy.h"

#include "model/store/historycheck.h"
#include "model/store/newfile.h"
#include "model/store/schema.h"
#include "model/store/sqlerror.h"
#include "model/store/verification.h"

#include <chrono>
#include <sqlite3.h>
#include <thread>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

constexpr int kPagesAtOnce = 256; ///< 1 MiB, about 3 ms
constexpr std::chrono::milliseconds kPause(1); ///< in which somebody else gets to the source
constexpr std::chrono::milliseconds kCopyPatience(50);
constexpr int kCopied = 80; ///< percent; the rest is checking

Error stopped()
{
    return fail(Error::Kind::Conflict, u"The copy was stopped"_s);
}

/// A backup of SQLite's that is ended whatever happens.
class Backup final
{
public:
    Backup(Connection &target, Connection &source)
        : m_backup(sqlite3_backup_init(target.handle(), "main", source.handle(), "main"))
    {
    }
    ~Backup() { finish(); }
    Q_DISABLE_COPY_MOVE(Backup)

    explicit operator bool() const { return m_backup; }
    int step(int pages) { return sqlite3_backup_step(m_backup, pages); }
    int finish() { return sqlite3_backup_finish(std::exchange(m_backup, nullptr)); }
    [[nodiscard]] int percent() const
    {
        const int all = std::max(1, sqlite3_backup_pagecount(m_backup));
        return kCopied * (all - sqlite3_backup_remaining(m_backup)) / all;
    }

private:
    sqlite3_backup *m_backup;
};

} // namespace

Result<> checkCopy(Connection &copy, const Revision &revision, const std::atomic_bool *stop)
{
    if (auto schema = compareSchema(copy); !schema)
        return schema.error();
    copy.watch({Watch::Clock::time_point::max(), stop, nullptr});
    const auto faults = verifyDatabase(copy, revision);
    copy.unwatch();
    if (!faults)
        return stop && stop->load() ? stopped() : faults.error();
    if (faults->empty())
        return {};
    return fail(Error::Kind::Unusable,
                u"The dossier does not pass its own checks (%1)"_s.arg(faults->front().what),
                u"Open it for review: every fact concerned is marked there."_s);
}

/// Gives the revision that is in the copy: the source's when its last page was copied.
Result<Revision> FileCopy::copyInto(Connection &target, Progress &progress)
{
    std::unique_lock access(m_access, std::defer_lock);
    while (!access.try_lock_for(kCopyPatience)) { // a long check may run
        if (progress.stop)
            return stopped();
    }
    Backup backup(target, m_source);
    if (!backup)
        return sqlError(target.handle(), sqlite3_extended_errcode(target.handle()));
    for (int code = SQLITE_OK; code != SQLITE_DONE;) {
        if (progress.stop)
            return stopped();
        code = backup.step(kPagesAtOnce);
        if (code != SQLITE_OK && code != SQLITE_DONE)
            return sqlError(code, QString::fromUtf8(sqlite3_errstr(code)));
        progress.tell(backup.percent(), 100);
        if (code == SQLITE_OK) {
            access.unlock();
            std::this_thread::sleep_for(kPause);
            access.lock();
        }
    }
    if (const int code = backup.finish(); code != SQLITE_OK)
        return sqlError(code, QString::fromUtf8(sqlite3_errstr(code)));
    return readRevision(m_source);
}

Result<Revision> FileCopy::fill(const QString &part, Progress &progress)
{
    auto target = Connection::editNew(part);
    if (!target)
        return target.error();
    auto revision = copyInto(**target, progress);
    if (!revision)
        return revision;
    if (auto sound = checkCopy(**target, *revision, &progress.stop); !sound)
        return sound.error();
    progress.tell(100, 100);
    return revision;
}

Result<Revision> FileCopy::writeTo(const QString &path, Existing existing, Progress &progress)
{
    const auto target = placeForFile(path, existing);
    if (!target)
        return target.error();
    const auto part = makePart(*target, existing);
    if (!part)
        return part.error();
    auto revision = fill(*part, progress);
    if (revision) {
        if (auto published = publishPart(*part, *target, existing); !published)
            revision = published.error();
    }
    removePart(*part); // of one that has its name by now: a spent journal, if the disk kept it
    return revision;
}

} // namespace servanda

#pragma once

#include "model/store/permission.h"
#include "model/store/query.h"
#include "model/store/safesettings.h"
#include "model/store/watch.h"

#include <span>

struct sqlite3;

namespace servanda {

/// One SQLite connection with the settings of safesettings.h and a guard on what it may run.
///
/// On SQLite's own interface, not QSqlDatabase: limits, guard, deadline and loading from memory
/// need the handle anyway, and QSqlQuery makes a QVariant of each value read.
class Connection final
{
public:
    /// A read-only database in `image`, which must outlive the connection and is never written.
    [[nodiscard]] static Result<std::unique_ptr<Connection>> review(std::span<unsigned char> image);
    /// A file by its absolute path, for editing: its lock is taken and kept until the end.
    /// Conflict where another program has it.
    [[nodiscard]] static Result<std::unique_ptr<Connection>> edit(const QString &path);
    /// An empty file made ready for a schema, otherwise as edit(). May still run everything, until
    /// allow(Permission::Editing).
    [[nodiscard]] static Result<std::unique_ptr<Connection>> editNew(const QString &path);
    /// An empty database in memory that may run everything.
    [[nodiscard]] static Result<std::unique_ptr<Connection>> scratch();

    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    [[nodiscard]] sqlite3 *handle() const { return m_database; }
    [[nodiscard]] Result<Query> prepare(std::string_view sql, bool kept = false);
    /// One statement without parameters or rows.
    [[nodiscard]] Result<> run(std::string_view sql);
    /// The first column of the first row.
    [[nodiscard]] Result<qint64> number(std::string_view sql);

    /// By the last statement that inserted, updated or deleted.
    [[nodiscard]] qint64 changedRows() const;

    void allow(Permission permission) { m_permission = permission; }
    /// Gives back the memory of pages read so far; for after a read of everything.
    void releasePages();
    /// Statements end with an error ("stopped") once `watch` is over.
    void watch(const Watch &watch);
    void unwatch();

private:
    Connection() = default;
    [[nodiscard]] Result<> open(const char *name, int flags, Purpose purpose);
    [[nodiscard]] Result<> load(std::span<unsigned char> image);
    [[nodiscard]] Result<> takeLock();

    sqlite3 *m_database = nullptr;
    Permission m_permission = Permission::SetUp;
    Watch m_watch;
};

} // namespace servanda

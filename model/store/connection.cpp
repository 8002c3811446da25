#include "model/store/connection.h"

#include "model/store/safesettings.h"
#include "model/store/sqlerror.h"

#include <QFile>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

constexpr int kStepsBetweenLooks = 5000;

int isOver(void *watch)
{
    return static_cast<const Watch *>(watch)->isOver() ? 1 : 0;
}

} // namespace

Result<> Connection::open(const char *name, int flags, Purpose purpose)
{
    const int code = sqlite3_open_v2(name, &m_database, flags | SQLITE_OPEN_NOMUTEX, nullptr);
    if (code != SQLITE_OK)
        return sqlError(m_database, m_database ? sqlite3_extended_errcode(m_database) : code);
    if (auto set = applySafeSettings(m_database, purpose); !set)
        return set;
    guard(m_database, &m_permission);
    return {};
}

Result<std::unique_ptr<Connection>> Connection::review(std::span<unsigned char> image)
{
    std::unique_ptr<Connection> connection(new Connection);
    if (auto opened = connection->open(":memory:", SQLITE_OPEN_READWRITE, Purpose::Review); !opened)
        return opened.error();
    if (auto loaded = connection->load(image); !loaded)
        return loaded.error();
    connection->allow(Permission::Review);
    return connection;
}

Result<> Connection::load(std::span<unsigned char> image)
{
    const auto size = static_cast<sqlite3_int64>(image.size());
    const int code = sqlite3_deserialize(m_database, "main", image.data(), size, size,
                                         SQLITE_DESERIALIZE_READONLY);
    if (code != SQLITE_OK)
        return sqlError(m_database, code);
    // What a CHECK would find, the content rules find too, and can name the fact.
    return run("PRAGMA ignore_check_constraints=ON");
}

Result<std::unique_ptr<Connection>> Connection::edit(const QString &path)
{
    std::unique_ptr<Connection> connection(new Connection);
    const QByteArray name = QFile::encodeName(path);
    if (auto opened = connection->open(
            name.constData(), SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOFOLLOW, Purpose::Editing);
        !opened)
        return opened.error();
    if (auto locked = connection->takeLock(); !locked)
        return locked.error();
    connection->allow(Permission::Editing);
    return connection;
}

Result<std::unique_ptr<Connection>> Connection::editNew(const QString &path)
{
    std::unique_ptr<Connection> connection(new Connection);
    const QByteArray name = QFile::encodeName(path);
    if (auto opened = connection->open(
            name.constData(), SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOFOLLOW, Purpose::Editing);
        !opened)
        return opened.error();
    for (const auto sql :
         {"PRAGMA page_size=4096", "PRAGMA encoding='UTF-8'", "PRAGMA auto_vacuum=NONE"}) {
        if (auto done = connection->run(sql); !done)
            return done.error();
    }
    if (auto locked = connection->takeLock(); !locked)
        return locked.error();
    return connection;
}

/// Takes the lock without changing a byte, and makes every commit durable.
Result<> Connection::takeLock()
{
    if (sqlite3_db_readonly(m_database, "main") != 0)
        return sqlError(SQLITE_READONLY, {});
    sqlite3_busy_timeout(m_database, 2000);
    for (const auto sql : {"PRAGMA locking_mode=EXCLUSIVE", "BEGIN EXCLUSIVE", "COMMIT"}) {
        if (auto done = run(sql); !done)
            return done;
    }
    sqlite3_busy_timeout(m_database, 0);

    auto mode = prepare("PRAGMA journal_mode=DELETE");
    if (!mode)
        return mode.error();
    if (auto row = mode->step(); !row)
        return row.error();
    if (mode->bytes(0) != "delete")
        return fail(Error::Kind::Unusable,
                    u"The file cannot be edited safely: its journal mode "
                    u"does not change"_s,
                    u"Open it for review."_s);
    mode->reset();
    for (const auto sql : {"PRAGMA synchronous=EXTRA", "PRAGMA cache_size=-65536"}) {
        if (auto done = run(sql); !done)
            return done;
    }
    return {};
}

Result<std::unique_ptr<Connection>> Connection::scratch()
{
    std::unique_ptr<Connection> connection(new Connection);
    if (auto opened = connection->open(":memory:", SQLITE_OPEN_READWRITE, Purpose::Editing);
        !opened)
        return opened.error();
    return connection;
}

Connection::~Connection()
{
    sqlite3_close_v2(m_database);
}

Result<Query> Connection::prepare(std::string_view sql, bool kept)
{
    sqlite3_stmt *statement = nullptr;
    const int code = sqlite3_prepare_v3(m_database, sql.data(), static_cast<int>(sql.size()),
                                        kept ? SQLITE_PREPARE_PERSISTENT : 0, &statement, nullptr);
    if (code != SQLITE_OK)
        return sqlError(m_database, code);
    return Query(statement);
}

Result<> Connection::run(std::string_view sql)
{
    auto statement = prepare(sql);
    if (!statement)
        return statement.error();
    return statement->run();
}

Result<qint64> Connection::number(std::string_view sql)
{
    auto statement = prepare(sql);
    if (!statement)
        return statement.error();
    auto row = statement->step();
    if (!row)
        return row.error();
    return *row ? statement->integer(0) : 0;
}

qint64 Connection::changedRows() const
{
    return sqlite3_changes64(m_database);
}

void Connection::watch(const Watch &watch)
{
    m_watch = watch;
    sqlite3_progress_handler(m_database, kStepsBetweenLooks, isOver, &m_watch);
}

void Connection::releasePages()
{
    sqlite3_db_release_memory(m_database);
}

void Connection::unwatch()
{
    sqlite3_progress_handler(m_database, 0, nullptr, nullptr);
}

} // namespace servanda

#include "tests/bench/baretransaction.h"

#include <array>
#include <sqlite3.h>
#include <string>

namespace servanda::bench {

class BareTransaction::Private
{
public:
    explicit Private(const QString &path)
    {
        check(
            sqlite3_open_v2(path.toUtf8().constData(), &database, SQLITE_OPEN_READWRITE, nullptr));
        for (const auto *sql :
             {"PRAGMA locking_mode=EXCLUSIVE", "PRAGMA journal_mode=DELETE",
              "PRAGMA synchronous=EXTRA", "PRAGMA foreign_keys=ON", "PRAGMA secure_delete=ON",
              "PRAGMA cache_size=-65536", "BEGIN EXCLUSIVE", "COMMIT"})
            check(sqlite3_exec(database, sql, nullptr, nullptr, nullptr));
        constexpr std::array kTexts{
            "UPDATE pledge SET amount = ?2 WHERE id = ?1",
            "INSERT INTO edit SELECT max(number) + 1, ?1, ?2, 'bench', 'Change', '', "
            "zeroblob(32), randomblob(32) FROM edit",
            "INSERT INTO change SELECT max(number), 0, 'pledge', ?1, ?3, randomblob(32) FROM edit",
            "UPDATE meta SET value = randomblob(32) WHERE key = 'head'",
        };
        for (size_t i = 0; i < kTexts.size(); ++i)
            check(sqlite3_prepare_v2(database, kTexts[i], -1, &statements[i], nullptr));
    }
    ~Private()
    {
        for (auto *statement : statements)
            sqlite3_finalize(statement);
        sqlite3_close(database);
    }
    Q_DISABLE_COPY_MOVE(Private)

    void check(int code) const
    {
        if (code != SQLITE_OK && code != SQLITE_DONE)
            qFatal("bare SQLite: %s", sqlite3_errmsg(database));
    }

    sqlite3 *database = nullptr;
    std::array<sqlite3_stmt *, 4> statements{};
    qint64 count = 0;
    std::string before = std::string(400, 'x'); ///< as long as a pledge's history entry
};

BareTransaction::BareTransaction(const QString &path) : m_d(std::make_unique<Private>(path)) {}

BareTransaction::~BareTransaction() = default;

void BareTransaction::changeOnePledge(qint64 pledge)
{
    ++m_d->count;
    m_d->check(sqlite3_exec(m_d->database, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr));
    for (auto *statement : m_d->statements) {
        if (sqlite3_bind_parameter_count(statement) >= 1)
            sqlite3_bind_int64(statement, 1, pledge);
        if (sqlite3_bind_parameter_count(statement) >= 2)
            sqlite3_bind_int64(statement, 2, m_d->count);
        if (sqlite3_bind_parameter_count(statement) >= 3)
            sqlite3_bind_text(statement, 3, m_d->before.c_str(), -1, SQLITE_STATIC);
        m_d->check(sqlite3_step(statement));
        sqlite3_reset(statement);
    }
    m_d->check(sqlite3_exec(m_d->database, "COMMIT", nullptr, nullptr, nullptr));
}

} // namespace servanda::bench

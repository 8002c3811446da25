#include "model/store/safesettings.h"

#include "model/store/sqlerror.h"

#include <array>
#include <sqlite3.h>
#include <utility>

namespace servanda {
namespace {

using Switch = std::pair<int, int>;

constexpr std::array kSwitches = std::to_array<Switch>({
    {SQLITE_DBCONFIG_DEFENSIVE, 1},
    {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
    {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
    {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
    {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
    {SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0},
    {SQLITE_DBCONFIG_DQS_DML, 0},
    {SQLITE_DBCONFIG_DQS_DDL, 0},
});

constexpr std::array kLimits = std::to_array<Switch>({
    {SQLITE_LIMIT_LENGTH, 32 * 1024 * 1024}, // the largest archived file, and its row
    {SQLITE_LIMIT_SQL_LENGTH, 20'000},
    {SQLITE_LIMIT_COLUMN, 100},
    {SQLITE_LIMIT_EXPR_DEPTH, 40},
    {SQLITE_LIMIT_COMPOUND_SELECT, 5},
    {SQLITE_LIMIT_ATTACHED, 0},
    {SQLITE_LIMIT_WORKER_THREADS, 0},
    {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 200},
});

constexpr auto kPragmas = "PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON;"
                          "PRAGMA mmap_size=0; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON;"
                          "PRAGMA temp_store=MEMORY;";

} // namespace

Result<> applySafeSettings(sqlite3 *database, Purpose purpose)
{
    sqlite3_extended_result_codes(database, 1);
    for (const auto &[name, wanted] : kSwitches) {
        int set = -1;
        if (const int code = sqlite3_db_config(database, name, wanted, &set);
            code != SQLITE_OK || set != wanted)
            return sqlError(database, code);
    }
    for (const auto &[name, wanted] : kLimits)
        sqlite3_limit(database, name, wanted);
    // Depth 0 would make foreign key actions fail even with triggers off.
    sqlite3_limit(database, SQLITE_LIMIT_TRIGGER_DEPTH, purpose == Purpose::Editing ? 1 : 0);
    if (const int code = sqlite3_exec(database, kPragmas, nullptr, nullptr, nullptr);
        code != SQLITE_OK)
        return sqlError(database, code);
    return {};
}

} // namespace servanda

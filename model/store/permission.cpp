#include "model/store/permission.h"

#include <algorithm>
#include <array>
#include <sqlite3.h>
#include <string_view>

namespace servanda {
namespace {

constexpr std::array kFunctions = std::to_array<std::string_view>({"count", "length", "max"});
constexpr std::array kChecks
    = std::to_array<std::string_view>({"foreign_key_check", "integrity_check", "quick_check"});

bool contains(const auto &names, const char *name)
{
    return name && std::ranges::find(names, std::string_view(name)) != names.end();
}

bool isOurs(const char *table)
{
    return table && !std::string_view(table).starts_with("sqlite_");
}

/// With a second word it would set it.
bool asksVersion(const char *pragma, const char *value)
{
    return pragma && !value && std::string_view(pragma) == "user_version";
}

bool mayRead(int action, const char *first, const char *second)
{
    switch (action) {
    case SQLITE_SELECT:
    case SQLITE_READ:
        return true;
    case SQLITE_FUNCTION:
        return contains(kFunctions, second);
    case SQLITE_PRAGMA:
        return contains(kChecks, first) || asksVersion(first, second);
    default:
        return false;
    }
}

bool mayWrite(int action, const char *first)
{
    switch (action) {
    case SQLITE_INSERT:
    case SQLITE_UPDATE:
    case SQLITE_DELETE:
        return isOurs(first);
    case SQLITE_TRANSACTION:
        return true;
    default:
        return false;
    }
}

int answer(void *permission, int action, const char *first, const char *second,
           const char * /*database*/, const char * /*trigger*/)
{
    bool allowed = true;
    switch (*static_cast<const Permission *>(permission)) {
    case Permission::SetUp:
        break;
    case Permission::Review:
        allowed = mayRead(action, first, second);
        break;
    case Permission::Editing:
        allowed = ((action != SQLITE_PRAGMA || asksVersion(first, second))
                   && mayRead(action, first, second))
            || mayWrite(action, first);
        break;
    }
    return allowed ? SQLITE_OK : SQLITE_DENY;
}

} // namespace

void guard(sqlite3 *database, const Permission *permission)
{
    // SQLite's interface takes a plain pointer; it is only read through.
    sqlite3_set_authorizer(database, answer, const_cast<Permission *>(permission));
}

} // namespace servanda

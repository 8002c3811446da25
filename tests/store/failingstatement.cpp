#include "tests/store/failingstatement.h"

#include <sqlite3.h>

namespace servanda::test {
namespace {

int left; // statements until the failure; 0: none is planned or it has happened
bool reached;

int countStatement(unsigned, void *connection, void *, void *)
{
    if (left > 0 && --left == 0) {
        reached = true;
        sqlite3_interrupt(static_cast<sqlite3 *>(connection));
    }
    return 0;
}

int watchConnection(sqlite3 *connection, const char **, const void *)
{
    return sqlite3_trace_v2(connection, SQLITE_TRACE_STMT, countStatement, connection);
}

// The type that SQLite asks for hides the arguments it calls with.
const auto kEntryPoint = reinterpret_cast<void (*)()>(watchConnection);

} // namespace

FailingStatement::FailingStatement()
{
    left = 0;
    sqlite3_auto_extension(kEntryPoint);
}

FailingStatement::~FailingStatement()
{
    left = 0;
    sqlite3_cancel_auto_extension(kEntryPoint);
}

void FailingStatement::failAt(int statement)
{
    left = statement;
    reached = false;
}

bool FailingStatement::wasReached() const
{
    return reached;
}

} // namespace servanda::test

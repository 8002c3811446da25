#pragma once

struct sqlite3;

namespace servanda {

/// What statements a connection accepts.
enum class Permission {
    SetUp, ///< all: only for constant statements of ours while a connection is made ready
    Review, ///< reading, and the check pragmas
    Editing, ///< reading, and writing rows in transactions
};

/// Makes the connection ask `permission` for every statement it prepares from now on. The last line
/// against text that becomes a statement. `permission` must outlive the connection.
void guard(sqlite3 *database, const Permission *permission);

} // namespace servanda

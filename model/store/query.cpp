#include "model/store/query.h"

#include "model/store/sqlerror.h"

#include <sqlite3.h>

namespace servanda {

void Query::Finalize::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

void Query::bind(int parameter, qint64 value)
{
    sqlite3_bind_int64(handle(), parameter, value);
}

void Query::bindText(int parameter, std::string_view utf8)
{
    // An empty view may have no address, which SQLite would take for NULL.
    sqlite3_bind_text(handle(), parameter, utf8.empty() ? "" : utf8.data(),
                      static_cast<int>(utf8.size()), SQLITE_STATIC);
}

void Query::bindBlob(int parameter, std::string_view bytes)
{
    sqlite3_bind_blob(handle(), parameter, bytes.empty() ? "" : bytes.data(),
                      static_cast<int>(bytes.size()), SQLITE_STATIC);
}

void Query::bindNull(int parameter)
{
    sqlite3_bind_null(handle(), parameter);
}

Result<bool> Query::step()
{
    const int code = sqlite3_step(handle());
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    return sqlError(sqlite3_db_handle(handle()), code);
}

Result<> Query::run()
{
    auto row = step();
    reset();
    if (!row)
        return row.error();
    return {};
}

void Query::reset()
{
    sqlite3_reset(handle());
    sqlite3_clear_bindings(handle());
}

qint64 Query::integer(int column) const
{
    return sqlite3_column_int64(handle(), column);
}

std::string_view Query::bytes(int column) const
{
    // For text too: the blob call gives the bytes as they are stored, without conversion.
    const void *data = sqlite3_column_blob(handle(), column);
    const int size = sqlite3_column_bytes(handle(), column);
    return data ? std::string_view(static_cast<const char *>(data), static_cast<size_t>(size))
                : std::string_view();
}

bool Query::isNull(int column) const
{
    return sqlite3_column_type(handle(), column) == SQLITE_NULL;
}

} // namespace servanda

#pragma once

#include "model/core/result.h"

#include <memory>
#include <string_view>

struct sqlite3_stmt;

namespace servanda {

/// One prepared statement. Parameters count from 1, columns from 0. Bound texts are not copied:
/// they must live until the next reset(). Must not outlive its connection.
class Query final
{
public:
    Query() = default;
    explicit Query(sqlite3_stmt *statement) : m_statement(statement) {}

    explicit operator bool() const { return m_statement != nullptr; }
    [[nodiscard]] sqlite3_stmt *handle() const { return m_statement.get(); }

    void bind(int parameter, qint64 value);
    void bindText(int parameter, std::string_view utf8);
    void bindBlob(int parameter, std::string_view bytes);
    void bindNull(int parameter);

    /// True: a row is there. False: done.
    [[nodiscard]] Result<bool> step();
    /// One execution that gives no rows; resets and unbinds, whether it worked or not.
    [[nodiscard]] Result<> run();
    void reset();

    [[nodiscard]] qint64 integer(int column) const;
    /// The column's bytes, text or blob; valid until the next step or reset. Empty for NULL.
    [[nodiscard]] std::string_view bytes(int column) const;
    [[nodiscard]] bool isNull(int column) const;

private:
    struct Finalize
    {
        void operator()(sqlite3_stmt *statement) const;
    };
    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
};

} // namespace servanda

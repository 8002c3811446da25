#pragma once

#include "model/store/cells.h"
#include "model/store/textcache.h"

#include <QStringList>

namespace servanda {

/// The cells of a statement's current row as a source for readCells(): in one pass it decodes,
/// checks and, where wanted, collects the bytes to hash. The statement's first column is the id.
class RowReader final
{
public:
    RowReader(const Query &statement, const char *table, bool hashing);

    /// Begins with the statement's current row; gives its id.
    qint64 begin();

    void beginField(const char *label) { m_label = label; }
    /// From here on nulls at the end are no part of what is hashed (see Cells).
    void beginLater();
    [[nodiscard]] bool isNull() const;
    [[nodiscard]] qint64 integer();
    [[nodiscard]] QString text();
    [[nodiscard]] std::string_view latin();
    void fault(const char *what);

    /// Faults of the current row.
    [[nodiscard]] const QStringList &faults() const { return m_faults; }
    /// What is hashed; empty unless hashing.
    [[nodiscard]] std::string_view bytes() const
    {
        return std::string_view(m_bytes).substr(0, m_later ? m_saidBytes : m_bytes.size());
    }

private:
    [[nodiscard]] std::string_view nextText();

    sqlite3_stmt *m_statement;
    const char *m_table;
    bool m_hashing;
    int m_column = 0;
    const char *m_label = "";
    std::string m_bytes;
    bool m_later = false;
    size_t m_saidBytes = 0; ///< later: up to the last cell that says something
    QStringList m_faults;
    std::vector<TextCache> m_caches; ///< by column
};

} // namespace servanda

#include "model/store/rowreader.h"

#include <QUtf8StringView>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace servanda {

RowReader::RowReader(const Query &statement, const char *table, bool hashing)
    : m_statement(statement.handle()),
      m_table(table),
      m_hashing(hashing),
      m_caches(static_cast<size_t>(sqlite3_column_count(statement.handle())))
{
}

qint64 RowReader::begin()
{
    m_column = 1;
    m_label = "";
    m_later = false;
    m_faults.clear();
    const qint64 id = sqlite3_column_int64(m_statement, 0);
    if (m_hashing)
        cellbytes::begin(m_bytes, m_table, id);
    return id;
}

void RowReader::beginLater()
{
    if (m_later)
        return;
    m_later = true;
    m_saidBytes = m_bytes.size();
}

bool RowReader::isNull() const
{
    return sqlite3_column_type(m_statement, m_column) == SQLITE_NULL;
}

qint64 RowReader::integer()
{
    const int column = m_column++;
    const int type = sqlite3_column_type(m_statement, column);
    if (type == SQLITE_NULL) {
        if (m_hashing)
            cellbytes::null(m_bytes);
        return 0;
    }
    if (type != SQLITE_INTEGER)
        fault("holds something that is not a number");
    const qint64 value = sqlite3_column_int64(m_statement, column);
    if (m_hashing)
        cellbytes::integer(m_bytes, value);
    m_saidBytes = m_bytes.size();
    return value;
}

std::string_view RowReader::nextText()
{
    const int column = m_column++;
    if (sqlite3_column_type(m_statement, column) != SQLITE_TEXT) {
        fault("holds something that is not text");
        if (m_hashing)
            cellbytes::null(m_bytes);
        return {};
    }
    const void *data = sqlite3_column_blob(m_statement, column);
    const auto size = static_cast<size_t>(sqlite3_column_bytes(m_statement, column));
    const std::string_view utf8(data ? static_cast<const char *>(data) : "", data ? size : 0);
    if (m_hashing)
        cellbytes::text(m_bytes, utf8);
    m_saidBytes = m_bytes.size();
    return utf8;
}

QString RowReader::text()
{
    const auto column = static_cast<size_t>(m_column);
    const std::string_view utf8 = nextText();
    if (!QUtf8StringView(utf8.data(), static_cast<qsizetype>(utf8.size())).isValidUtf8()) {
        fault("holds bytes that are not text (UTF-8)");
        return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    }
    return m_caches[column].text(utf8);
}

std::string_view RowReader::latin()
{
    return nextText();
}

void RowReader::fault(const char *what)
{
    m_faults.append(QLatin1StringView(m_label) + u": "_s + QLatin1StringView(what));
}

} // namespace servanda

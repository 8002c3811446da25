#include "model/exchange/csvwriter.h"

#include <algorithm>

namespace servanda {

void CsvWriter::cell(QStringView text)
{
    if (m_rowBegun)
        m_bytes += ',';
    m_rowBegun = true;
    QByteArray cell = text.toUtf8();
    const bool quoted = std::ranges::any_of(
        cell, [](char c) { return c == ',' || c == '"' || c == '\n' || c == '\r'; });
    if (quoted)
        cell = cell.replace('"', "\"\"").prepend('"').append('"');
    m_bytes += cell;
}

void CsvWriter::endRow()
{
    m_bytes += "\r\n";
    m_rowBegun = false;
}

} // namespace servanda

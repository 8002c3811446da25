#pragma once

#include <QByteArray>
#include <QStringView>

namespace servanda {

/// Writes a table as RFC 4180: UTF-8, CRLF, quotation marks only where a cell needs them.
class CsvWriter final
{
public:
    void cell(QStringView text);
    void endRow();
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
    bool m_rowBegun = false;
};

} // namespace servanda

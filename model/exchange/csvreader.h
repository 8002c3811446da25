#pragma once

#include "model/core/result.h"

#include <QByteArray>

namespace servanda {

/// One cell as it was written, with line feeds for line breaks of any kind.
struct CsvCell
{
    QString text;
    int line = 0; ///< on which it begins, from 1
};

/// One record: its cells, and the line on which it begins.
struct CsvRecord
{
    std::vector<CsvCell> cells;
    int line = 0;
};

/// What is read of one file at most (reference: reliability C3).
inline constexpr qsizetype kLongestCell = 1'048'576; ///< bytes
inline constexpr size_t kMostColumns = 1000;
inline constexpr qint64 kMostCells = 5'000'000;

/// The records of a CSV text (RFC 4180 with LF, CRLF or CR; UTF-8 already proved). Empty lines at
/// the end are passed over. Unusable, at the line and column (counted in cells) where it began,
/// for quotation marks out of place, empty lines between records, and texts beyond the limits.
[[nodiscard]] Result<std::vector<CsvRecord>> readCsv(const QByteArray &text, const QString &file,
                                                     char separator = ',');

} // namespace servanda

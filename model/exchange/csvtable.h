#pragma once

#include "model/exchange/csvreader.h"

#include <QStringList>

namespace servanda {

/// A CSV file with the headings it must have, in whatever order it has them.
struct CsvTable
{
    QString file; ///< its path as given
    std::vector<CsvRecord> rows;
    std::vector<int> positions; ///< of each expected heading in a row, or -1
    qsizetype width = 0; ///< cells that a row must have
    bool readable = false; ///< its rows can be looked at, whatever else is wrong
};

/// Reads the file; what is wrong with it as a table is added to errors: missing (unless optional),
/// unreadable, not CSV, headings missing (but for those in `mayLack`), unknown, empty or doubled.
[[nodiscard]] CsvTable readCsvTable(const QString &file, const QStringList &headings,
                                    const QStringList &mayLack, bool optional, Errors &errors);

} // namespace servanda

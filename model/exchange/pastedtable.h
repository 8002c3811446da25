#pragma once

#include "model/core/result.h"

#include <QStringList>

namespace servanda {

/// The cells of a block of text from a spreadsheet, every row as wide as the widest.
struct PastedTable
{
    std::vector<QStringList> rows;
    qsizetype width = 0;
};

/// Divides a text into cells: by tabs if there are any, else by semicolons, else by commas; cells
/// may stand in quotation marks. Blank lines are passed over, blanks around a cell too. Unusable
/// where nothing is left or the text is beyond the limits of csvreader.h.
[[nodiscard]] Result<PastedTable> readPastedText(const QString &text);

} // namespace servanda

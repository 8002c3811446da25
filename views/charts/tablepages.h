#pragma once

#include "model/analysis/figuredata.h"

#include <QColor>
#include <QFont>
#include <QPointF>

class QPainter;

namespace servanda {

/// A page of the table behind a figure: lines of plain text on A4, in units of 1/96 inch.
struct TablePage
{
    struct Text
    {
        QString text;
        QFont font;
        QColor color;
        QPointF baseline;
    };
    std::vector<Text> texts;
    std::vector<double> rules; ///< heights of hairlines across the page
};

/// Every step of every curve with its day, increment and sum, then what has no date; with title,
/// as of, source, page number, and the marking at top and bottom of each page.
[[nodiscard]] std::vector<TablePage> tablePagesOf(const FigureData &figure);

void paintTablePage(QPainter &painter, const TablePage &page);

} // namespace servanda

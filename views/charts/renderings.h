#pragma once

#include "views/charts/figureexport.h"

#include <QSizeF>

class QPainter;

namespace servanda {

/// Width and height in millimetres.
[[nodiscard]] QSizeF millimetresOf(FigureSize size);

/// Draws the whole figure into the rectangle from (0, 0), in the painter's units.
void paintFigure(QPainter &painter, const FigureData &figure, FigureSize size,
                 const QSizeF &target);

/// renderFigure for one format each.
[[nodiscard]] Result<QByteArray> svgOf(const FigureData &figure, const ExportOptions &options);
[[nodiscard]] Result<QByteArray> pngOf(const FigureData &figure, const ExportOptions &options);
/// The figure on one page, its table on the next ones, the CSV attached as data.csv.
[[nodiscard]] Result<QByteArray> pdfOf(const FigureData &figure, const QByteArray &csv,
                                       const ExportOptions &options);

} // namespace servanda

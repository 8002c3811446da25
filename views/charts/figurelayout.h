#pragma once

#include "views/charts/axisscale.h"
#include "views/charts/figurestyle.h"
#include "views/charts/steps.h"

#include <QLineF>
#include <QPen>
#include <QRectF>

namespace servanda {

/// One line of plain text and where its top left corner is.
struct PlacedText
{
    QString text;
    QFont font;
    QColor color;
    QPointF topLeft;
};

struct PlacedLine
{
    QLineF line;
    QPen pen;
};

/// Where everything of a figure goes within its frame; all that is drawn but the curves.
struct FigureLayout
{
    std::vector<PlacedText> texts;
    std::vector<PlacedLine> lines;
    QRectF plot; ///< null for an empty figure
    DaySpan days; ///< the width of plot
    ValueScale values; ///< the height of plot

    [[nodiscard]] bool hasCurves() const { return !plot.isNull(); }
    [[nodiscard]] double xOf(QDate day) const;
    [[nodiscard]] double yOf(double minorUnits) const;
};

[[nodiscard]] FigureLayout layoutOf(const FigureData &figure, const QSizeF &frame,
                                    const FigureStyle &style);

} // namespace servanda

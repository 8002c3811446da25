#pragma once

#include "views/theme/theme.h"

#include <QSizeF>

namespace servanda {

/// Card: small, on the overview. Page: large, in a window. Export: for print and slides.
enum class FigureForm { Card, Page, Export };

/// How a figure of one size looks. Lengths are in scene units of 1/96 inch; no text of a Page or an
/// Export is smaller than 9 pt and no line thinner than 0.75 pt.
struct FigureStyle
{
    FigureForm form = FigureForm::Export;
    Theme theme;
    QColor grid;
    QFont title;
    QFont subtitle;
    QFont axis;
    QFont value; ///< strong, at the end of a curve
    QFont name; ///< beside or below the value
    QFont foot;
    QFont strongFoot;
    double margin = 0;
    double scale = 1; ///< 1: text of 13 at 96 DPI

    [[nodiscard]] bool isCard() const { return form == FigureForm::Card; }
    /// For a frame of that size; textScale is how much larger than usual the reader wants text.
    [[nodiscard]] static FigureStyle make(FigureForm form, const QSizeF &frame, const Theme &theme,
                                          double textScale = 1);
};

} // namespace servanda

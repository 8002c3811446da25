#pragma once

#include "views/charts/figurelayout.h"

namespace servanda {

/// The labels at the right end of the curves: where each ends, and what it is. A block of lines for
/// each curve; one line where the plot is too low for that, for signatories, and on a card.
class EndColumn final
{
public:
    /// Long names are shortened so that it is no wider than its share of the room for the plot.
    EndColumn(const FigureData &figure, const FigureStyle &style, const QSizeF &room);

    /// The room it needs right of the plot, gap included.
    [[nodiscard]] double width() const { return m_width; }
    /// Adds its texts and lines to a layout whose plot and scales are known.
    void place(FigureLayout &layout) const;

private:
    struct Label
    {
        QString value;
        QString name;
        QString undated;
        QPen pen;
        double level = 0; ///< minor units
    };
    [[nodiscard]] double heightOf(const Label &label) const;
    void placeBlock(FigureLayout &layout, const Label &label, double x, double centre) const;
    void placeLine(FigureLayout &layout, const Label &label, double x, double centre) const;

    const FigureStyle &m_style;
    std::vector<Label> m_labels;
    bool m_inOneLine = false;
    bool m_hasSamples = false;
    double m_gap = 0;
    double m_valueWidth = 0;
    double m_width = 0;
};

} // namespace servanda

#include "views/charts/curvepen.h"

#include <array>

namespace servanda {

namespace {

/// The first five of Okabe and Ito's colours have 3:1 on white; on dark, black turns into the text
/// colour and blue into sky blue.
QColor signatoryColor(size_t index, const Theme &theme)
{
    const std::array colors{theme.text, theme.accent, QColor(0xD5, 0x5E, 0x00),
                            QColor(0x00, 0x9E, 0x73), QColor(0xCC, 0x79, 0xA7)};
    return index == FigureData::kMostLines ? theme.secondary : colors[index % colors.size()];
}

QPen signatoryPen(size_t index, const FigureStyle &style)
{
    struct Line
    {
        double width = 0;
        QList<qreal> dashes;
    };
    static const std::array<Line, FigureData::kMostLines + 1> lines{{
        {2.6, {}},
        {2.0, {6, 2.5}},
        {2.2, {1, 1.5}},
        {2.0, {6, 2, 1, 2}},
        {1.8, {3, 2}},
        {1.2, {}},
        {1.6, {12, 3}},
        {1.6, {4, 2, 1, 2, 1, 2}},
        {1.2, {2, 4}},
    }};
    const Line &line = lines[std::min(index, lines.size() - 1)];
    QPen pen(signatoryColor(index, style.theme), style.isCard() ? line.width * 0.75 : line.width);
    if (!line.dashes.isEmpty())
        pen.setDashPattern(line.dashes);
    return pen;
}

QPen stagePen(CurveStage stage, const FigureStyle &style)
{
    const double weight = style.isCard() ? 0.75 : 1;
    QPen pen;
    switch (stage) {
    case CurveStage::Pledged:
    case CurveStage::Reported:
        pen = QPen(style.theme.accent, 2.2 * weight);
        pen.setDashPattern({1.3, 1.5});
        break;
    case CurveStage::Committed:
    case CurveStage::Remedied:
        pen = QPen(style.theme.secondary, 2 * weight);
        pen.setDashPattern({7, 3});
        break;
    case CurveStage::Allocated:
        pen = QPen(style.theme.secondary, 1.35 * weight);
        break;
    case CurveStage::Delivered:
    case CurveStage::Established:
        pen = QPen(style.theme.text, 3.2 * weight);
        break;
    }
    return pen;
}

} // namespace

QPen curvePen(const FigureData &figure, size_t index, const FigureStyle &style)
{
    QPen pen = figure.spec.split == Split::BySignatory
        ? signatoryPen(index, style)
        : stagePen(figure.series[index].stage, style);
    pen.setJoinStyle(Qt::MiterJoin);
    pen.setCapStyle(pen.style() == Qt::SolidLine ? Qt::SquareCap : Qt::FlatCap);
    return pen;
}

} // namespace servanda

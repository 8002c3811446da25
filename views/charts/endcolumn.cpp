#include "views/charts/endcolumn.h"

#include "views/charts/curvepen.h"
#include "views/charts/endlabels.h"
#include "views/charts/figurewords.h"
#include "views/charts/textlines.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace servanda {

using namespace Qt::StringLiterals;

namespace {
constexpr double kSample = 22; ///< length of the piece of line before a signatory's name
constexpr double kBetween = 4; ///< between value and name in one line
constexpr double kBelowBlock = 6;
} // namespace

EndColumn::EndColumn(const FigureData &figure, const FigureStyle &style, const QSizeF &room)
    : m_style(style),
      m_hasSamples(figure.spec.split == Split::BySignatory && !style.isCard()),
      m_gap(style.isCard() ? 6 : 12)
{
    const QFontMetricsF value(style.value);
    const QFontMetricsF name(style.name);
    const double blocks = static_cast<double>(figure.series.size())
        * (value.height() + name.height() * 1.3 + kBelowBlock);
    m_inOneLine = style.isCard() || m_hasSamples || blocks > room.height();
    const double mostWidth = room.width() * (style.isCard() ? 0.5 : m_hasSamples ? 0.45 : 0.36);
    for (size_t i = 0; i < figure.series.size(); ++i) {
        const FigureSeries &series = figure.series[i];
        Label label;
        label.value = style.isCard() && !figure.spec.unit.isMoney() && qAbs(series.dated) >= 10'000
                && figure.spec.unit.decimals() == 0 && qAbs(series.dated) < 10'000'000
            ? QString::number((series.dated + 500) / 1000) + u'k'
            : labelValue(figure, series.dated);
        label.name = drawable(labelName(figure, series));
        if (series.undated != 0 && !m_inOneLine)
            label.undated = u"+ %1 undated"_s.arg(labelValue(figure, series.undated));
        label.pen = curvePen(figure, i, style);
        label.level = static_cast<double>(series.dated);
        m_labels.push_back(std::move(label));
        m_valueWidth = std::max(m_valueWidth, value.horizontalAdvance(m_labels.back().value));
    }
    const double before = m_gap + (m_hasSamples ? kSample + 8 : 0);
    for (Label &label : m_labels) {
        // On a card value and name read as one phrase; in a list the names line up.
        const double valueWidth
            = style.isCard() ? value.horizontalAdvance(label.value) : m_valueWidth;
        const double taken = before + (m_inOneLine ? valueWidth + kBetween : 0);
        label.name = name.elidedText(label.name, Qt::ElideRight, std::max(20.0, mostWidth - taken));
        double widest = taken + name.horizontalAdvance(label.name);
        if (!m_inOneLine)
            widest = std::max(
                {widest, before + valueWidth, before + name.horizontalAdvance(label.undated)});
        m_width = std::max(m_width, widest);
    }
}

double EndColumn::heightOf(const Label &label) const
{
    const double value = QFontMetricsF(m_style.value).height();
    const double name = QFontMetricsF(m_style.name).height();
    if (m_inOneLine)
        return std::max(value, name) + (m_style.isCard() ? 0 : 2);
    return value + name * (label.undated.isEmpty() ? 1 : 2) + kBelowBlock;
}

void EndColumn::place(FigureLayout &layout) const
{
    std::vector<WantedLabel> wanted;
    for (const Label &label : m_labels)
        wanted.push_back({layout.yOf(label.level), heightOf(label)});
    const QRectF plot = layout.plot;
    const double half = QFontMetricsF(m_style.value).height() * (m_inOneLine ? 0.5 : 1);
    const std::vector<double> centres
        = placedLabels(wanted, plot.top() - half, plot.bottom() + half * 1.2);
    double x = plot.right() + m_gap;
    for (size_t i = 0; i < m_labels.size(); ++i) {
        const Label &label = m_labels[i];
        if (m_hasSamples || std::abs(centres[i] - wanted[i].centre) > 6) {
            QPen leader(label.pen.color(), 1);
            layout.lines.push_back(
                {QLineF(plot.right() + 3, wanted[i].centre, plot.right() + m_gap - 2, centres[i]),
                 leader});
        }
        if (m_inOneLine)
            placeLine(layout, label, x, centres[i]);
        else
            placeBlock(layout, label, x, centres[i]);
    }
}

void EndColumn::placeBlock(FigureLayout &layout, const Label &label, double x, double centre) const
{
    const QFontMetricsF value(m_style.value);
    const QFontMetricsF name(m_style.name);
    double y = centre - (heightOf(label) - kBelowBlock) / 2;
    const QColor color = label.pen.color();
    layout.texts.push_back({label.value, m_style.value, color, QPointF(x, y)});
    y += value.height();
    layout.texts.push_back({label.name, m_style.name, color, QPointF(x, y)});
    if (!label.undated.isEmpty())
        layout.texts.push_back(
            {label.undated, m_style.name, m_style.theme.secondary, QPointF(x, y + name.height())});
}

void EndColumn::placeLine(FigureLayout &layout, const Label &label, double x, double centre) const
{
    const QFontMetricsF value(m_style.value);
    const QFontMetricsF name(m_style.name);
    if (m_hasSamples) {
        layout.lines.push_back({QLineF(x, centre, x + kSample, centre), label.pen});
        x += kSample + 8;
    }
    const QColor color = m_hasSamples ? m_style.theme.text : label.pen.color();
    const double baseline = centre + value.ascent() / 2 - value.descent() / 2;
    const double valueWidth = value.horizontalAdvance(label.value);
    const double column = m_style.isCard() ? valueWidth : m_valueWidth;
    layout.texts.push_back({label.value, m_style.value, color,
                            QPointF(x + column - valueWidth, baseline - value.ascent())});
    layout.texts.push_back({label.name, m_style.name, color,
                            QPointF(x + column + kBetween, baseline - name.ascent())});
}

} // namespace servanda

#include "views/charts/figurelayout.h"

#include "views/charts/curvepen.h"
#include "views/charts/endcolumn.h"
#include "views/charts/figurewords.h"
#include "views/charts/textlines.h"

#include <QFontMetricsF>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace servanda {

using namespace Qt::StringLiterals;

namespace {

double crisp(double position)
{
    return std::floor(position) + 0.5;
}

/// Fills a layout from the outside inwards: header, footer, then what is left for the curves.
class Arrangement final
{
public:
    Arrangement(const FigureData &figure, const QSizeF &frame, const FigureStyle &style)
        : m_figure(figure),
          m_style(style),
          m_left(style.margin),
          m_right(frame.width() - style.margin),
          m_top(style.margin),
          m_bottom(frame.height() - style.margin)
    {
    }

    FigureLayout run()
    {
        header();
        if (!m_style.isCard())
            footer();
        m_layout.days = daySpan(m_figure);
        if (m_layout.days.first.isValid())
            plot();
        else
            emptySentence();
        return std::move(m_layout);
    }

private:
    void header();
    void footer();
    void plot();
    void valueAxis();
    void timeAxis();
    void asOfLine();
    void emptySentence();
    double stack(const QStringList &lines, const QFont &font, const QColor &color, double top);
    void text(const QString &text, const QFont &font, const QColor &color, double x, double top);

    const FigureData &m_figure;
    const FigureStyle &m_style;
    FigureLayout m_layout;
    double m_left;
    double m_right;
    double m_top;
    double m_bottom;
};

void Arrangement::text(const QString &text, const QFont &font, const QColor &color, double x,
                       double top)
{
    m_layout.texts.push_back({text, font, color, QPointF(x, top)});
}

double Arrangement::stack(const QStringList &lines, const QFont &font, const QColor &color,
                          double top)
{
    const double step = std::round(QFontMetricsF(font).height() * 1.1);
    for (const QString &line : lines) {
        text(line, font, color, m_left, top);
        top += step;
    }
    return top;
}

void Arrangement::header()
{
    const double width = m_right - m_left;
    if (m_style.isCard()) {
        const Unit unit = m_figure.spec.unit;
        const FigureSeries *largest = nullptr;
        for (const FigureSeries &series : m_figure.series) {
            if (!largest || series.dated > largest->dated)
                largest = &series;
        }
        QString measure = valueScale(0, largest ? largest->dated : 0, unit, 3, true).caption;
        if (!measure.isEmpty())
            measure[0] = measure[0].toUpper();
        m_top = stack(wrapped(cardTitle(m_figure), m_style.title, width, 1), m_style.title,
                      m_style.theme.text, m_top);
        m_top = stack(wrapped(measure + u", cumulative"_s, m_style.subtitle, width, 1),
                      m_style.subtitle, m_style.theme.secondary, m_top + 2)
            + 8;
        return;
    }
    // Optical alignment: the glyphs of a large title stand clear of the line's left edge.
    m_top = stack(wrapped(drawable(m_figure.title), m_style.title, width, 2), m_style.title,
                  m_style.theme.text, m_top - m_style.margin * 0.2);
    m_top = stack(wrapped(drawable(m_figure.subtitle), m_style.subtitle, width, 2),
                  m_style.subtitle, m_style.theme.secondary, m_top + m_style.margin * 0.1)
        + m_style.margin * 0.45;
}

void Arrangement::footer()
{
    const QFontMetricsF metrics(m_style.foot);
    const double line = std::round(metrics.height() * 1.1);
    const double width = m_right - m_left;
    const QString program = programText();
    const double programWidth = metrics.horizontalAdvance(program);

    const QStringList marking
        = wrapped(drawable(m_figure.marking), m_style.strongFoot, width - programWidth - 24, 2);
    const QStringList source = wrapped(drawable(sourceText(m_figure)), m_style.foot, width, 2);
    QStringList sentences;
    for (const QString &sentence : footSentences(m_figure))
        sentences << drawable(sentence);
    const int mostNotes = std::clamp(static_cast<int>((m_bottom - m_top) * 0.16 / line), 2, 6);
    const QStringList notes = wrappedNotes(sentences, m_style.foot, width, mostNotes);

    const double gap = std::round(m_style.margin * 0.25);
    double top = m_bottom + m_style.margin * 0.35 - line * static_cast<double>(marking.size());
    const double markingTop = top;
    top -= gap + line * static_cast<double>(source.size());
    const double sourceTop = top;
    top -= line * static_cast<double>(notes.size());
    stack(notes, m_style.foot, m_style.theme.secondary, top);
    stack(source, m_style.foot, m_style.theme.secondary, sourceTop);
    stack(marking, m_style.strongFoot, m_style.theme.marking, markingTop);
    text(program, m_style.foot, m_style.theme.secondary, m_right - programWidth, markingTop);
    const double rule = crisp(top - gap - 2);
    m_layout.lines.push_back({QLineF(m_left, rule, m_right, rule), QPen(m_style.grid, 1)});
    m_bottom = rule - std::round(m_style.margin * 0.4);
}

void Arrangement::plot()
{
    const QFontMetricsF axis(m_style.axis);
    // Room above for the unit, below for the years, at the right for the values.
    const double above = m_style.isCard() ? 4 : std::round(axis.height() * 1.5) + 6;
    const double below = axis.height() + 8;
    const double top = crisp(m_top + above);
    const double bottom = crisp(std::max(m_bottom - below, top + 40));
    const EndColumn column(m_figure, m_style, QSizeF(m_right - m_left, bottom - top));

    qint64 least = 0;
    qint64 most = 0;
    for (const FigureSeries &series : m_figure.series) {
        for (const FigurePoint &point : series.points) {
            least = std::min(least, point.cumulative);
            most = std::max(most, point.cumulative);
        }
    }
    const int steps = std::clamp(
        static_cast<int>((bottom - top) / (axis.height() * (m_style.isCard() ? 2.0 : 3.6))), 2, 5);
    m_layout.values = valueScale(least, most, m_figure.spec.unit, steps, m_style.isCard());
    double labels = 0;
    for (const AxisTick &tick : m_layout.values.ticks)
        labels = std::max(labels, axis.horizontalAdvance(tick.label));
    const double left = crisp(m_left + labels + 8);
    const double right = crisp(std::max(m_right - column.width(), left + 40));
    m_layout.plot = QRectF(QPointF(left, top), QPointF(right, bottom));

    valueAxis();
    timeAxis();
    asOfLine();
    column.place(m_layout);
}

void Arrangement::valueAxis()
{
    const QFontMetricsF axis(m_style.axis);
    const QRectF plot = m_layout.plot;
    for (const AxisTick &tick : m_layout.values.ticks) {
        const double y = crisp(m_layout.yOf(tick.at));
        const bool isZero = tick.at == 0;
        m_layout.lines.push_back({QLineF(plot.left(), y, plot.right(), y),
                                  QPen(isZero ? m_style.theme.secondary : m_style.grid, 1)});
        text(tick.label, m_style.axis, m_style.theme.secondary,
             plot.left() - 8 - axis.horizontalAdvance(tick.label), y - axis.height() / 2);
    }
    if (!m_style.isCard())
        text(m_layout.values.caption, m_style.axis, m_style.theme.secondary, m_left,
             plot.top() - std::round(axis.height() * 1.5) - 4);
}

void Arrangement::timeAxis()
{
    const QFontMetricsF axis(m_style.axis);
    const QRectF plot = m_layout.plot;
    const double leastGap = axis.horizontalAdvance(u"Sep 2026 "_s) * 1.1;
    for (const AxisTick &tick :
         dayTicks(m_layout.days.first, m_layout.days.last, plot.width(), leastGap)) {
        const double x = crisp(m_layout.xOf(QDate::fromJulianDay(static_cast<qint64>(tick.at))));
        const double width = axis.horizontalAdvance(tick.label);
        m_layout.lines.push_back(
            {QLineF(x, plot.bottom(), x, plot.bottom() + 5), QPen(m_style.theme.secondary, 1)});
        // Centred below its tick, but never beyond the frame.
        const double left = std::clamp(x - width / 2, m_left, m_right - width);
        text(tick.label, m_style.axis, m_style.theme.secondary, left, plot.bottom() + 7);
    }
}

void Arrangement::asOfLine()
{
    const QDate asOf = m_figure.spec.asOf;
    if (!asOf.isValid() || asOf < m_layout.days.first)
        return;
    const double x = crisp(m_layout.xOf(asOf));
    const QRectF plot = m_layout.plot;
    QPen pen(m_style.theme.secondary, 1);
    pen.setDashPattern({3, 3});
    pen.setCapStyle(Qt::FlatCap);
    m_layout.lines.push_back(
        {QLineF(x, plot.bottom(), x, plot.top() - (m_style.isCard() ? 4 : 0)), pen});
    if (m_style.isCard())
        return;
    const QString label = u"as of "_s + QLocale::c().toString(asOf, u"d MMM yyyy"_s);
    const QFontMetricsF axis(m_style.axis);
    const double width = axis.horizontalAdvance(label);
    // Ends at its line: right of it is where the curves are labelled.
    text(label, m_style.axis, m_style.theme.secondary, std::max(m_left, x - width),
         plot.top() - std::round(axis.height() * 1.5) - 4);
}

void Arrangement::emptySentence()
{
    const QStringList lines = wrapped(emptyText(m_figure), m_style.subtitle, m_right - m_left, 3);
    const double height
        = QFontMetricsF(m_style.subtitle).height() * 1.1 * static_cast<double>(lines.size());
    const double top = m_style.isCard() ? m_top + 8 : (m_top + m_bottom - height) / 2;
    stack(lines, m_style.subtitle, m_style.theme.secondary, top);
}

} // namespace

double FigureLayout::xOf(QDate day) const
{
    const auto span = static_cast<double>(days.first.daysTo(days.last));
    return plot.left() + plot.width() * static_cast<double>(days.first.daysTo(day)) / span;
}

double FigureLayout::yOf(double minorUnits) const
{
    const double span = values.top - values.bottom;
    return plot.bottom() - plot.height() * (minorUnits - values.bottom) / span;
}

FigureLayout layoutOf(const FigureData &figure, const QSizeF &frame, const FigureStyle &style)
{
    return Arrangement(figure, frame, style).run();
}

} // namespace servanda

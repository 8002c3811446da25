#include "views/charts/tablepages.h"

#include "model/core/amount.h"
#include "views/charts/figurewords.h"
#include "views/charts/textlines.h"
#include "views/theme/theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <array>

namespace servanda {

using namespace Qt::StringLiterals;

namespace {

constexpr double kWidth = 210 * 96 / 25.4;
constexpr double kHeight = 297 * 96 / 25.4;
constexpr double kMargin = 60;
constexpr double kRow = 19;

struct Row
{
    std::array<QString, 4> cells; ///< day, curve, added, sum
    bool isStrong = false;
};

/// Days and curves at the left of their columns, numbers at the right.
struct Column
{
    QString head;
    double edge;
    bool isNumber;
};

QFont tableFont(int pixels, bool strong = false)
{
    QFont font(loadFonts());
    font.setPixelSize(pixels);
    font.setWeight(strong ? QFont::DemiBold : QFont::Normal);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

std::vector<Row> rowsOf(const FigureData &figure)
{
    const int decimals = figure.spec.unit.decimals();
    std::vector<Row> rows;
    for (const FigureSeries &series : figure.all.empty() ? figure.series : figure.all) {
        QString curve = enumLabel(series.stage);
        if (series.party)
            curve = drawable(series.name) + u", "_s + curve.toLower();
        for (const FigurePoint &point : series.points)
            rows.push_back(
                {{point.day.toString(Qt::ISODate), curve, groupedText(point.increment, decimals),
                  groupedText(point.cumulative, decimals)}});
        if (series.undated != 0)
            rows.push_back({{u"no date"_s, curve, groupedText(series.undated, decimals), {}}});
        rows.push_back({{u"Total"_s, curve, {}, groupedText(series.total(), decimals)}, true});
    }
    return rows;
}

/// Fills pages from top to bottom and begins the next one where one is full.
class Typesetting final
{
public:
    explicit Typesetting(const FigureData &figure)
        : m_figure(figure),
          m_columns{{{u"Period ends"_s, kMargin, false},
                     {u"Curve"_s, kMargin + 110, false},
                     {u"Added"_s, kWidth - kMargin - 150, true},
                     {u"Sum"_s, kWidth - kMargin, true}}}
    {
        if (const QString unit = figure.spec.unit.toText(); !unit.isEmpty()) {
            for (size_t i : {size_t{2}, size_t{3}})
                m_columns[i].head += u", "_s + unit;
        }
    }

    std::vector<TablePage> run()
    {
        beginPage();
        for (const Row &row : rowsOf(m_figure)) {
            if (m_y > kHeight - kMargin - 60)
                beginPage();
            addRow(row);
        }
        for (size_t i = 0; i < m_pages.size(); ++i)
            finishPage(m_pages[i], i + 1);
        return std::move(m_pages);
    }

private:
    void beginPage()
    {
        m_pages.emplace_back();
        m_y = kMargin + 40;
        if (m_pages.size() == 1) {
            for (const QString &line :
                 wrapped(drawable(m_figure.title), tableFont(19, true), kWidth - 2 * kMargin, 3)) {
                add(line, tableFont(19, true), Theme::light().text, kMargin, false);
                m_y += 26;
            }
            for (const QString &line :
                 wrapped(drawable(m_figure.subtitle), tableFont(13), kWidth - 2 * kMargin, 3)) {
                add(line, tableFont(13), Theme::light().secondary, kMargin, false);
                m_y += kRow;
            }
            m_y += 16;
        }
        for (const Column &column : m_columns)
            add(column.head, tableFont(12, true), Theme::light().secondary, column.edge,
                column.isNumber);
        m_pages.back().rules.push_back(m_y + 7);
        m_y += kRow + 6;
    }

    void addRow(const Row &row)
    {
        const QFont font = tableFont(12, row.isStrong);
        for (size_t i = 0; i < m_columns.size(); ++i) {
            const QString text = i == 1
                ? QFontMetricsF(font).elidedText(row.cells[i], Qt::ElideRight, 240)
                : row.cells[i];
            add(text, font, Theme::light().text, m_columns[i].edge, m_columns[i].isNumber);
        }
        if (row.isStrong)
            m_pages.back().rules.push_back(m_y + 6);
        m_y += row.isStrong ? kRow + 6 : kRow;
    }

    void add(const QString &text, const QFont &font, const QColor &color, double edge,
             bool isNumber)
    {
        if (text.isEmpty())
            return;
        const double left = isNumber ? edge - QFontMetricsF(font).horizontalAdvance(text) : edge;
        m_pages.back().texts.push_back({text, font, color, QPointF(left, m_y)});
    }

    void finishPage(TablePage &page, size_t number) const
    {
        const QFont small = tableFont(12);
        const QFont strong = tableFont(12, true);
        const Theme &theme = Theme::light();
        const auto put = [&page](const QString &text, const QFont &font, const QColor &color,
                                 double left, double y) {
            page.texts.push_back({text, font, color, QPointF(left, y)});
        };
        const QString marking = QFontMetricsF(strong).elidedText(
            drawable(m_figure.marking), Qt::ElideRight, kWidth - 2 * kMargin - 120);
        put(marking, strong, theme.marking, kMargin, kMargin);
        put(marking, strong, theme.marking, kMargin, kHeight - kMargin + 10);
        const QString count = u"Page %1 of %2"_s.arg(number).arg(m_pages.size());
        put(count, small, theme.secondary,
            kWidth - kMargin - QFontMetricsF(small).horizontalAdvance(count),
            kHeight - kMargin + 10);
        const QString source = QFontMetricsF(small).elidedText(
            drawable(m_figure.asOfLine + u' ' + sourceText(m_figure)), Qt::ElideRight,
            kWidth - 2 * kMargin);
        put(source, small, theme.secondary, kMargin, kHeight - kMargin - 10);
        page.rules.push_back(kHeight - kMargin - 28);
    }

    const FigureData &m_figure;
    std::array<Column, 4> m_columns;
    std::vector<TablePage> m_pages;
    double m_y = 0;
};

} // namespace

std::vector<TablePage> tablePagesOf(const FigureData &figure)
{
    return Typesetting(figure).run();
}

void paintTablePage(QPainter &painter, const TablePage &page)
{
    for (const TablePage::Text &text : page.texts) {
        painter.setFont(text.font);
        painter.setPen(text.color);
        painter.drawText(text.baseline, text.text);
    }
    painter.setPen(QPen(Theme::light().line, 1));
    for (const double y : page.rules)
        painter.drawLine(QPointF(kMargin, y), QPointF(kWidth - kMargin, y));
}

} // namespace servanda

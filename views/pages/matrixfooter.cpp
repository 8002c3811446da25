#include "views/pages/matrixfooter.h"

#include "model/items/celltext.h"
#include "model/items/overviewmodel.h"
#include "views/delegates/glyph.h"
#include "views/delegates/levelcounts.h"
#include "views/delegates/rowdelegate.h"
#include "views/textstyle.h"

#include <QHeaderView>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace servanda {

namespace {
constexpr int kLines = 3; ///< of two levels each
constexpr int kLineGap = 2;
constexpr int kPadding = 5;

int lineHeight()
{
    return QFontMetrics(zoomedFont(TextStyle::Small)).height() + kLineGap;
}
} // namespace

MatrixFooter::MatrixFooter(const OverviewModel &overview, const QHeaderView &columns,
                           QWidget *parent)
    : QWidget(parent),
      m_overview(overview),
      m_columns(columns)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(u"Counts per level for each clause"_s);
    const auto repaint = [this] { update(); };
    connect(&columns, &QHeaderView::sectionResized, this, repaint);
    connect(&columns, &QHeaderView::geometriesChanged, this, repaint);
    connect(&overview, &OverviewModel::modelReset, this, repaint);
    connect(&overview, &OverviewModel::overviewChanged, this, &MatrixFooter::showOverview);
}

/// Only the columns whose sums have changed.
void MatrixFooter::showOverview()
{
    const auto columns = static_cast<size_t>(m_overview.columnCount());
    m_shown.resize(columns);
    for (size_t column = 0; column < columns; ++column) {
        const StatusTally &now = m_overview.totalOf(static_cast<int>(column));
        if (now == m_shown[column])
            continue;
        m_shown[column] = now;
        update(roomOf(static_cast<int>(column)));
    }
}

QSize MatrixFooter::sizeHint() const
{
    return {100, kLines * lineHeight() + 2 * kPadding};
}

QRect MatrixFooter::roomOf(int column) const
{
    const int left = m_columns.x() + m_columns.sectionViewportPosition(column);
    return {left, 0, m_columns.sectionSize(column), height()};
}

int MatrixFooter::columnAt(QPoint point) const
{
    const int column = m_columns.logicalIndexAt(point.x() - m_columns.x());
    return column >= 0 && column < m_overview.columnCount() ? column : -1;
}

bool MatrixFooter::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int column = columnAt(help->pos());
    if (column >= 0)
        showPlainToolTip(*help, this,
                         cellSentence(m_overview.totalOf(column), m_overview.overview().rules));
    return true;
}

void MatrixFooter::mouseReleaseEvent(QMouseEvent *event)
{
    const int column = columnAt(event->pos());
    if (event->button() == Qt::LeftButton && column >= 0)
        Q_EMIT columnClicked(column);
}

void MatrixFooter::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    const Theme &theme = Theme::current();
    painter.fillRect(rect(), theme.card);
    painter.setPen(theme.line);
    painter.drawLine(rect().topLeft(), rect().topRight());
    const int names = m_columns.x();
    painter.setFont(zoomedFont(TextStyle::Strong));
    painter.setPen(theme.text);
    painter.drawText(QRect(12, kPadding, names - 16, lineHeight()),
                     Qt::AlignLeft | Qt::AlignVCenter, u"All signatories"_s);
    painter.setClipRect(QRect(names, 1, width() - names, height()));
    for (int column = 0; column < m_overview.columnCount() && column < m_columns.count();
         ++column) {
        if (event->rect().intersects(roomOf(column)))
            paintColumn(painter, column);
    }
}

void MatrixFooter::paintColumn(QPainter &painter, int column) const
{
    const QRect room = roomOf(column);
    const StatusTally &tally = m_overview.totalOf(column);
    if (m_overview.isTotalColumn(column)) {
        paintLevelCounts(&painter, QRect(room.left(), kPadding, room.width(), lineHeight()), tally);
        return;
    }
    const Theme &theme = Theme::current();
    const QFont small = zoomedFont(TextStyle::Small);
    const QFontMetrics metrics(small);
    const int side = metrics.height() - 3;
    const int half = qMin(room.width() / 2, side + 4 + metrics.horizontalAdvance(u"00000"_s));
    const int left = room.center().x() - half + 3;
    painter.setFont(small);
    int place = 0;
    for (const auto &level : kLevelCounts) {
        const int count = level.count(tally);
        if (count == 0)
            continue; // so that what is there stands close together
        const QRect box(left + (place % 2) * half, kPadding + (place / 2) * lineHeight(), half,
                        lineHeight());
        paintGlyph(&painter,
                   QRectF(box.left(), box.top() + (box.height() - side) / 2.0, side, side),
                   {level.headline, false, false}, theme);
        painter.setPen(theme.text);
        painter.drawText(box.adjusted(side + 4, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         QString::number(count));
        ++place;
    }
}

} // namespace servanda

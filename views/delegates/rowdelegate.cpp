#include "views/delegates/rowdelegate.h"

#include "model/items/itemroles.h"
#include "views/delegates/glyph.h"
#include "views/plaintext.h"
#include "views/textstyle.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace servanda {

namespace {

constexpr int kCellMargin = 8;

std::optional<StatusSign> glyphAt(const QModelIndex &index)
{
    if (const QVariant cell = index.data(CellRole); cell.canConvert<StatusSign>())
        return cell.value<StatusSign>();
    return std::nullopt;
}

// A warning triangle: the same sign as in the bar of faults.
void paintFaultMark(QPainter *painter, const QRectF &box, const Theme &theme)
{
    QPainterPath triangle(QPointF(box.center().x(), box.top()));
    triangle.lineTo(box.bottomRight());
    triangle.lineTo(box.bottomLeft());
    triangle.closeSubpath();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(theme.overdue, 1.3));
    painter->drawPath(triangle);
    painter->drawLine(QPointF(box.center().x(), box.top() + box.height() * 0.4),
                      QPointF(box.center().x(), box.top() + box.height() * 0.75));
    painter->restore();
}

int textLeft(const QModelIndex &index, int height)
{
    int left = kCellMargin;
    if (const auto glyph = glyphAt(index)) {
        if (glyph->headline != Headline::NoPledge)
            left += height + height / 2 + 4; // room for "≠", so that texts line up
    }
    if (index.column() == 0 && index.data(FaultRole).isValid())
        left += height + 4;
    return left;
}

/// Of several selected rows only one is where the keys go.
bool isCurrentRow(const QStyleOptionViewItem &option)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    return !view || view->visualRect(view->currentIndex()).top() == option.rect.top();
}

QString wholeText(const QModelIndex &index)
{
    return index.data(Qt::DisplayRole).toString().simplified();
}

} // namespace

void paintRowGround(QPainter *painter, const QStyleOptionViewItem &option, bool first, bool last)
{
    const Theme &theme = Theme::current();
    const QRect &rect = option.rect;
    const bool selected = option.state & QStyle::State_Selected;
    painter->save();
    if (selected)
        painter->fillRect(rect, theme.accentFill);
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(rect, theme.isDark ? theme.bar.lighter(112) : theme.bar);
    painter->setPen(theme.line);
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    if (selected && option.widget && option.widget->hasFocus() && isCurrentRow(option)) {
        painter->setPen(theme.accent);
        painter->drawLine(rect.topLeft(), rect.topRight());
        painter->drawLine(rect.bottomLeft(), rect.bottomRight());
        if (last)
            painter->drawLine(rect.topRight(), rect.bottomRight());
    }
    if (selected && first)
        painter->fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), theme.accent);
    painter->restore();
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                        const QModelIndex &index) const
{
    const Theme &theme = Theme::current();
    const int columns = index.model()->columnCount(index.parent());
    const bool first = index.column() == 0;
    paintRowGround(painter, option, first, index.column() == columns - 1);

    const int height = option.fontMetrics.height();
    int left = option.rect.left() + kCellMargin;
    const auto centred = [&](int side) {
        return QRectF(left, option.rect.center().y() - side / 2.0 + 0.5, side, side);
    };
    if (first && index.data(FaultRole).isValid()) {
        paintFaultMark(painter, centred(height - 2), theme);
        left += height + 4;
    }
    const auto glyph = glyphAt(index);
    if (glyph && glyph->headline != Headline::NoPledge)
        paintGlyph(painter, centred(height), *glyph, theme);
    left = option.rect.left() + textLeft(index, height);

    const QString text = wholeText(index);
    const auto alignment = index.data(Qt::TextAlignmentRole);
    const int align = alignment.isValid() ? alignment.toInt()
                                          : static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
    const QRect room(left, option.rect.top(), option.rect.right() - left - kCellMargin + 1,
                     option.rect.height());
    const bool draft = index.data(DraftRole).toBool();
    QFont font = option.font;
    font.setItalic(draft);
    painter->setFont(font);
    const bool none = glyph && glyph->headline == Headline::NoPledge;
    painter->setPen(none || draft || m_quiet.contains(index.column()) ? theme.secondary
                                                                      : theme.text);
    painter->drawText(room,
                      (align & Qt::AlignHorizontal_Mask) | Qt::AlignVCenter | Qt::TextSingleLine,
                      option.fontMetrics.elidedText(text, Qt::ElideRight, room.width()));
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {textLeft(index, option.fontMetrics.height())
                + option.fontMetrics.horizontalAdvance(wholeText(index)) + kCellMargin + 2,
            denseRowHeight()};
}

bool RowDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                            const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QStringList lines;
    const QString whole = index.data(Qt::DisplayRole).toString();
    if (sizeHint(option, index).width() > option.rect.width() || whole.contains(u'\n'))
        lines += whole;
    if (const QString more = index.data(Qt::ToolTipRole).toString();
        !more.isEmpty() && more != whole)
        lines += more;
    if (index.data(DraftRole).toBool())
        lines += u"A draft, which does not count"_s;
    if (const QString fault = index.data(FaultRole).toString(); !fault.isEmpty())
        lines += fault;
    showPlainToolTip(*event, view, lines.join(u'\n'));
    return true;
}

void showPlainToolTip(const QHelpEvent &event, QWidget *view, const QString &text)
{
    QToolTip::showText(event.globalPos(), escapedToolTip(text), view);
}

} // namespace servanda

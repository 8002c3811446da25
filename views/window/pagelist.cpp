#include "views/window/pagelist.h"

#include "views/icon.h"
#include "views/textstyle.h"

#include <QEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace servanda {

namespace {

class PageDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const Theme &theme = Theme::current();
        const bool selected = option.state & QStyle::State_Selected;
        const QRect row = option.rect.adjusted(8, 1, -8, -1);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        if (selected || option.state & QStyle::State_MouseOver) {
            painter->setBrush(selected ? theme.accentFill : theme.asleep);
            painter->drawRoundedRect(row, 4, 4);
        }
        if (selected && option.widget && option.widget->hasFocus()) {
            painter->setPen(QPen(theme.accent, 1.5));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(QRectF(row).adjusted(0.75, 0.75, -0.75, -0.75), 4, 4);
        }
        constexpr int kIcon = 16;
        index.data(Qt::DecorationRole)
            .value<QIcon>()
            .paint(painter, QRect(row.left() + 9, row.center().y() - kIcon / 2 + 1, kIcon, kIcon),
                   Qt::AlignCenter, selected ? QIcon::Selected : QIcon::Normal);
        painter->setFont(zoomedFont(selected ? TextStyle::Strong : TextStyle::Text));
        painter->setPen(selected && !theme.isDark ? theme.accent.darker(130)
                            : selected            ? theme.accent
                                                  : theme.text);
        painter->drawText(row.adjusted(35, 0, -4, 0), Qt::AlignLeft | Qt::AlignVCenter,
                          index.data().toString());
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {100, QFontMetrics(zoomedFont(TextStyle::Text)).height() + 16};
    }
};

} // namespace

PageList::PageList(QWidget *parent) : QListWidget(parent)
{
    setObjectName(QStringLiteral("pageList"));
    setAccessibleName(QStringLiteral("Pages"));
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(new PageDelegate(this)); // owned by this
    setMouseTracking(true);
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabKeyNavigation(false);
    viewport()->setBackgroundRole(QPalette::AlternateBase);
    setViewportMargins(0, 8, 0, 8);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
}

void PageList::addPage(const QString &icon, const QString &title, const QString &shortcut)
{
    auto *item = new QListWidgetItem(themedIcon(icon), title, this); // owned by the list
    item->setToolTip(shortcut);
}

QSize PageList::sizeHint() const
{
    int widest = 0;
    const QFontMetrics metrics(zoomedFont(TextStyle::Strong));
    for (int row = 0; row < count(); ++row)
        widest = qMax(widest, metrics.horizontalAdvance(item(row)->text()));
    return {qMax(146, widest + 64), 200};
}

void PageList::changeEvent(QEvent *event)
{
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        doItemsLayout();
}

} // namespace servanda

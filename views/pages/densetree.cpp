#include "views/pages/densetree.h"

#include "views/delegates/rowdelegate.h"
#include "views/pages/plainheader.h"

#include <QEvent>

namespace servanda {

DenseTree::DenseTree(QWidget *parent) : QTreeView(parent), m_delegate(new RowDelegate(this))
{
    setItemDelegate(m_delegate);
    setHeader(new PlainHeader(Qt::Horizontal, this)); // owned by this
    header()->setStretchLastSection(false);
    setFrameShape(QFrame::NoFrame);
    setUniformRowHeights(true);
    setMouseTracking(true);
    setTabKeyNavigation(false);
}

void DenseTree::setWidths(const QList<int> &characters)
{
    const int character = fontMetrics().averageCharWidth();
    for (int column = 0; column < static_cast<int>(characters.size()); ++column) {
        const int width = characters[column];
        setColumnHidden(column, width < 0);
        header()->setSectionResizeMode(
            column, width == 0 ? QHeaderView::Stretch : QHeaderView::Interactive);
        if (width > 0)
            header()->resizeSection(column, width * character);
    }
}

void DenseTree::setQuietColumns(const QList<int> &columns)
{
    m_delegate->setQuietColumns(columns);
}

void DenseTree::drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    QStyleOptionViewItem row;
    row.initFrom(this);
    row.widget = this;
    row.rect = rect;
    row.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
    row.state.setFlag(QStyle::State_MouseOver, false);
    paintRowGround(painter, row, true, false);
    QTreeView::drawBranches(painter, rect, index);
}

void DenseTree::changeEvent(QEvent *event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        tellRoom();
}

void DenseTree::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    tellRoom();
}

void DenseTree::tellRoom()
{
    Q_EMIT roomChanged(width() / qMax(1, fontMetrics().averageCharWidth()));
}

} // namespace servanda

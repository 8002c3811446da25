#include "views/pages/clausetreeview.h"

#include "views/delegates/rowdelegate.h"

namespace servanda {

ClauseTreeView::ClauseTreeView(QWidget *parent) : QTreeView(parent) {}

void ClauseTreeView::drawBranches(QPainter *painter, const QRect &rect,
                                  const QModelIndex &index) const
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

} // namespace servanda

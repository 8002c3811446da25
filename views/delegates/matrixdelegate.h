#pragma once

#include <QStyledItemDelegate>

namespace servanda {

/// A cell of the matrix signatory x clause: glyph and number of pledges, or a dot; in the last
/// column how many stand at each level. The current cell has a frame, so that focus is seen.
class MatrixDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;
};

} // namespace servanda

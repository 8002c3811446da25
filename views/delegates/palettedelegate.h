#pragma once

#include <QStyledItemDelegate>

namespace servanda {

/// A line of the palette: a heading, or a text on one line with its code before it and, at the
/// right, what it is or the keys that do the same.
class PaletteDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
};

} // namespace servanda

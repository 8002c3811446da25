#pragma once

#include <QStyledItemDelegate>

namespace servanda {

/// A fact in a narrow list: its caption on up to two lines, and quieter detail (SecondaryTextRole)
/// on up to two more. Rows are as high as their text, or all as high as they can get where the
/// view asks for uniform sizes, so that long lists stay quick.
class FactDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;
};

/// A caption on up to two lines with the detail on up to two more, from the top of `rect`. Returns the height
/// it takes; a null painter only measures.
int paintFactText(class QPainter *painter, const QRect &rect, const QString &caption,
                  const QString &detail, bool link);

} // namespace servanda

#pragma once

#include <QStyledItemDelegate>

namespace servanda {

/// A cell of a list: plain text elided on one line, a glyph before it where the model gives a
/// state, a mark where the fact has a fault, a hairline below. The whole text is in the tool tip.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Columns told in the quieter tone, such as codes.
    void setQuietColumns(const QList<int> &columns) { m_quiet = columns; }

    [[nodiscard]] QList<int> quietColumns() const { return m_quiet; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    QList<int> m_quiet;
};

/// Background, hairline and, where the row is selected, the marks of selection and focus.
void paintRowGround(QPainter *painter, const QStyleOptionViewItem &option, bool first, bool last);
/// Shows a text as tool tip in which nothing is interpreted.
void showPlainToolTip(const QHelpEvent &event, QWidget *view, const QString &text);

} // namespace servanda

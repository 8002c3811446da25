#pragma once

#include <QTreeView>

namespace servanda {

class RowDelegate;

/// A tree in which one looks things up, beside DenseTable: rows of one height that look alike from
/// edge to edge, and the same meaning of column widths.
class DenseTree final : public QTreeView
{
    Q_OBJECT
public:
    explicit DenseTree(QWidget *parent = nullptr);

    /// One width in characters per column; 0 takes the room that is left, -1 hides the column.
    void setWidths(const QList<int> &characters);
    void setQuietColumns(const QList<int> &columns);

Q_SIGNALS:
    /// There is room for so many characters side by side: whoever wants other widths for that
    /// sets them.
    void roomChanged(int characters);

protected:
    void drawBranches(QPainter *painter, const QRect &rect,
                      const QModelIndex &index) const override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void tellRoom();

    RowDelegate *m_delegate; ///< owned by this
};

} // namespace servanda

#pragma once

#include <QTreeView>

namespace servanda {

/// A tree whose rows look alike from edge to edge: the branches stand on the row's own ground.
class ClauseTreeView final : public QTreeView
{
    Q_OBJECT
public:
    explicit ClauseTreeView(QWidget *parent = nullptr);

protected:
    void drawBranches(QPainter *painter, const QRect &rect,
                      const QModelIndex &index) const override;
};

} // namespace servanda

#pragma once

#include "model/analysis/statustally.h"

#include <QWidget>

class QHeaderView;

namespace servanda {

class OverviewModel;

/// Below the matrix, always in sight: for each clause how many pledges of all signatories stand at
/// each level. Follows the columns of the matrix. A click tells the column.
class MatrixFooter final : public QWidget
{
    Q_OBJECT
public:
    MatrixFooter(const OverviewModel &overview, const QHeaderView &columns,
                 QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void columnClicked(int column);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] QRect roomOf(int column) const;
    [[nodiscard]] int columnAt(QPoint point) const;
    void paintColumn(QPainter &painter, int column) const;
    void showOverview();

    const OverviewModel &m_overview;
    const QHeaderView &m_columns;
    std::vector<StatusTally> m_shown; ///< by column, as last asked to be painted
};

} // namespace servanda

#pragma once

#include <QHeaderView>

namespace servanda {

/// A table header in the look of the drawings: quiet text on card colour, a hairline below, and
/// tool tips in which nothing is interpreted.
class PlainHeader : public QHeaderView
{
    Q_OBJECT
public:
    explicit PlainHeader(Qt::Orientation orientation, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    bool viewportEvent(QEvent *event) override;
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    void paintEvent(QPaintEvent *event) override;
};

} // namespace servanda

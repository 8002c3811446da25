#pragma once

#include "views/charts/figurelayout.h"

#include <QGraphicsScene>

#include <optional>

class QChart;
class QGraphicsEllipseItem;
class QLineSeries;
class QValueAxis;

namespace servanda {

/// A whole figure as a scene: title, curves, labels, notes, source and marking inside one frame
/// from (0, 0), in units of 1/96 inch. Every text is a plain text item. Nothing is animated and
/// no window is needed.
class FigureScene final : public QGraphicsScene
{
    Q_OBJECT
public:
    explicit FigureScene(QObject *parent = nullptr);

    /// Replaces all that is drawn. Items are kept and refilled, so that the next figure with the
    /// same curves costs little.
    void show(FigureData figure, const QSizeF &frame, const FigureStyle &style);
    /// The same figure in another frame or style.
    void arrange(const QSizeF &frame, const FigureStyle &style);
    [[nodiscard]] const FigureData &figure() const { return m_figure; }
    [[nodiscard]] QRectF plot() const { return m_layout.plot; }
    /// The curves as drawn, in the order of the figure's series.
    [[nodiscard]] const std::vector<QLineSeries *> &curves() const { return m_curves; }

    /// A step, by the position of its curve and of its point in the figure.
    struct Step
    {
        size_t curve = 0;
        size_t point = 0;
        friend bool operator==(const Step &, const Step &) = default;
    };
    /// The step whose rise, or the level after it, is nearest to a place and within reach of it.
    [[nodiscard]] std::optional<Step> stepAt(QPointF place, double reach) const;
    /// Where a step arrives, in scene coordinates.
    [[nodiscard]] QPointF placeOf(Step step) const;
    [[nodiscard]] const FigurePoint &pointOf(Step step) const;
    /// Puts a mark on one step, or takes it away.
    void highlight(std::optional<Step> step);

private:
    void showCurves();
    void showTexts();
    void showLines();

    FigureData m_figure;
    FigureStyle m_style;
    FigureLayout m_layout;
    QChart *m_chart; ///< owned by the scene
    QValueAxis *m_dayAxis; ///< owned by the chart
    QValueAxis *m_valueAxis; ///< owned by the chart
    std::vector<QLineSeries *> m_curves; ///< owned by the chart
    std::vector<QGraphicsSimpleTextItem *> m_texts; ///< owned by the scene, as the following
    std::vector<QGraphicsLineItem *> m_lines;
    QGraphicsEllipseItem *m_mark;
};

} // namespace servanda

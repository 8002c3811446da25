#pragma once

#include "model/analysis/figuredata.h"

#include <QGraphicsView>

#include <memory>

namespace servanda {

class FigureScene;
struct FigureStyle;

/// A figure in a window: fits its room, tells the facts behind a point while the pointer (or the
/// arrow keys) is on it, goes to them on click or Return.
class FigureView final : public QGraphicsView
{
    Q_OBJECT
public:
    /// Card: small, on the overview: title "Funding", short subtitle, two labelled curves.
    /// Page: large, with everything an exported figure carries inside its frame.
    enum class Form { Card, Page };

    explicit FigureView(Form form, QWidget *parent = nullptr);
    ~FigureView() override;

    /// Replaces what is shown; series objects are kept where the set of curves is the same.
    void setFigure(FigureData figure);
    [[nodiscard]] const FigureData &figure() const;

Q_SIGNALS:
    /// The step under the pointer, as plain text of several lines; empty when there is none.
    void described(const QString &text);
    /// The facts behind the step that was clicked or chosen by Return.
    void activated(const std::vector<servanda::FactRef> &facts);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;

private:
    void arrange();
    [[nodiscard]] FigureStyle figureStyle() const;
    void point(bool hasStep, size_t curve, size_t pointIndex);
    void stepSideways(int by);
    void stepAcross(int by);

    Form m_form;
    FigureScene *m_scene; ///< owned by this as QObject parent
    struct Pointed;
    std::unique_ptr<Pointed> m_pointed; ///< the step under the pointer or the arrow keys
};

} // namespace servanda

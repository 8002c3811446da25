#pragma once

#include "views/charts/timelinelayout.h"

#include <QAbstractScrollArea>

namespace servanda {

class Dossier;

/// What happened when, in lanes. Ctrl and the wheel, + and - zoom, 0 shows all; the wheel scrolls, with
/// Shift through time. Pointing at a mark tells what it holds, a click or Return goes there; arrows walk
/// from mark to mark, along a lane and from lane to lane. Borrows the dossier for its captions.
class TimelineView final : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit TimelineView(const Dossier &dossier, QWidget *parent = nullptr);

    static constexpr size_t kMostFacts = 1000;

    void setTimeline(Timeline timeline);
    [[nodiscard]] const TimelineLayout &layoutOf() const { return m_layout; }
    /// Where a mark is in the viewport.
    [[nodiscard]] QRectF placeOf(TimelinePlace place) const;
    /// The mark that the keyboard is on.
    [[nodiscard]] std::optional<TimelinePlace> current() const { return m_current; }

    void zoomIn();
    void zoomOut();
    void zoomToFit();

Q_SIGNALS:
    /// The mark under the pointer or the arrow keys, as plain text of several lines; empty: none.
    void described(const QString &text);
    /// What a mark that was clicked, or chosen by Return, holds: the first kMostFacts of it.
    void activated(const QString &title, const std::vector<servanda::FactRef> &facts);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void arrange();
    void zoomBy(double factor, double x);
    void tellScrollBars();
    [[nodiscard]] std::optional<TimelinePlace> markAt(QPointF place) const;
    [[nodiscard]] QString textOf(TimelinePlace place) const;
    void describe(std::optional<TimelinePlace> place, bool withTip);
    void activate(TimelinePlace place);
    void walkAlong(int by);
    void walkAcross(int by);
    void goTo(TimelinePlace place);
    void keepCurrent(std::optional<TimelinePlace> before, size_t entry);

    const Dossier &m_dossier;
    TimelineLayout m_layout;
    QStringList m_names; ///< of the lanes
    std::optional<TimelinePlace> m_current; ///< where the keyboard is
    std::optional<TimelinePlace> m_pointed; ///< what was described last
    bool m_isTelling = false; ///< the scroll bars are being told, not asked
};

} // namespace servanda

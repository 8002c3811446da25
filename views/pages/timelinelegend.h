#pragma once

#include "model/analysis/timeline.h"

#include <QWidget>

namespace servanda {

/// What the shapes mean, in as many lines as they need.
class TimelineLegend final : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;
    /// Shows the kinds that the timeline holds.
    void setTimeline(const Timeline &timeline);
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QStringList words() const;

    std::vector<TimelineKind> m_kinds;
    bool m_hasBars = false;
    bool m_hasDrafts = false;
};

} // namespace servanda

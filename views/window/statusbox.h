#pragma once

#include "model/analysis/overview.h"

#include <QWidget>

namespace servanda {

/// A quiet box with a line of accent: what the status is, and why.
class StatusBox final : public QWidget
{
    Q_OBJECT
public:
    explicit StatusBox(const OverviewCell &cell, QWidget *parent = nullptr);
    StatusBox(const QString &headline, const QString &reason, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void addText(const QString &headline, const QString &reason);
};

/// "Part reported, overdue"
[[nodiscard]] QString statusHeadline(const OverviewCell &cell);
/// "1 of 14 pledges has a delivery report. 3 wait for an event or a decision. Nothing overdue."
[[nodiscard]] QString statusReason(const OverviewCell &cell);

} // namespace servanda

#pragma once

#include "model/analysis/statussign.h"

#include <QWidget>

namespace servanda {

/// A quiet box with a line of accent: what the status is, and why.
class StatusBox final : public QWidget
{
    Q_OBJECT
public:
    StatusBox(const StatusSign &sign, const QString &headline, const QString &reason,
              QWidget *parent = nullptr);
    StatusBox(const QString &headline, const QString &reason, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void addText(const QString &headline, const QString &reason);
};

} // namespace servanda

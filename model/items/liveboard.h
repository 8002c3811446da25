#pragma once

#include "model/analysis/statusboard.h"
#include "model/domain/filter.h"

#include <QObject>
#include <QTimer>

namespace servanda {

/// The one status board of a window: it follows the dossier's edits and stands on the day it was
/// set to. It is made when first asked for, and piece by piece where there is much to assess, so
/// that no window waits for it. Borrows the feed, and must be made before whatever listens to the
/// same dossier and asks it.
class LiveBoard final : public QObject
{
    Q_OBJECT
public:
    LiveBoard(const Feed &feed, QDate asOf, QObject *parent = nullptr);

    [[nodiscard]] const Feed &feed() const { return m_feed; }
    void setAsOf(QDate asOf);
    /// Null where it stands on another day, or is still being made: then completed() follows.
    [[nodiscard]] const StatusBoard *ready(QDate asOf) const;

Q_SIGNALS:
    /// What was not ready is.
    void completed();

private:
    void follow(const Edit &edit);
    void resume() const;
    void assessMore();

    const Feed &m_feed;
    QDate m_asOf;
    mutable std::unique_ptr<StatusBoard> m_board; ///< null until asked for
    mutable QTimer m_steps;
};

} // namespace servanda

#pragma once

#include "views/window/offeredevidence.h"

#include <QObject>
#include <QRect>

#include <functional>

class QDropEvent;

namespace servanda {

class DropMark;
class Inspector;

/// Lets a file or a web address be dropped onto a fact: onto its row in any list of the window, a
/// link to it, or the inspector that shows it. Anything else is refused under the mouse. There is no
/// such object, and so no dropping, in a window without an editor.
class EvidenceDrop final : public QObject
{
    Q_OBJECT
public:
    /// For the window that the inspector is in. `isBusy`: while it says so, nothing can be dropped.
    EvidenceDrop(const Dossier &dossier, Inspector &inspector, std::function<bool()> isBusy,
                 QObject *parent);

Q_SIGNALS:
    void dropped(servanda::FactRef fact, const servanda::OfferedEvidence &offered);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// A fact on the screen, and where it is in the window.
    struct Target
    {
        FactRef fact;
        QRect place;
    };

    void follow(QDropEvent &event);
    void take(QDropEvent &event);
    [[nodiscard]] Target targetAt(QPoint position) const;
    [[nodiscard]] QString wordsFor(FactRef fact) const;

    const Dossier &m_dossier;
    Inspector &m_inspector;
    QWidget &m_window;
    std::function<bool()> m_isBusy;
    DropMark *m_mark;
    std::optional<OfferedEvidence> m_offered; ///< of the drag that is over the window
};

} // namespace servanda

#pragma once

#include "model/core/progress.h"
#include "views/window/background.h"

#include <functional>
#include <memory>

class QProgressDialog;
class QWidget;

namespace servanda {

/// Work in the background with a progress dialog where it takes longer than one notices. Deletes
/// itself when done; its owner takes it, and at its own end stops it and waits for it.
class BackgroundWork final : public QObject
{
    Q_OBJECT
public:
    struct Task
    {
        QString words; ///< what is being done, such as "Reading the dossier…"
        /// Runs in a thread of its own. Says how far it is, if it knows, and ends when told to.
        std::function<void(Progress &)> work;
        /// In the thread that has started it, unless its owner has gone.
        std::function<void()> whenDone;
        /// In its place where the person has cancelled it. None: then nothing more happens.
        std::function<void()> whenCancelled = {};
        bool canCancel = true; ///< else nothing else can be done until it has ended
    };

    /// Nothing else is done in that window meanwhile.
    static BackgroundWork *start(QWidget &window, Task task);
    /// Where there may be no window yet: nothing else is done in the program meanwhile.
    static BackgroundWork *start(QObject &owner, Task task);
    ~BackgroundWork() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    BackgroundWork(QObject &owner, QWidget *window, Task task);
    void begin();
    void end();
    void tell();

    Task m_task;
    Progress m_progress;
    std::unique_ptr<QProgressDialog> m_dialog;
    Background m_background; ///< last: waits for what uses the others
};

} // namespace servanda

#pragma once

#include <QObject>

#include <atomic>
#include <functional>
#include <memory>

class QProgressDialog;
class QThread;
class QWidget;

namespace servanda {

/// Work in a thread of its own while the window goes on, with a progress dialog and Cancel where it
/// takes longer than one notices. Deletes itself when done; the window takes it and waits for its end
/// when it closes.
class BackgroundWork final : public QObject
{
    Q_OBJECT
public:
    /// How far the work is, from its own thread; false: it should stop.
    using Progress = std::function<bool(qint64 done, qint64 all)>;

    /// Runs `work` in the thread; then `whenDone` in this one, unless the window has gone or the
    /// person has cancelled it.
    static void start(QWidget &window, const QString &words,
                      const std::function<void(const Progress &)> &work,
                      const std::function<void()> &whenDone);
    ~BackgroundWork() override;

private:
    BackgroundWork(QWidget &window, const QString &words,
                   const std::function<void(const Progress &)> &work);
    void tell();

    std::atomic_bool m_stop = false;
    std::atomic<qint64> m_done = 0;
    std::atomic<qint64> m_all = 0;
    std::unique_ptr<QThread> m_thread;
    std::unique_ptr<QProgressDialog> m_dialog;
};

} // namespace servanda

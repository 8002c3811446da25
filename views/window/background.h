#pragma once

#include <QObject>

#include <functional>
#include <memory>

class QThread;

namespace servanda {

/// One piece of work at a time in a thread of its own, while the window goes on. At the end it waits
/// for what still runs, which should be told to stop before.
class Background final : public QObject
{
    Q_OBJECT
public:
    explicit Background(QObject *parent = nullptr);
    ~Background() override;

    [[nodiscard]] bool isBusy() const { return m_thread != nullptr; }
    /// Only while it is not busy. `then` is called in this thread afterwards, when it is not any
    /// more; not at all where this has been destroyed meanwhile.
    void run(std::function<void()> work, std::function<void()> then);

private:
    std::unique_ptr<QThread> m_thread;
};

} // namespace servanda

#include "views/window/background.h"

#include <QThread>

namespace servanda {

Background::Background(QObject *parent) : QObject(parent) {}

Background::~Background()
{
    if (m_thread)
        m_thread->wait();
}

void Background::run(std::function<void()> work, std::function<void()> then)
{
    m_thread.reset(QThread::create(std::move(work)));
    connect(m_thread.get(), &QThread::finished, this, [this, then = std::move(then)] {
        const auto next = then; // which goes with the thread
        m_thread->wait();
        m_thread.reset();
        next();
    });
    m_thread->start(QThread::LowPriority);
}

} // namespace servanda

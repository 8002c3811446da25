#include "views/effects/effectwork.h"

#include <QThreadPool>

#include <atomic>
#include <mutex>
#include <utility>

namespace servanda {

/// Shared with the thread that works on it.
struct EffectWork::Question
{
    std::atomic_bool stop = false;
    std::mutex mutex; ///< of who asks
    EffectWork *asker = nullptr; ///< null once nobody listens
};

EffectWork::EffectWork(QObject *parent) : QObject(parent) {}

EffectWork::~EffectWork()
{
    stop();
}

void EffectWork::ask(Edit edit, const Dossier &dossier, EditMade made, QDate asOf)
{
    stop();
    edit.contents.clear(); // bytes of archived copies say nothing about statuses
    auto question = std::make_shared<Question>();
    question->asker = this;
    m_question = question;
    // The pool ends before the program does.
    QThreadPool::globalInstance()->start(
        [question, edit = std::move(edit), tables = dossier.tables(), made, asOf]() mutable {
            const auto effect = statusEffectOf(edit, std::move(tables), made, asOf,
                                               [&question] { return !question->stop; });
            const std::lock_guard lock(question->mutex);
            EffectWork *asker = question->asker;
            if (!effect || !asker)
                return;
            QMetaObject::invokeMethod(
                asker,
                [asker, question, effect = *effect] {
                    if (question != asker->m_question)
                        return; // another one was asked meanwhile
                    asker->m_question = nullptr;
                    Q_EMIT asker->answered(effect);
                },
                Qt::QueuedConnection);
        });
}

void EffectWork::stop()
{
    if (!m_question)
        return;
    const auto question = std::exchange(m_question, nullptr);
    question->stop = true;
    const std::lock_guard lock(question->mutex);
    question->asker = nullptr;
}

} // namespace servanda

#include "views/effects/effectwork.h"

#include <QThread>

namespace servanda {

EffectWork::EffectWork(QObject *parent) : QObject(parent) {}

EffectWork::~EffectWork()
{
    stop();
    for (const auto &thread : m_threads) {
        thread->disconnect(this);
        thread->wait();
    }
}

void EffectWork::ask(Edit edit, const Dossier &dossier, EditMade made, QDate asOf)
{
    stop();
    edit.contents.clear(); // bytes of archived copies say nothing about statuses
    auto question = std::make_shared<Question>();
    m_question = question;
    m_threads.emplace_back(
        QThread::create([question, edit = std::move(edit), tables = dossier.tables(), made, asOf] {
            question->answer
                = statusEffectOf(edit, tables, made, asOf, [&question] { return !question->stop; });
        }));
    QThread *thread = m_threads.back().get();
    connect(thread, &QThread::finished, this,
            [this, thread, question] { finish(thread, question); });
    thread->start(QThread::LowPriority);
}

void EffectWork::stop()
{
    if (m_question)
        m_question->stop = true;
    m_question = nullptr;
}

void EffectWork::finish(const QThread *thread, const std::shared_ptr<Question> &question)
{
    const auto at = std::ranges::find(m_threads, thread, &std::unique_ptr<QThread>::get);
    (*at)->wait(); // it has said that it is done, and is about to be
    (*at).release()->deleteLater(); // it is the one that calls
    m_threads.erase(at);
    if (question != m_question)
        return;
    m_question = nullptr;
    if (question->answer)
        Q_EMIT answered(*question->answer);
}

} // namespace servanda

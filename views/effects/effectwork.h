#pragma once

#include "model/analysis/statuseffect.h"

#include <QObject>

#include <atomic>
#include <memory>
#include <vector>

class QThread;

namespace servanda {

/// Works out in a thread of its own what an edit does to the statuses. A newer question ends the one
/// before. Waits for its thread when it goes, which stops within milliseconds.
class EffectWork final : public QObject
{
    Q_OBJECT
public:
    explicit EffectWork(QObject *parent = nullptr);
    ~EffectWork() override;

    /// An edit that the editor would take, or has taken. The dossier is not touched, and may change
    /// meanwhile.
    void ask(Edit edit, const Dossier &dossier, EditMade made, QDate asOf);
    /// Nothing is answered any more.
    void stop();

Q_SIGNALS:
    void answered(const servanda::StatusEffect &effect);

private:
    struct Question
    {
        std::atomic_bool stop = false;
        std::optional<StatusEffect> answer;
    };
    void finish(const QThread *thread, const std::shared_ptr<Question> &question);

    std::shared_ptr<Question> m_question; ///< the newest; null once it is answered
    std::vector<std::unique_ptr<QThread>> m_threads; ///< also those that are stopping
};

} // namespace servanda

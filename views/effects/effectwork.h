#pragma once

#include "model/analysis/statuseffect.h"

#include <QObject>

#include <memory>

namespace servanda {

/// Works out in another thread what an edit does to the statuses. A newer question ends the one
/// before. Never waits: what is still at work when it goes has all it needs, stops soon, and is heard
/// by nobody.
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
    struct Question;
    std::shared_ptr<Question> m_question; ///< the newest; null once it is answered
};

} // namespace servanda

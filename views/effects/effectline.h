#pragma once

#include "model/analysis/statuseffect.h"

#include <QWidget>

#include <functional>

class QLabel;
class QTimer;
class QToolButton;

namespace servanda {

class EffectDetails;
class EffectWork;

/// "Effect: clauses 1 and 3 wake; 40 (34–52) → 29 (25–39): …": what an edit that is being entered
/// would do to the statuses, worked out beside the person's typing, with the details on a click.
/// Hidden where the edit cannot be made yet, or bears on no status. Borrows the dossier.
class EffectLine final : public QWidget
{
    Q_OBJECT
public:
    EffectLine(const Dossier &dossier, QDate asOf, QWidget *parent = nullptr);

    /// Asks for the edit once the person pauses, and tells what it would do; none: it cannot be made
    /// yet.
    void askSoon(std::function<std::optional<Edit>()> edit);
    /// The same at once.
    void askNow(std::function<std::optional<Edit>()> edit);
    void showDetails(bool on);
    /// Of the edit that was asked for last; none while it is being worked out.
    [[nodiscard]] const std::optional<StatusEffect> &effect() const { return m_effect; }

Q_SIGNALS:
    /// effect() is the answer to the last question.
    void told();

private:
    void ask();
    void tell(const StatusEffect &effect);

    const Dossier &m_dossier;
    QDate m_asOf;
    EffectWork *m_work;
    QTimer *m_pause;
    QLabel *m_text;
    QToolButton *m_more;
    EffectDetails *m_details;
    std::function<std::optional<Edit>()> m_edit;
    std::optional<StatusEffect> m_effect;
};

} // namespace servanda

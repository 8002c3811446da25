#pragma once

#include "model/domain/facts.h"
#include "views/dialogs/editdialog.h"

#include <QDate>

#include <functional>

class QPlainTextEdit;

namespace servanda {

class EffectLine;

/// Adopts a reading, or goes by the roles again: shows what that does to the statuses before it is
/// done, and asks for the reason.
class AdoptDialog final : public EditDialog
{
    Q_OBJECT
public:
    /// What is to be done; asked again at the commit, for the dossier may have changed.
    struct Act
    {
        QString button; ///< "Adopt", "Go by the roles"
        QString title; ///< of the reading
        QString detail; ///< whose it is, whom it binds
        QString instead; ///< what holds now
        std::function<Result<Edit>()> edit;
    };

    AdoptDialog(Act act, Editor &editor, QDate asOf, QWidget *parent);

private:
    Result<Edit> makeEdit() override;
    void tellAction();

    Act m_act;
    EffectLine *m_effect;
    QPlainTextEdit *m_reason;
};

} // namespace servanda

#pragma once

#include "model/analysis/dossiersettings.h"
#include "views/dialogs/editdialog.h"

#include <QDate>

class QLineEdit;

namespace servanda {

class EffectLine;

/// The settings of a dossier: its title, marking and currency, and the thresholds of its statuses. Shows
/// what they do to the statuses before it is done; one edit with a reason.
class SettingsDialog final : public EditDialog
{
    Q_OBJECT
public:
    SettingsDialog(Editor &editor, QDate asOf, QWidget *parent);

private:
    Result<Edit> makeEdit() override;
    [[nodiscard]] Result<Edit> entered() const;
    void tell();

    QHash<QString, QLineEdit *> m_lines; ///< by key
    QHash<QString, Id<Setting>> m_fresh;
    QLineEdit *m_reason;
    EffectLine *m_effect;
};

} // namespace servanda

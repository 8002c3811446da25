#pragma once

#include "model/analysis/finding.h"
#include "views/dialogs/editdialog.h"

class QLineEdit;
class QPlainTextEdit;

namespace servanda {

/// Accepts a finding as it is: who does, and why. Shows what it is that is accepted.
class AcceptDialog final : public EditDialog
{
    Q_OBJECT
public:
    /// Borrows the feed. `reason`: why it is a finding, as the list says it.
    AcceptDialog(const Feed &feed, const Finding &finding, const QString &reason, Editor &editor,
                 QDate today, QWidget *parent);

private:
    Result<Edit> makeEdit() override;

    const Feed &m_feed;
    Finding m_finding;
    QDate m_today;
    QLineEdit *m_by;
    QPlainTextEdit *m_reason;
};

} // namespace servanda

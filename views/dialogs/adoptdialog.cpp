#include "views/dialogs/adoptdialog.h"

#include "model/dossier/editor.h"
#include "views/effects/effectline.h"
#include "views/plaintext.h"
#include "views/textstyle.h"

#include <QFormLayout>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace servanda {

AdoptDialog::AdoptDialog(Act act, Editor &editor, QDate asOf, QWidget *parent)
    : EditDialog(act.button, editor, parent),
      m_act(std::move(act)),
      m_effect(new EffectLine(editor.dossier(), asOf)),
      m_reason(new QPlainTextEdit)
{
    setObjectName(u"adoptDialog"_s);
    QLabel *title = plainLabel(m_act.title);
    styleText(title, TextStyle::Strong);
    body()->addWidget(title);
    if (!m_act.detail.isEmpty())
        body()->addWidget(plainLabel(m_act.detail));
    QLabel *instead = plainLabel(m_act.instead);
    instead->setForegroundRole(QPalette::PlaceholderText);
    body()->addWidget(instead);
    body()->addWidget(m_effect, 1);
    m_reason->setObjectName(u"reason"_s);
    m_reason->setTabChangesFocus(true);
    m_reason->setFixedHeight(fontMetrics().lineSpacing() * 3 + 12);
    auto *form = new QFormLayout;
    form->addRow(u"&Reason"_s, m_reason);
    body()->addLayout(form);
    addButtons();
    setMinimumWidth(520);
    resize(560, 460); // room for the details of the effect
    m_reason->setFocus();
    m_effect->showDetails(true);
    m_effect->askNow([this]() -> std::optional<Edit> {
        auto edit = m_act.edit();
        return edit ? std::optional(*std::move(edit)) : std::nullopt;
    });
    connect(m_reason, &QPlainTextEdit::textChanged, this, &AdoptDialog::tellAction);
    tellAction();
}

void AdoptDialog::tellAction()
{
    setAction(m_act.button, !m_reason->toPlainText().trimmed().isEmpty());
}

Result<Edit> AdoptDialog::makeEdit()
{
    auto edit = m_act.edit();
    if (edit)
        edit->reason = m_reason->toPlainText().trimmed();
    return edit;
}

} // namespace servanda

#include "views/dialogs/acceptdialog.h"

#include "model/analysis/acceptance.h"
#include "model/analysis/factsheet.h"
#include "model/dossier/editor.h"
#include "views/plaintext.h"
#include "views/textstyle.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace servanda {

AcceptDialog::AcceptDialog(const Feed &feed, const Finding &finding, const QString &reason,
                           Editor &editor, QDate today, QWidget *parent)
    : EditDialog(u"Accept"_s, editor, parent),
      m_feed(feed),
      m_finding(finding),
      m_today(today),
      m_by(new QLineEdit),
      m_reason(new QPlainTextEdit)
{
    QLabel *what = plainLabel(captionOf(feed.dossier(), finding.fact));
    styleText(what, TextStyle::Strong);
    body()->addWidget(what);
    QString why = enumLabel(finding.kind);
    if (!finding.on.isNone())
        why += u", "_s + finding.on.toText();
    body()->addWidget(plainLabel(why + u": "_s + reason));
    m_by->setObjectName(u"by"_s);
    m_reason->setObjectName(u"reason"_s);
    m_reason->setTabChangesFocus(true);
    m_reason->setFixedHeight(fontMetrics().lineSpacing() * 4 + 12);
    auto *form = new QFormLayout;
    form->addRow(u"Accepted &by"_s, m_by);
    form->addRow(u"&Reason"_s, m_reason);
    body()->addLayout(form);
    QLabel *note = plainLabel(
        u"It is then listed as accepted. When its facts change in substance, it comes back."_s);
    note->setForegroundRole(QPalette::PlaceholderText);
    body()->addWidget(note);
    addButtons();
    setMinimumWidth(460);
    m_by->setFocus();
    const auto tell = [this] {
        setAction(u"Accept"_s,
                  !m_by->text().trimmed().isEmpty()
                      && !m_reason->toPlainText().trimmed().isEmpty());
    };
    connect(m_by, &QLineEdit::textChanged, this, tell);
    connect(m_reason, &QPlainTextEdit::textChanged, this, tell);
    tell();
}

Result<Edit> AcceptDialog::makeEdit()
{
    return acceptFinding(m_feed, m_finding, m_by->text(), m_reason->toPlainText(), m_today,
                         editor().ids().next<Setting>());
}

} // namespace servanda

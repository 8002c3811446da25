#include "views/dialogs/editdialog.h"

#include "model/dossier/editor.h"
#include "views/plaintext.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace servanda {

EditDialog::EditDialog(const QString &title, Editor &editor, QWidget *parent)
    : QDialog(parent),
      m_editor(editor),
      m_body(new QVBoxLayout),
      m_error(plainLabel({}, this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Cancel))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(title);
    m_body->setSpacing(10);
    m_error->setObjectName(u"error"_s);
    m_error->setForegroundRole(QPalette::BrightText);
    m_error->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(10);
    layout->addLayout(m_body, 1);
    m_action = m_buttons->addButton(title, QDialogButtonBox::AcceptRole);
    m_action->setObjectName(u"action"_s);
    connect(m_action, &QPushButton::clicked, this, &EditDialog::commit);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void EditDialog::addButtons()
{
    layout()->addWidget(m_error);
    layout()->addWidget(m_buttons);
    m_buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false);
    m_action->setDefault(true); // heard by the dialog only now that it is in it
}

void EditDialog::setAction(const QString &text, bool possible)
{
    m_action->setText(menuText(text));
    m_action->setEnabled(possible);
}

void EditDialog::tellError(const QString &sentence)
{
    m_error->setText(sentence);
    m_error->setVisible(!sentence.isEmpty());
}

void EditDialog::commit()
{
    QApplication::setOverrideCursor(Qt::WaitCursor);
    auto edit = makeEdit();
    Result<void, Errors> done = edit ? m_editor.commit(std::move(*edit)) : Errors{edit.error()};
    QApplication::restoreOverrideCursor();
    if (done) {
        accept();
        return;
    }
    QString sentence = done.error().front().sentence();
    if (done.error().size() > 1)
        sentence += u" (and %1 more)"_s.arg(done.error().size() - 1);
    tellError(sentence);
}

} // namespace servanda

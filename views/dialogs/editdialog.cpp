#include "views/dialogs/editdialog.h"

#include "model/core/progress.h"
#include "views/plaintext.h"
#include "views/window/background.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QEventLoop>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

constexpr qsizetype kSoonWritten = 1000; ///< changes: before anybody could look at a progress bar

} // namespace

EditDialog::EditDialog(const QString &title, Editor &editor, QWidget *parent)
    : QDialog(parent),
      m_editor(editor),
      m_body(new QVBoxLayout),
      m_progress(new QProgressBar(this)),
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
    m_progress->setObjectName(u"progress"_s);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(4);
    QSizePolicy keepsRoom = m_progress->sizePolicy();
    keepsRoom.setRetainSizeWhenHidden(true); // nothing jumps when it comes and goes
    m_progress->setSizePolicy(keepsRoom);
    m_progress->hide();
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
    layout()->addWidget(m_progress);
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

void EditDialog::showProgress(qint64 done, qint64 all)
{
    constexpr int kSteps = 1000;
    m_progress->setRange(0, kSteps);
    m_progress->setValue(all > 0 ? static_cast<int>(done * kSteps / all) : 0);
    m_progress->setVisible(all > 0);
}

void EditDialog::reject()
{
    if (!m_isWriting)
        QDialog::reject();
}

/// The window goes on being painted; keys and clicks wait until it is done.
Result<> EditDialog::writeInBackground(const Editor::Write &write)
{
    constexpr int kBetweenLooks = 40; // milliseconds
    Result<> done;
    Progress progress;
    QEventLoop loop;
    QTimer look;
    connect(&look, &QTimer::timeout, this, [&] { showProgress(progress.done, progress.all); });
    look.start(kBetweenLooks);
    m_isWriting = true;
    Background background;
    background.run([&] { done = write(progress); }, [&loop] { loop.quit(); });
    loop.exec(QEventLoop::ExcludeUserInputEvents);
    m_isWriting = false;
    showProgress(0, 0);
    return done;
}

void EditDialog::commit()
{
    QApplication::setOverrideCursor(Qt::WaitCursor);
    auto edit = makeEdit();
    Editor::Writing writing;
    if (edit && edit->size() > kSoonWritten)
        writing = [this](const Editor::Write &write) { return writeInBackground(write); };
    Result<void, Errors> done
        = edit ? m_editor.commit(std::move(*edit), writing) : Errors{edit.error()};
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

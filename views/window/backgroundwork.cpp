#include "views/window/backgroundwork.h"

#include "views/plaintext.h"

#include <QKeyEvent>
#include <QProgressDialog>
#include <QTimer>

#include <utility>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

constexpr int kNoticed = 300; ///< milliseconds after which a person wonders
constexpr int kBetweenLooks = 40; ///< milliseconds
constexpr int kSteps = 1000;

} // namespace

BackgroundWork *BackgroundWork::start(QWidget &window, Task task)
{
    auto *started = new BackgroundWork(window, &window, std::move(task)); // the window takes it
    started->begin();
    return started;
}

BackgroundWork *BackgroundWork::start(QObject &owner, Task task)
{
    auto *started = new BackgroundWork(owner, nullptr, std::move(task)); // the owner takes it
    started->begin();
    return started;
}

BackgroundWork::BackgroundWork(QObject &owner, QWidget *window, Task task)
    : QObject(&owner),
      m_task(std::move(task)),
      m_dialog(std::make_unique<QProgressDialog>(window))
{
    if (window)
        m_dialog->setWindowTitle(window->windowTitle());
    m_dialog->setLabel(plainLabel(m_task.words)); // the dialog takes it
    m_dialog->setRange(0, 0);
    m_dialog->setAutoReset(false);
    m_dialog->setAutoClose(false);
    m_dialog->setWindowModality(window ? Qt::WindowModal : Qt::ApplicationModal);
    if (m_task.canCancel) {
        m_dialog->setCancelButtonText(QProgressDialog::tr("Cancel"));
        connect(m_dialog.get(), &QProgressDialog::canceled, this,
                [this] { m_progress.stop = true; });
    } else {
        m_dialog->setCancelButton(nullptr);
        m_dialog->installEventFilter(this);
    }
    m_dialog->setMinimumDuration(kNoticed);
}

BackgroundWork::~BackgroundWork()
{
    m_progress.stop = true;
}

void BackgroundWork::begin()
{
    auto *timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, &BackgroundWork::tell);
    timer->start(kBetweenLooks);
    m_background.run([this] { m_task.work(m_progress); }, [this] { end(); });
}

void BackgroundWork::end()
{
    m_dialog.reset();
    deleteLater();
    if (!m_progress.stop)
        m_task.whenDone();
    else if (m_task.whenCancelled)
        m_task.whenCancelled();
}

void BackgroundWork::tell()
{
    const qint64 all = m_progress.all;
    if (!m_dialog || m_progress.stop || all <= 0)
        return;
    m_dialog->setMaximum(kSteps);
    m_dialog->setValue(static_cast<int>(m_progress.done * kSteps / all));
}

/// What cannot be cancelled cannot be sent away either.
bool BackgroundWork::eventFilter(QObject *watched, QEvent *event)
{
    const bool isEscape = event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape;
    if (!isEscape && event->type() != QEvent::Close)
        return QObject::eventFilter(watched, event);
    event->ignore();
    return true;
}

} // namespace servanda

#include "views/window/backgroundwork.h"

#include "views/plaintext.h"

#include <QLabel>
#include <QProgressDialog>
#include <QThread>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

constexpr int kNoticed = 300; ///< milliseconds after which a person wonders
constexpr int kSteps = 1000;

} // namespace

void BackgroundWork::start(QWidget &window, const QString &words,
                           const std::function<void(const Progress &)> &work,
                           const std::function<void()> &whenDone)
{
    auto *background = new BackgroundWork(window, words, work); // the window takes it
    connect(background->m_thread.get(), &QThread::finished, background, [background, whenDone] {
        background->m_dialog.reset();
        const bool wasStopped = background->m_stop;
        background->deleteLater();
        if (!wasStopped)
            whenDone();
    });
    background->m_thread->start();
}

BackgroundWork::BackgroundWork(QWidget &window, const QString &words,
                               const std::function<void(const Progress &)> &work)
    : QObject(&window),
      m_dialog(std::make_unique<QProgressDialog>(&window))
{
    m_dialog->setWindowTitle(window.windowTitle());
    m_dialog->setLabel(plainLabel(words)); // the dialog takes it
    m_dialog->setCancelButtonText(u"Cancel"_s);
    m_dialog->setRange(0, kSteps);
    m_dialog->setAutoReset(false);
    m_dialog->setAutoClose(false);
    m_dialog->setMinimumDuration(kNoticed);
    m_dialog->setWindowModality(Qt::WindowModal);
    connect(m_dialog.get(), &QProgressDialog::canceled, this, [this] { m_stop = true; });
    m_thread.reset(QThread::create([this, work] {
        work([this](qint64 done, qint64 all) {
            m_done = done;
            m_all = all;
            return !m_stop;
        });
    }));
    auto *timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, &BackgroundWork::tell);
    constexpr int kFrames = 40;
    timer->start(kFrames);
    tell();
}

BackgroundWork::~BackgroundWork()
{
    m_stop = true;
    m_thread->disconnect(this);
    m_thread->wait();
}

void BackgroundWork::tell()
{
    if (!m_dialog || m_stop)
        return;
    const qint64 all = m_all;
    m_dialog->setValue(all > 0 ? static_cast<int>(m_done * kSteps / all) : 0);
}

} // namespace servanda

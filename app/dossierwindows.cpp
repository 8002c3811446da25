#include "app/dossierwindows.h"

#include "app/copymaker.h"
#include "app/newdossier.h"
#include "app/pastwindow.h"
#include "app/readalong.h"
#include "app/recentmenu.h"
#include "app/windowsubject.h"
#include "model/core/textrules.h"
#include "views/window/backgroundwork.h"
#include "views/window/browsing.h"
#include "views/window/startwindow.h"

#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QMenu>
#include <QMessageBox>
#include <QStandardPaths>
#include <QTimer>

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(startupLog, "servanda.startup", QtWarningMsg)

namespace servanda {
namespace {

/// Says once, for measuring, that a window has painted its first frame.
class FirstFrame final : public QObject
{
public:
    using QObject::QObject;
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            watched->removeEventFilter(this);
            // After this paint event and what it paints below the window.
            QTimer::singleShot(0, this, [] { qCDebug(startupLog) << "first frame painted"; });
        }
        return false;
    }
};

/// Files up to this size are read before the window could even show a progress bar.
constexpr qint64 kQuickFile = qint64{8} * 1024 * 1024;

/// Up to so many facts are taken back to a past day before anybody could notice.
constexpr qsizetype kQuickFacts = 50'000;

} // namespace

/// A window with what it shows. The order of members is the order of dependence.
struct DossierWindows::OpenWindow
{
    OpenWindow(Session::Read read, Profile &profile)
        : session(std::move(read), profile),
          window(windowSubjectOf(session, QDate::currentDate())),
          copies(session, window, profile)
    {
    }
    ~OpenWindow() { stop = true; }
    Q_DISABLE_COPY_MOVE(OpenWindow)

    Session session;
    MainWindow window;
    CopyMaker copies;
    std::unique_ptr<ReadAlong> along; ///< only in a review
    QList<QAction *> reviewActions; ///< of the menu; gone once it is edited
    std::unique_ptr<PastWindow> past; ///< the same as known on a past day, while that is shown
    std::atomic_bool stop = false;
    Background verifier; ///< last: waits for what uses the others
};

DossierWindows::DossierWindows(const QString &profileFile) : m_profile(profileFile) {}
DossierWindows::~DossierWindows() = default;

void DossierWindows::open(const QString &path, Opening opening)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    for (auto &shown : m_windows) {
        if (shown.session.source().path == absolute && opening != Opening::Edit) {
            shown.window.raise();
            shown.window.activateWindow();
            return;
        }
    }
    read(absolute, opening);
}

void DossierWindows::read(const QString &absolute, Opening opening)
{
    if (QFileInfo(absolute).size() <= kQuickFile) {
        take(Session::read(absolute, opening, m_profile), absolute);
        return;
    }
    const auto done = std::make_shared<std::optional<Result<Session::Read>>>();
    BackgroundWork::start(
        m_reading,
        {.words = tr("Reading and checking the dossier…"),
         .work =
             [this, done, absolute, opening](Progress &progress) {
                 *done = Session::read(absolute, opening, m_profile, &progress.stop);
             },
         .whenDone = [this, done, absolute] { take(*std::move(*done), absolute); },
         .whenCancelled = [this] { showSomething(); }});
}

void DossierWindows::take(Result<Session::Read> read, const QString &absolute)
{
    if (!read) {
        complain(inFile(read.error(), absolute));
        showSomething();
        return;
    }
    m_profile.addRecentFile(absolute);
    show(*std::move(read));
}

/// Nobody can do anything with a program that shows nothing.
void DossierWindows::showSomething()
{
    if (m_windows.empty() && !m_start)
        showStart();
}

void DossierWindows::openExample()
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
                      + u"/servanda"_s);
    folder.mkpath(u"."_s);
    const QString path = folder.filePath(u"Paris Declaration.dossier"_s);
    if (!QFileInfo::exists(path)) {
        if (auto made = createFromFolder(path, exampleFolder(), m_profile); !made) {
            complain(made.error());
            return;
        }
    }
    open(path, Opening::Automatic);
}

void DossierWindows::showStart()
{
    m_start = std::make_unique<StartWindow>(m_profile.recentFiles());
    connect(m_start.get(), &StartWindow::openRequested, this,
            [this](const QString &path) { open(path, Opening::Automatic); });
    connect(m_start.get(), &StartWindow::exampleRequested, this, &DossierWindows::openExample);
    connect(m_start.get(), &StartWindow::closed, this, [this] {
        if (m_windows.empty())
            QApplication::quit();
    });
    m_start->show();
}

void DossierWindows::show(Session::Read read)
{
    OpenWindow &shown = m_windows.emplace_back(std::move(read), m_profile);
    shown.window.setAttribute(Qt::WA_DeleteOnClose, false);
    addActions(shown);
    if (shown.session.editor())
        addEditing(shown);
    else
        addReview(shown);
    connect(&shown.copies, &CopyMaker::openRequested, this,
            [this](const QString &path) { open(path, Opening::Automatic); });
    connect(&shown.copies, &CopyMaker::failed, this,
            [this](const Error &error) { complain(error); });
    connect(&shown.window, &MainWindow::openRequested, this,
            [this](const QString &path, bool forReview) {
                open(path, forReview ? Opening::Review : Opening::Automatic);
            });
    connect(&shown.window, &MainWindow::knownOnRequested, this,
            [this, &shown](QDate day) { showPast(shown, day); });
    connect(&shown.window, &MainWindow::appearanceChosen, this,
            [this](const QString &appearance) { m_profile.setAppearance(appearance); });
    connect(
        &shown.window, &MainWindow::closed, this,
        [this, window = &shown.window] { forget(window); }, Qt::QueuedConnection);
    shown.window.installEventFilter(new FirstFrame(&shown.window)); // owned by the window
    shown.window.show();
    m_start.reset();
}

void DossierWindows::addActions(OpenWindow &window)
{
    QMenu *menu = window.window.dossierMenu();
    const QString path = window.session.source().path;
    addRecentMenu(*menu, m_profile, path,
                  [this](const QString &chosen) { open(chosen, Opening::Automatic); });
}

void DossierWindows::addEditing(OpenWindow &window)
{
    window.window.addEditing(*window.session.editor());
    verifyInBackground(window);
}

void DossierWindows::addReview(OpenWindow &window)
{
    QMenu *menu = window.window.dossierMenu();
    QAction *edit = menu->addAction(tr("&Edit this dossier…"));
    connect(edit, &QAction::triggered, this, [this, &window] { askForTrust(window); });
    QAction *copy = menu->addAction(tr("&Make my own copy…"));
    connect(copy, &QAction::triggered, this, [this, &window] { makeOwnCopy(window); });
    window.reviewActions = {edit, copy};

    window.along = std::make_unique<ReadAlong>(window.session, window.window, m_profile.file());
    const ReadAlong *along = window.along.get();
    connect(along, &ReadAlong::trustRequested, this, [this, &window] { askForTrust(window); });
    connect(along, &ReadAlong::otherRequested, this,
            [this](const QString &path) { read(path, Opening::Review); });
    connect(along, &ReadAlong::failed, this, [this](const Error &error) { complain(error); });
    // Queued, because it ends what sends it.
    connect(
        along, &ReadAlong::editingBegun, this,
        [this, &window] {
            window.along.reset();
            qDeleteAll(std::exchange(window.reviewActions, {}));
            addEditing(window);
        },
        Qt::QueuedConnection);
}

void DossierWindows::askForTrust(OpenWindow &window)
{
    const auto answer = QMessageBox::question(
        &window.window, tr("Edit this dossier"),
        tr("Edit a dossier in place only if it is yours or came from somebody you trust. "
           "Edit it?"));
    if (answer == QMessageBox::Yes)
        window.along->beginEditing(Opening::Edit);
}

void DossierWindows::makeOwnCopy(OpenWindow &window)
{
    const QFileInfo original(window.session.source().path);
    const QString path = QFileDialog::getSaveFileName(
        nullptr, tr("Make my own copy"),
        QDir::home().filePath(original.completeBaseName() + tr(" (copy)") + u".dossier"_s),
        tr("Dossiers (*.dossier)"), nullptr, QFileDialog::DontConfirmOverwrite);
    if (path.isEmpty())
        return;
    const QString reason = u"Copy of %1, revision %2"_s.arg(
        original.fileName(), QString::number(window.session.provenance().revision));
    const auto made = std::make_shared<std::optional<Result<qsizetype, Errors>>>();
    const Session &session = window.session;
    BackgroundWork::start(window.window,
                          {.words = tr("Making the copy…"),
                           .work =
                               [this, made, &session, path, reason](Progress &) {
                                   *made = createCopy(path, session.dossier(), session.contents(),
                                                      reason, m_profile);
                               },
                           .whenDone =
                               [this, made, path] {
                                   if (!**made)
                                       complain((*made)->error());
                                   else
                                       open(path, Opening::Automatic);
                               },
                           .canCancel = false}); // what is copied must not change meanwhile
}

void DossierWindows::showPast(OpenWindow &window, QDate day)
{
    if (day.isNull()) {
        window.past.reset();
        window.window.raise();
        window.window.activateWindow();
        return;
    }
    const Session &session = window.session;
    const auto past = std::make_shared<std::optional<Result<PastDossier>>>();
    const auto read = [past, &session, day](Progress &) {
        *past = pastDossier(session.dossier(), session.history(), KnownOn::endOf(day));
    };
    const auto shown = [this, past, &window, day] {
        if (**past)
            openPast(window, *std::move(**past), day);
        else
            complain((*past)->error());
    };
    if (session.dossier().factCount() < kQuickFacts) {
        Progress nobodyAsks;
        read(nobodyAsks);
        shown();
        return;
    }
    // Nobody edits or closes meanwhile.
    BackgroundWork::start(window.window,
                          {.words = tr("Going back to that day…"),
                           .work = read,
                           .whenDone = shown,
                           .canCancel = false});
}

void DossierWindows::openPast(OpenWindow &window, PastDossier past, QDate day)
{
    const Session &session = window.session;
    const auto today = windowSubjectOf(session, QDate::currentDate());
    window.past = std::make_unique<PastWindow>(std::move(past), day, today);
    MainWindow &shown = window.past->window();
    shown.setAttribute(Qt::WA_DeleteOnClose, false);
    shown.browsing().setView(window.window.browsing().view());
    shown.resize(window.window.size());
    // Queued, because they end the window that sends them.
    connect(
        &shown, &MainWindow::knownOnRequested, this,
        [this, &window](QDate other) { showPast(window, other); }, Qt::QueuedConnection);
    connect(
        &shown, &MainWindow::closed, this, [&window] { window.past.reset(); },
        Qt::QueuedConnection);
    connect(&shown, &MainWindow::openRequested, &window.window, &MainWindow::openRequested);
    shown.show();
}

/// The long checks of a dossier opened for editing. They find accident and casual tampering; what
/// they find is told at once, while the person can still close without having edited.
void DossierWindows::verifyInBackground(OpenWindow &window)
{
    const auto faults = std::make_shared<std::optional<Result<std::vector<Fault>>>>();
    window.verifier.run(
        [&window, faults] { *faults = window.session.file()->verify(&window.stop); },
        [this, &window, faults] {
            if (window.stop || !faults->has_value())
                return;
            if (!**faults)
                complain((*faults)->error());
            else if (!(**faults)->empty())
                window.window.addFaults(***faults);
        });
}

void DossierWindows::forget(const MainWindow *window)
{
    m_windows.remove_if([window](const OpenWindow &shown) { return &shown.window == window; });
    if (m_windows.empty() && !m_start)
        QApplication::quit();
}

void DossierWindows::complain(const Error &error)
{
    QMessageBox box(QMessageBox::Warning, tr("Servanda"), {});
    // The informative text is always rich text in Qt, so everything goes into the plain one.
    box.setTextFormat(Qt::PlainText);
    const QString file = QFileInfo(error.place.file).fileName();
    box.setText(
        visibleControls(file.isEmpty() ? error.sentence() : file + u": "_s + error.sentence()));
    box.exec();
}

void DossierWindows::complain(const Errors &errors)
{
    if (!errors.empty())
        complain(errors.front());
}

} // namespace servanda

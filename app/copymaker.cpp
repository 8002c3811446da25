#include "app/copymaker.h"

#include "app/profile.h"
#include "app/session.h"
#include "model/core/textrules.h"
#include "views/window/backgroundwork.h"
#include "views/window/mainwindow.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

QString nameInQuotes(const QString &path)
{
    return u'“' + visibleControls(QFileInfo(path).fileName()) + u'”';
}

/// "NAME (copy).dossier" beside it, "NAME (copy 2).dossier" where there is one.
QString duplicatePath(const QString &original)
{
    const QFileInfo file(original);
    const auto numbered = [&](const QString &which) -> QString {
        return file.absolutePath() + u'/' + file.completeBaseName() + u" ("_s + which
            + u").dossier"_s;
    };
    QString path = numbered(QObject::tr("copy"));
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = numbered(QObject::tr("copy %1").arg(number));
    return path;
}

} // namespace

CopyMaker::CopyMaker(const Session &session, MainWindow &window, Profile &profile)
    : m_session(session),
      m_window(window),
      m_profile(profile)
{
    addActions(*window.dossierMenu());
}

/// In a group of their own after that of opening.
void CopyMaker::addActions(QMenu &menu)
{
    const auto actions = menu.actions();
    const auto separator = std::ranges::find_if(actions, &QAction::isSeparator);
    QAction *next = separator != actions.end() ? *separator : nullptr;
    menu.insertSeparator(next);
    const auto add = [&](const QString &text, void (CopyMaker::*act)()) {
        auto *action = new QAction(text, &menu); // owned by the menu
        connect(action, &QAction::triggered, this, act);
        menu.insertAction(next, action);
        return action;
    };
    add(tr("Save a &copy as…"), &CopyMaker::saveAs)->setShortcut(QKeySequence(u"Ctrl+Shift+S"_s));
    add(tr("&Duplicate dossier"), &CopyMaker::duplicate);
}

void CopyMaker::saveAs()
{
    auto *ask = new QFileDialog(&m_window, tr("Save a copy"));
    ask->setAttribute(Qt::WA_DeleteOnClose);
    ask->setAcceptMode(QFileDialog::AcceptSave);
    ask->setNameFilters({tr("Dossiers (*.dossier)"), tr("All files (*)")});
    ask->setDefaultSuffix(u"dossier"_s);
    const QFileInfo proposed(duplicatePath(m_session.source().path));
    ask->setDirectory(proposed.absolutePath());
    ask->selectFile(proposed.fileName());
    // What is there already, the dialog has asked about.
    connect(ask, &QFileDialog::fileSelected, this, [this](const QString &path) {
        copyTo(path, Existing::Replace, [this, path] {
            m_window.addNotice(
                tr("A copy was saved as %1 in %2. You are still in the original.")
                    .arg(nameInQuotes(path), visibleControls(QFileInfo(path).absolutePath())),
                tr("Open the copy"), [this, path] { Q_EMIT openRequested(path); });
        });
    });
    ask->open();
}

void CopyMaker::duplicate()
{
    const QString path = duplicatePath(m_session.source().path);
    copyTo(path, Existing::Keep, [this, path] { Q_EMIT openRequested(path); });
}

void CopyMaker::copyTo(const QString &path, Existing existing, const std::function<void()> &then)
{
    if (m_copying)
        return; // the dialog of the other one is about to show
    const auto made = std::make_shared<std::optional<Result<Revision>>>();
    const auto take = [this, here = QPointer(this), made, path, then](bool wasCancelled) {
        if (!here)
            return;
        if (**made) { // cancelled too late, perhaps
            m_profile.remember(***made, path);
            m_profile.addRecentFile(path);
            then();
        } else if (!wasCancelled) {
            Q_EMIT failed(inFile((*made)->error(), path));
        }
    };
    m_copying = BackgroundWork::start(
        m_window,
        {.words = tr("Copying and checking the copy…"),
         .work = [made, path, existing, save = m_session.copySaver()](
                     Progress &progress) { *made = save(path, existing, progress); },
         .whenDone = [take] { take(false); },
         .whenCancelled = [take] { take(true); }});
}

} // namespace servanda

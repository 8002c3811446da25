#pragma once

#include "model/store/copying.h"

#include <QObject>
#include <QPointer>

#include <functional>

class QMenu;

namespace servanda {

struct Error;
class BackgroundWork;
class MainWindow;
class Profile;
class Session;

/// "Save a copy as…" and "Duplicate dossier" of one window: the whole dossier with its history in
/// another file, which is this user's own from then on. Written in the background.
class CopyMaker final : public QObject
{
    Q_OBJECT
public:
    /// Adds its actions to the menu for whole dossiers. Borrows all of it.
    CopyMaker(const Session &session, MainWindow &window, Profile &profile);

Q_SIGNALS:
    /// A duplicate is there, or the person wants to see a copy.
    void openRequested(const QString &path);
    void failed(const servanda::Error &error);

private:
    void addActions(QMenu &menu);
    void saveAs();
    void duplicate();
    /// `then` is called if the copy is there.
    void copyTo(const QString &path, Existing existing, const std::function<void()> &then);

    const Session &m_session;
    MainWindow &m_window;
    Profile &m_profile;
    QPointer<BackgroundWork> m_copying; ///< the window's; one at a time
};

} // namespace servanda

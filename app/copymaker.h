#pragma once

#include "app/background.h"
#include "model/store/copying.h"

#include <memory>

class QMenu;
class QProgressDialog;

namespace servanda {

struct Error;
class MainWindow;
class Profile;
class Session;

/// "Save a copy as…" and "Duplicate dossier" of one window: the whole dossier with its history in
/// another file, which is this user's own from then on. Written in a thread of its own.
class CopyMaker final : public QObject
{
    Q_OBJECT
public:
    /// Adds its actions to the menu for whole dossiers. Borrows all of it.
    CopyMaker(const Session &session, MainWindow &window, Profile &profile);
    ~CopyMaker() override;

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
    void showProgress();

    const Session &m_session;
    MainWindow &m_window;
    Profile &m_profile;
    std::unique_ptr<QProgressDialog> m_dialog; ///< while a copy is written
    CopyProgress m_progress;
    Background m_background; ///< last: waits for what uses the others
};

} // namespace servanda

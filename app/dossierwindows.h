#pragma once

#include "app/profile.h"
#include "app/session.h"

#include <QObject>

#include <list>

class QAction;

namespace servanda {

class MainWindow;
class StartWindow;
struct PastDossier;

/// The open windows of one process: reads dossiers (long ones in the background, with progress and
/// cancel), opens each in its own window, checks in the background what is opened for editing.
class DossierWindows final : public QObject
{
    Q_OBJECT
public:
    DossierWindows() : DossierWindows(Profile().file()) {}
    /// With the profile in that file.
    explicit DossierWindows(const QString &profileFile);
    ~DossierWindows() override;

    /// Opens a window, or shows why not in a dialog.
    void open(const QString &path, Opening opening);
    /// The example in the user's data folder, made first where it is not there.
    void openExample();
    void showStart();

private:
    struct OpenWindow;

    /// In a window of its own.
    void read(const QString &absolute, Opening opening);
    void take(Result<Session::Read> read, const QString &absolute);
    void showSomething();
    void show(Session::Read read);
    void addActions(OpenWindow &window);
    /// What only a review offers, and how it goes on beside its file.
    void addReview(OpenWindow &window);
    void addEditing(OpenWindow &window);
    void askForTrust(OpenWindow &window);
    void makeOwnCopy(OpenWindow &window);
    /// Shows the dossier of a window as it was known on a day, in a window of its own that goes
    /// with it; null: back to the window as known now.
    void showPast(OpenWindow &window, QDate day);
    void openPast(OpenWindow &window, PastDossier past, QDate day);
    void verifyInBackground(OpenWindow &window);
    void forget(const MainWindow *window);
    void complain(const Error &error);
    void complain(const Errors &errors);

    Profile m_profile;
    std::list<OpenWindow> m_windows;
    std::unique_ptr<StartWindow> m_start;
    QObject m_reading; ///< owns what reads in the background; last: it waits for that
};

} // namespace servanda

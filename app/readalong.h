#pragma once

#include "app/session.h"
#include "model/store/fileglance.h"
#include "views/window/background.h"

#include <QAction>
#include <QTimer>

#include <chrono>

namespace servanda {

class MainWindow;

/// Keeps the window of a review beside its file: tells who has it open for editing, that there is
/// something new, and shows that in one click, with everything the person looks at left as it is;
/// begins editing once nobody else does. Looks at the file in a thread of its own.
class ReadAlong final : public QObject
{
    Q_OBJECT
public:
    /// Borrows session and window. `profileFile` is that of the profile.
    ReadAlong(Session &session, MainWindow &window, QString profileFile);
    ~ReadAlong() override;

    /// Makes an editing session of the review, with the file as it is then.
    void beginEditing(Opening opening);

Q_SIGNALS:
    /// The session has an editor now; there is nothing more to be told.
    void editingBegun();
    /// It can be edited only where the person says that it is theirs.
    void trustRequested();
    /// Another dossier lies in the place of the one that is read, and is to be seen.
    void otherRequested(const QString &path);
    void failed(const servanda::Error &error);

private:
    struct Look;

    void look();
    void take(Look &&seen);
    void takeNewer(Result<Session::Newer> &&newer);
    void showNewer();
    void runEditing();
    void takeEditing(Result<Session::Newer> &&newer);
    void tell();
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] const FileStamp &lastSeen() const;
    [[nodiscard]] bool isOther() const;

    Session &m_session;
    MainWindow &m_window;
    QString m_profileFile;
    QTimer m_timer;
    QAction m_show;
    QAction m_edit;
    QAction m_open;
    std::optional<Presence> m_editor; ///< who has it open for editing now
    std::optional<Presence> m_formerEditor; ///< who has closed it again
    std::optional<Session::Newer> m_newer; ///< compared with what is shown; to be shown on a click
    QString m_problem; ///< why what is there cannot be shown
    int m_failures = 0; ///< in a row
    qint64 m_shownSince; ///< when what is shown was read; milliseconds since 1970 UTC
    std::chrono::steady_clock::time_point m_notBefore; ///< the file is not read again
    bool m_showWanted = false;
    std::optional<Opening> m_editWanted;
    std::atomic_bool m_stop = false;
    Background m_background; ///< last: waits for what uses the others
};

} // namespace servanda

#pragma once

#include "model/domain/loaded.h"

#include <QSettings>

namespace servanda {

/// What this user's own profile remembers: which dossiers, in which state, were last left here
/// (such a dossier may be opened for editing without asking; reliability 3.1), recent files, the
/// appearance. One file in the user's configuration folder.
class Profile final
{
public:
    Profile();
    /// In that file instead, for tests.
    explicit Profile(const QString &file);

    /// The same file again, as it is on the disk now; for another thread.
    [[nodiscard]] QString file() const { return m_settings.fileName(); }

    /// Whether this user has left the dossier in just this state, at whatever path; or was editing
    /// the file at this path when the program came to a sudden end.
    [[nodiscard]] bool knows(const Revision &revision, const QString &path) const;
    /// It was left so. A copy of it elsewhere stays known as that was left.
    void remember(const Revision &revision, const QString &path);
    /// It is edited from now on, until remember(). On the disk at once.
    void rememberOpen(const Revision &revision, const QString &path);

    [[nodiscard]] QStringList recentFiles() const; ///< newest first, at most 10
    void addRecentFile(const QString &path);

    /// "light", "dark" or "system".
    [[nodiscard]] QString appearance() const;
    void setAppearance(const QString &appearance);

private:
    void put(const Revision &revision, const QString &path, const QString &inode);

    QSettings m_settings;
};

} // namespace servanda

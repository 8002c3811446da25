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

    /// Whether the dossier was last left in just this state by this user.
    [[nodiscard]] bool knows(const Revision &revision) const;
    void remember(const Revision &revision);

    [[nodiscard]] QStringList recentFiles() const; ///< newest first, at most 10
    void addRecentFile(const QString &path);

    /// "light", "dark" or "system".
    [[nodiscard]] QString appearance() const;
    void setAppearance(const QString &appearance);

private:
    QSettings m_settings;
};

} // namespace servanda

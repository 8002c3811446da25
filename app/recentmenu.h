#pragma once

#include <QString>

#include <functional>

class QMenu;

namespace servanda {

class Profile;

/// Adds "Open recent" to the menu for whole dossiers, before its first separator: the files of the
/// profile that still exist, newest first, without `shown`, read each time the menu opens. The
/// profile must outlive the menu.
void addRecentMenu(QMenu &menu, const Profile &profile, const QString &shown,
                   std::function<void(const QString &)> open);

} // namespace servanda

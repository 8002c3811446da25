#include "app/recentmenu.h"

#include "app/profile.h"
#include "model/core/textrules.h"
#include "views/plaintext.h"

#include <QFileInfo>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace servanda {

void addRecentMenu(QMenu &menu, const Profile &profile, const QString &shown,
                   std::function<void(const QString &)> open)
{
    auto *recent = new QMenu(QObject::tr("Open re&cent"), &menu); // owned by the menu
    const auto actions = menu.actions();
    const auto separator = std::ranges::find_if(actions, &QAction::isSeparator);
    menu.insertMenu(separator != actions.end() ? *separator : nullptr, recent);
    const auto fill = [recent, &profile, shown, open = std::move(open)] {
        recent->clear();
        for (const QString &path : profile.recentFiles()) {
            const QFileInfo file(path);
            if (path == shown || !file.isFile())
                continue;
            auto *action = recent->addAction(
                menuText(file.fileName() + u" – "_s + visibleControls(file.absolutePath())));
            QObject::connect(action, &QAction::triggered, recent, [open, path] { open(path); });
        }
        if (recent->isEmpty())
            recent->addAction(QObject::tr("No other dossier was opened yet"))->setEnabled(false);
    };
    QObject::connect(recent, &QMenu::aboutToShow, recent, fill);
    fill();
}

} // namespace servanda

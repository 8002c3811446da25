#include "app/recentmenu.h"

#include "app/profile.h"
#include "tests/support/catch.h"

#include <QFile>
#include <QMenu>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace servanda;

TEST_CASE("the menu offers the other recent files that still exist", "[app][recent]")
{
    const QTemporaryDir folder;
    Profile profile(folder.filePath(u"profile.ini"_s));
    const auto make = [&](const QString &name) {
        const QString path = folder.filePath(name);
        QFile file(path);
        REQUIRE(file.open(QFile::WriteOnly));
        profile.addRecentFile(path);
        return path;
    };
    const QString old = make(u"arms & aid.dossier"_s);
    const QString shown = make(u"shown.dossier"_s);
    QMenu menu;
    menu.addAction(u"Open"_s);
    menu.addSeparator();
    QString opened;
    addRecentMenu(menu, profile, shown, [&opened](const QString &path) { opened = path; });
    QMenu *recent = menu.actions().at(1)->menu();
    REQUIRE(recent);
    REQUIRE(recent->actions().size() == 1);
    CHECK(recent->actions().front()->text().startsWith(u"arms && aid.dossier"_s));
    recent->actions().front()->trigger();
    CHECK(opened == old);

    const QString fresh = make(u"fresh.dossier"_s);
    REQUIRE(QFile::remove(old));
    Q_EMIT recent->aboutToShow();
    REQUIRE(recent->actions().size() == 1);
    recent->actions().front()->trigger();
    CHECK(opened == fresh);

    REQUIRE(QFile::remove(fresh));
    Q_EMIT recent->aboutToShow();
    REQUIRE(recent->actions().size() == 1);
    CHECK_FALSE(recent->actions().front()->isEnabled());
}

#include "app/profile.h"

#include "tests/support/catch.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace servanda;

TEST_CASE("a profile knows a dossier only in the state it was left in", "[app][profile]")
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"profile.ini"_s);
    const Revision left{42, 3, QByteArray(32, 'a')};
    {
        Profile profile(file);
        CHECK_FALSE(profile.knows(left));
        profile.remember(left);
    }
    const Profile profile(file);
    CHECK(profile.knows(left));
    CHECK_FALSE(profile.knows({42, 4, QByteArray(32, 'b')}));
    CHECK_FALSE(profile.knows({43, 3, QByteArray(32, 'a')}));
}

TEST_CASE("recent files are kept once each, the newest first, ten at most", "[app][profile]")
{
    const QTemporaryDir folder;
    Profile profile(folder.filePath(u"profile.ini"_s));
    for (int i = 0; i < 12; ++i)
        profile.addRecentFile(u"/d/%1.dossier"_s.arg(i));
    profile.addRecentFile(u"/d/5.dossier"_s);
    CHECK(profile.recentFiles().size() == 10);
    CHECK(profile.recentFiles().front() == u"/d/5.dossier"_s);
    CHECK(profile.recentFiles().count(u"/d/5.dossier"_s) == 1);
}

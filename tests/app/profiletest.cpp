#include "app/profile.h"

#include "tests/support/catch.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace servanda;

TEST_CASE("a profile knows a dossier only in the state it was left in", "[app][profile]")
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"profile.ini"_s);
    const QString path = folder.filePath(u"a.dossier"_s);
    const Revision left{42, 3, QByteArray(32, 'a')};
    {
        Profile profile(file);
        CHECK_FALSE(profile.knows(left, path));
        profile.remember(left, path);
    }
    const Profile profile(file);
    CHECK(profile.knows(left, path));
    CHECK_FALSE(profile.knows({42, 4, QByteArray(32, 'b')}, path));
    CHECK_FALSE(profile.knows({43, 3, QByteArray(32, 'a')}, path));
}

TEST_CASE("a copy that is edited leaves the original known", "[app][profile]")
{
    const QTemporaryDir folder;
    Profile profile(folder.filePath(u"profile.ini"_s));
    const QString original = folder.filePath(u"a.dossier"_s);
    const QString copy = folder.filePath(u"a copy.dossier"_s);
    const Revision both{42, 3, QByteArray(32, 'a')};
    const Revision edited{42, 4, QByteArray(32, 'b')};
    profile.remember(both, original);
    profile.remember(both, copy);
    profile.remember(edited, copy);
    CHECK(profile.knows(both, original));
    CHECK(profile.knows(edited, copy));
    profile.remember(edited, original);
    CHECK_FALSE(profile.knows(both, original));
}

TEST_CASE("a file that was being edited when the program was killed is known in whatever state",
          "[app][profile]")
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"profile.ini"_s);
    const QString path = folder.filePath(u"a.dossier"_s);
    const auto write = [&path] {
        QFile dossier(path);
        REQUIRE(dossier.open(QFile::WriteOnly));
    };
    write();
    const Revision opened{42, 3, QByteArray(32, 'a')};
    const Revision later{42, 5, QByteArray(32, 'b')};
    Profile killed(file);
    killed.rememberOpen(opened, path);
    {
        const Profile profile(file); // read from the disk
        CHECK(profile.knows(later, path));
        CHECK_FALSE(profile.knows(later, folder.filePath(u"elsewhere.dossier"_s)));
        CHECK_FALSE(profile.knows({43, 5, QByteArray(32, 'b')}, path));
    }
    REQUIRE(QFile::rename(path, path + u".old"_s));
    write(); // another file in its place
    CHECK_FALSE(Profile(file).knows(later, path));
    REQUIRE(QFile::remove(path));
    REQUIRE(QFile::rename(path + u".old"_s, path));
    Profile again(file);
    again.remember(later, path);
    CHECK(again.knows(later, path));
    CHECK_FALSE(again.knows({42, 6, QByteArray(32, 'c')}, path));
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

#include "app/session.h"

#include "app/newdossier.h"
#include "app/profile.h"
#include "app/windowsubject.h"
#include "tests/app/example.h"
#include "tests/store/versionone.h"
#include "tests/support/catch.h"

#include <QFileInfo>
#include <QProcess>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace servanda;
using servanda::test::contentOf;
using servanda::test::Workplace;

namespace {

/// The example with a profile that has made it.
struct Desk
{
    Workplace workplace;
    Profile profile{workplace.path(u"profile.ini"_s)};
    QString dossier = workplace.path(u"paris.dossier"_s);

    Desk() { REQUIRE(createFromFolder(dossier, test::exampleCsvFolder(), profile)); }
};

Edit firstPledgeRenamed(const Dossier &dossier)
{
    Edit edit;
    edit.label = u"Rename"_s;
    const Pledge &pledge = dossier.rows<Pledge>().front();
    Change<Pledge> change{pledge, pledge};
    change.after->title = u"Renamed"_s;
    edit.of<Pledge>().push_back(std::move(change));
    return edit;
}

} // namespace

TEST_CASE("one's own dossier opens for editing, a stranger's for review", "[app][session]")
{
    Desk desk;
    SECTION("made here")
    {
        auto read = Session::read(desk.dossier, Opening::Automatic, desk.profile);
        REQUIRE(read);
        CHECK(Session(*std::move(read), desk.profile).editor());
    }
    SECTION("not known to this profile")
    {
        Profile stranger(desk.workplace.path(u"other.ini"_s));
        auto read = Session::read(desk.dossier, Opening::Automatic, stranger);
        REQUIRE(read);
        CHECK(read->note.contains(u"not yet yours"));
        CHECK_FALSE(Session(*std::move(read), stranger).editor());
    }
    SECTION("told to edit it")
    {
        Profile stranger(desk.workplace.path(u"other.ini"_s));
        auto read = Session::read(desk.dossier, Opening::Edit, stranger);
        REQUIRE(read);
        CHECK(Session(*std::move(read), stranger).editor());
    }
}

TEST_CASE("D8: an older file is brought to the new format only where it is one's own",
          "[app][session]")
{
    const Workplace workplace;
    qputenv("XDG_DATA_HOME", workplace.path(u"data"_s).toLocal8Bit());
    const QString path = test::makeVersionOne(workplace.path(u"old.dossier"_s));
    const QByteArray before = contentOf(path);
    Profile profile(workplace.path(u"profile.ini"_s));
    const QDir snapshots(workplace.path(u"data/servanda/snapshots"_s));

    auto read = Session::read(path, Opening::Automatic, profile);
    REQUIRE(read);
    CHECK(read->note.contains(u"not yet yours"));
    CHECK((contentOf(path) == before));
    CHECK_FALSE(snapshots.exists());

    profile.remember(read->loaded.revision, path);
    read = Session::read(path, Opening::Automatic, profile);
    REQUIRE(read);
    REQUIRE(read->file);
    CHECK(read->loaded.notices.join(u' ').contains(snapshots.path()));
    CHECK(snapshots.entryList(QDir::Files).size() == 1);
    CHECK(read->loaded.facts == test::versionOneFacts());
    qunsetenv("XDG_DATA_HOME");
}

TEST_CASE("an edit is remembered, so that the dossier stays one's own", "[app][session]")
{
    Desk desk;
    {
        auto read = Session::read(desk.dossier, Opening::Automatic, desk.profile);
        REQUIRE(read);
        const Session session(*std::move(read), desk.profile);
        const WindowSubject subject = windowSubjectOf(session, QDate(2026, 6, 30));
        const Provenance before = subject.provenance();
        REQUIRE(session.editor()->commit(firstPledgeRenamed(session.dossier())));
        CHECK(session.provenance().revision == 2);
        CHECK(subject.provenance() == session.provenance()); // follows the edit
        CHECK(subject.provenance().head != before.head);
    }
    auto read = Session::read(desk.dossier, Opening::Automatic, desk.profile);
    REQUIRE(read);
    const Session session(*std::move(read), desk.profile);
    CHECK(session.editor());
    CHECK(session.dossier().rows<Pledge>().front().title == u"Renamed"_s);
}

TEST_CASE("D47: a file or folder without write permission opens for review", "[app][session]")
{
    if (geteuid() == 0) {
        WARN("skipped: permissions do not bind root");
        return;
    }
    Desk desk;
    QFile(desk.dossier).setPermissions(QFile::ReadOwner);
    auto read = Session::read(desk.dossier, Opening::Automatic, desk.profile);
    REQUIRE(read);
    CHECK_FALSE(read->file);
}

TEST_CASE("D19: a file with two names opens for review", "[app][session]")
{
    Desk desk;
    const QByteArray second = desk.workplace.path(u"second.dossier"_s).toUtf8();
    REQUIRE(link(desk.dossier.toUtf8().constData(), second.constData()) == 0);
    auto read = Session::read(desk.dossier, Opening::Automatic, desk.profile);
    REQUIRE(read);
    CHECK_FALSE(read->file);
    CHECK(read->note.contains(u"2 names"));
}

TEST_CASE("D49: a dossier held here is not opened a second time, and its lock stays",
          "[app][session]")
{
    Desk desk;
    auto first = Session::read(desk.dossier, Opening::Automatic, desk.profile);
    REQUIRE(first);
    REQUIRE(first->file);
    const auto second = Session::read(desk.dossier, Opening::Automatic, desk.profile);
    REQUIRE_FALSE(second);
    CHECK(second.error().kind == Error::Kind::Conflict);
    CHECK_FALSE(second.error().advice.isEmpty());

    // Had the second attempt opened and closed the file, the system would have dropped our lock.
    QProcess shell;
    shell.start(u"sqlite3"_s, {desk.dossier, u"begin immediate; rollback;"_s});
    if (!shell.waitForStarted()) {
        WARN("skipped: sqlite3 is not installed");
        return;
    }
    REQUIRE(shell.waitForFinished());
    CHECK(shell.exitCode() != 0);
    CHECK(shell.readAllStandardError().contains("locked"));
}

TEST_CASE("a session for review leaves every byte as it was", "[app][session]")
{
    Desk desk;
    const QByteArray before = contentOf(desk.dossier);
    const QDateTime modified = QFileInfo(desk.dossier).lastModified();
    {
        auto read = Session::read(desk.dossier, Opening::Review, desk.profile);
        REQUIRE(read);
        const Session session(*std::move(read), desk.profile);
        CHECK(session.dossier().factCount() > 600);
        CHECK_FALSE(session.file());
    }
    CHECK(contentOf(desk.dossier) == before);
    CHECK(QFileInfo(desk.dossier).lastModified() == modified);
}

TEST_CASE("an own copy of a reviewed dossier holds the same facts and is one's own",
          "[app][session]")
{
    Desk desk;
    Profile colleague(desk.workplace.path(u"colleague.ini"_s));
    auto read = Session::read(desk.dossier, Opening::Automatic, colleague);
    REQUIRE(read);
    const Session original(*std::move(read), colleague);
    const QString path = desk.workplace.path(u"copy.dossier"_s);
    REQUIRE(createCopy(path, original.dossier(), original.contents(), u"for tests"_s, colleague));
    auto copied = Session::read(path, Opening::Automatic, colleague);
    REQUIRE(copied);
    const Session copy(*std::move(copied), colleague);
    CHECK(copy.editor());
    forEachFactType([&]<class Row>() {
        CHECK(std::ranges::equal(copy.dossier().rows<Row>(), original.dossier().rows<Row>()));
    });
}

#include "app/newdossier.h"
#include "app/profile.h"
#include "app/session.h"
#include "tests/app/example.h"
#include "tests/store/sample.h"
#include "tests/support/archived.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using namespace servanda;
using namespace servanda::test;

namespace {

constexpr auto kHeld = "%PDF-1.4 what it holds";

/// The sample as one's own, with a file archived through the session's editor.
struct ArchivedDossier
{
    ArchivedDossier()
    {
        (void)makeSample(dossier);
        auto read = Session::read(dossier, Opening::Edit, profile);
        REQUIRE(read);
        const Session session(*std::move(read), profile);
        Edit edit;
        edit.label = u"Archive answer.pdf with S1"_s;
        archive(edit, 900, {1}, kHeld, u"answer.pdf"_s);
        REQUIRE(session.editor()->commit(edit));
        const auto held = session.contents().content(checksumOf(kHeld));
        REQUIRE(held);
        CHECK(*held == kHeld);
    }

    Workplace workplace;
    Profile profile{workplace.path(u"profile.ini"_s)};
    QString dossier = workplace.path(u"a.dossier"_s);
};

} // namespace

TEST_CASE("what is archived is exported, and comes back by create", "[app][commandline]")
{
    const ArchivedDossier archived;
    const QString out = archived.workplace.path(u"out"_s);
    const Run exported = archived.workplace.run(
        {u"export"_s, archived.dossier, u"--as"_s, u"csv"_s, u"--out"_s, out});
    INFO(exported.errors.toStdString());
    REQUIRE(exported.exitCode == 0);
    const QString held = out + u"/archived/"_s + checksumOf(kHeld).hex;
    CHECK(readFile(held) == kHeld);

    const QString second = archived.workplace.path(u"second.dossier"_s);
    const Run made = archived.workplace.run({u"create"_s, second, u"--from"_s, out});
    INFO(made.errors.toStdString());
    REQUIRE(made.exitCode == 0);
    const Run checked = archived.workplace.run({u"check"_s, second});
    CHECK(checked.exitCode == 0);
    CHECK(checked.output.contains(u"archived copies: 1"_s));

    writeFile(held, "something else");
    const Run refused = archived.workplace.run(
        {u"create"_s, archived.workplace.path(u"third"_s), u"--from"_s, out});
    CHECK(refused.exitCode == 3);
    CHECK(refused.errors.contains(u"not what was archived"_s));
}

TEST_CASE("a dossier whose archived file was changed or taken out is refused with exit code 3",
          "[app][commandline]")
{
    const ArchivedDossier archived;
    for (const auto *sql : {"UPDATE content SET bytes = zeroblob(length(bytes))",
                            "PRAGMA foreign_keys=OFF; DELETE FROM content",
                            "UPDATE archived_copy SET size = size + 1"}) {
        const QString path = archived.workplace.path(u"bad.dossier"_s);
        QFile::remove(path);
        REQUIRE(QFile::copy(archived.dossier, path));
        runSql(path, sql);
        const Run checked = archived.workplace.run({u"check"_s, path});
        INFO(sql << ": " << checked.errors.toStdString());
        CHECK(checked.exitCode == 3);
        CHECK(checked.errors.startsWith(u"servanda: "_s + path + u": "_s));
        CHECK(checked.errors.contains(u"archived copy"_s));
        CHECK(checked.errors.count(u'\n') == 1);
    }
}

TEST_CASE("an own copy of a reviewed dossier holds what it archives", "[app][session]")
{
    const ArchivedDossier archived;
    Profile colleague(archived.workplace.path(u"colleague.ini"_s));
    auto read = Session::read(archived.dossier, Opening::Review, colleague);
    REQUIRE(read);
    const Session original(*std::move(read), colleague);
    CHECK_FALSE(original.editor());
    const QString path = archived.workplace.path(u"copy.dossier"_s);
    REQUIRE(createCopy(path, original.dossier(), original.contents(), u"for tests"_s, colleague));
    auto copied = Session::read(path, Opening::Automatic, colleague);
    REQUIRE(copied);
    const Session copy(*std::move(copied), colleague);
    CHECK(copy.editor());
    const auto held = copy.contents().content(checksumOf(kHeld));
    REQUIRE(held);
    CHECK(*held == kHeld);
}

TEST_CASE("the history tells what was archived, and undo of it needs no bytes", "[app][session]")
{
    const ArchivedDossier archived;
    const Run told = archived.workplace.run({u"history"_s, archived.dossier, u"--limit"_s, u"1"_s});
    CHECK(told.exitCode == 0);
    CHECK(told.output.contains(u"Archive answer.pdf with S1"_s));
    auto again = DossierFile::open(archived.dossier);
    REQUIRE(again);
    const auto entries = again->file->history().entries(0, 1, HistoryReader::kAllChanges);
    REQUIRE(entries);
    Edit back = entries->front().edit.inverse();
    back.id = 950;
    back.time = entries->front().edit.time + 1;
    REQUIRE(again->file->commit(back));
    Edit forth = back.inverse();
    forth.id = 951;
    forth.time = back.time + 1;
    REQUIRE(again->file->commit(forth));
    const auto faults = again->file->verify();
    REQUIRE(faults);
    CHECK(faults->empty());
}

#include "model/store/upgrade.h"

#include "model/store/schema.h"
#include "tests/store/childprocess.h"
#include "tests/store/faultydisk.h"
#include "tests/store/versionone.h"
#include "tests/support/archived.h"
#include "tests/support/catch.h"
#include "tests/support/particulars.h"

#include <QDir>
#include <QFileInfo>

#include <chrono>
#include <random>
#include <sqlite3.h>
#include <thread>

using namespace Qt::StringLiterals;
using namespace servanda;
using namespace servanda::test;

namespace {

UpgradeTerms into(const Folder &snapshots)
{
    return {snapshots.path() + u"/made"_s, {}};
}

QStringList copiesIn(const Folder &snapshots)
{
    QStringList paths;
    const QDir folder(snapshots.path() + u"/made"_s);
    for (const auto &entry : folder.entryInfoList({u"*.dossier"_s}, QDir::Files | QDir::Hidden))
        paths += entry.filePath();
    return paths;
}

/// The statements that bring a file of that version to ours.
QList<QByteArray> stepsFrom(int version)
{
    QList<QByteArray> statements;
    for (int step = version + 1; step <= kSchemaVersion; ++step)
        statements += schemaStep(step);
    return statements;
}

} // namespace

TEST_CASE("D8: a file of version 2 is reviewed as it is, and holds no archived file", "[store]")
{
    const Folder folder;
    const QString path = makeVersionTwo(folder.path(u"old.dossier"_s));
    const auto before = folder.listing();
    checkSound(path, "reviewed");
    const auto reviewed = reviewDossier(path);
    REQUIRE(reviewed);
    const auto held
        = reviewReaders(path, reviewed->fingerprint).contents->content(checksumOf("anything"));
    REQUIRE_FALSE(held);
    CHECK(held.error().kind == Error::Kind::NotFound);
    CHECK(folder.listing() == before);
}

TEST_CASE("D8: a file of version 1 is reviewed as it is, its hashes and history valid", "[store]")
{
    const Folder folder;
    const QString path = makeVersionOne(folder.path(u"old.dossier"_s));
    const auto before = folder.listing();
    checkSound(path, "reviewed");
    CHECK(folder.listing() == before);
    const auto opened = DossierFile::open(path); // nobody said where a copy may go
    REQUIRE_FALSE(opened);
    CHECK(opened.error().what.contains(u"format 1; this one writes 4"_s));
    CHECK(folder.listing() == before);
}

TEST_CASE("D8: the history of a version 1 file is read, and stays what it was when upgraded",
          "[store]")
{
    const Folder folder;
    const Folder snapshots;
    const QString path = makeVersionOne(folder.path(u"old.dossier"_s));
    const auto reviewed = reviewDossier(path);
    REQUIRE(reviewed);
    const auto history = reviewHistory(path, reviewed->fingerprint);
    const auto entries = history->entries(0, 100, HistoryReader::kAllChanges);
    INFO((entries ? QString() : entries.error().sentence()).toStdString());
    REQUIRE(entries);
    REQUIRE(std::ssize(*entries) == reviewed->revision.number);
    qsizetype after = 0;
    for (const auto &past : *entries) {
        CHECK(past.isWhole());
        forEachFactType([&]<class Row>() {
            for (const auto &change : past.edit.of<Row>())
                after += change.after ? 1 : 0;
        });
    }
    CHECK(after > 0);

    auto opened = DossierFile::open(path, into(snapshots));
    REQUIRE(opened);
    const auto again = opened->file->history().entries(0, 100, HistoryReader::kAllChanges);
    REQUIRE(again);
    REQUIRE(again->size() == entries->size());
    for (size_t i = 0; i < entries->size(); ++i)
        CHECK((*again)[i].edit.changes == (*entries)[i].edit.changes);
}

TEST_CASE("D8: a changed row of a version 1 file is noticed all the same", "[store]")
{
    const Folder folder;
    const QString path = makeVersionOne(folder.path(u"old.dossier"_s));
    runSql(path, "UPDATE pledge SET amount = amount + 1 WHERE id = 9");
    const auto reviewed = reviewDossier(path);
    REQUIRE(reviewed);
    REQUIRE(reviewed->faults.size() == 1);
    CHECK(reviewed->faults[0].fact == FactRef{FactType::Pledge, 9});
}

TEST_CASE("a version that does not fit the tables is refused", "[store]")
{
    const Folder folder;
    const QString old = makeVersionOne(folder.path(u"old.dossier"_s));
    runSql(old, "PRAGMA user_version=2");
    const QString older = makeVersionTwo(folder.path(u"older.dossier"_s));
    runSql(older, "PRAGMA user_version=3");
    const QString three = makeVersionThree(folder.path(u"three.dossier"_s));
    runSql(three, "PRAGMA user_version=4");
    const QString young = makeSample(folder.path(u"young.dossier"_s));
    runSql(young, "PRAGMA user_version=1");
    const QString future = makeSample(folder.path(u"future.dossier"_s));
    runSql(future, "PRAGMA user_version=99");
    for (const auto &path : {old, older, three, young}) {
        const auto reviewed = reviewDossier(path);
        REQUIRE_FALSE(reviewed);
        CHECK(reviewed.error().what.contains(u"unexpected content"_s));
    }
    const auto reviewed = reviewDossier(future);
    REQUIRE_FALSE(reviewed);
    CHECK(reviewed.error().what.contains(u"format 99; this one knows up to 4"_s));
}

TEST_CASE("D8: a file of an earlier version is copied, brought to ours and edited", "[store]")
{
    const int version = GENERATE(1, 2, 3);
    INFO("from version " << version);
    const Folder folder;
    const Folder snapshots;
    const QString path = makeVersion(version, folder.path(u"old.dossier"_s));
    const QByteArray before = everyRowOf(path);
    {
        auto opened = DossierFile::open(path, into(snapshots));
        INFO((opened ? QString() : opened.error().sentence()).toStdString());
        REQUIRE(opened);
        CHECK(opened->loaded.facts == versionOneFacts());
        REQUIRE(opened->loaded.notices.size() == 1);
        CHECK(opened->loaded.notices[0].contains(u"format"_s));
        REQUIRE(copiesIn(snapshots).size() == 1);
        CHECK(opened->loaded.notices[0].contains(copiesIn(snapshots)[0]));
        const auto faults = opened->file->verify();
        REQUIRE(faults);
        CHECK(faults->empty());
    }
    CHECK(versionOf(path) == kSchemaVersion);
    CHECK(folder.listing().size() == 1);
    checkSound(path, "upgraded");

    const QString copy = copiesIn(snapshots)[0];
    CHECK(versionOf(copy) == version);
    CHECK(everyRowOf(copy) == before);
    checkSound(copy, "the copy");
    CHECK((QFileInfo(copy).permissions() & (QFile::ReadGroup | QFile::ReadOther)) == 0);
    CHECK((QFileInfo(QFileInfo(copy).path()).permissions() & (QFile::ReadGroup | QFile::ReadOther))
          == 0);

    // It is an ordinary dossier of this version now: later fields can be used, history goes on.
    auto opened = DossierFile::open(path);
    REQUIRE(opened);
    CHECK(opened->loaded.notices.isEmpty());
    Edit edit{9000, u"Range"_s, u"Ada"_s, {}, 1'767'900'000'000, {}};
    const auto grants
        = *std::ranges::find(opened->loaded.facts.rows<Pledge>(), PledgeId{9}, &Pledge::id);
    auto ranged = grants;
    ranged.bound = {Bound::Kind::Range, 300'000'000};
    ranged.standing = Standing::Draft;
    edit.of<Pledge>().push_back({grants, ranged});
    edit.add(Adoption{{9001}, {13}, {}, u"Ada"_s, u"She was there"_s});
    edit.add(Citation{{9002}, {FactType::Link, 14}, {1}, u"p. 4"_s, u"“sum”"_s});
    archive(edit, 9003, {1}, "What it holds");
    const auto &clauses = opened->loaded.facts.rows<Clause>();
    addParticulars(edit, 9004, {9}, clauses[0], {3}, {1});
    auto ceasefire = opened->loaded.facts.rows<Event>()[0];
    ceasefire.validity = EventValidity::Withdrawn;
    ceasefire.withdrawnOn = PartialDate(QDate(2026, 5, 1));
    edit.of<Event>().push_back({opened->loaded.facts.rows<Event>()[0], ceasefire});
    REQUIRE(opened->file->commit(edit));
    opened->file.reset();
    const auto reviewed = reviewDossier(path);
    REQUIRE(reviewed);
    CHECK(reviewed->faults.empty());
    CHECK(reviewed->facts.rows<ArchivedCopy>().size() == 1);
    const auto held
        = reviewReaders(path, reviewed->fingerprint).contents->content(checksumOf("What it holds"));
    REQUIRE(held);
    CHECK(*held == "What it holds");
    CHECK(reviewed->facts.rows<Pledge>()[0] == ranged);
    CHECK(reviewed->facts.rows<Event>()[0] == ceasefire);
    CHECK(reviewed->facts.rows<Violation>() == factsOf(edit).rows<Violation>());
    CHECK(reviewed->facts.rows<Yardstick>() == factsOf(edit).rows<Yardstick>());
    CHECK(reviewed->facts.rows<Adoption>().size() == 1);
    CHECK(reviewed->facts.rows<Citation>()[0].fact == FactRef{FactType::Link, 14});
}

TEST_CASE("D8: somebody else's file of version 1 is not upgraded", "[store]")
{
    const Folder folder;
    const Folder snapshots;
    const QString path = makeVersionOne(folder.path(u"old.dossier"_s));
    const auto before = folder.listing();
    UpgradeTerms terms = into(snapshots);
    terms.isOurs = [](const Revision &revision) { return revision.number > 1000; };
    CHECK_FALSE(DossierFile::open(path, terms));
    CHECK(folder.listing() == before);
    CHECK(copiesIn(snapshots).isEmpty());
}

TEST_CASE("a second copy of one state gets a name of its own", "[store]")
{
    const Folder folder;
    const Folder snapshots;
    for (int round = 0; round < 3; ++round) {
        const QString path = makeVersionOne(folder.path(u"old.dossier"_s));
        REQUIRE(DossierFile::open(path, into(snapshots)));
        QFile::remove(path);
    }
    CHECK(copiesIn(snapshots).size() == 3);
}

TEST_CASE("a dossier whose history was altered is not upgraded", "[store]")
{
    const Folder folder;
    const Folder snapshots;
    const QString path = makeVersionOne(folder.path(u"old.dossier"_s));
    runSql(path, "UPDATE pledge SET amount = amount + 1 WHERE id = 9");
    const auto before = folder.listing();
    const auto opened = DossierFile::open(path, into(snapshots));
    REQUIRE_FALSE(opened);
    CHECK(opened.error().what.contains(u"does not pass its own checks"_s));
    CHECK(folder.listing() == before);
    CHECK(copiesIn(snapshots).isEmpty());
}

TEST_CASE("whichever statement of an upgrade fails, the old file is as it was",
          "[store][durability]")
{
    const int version = GENERATE(1, 2, 3);
    const auto statements = stepsFrom(version);
    for (qsizetype failing = 0; failing <= statements.size(); ++failing) {
        const Folder folder(Folder::Where::Memory);
        const QString path = makeVersion(version, folder.path(u"old.dossier"_s));
        const QByteArray before = everyRowOf(path);
        auto broken = statements;
        broken.insert(failing, "INSERT INTO meta (key, value) VALUES ('head', NULL)");
        {
            auto connection = Connection::edit(path);
            REQUIRE(connection);
            CHECK_FALSE(runUpgrade(**connection, broken, kSchemaVersion));
        }
        INFO("statement " << failing);
        CHECK(everyRowOf(path) == before);
        checkSound(path, "after a failed upgrade");
        CHECK(folder.listing().size() == 1);
    }
}

TEST_CASE("an upgrade that leads elsewhere than to the new format is taken back", "[store]")
{
    const Folder folder;
    const QString path = makeVersionOne(folder.path(u"old.dossier"_s));
    const QByteArray before = everyRowOf(path);
    auto fewer = stepsFrom(1);
    fewer.removeLast();
    auto dangling = stepsFrom(1);
    dangling.append("UPDATE link SET other_id = 12345 WHERE id = 14");
    for (const auto &statements : {fewer, dangling}) {
        auto connection = Connection::edit(path);
        REQUIRE(connection);
        CHECK_FALSE(runUpgrade(**connection, statements, kSchemaVersion));
    }
    CHECK(everyRowOf(path) == before);
}

TEST_CASE("whichever call to the disk fails, an upgrade is whole or not at all",
          "[store][durability]")
{
    const Folder state;
    qputenv("XDG_STATE_HOME", state.path().toLocal8Bit());
    int call = 1;
    for (bool failed = true; failed && call < 3000; call += 3) { // every third: a copy has many
        const Folder folder(Folder::Where::Memory);
        const Folder snapshots(Folder::Where::Memory);
        const QString path = makeVersionOne(folder.path(u"old.dossier"_s));
        FaultyDisk disk;
        disk.failAt(call, SQLITE_FULL, false);
        const bool opened = DossierFile::open(path, into(snapshots)).operator bool();
        failed = disk.hasFailed();
        disk.repair();
        INFO("call " << call);
        CHECK((opened || failed));
        auto again = DossierFile::open(path, into(snapshots)); // rolls back what was left over
        REQUIRE(again);
        CHECK(again->loaded.facts == versionOneFacts());
        const auto faults = again->file->verify();
        REQUIRE(faults);
        CHECK(faults->empty());
        for (const auto &copy : copiesIn(snapshots))
            checkSound(copy, "a copy");
    }
    CHECK(call > 10);
}

TEST_CASE("killed at any moment of an upgrade, the file is old or new and a copy is whole",
          "[store][durability]")
{
    const Folder state;
    qputenv("XDG_STATE_HOME", state.path().toLocal8Bit());
    const int rounds = qEnvironmentVariableIsSet("SERVANDA_LONG") ? 200 : 20;
    std::mt19937 random(11);
    int upgraded = 0;
    for (int round = 0; round < rounds; ++round) {
        const Folder folder;
        const Folder snapshots;
        const QString path = makeVersionOne(folder.path(u"old.dossier"_s));
        Child child([&](const auto &ready) {
            ready();
            (void)DossierFile::open(path, into(snapshots));
        });
        child.waitUntilReady();
        std::this_thread::sleep_for(std::chrono::microseconds(random() % 30'000));
        child.kill();
        INFO("round " << round);
        for (const auto &copy : copiesIn(snapshots)) {
            CHECK(versionOf(copy) == 1);
            checkSound(copy, "a copy");
        }
        auto again = DossierFile::open(path, into(snapshots));
        REQUIRE(again);
        CHECK(again->loaded.facts == versionOneFacts());
        upgraded += copiesIn(snapshots).size() > 1 ? 0 : 1;
        const auto faults = again->file->verify();
        REQUIRE(faults);
        CHECK(faults->empty());
        again->file.reset();
        checkSound(path, "after the kill");
        CHECK(versionOf(path) == kSchemaVersion);
        CHECK_FALSE(copiesIn(snapshots).isEmpty());
    }
    CHECK(upgraded > 0);
}

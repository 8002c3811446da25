#include "tests/store/childprocess.h"
#include "tests/store/faultydisk.h"
#include "tests/store/sample.h"
#include "tests/support/catch.h"

#include <QDir>
#include <QFile>

#include <chrono>
#include <fcntl.h>
#include <random>
#include <sqlite3.h>
#include <thread>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace servanda;
using namespace servanda::test;

namespace {

/// Opens again and checks everything; gives the number of edits.
qint64 soundRevision(const QString &path)
{
    auto opened = DossierFile::open(path);
    INFO((opened ? QString() : opened.error().sentence()).toStdString());
    REQUIRE(opened);
    const auto faults = opened->file->verify();
    REQUIRE(faults);
    REQUIRE(faults->empty());
    return opened->loaded.revision.number;
}

/// One commit with the n-th call failing; false once n is beyond the last call.
bool tryWithFault(int call, int code, bool forGood)
{
    INFO("call " << call << " fails with " << code << (forGood ? " for good" : " once"));
    const Folder folder(Folder::Where::Memory);
    const QString path = makeSample(folder.path(u"a.dossier"_s));
    FaultyDisk disk;
    auto opened = DossierFile::open(path);
    REQUIRE(opened);
    disk.failAt(call, code, forGood);
    const auto committed = opened->file->commit(numbered(100));
    const bool failed = disk.hasFailed();
    disk.repair();
    if (!committed) {
        INFO(committed.error().sentence().toStdString());
        CHECK(committed.error().kind == Error::Kind::Storage);
        CHECK_FALSE(committed.error().advice.isEmpty());
    }
    const bool sure = committed || !committed.error().advice.startsWith(u"Whether"_s);
    opened->file.reset();
    const qint64 number = soundRevision(path);
    CHECK((!sure || number == (committed ? 2 : 1)));
    CHECK(folder.listing().size() == 1);
    return failed;
}

} // namespace

TEST_CASE("D48: whichever call to the disk fails, an edit is kept whole or not at all",
          "[store][durability]")
{
    const Folder state;
    qputenv("XDG_STATE_HOME", state.path().toLocal8Bit());
    for (const int code : {SQLITE_FULL, SQLITE_IOERR_WRITE}) {
        for (const bool forGood : {false, true}) {
            int call = 1;
            while (call < 500 && tryWithFault(call, code, forGood))
                ++call;
            CHECK(call > 5); // or nothing was tried
            CHECK(call < 500);
        }
    }
}

TEST_CASE("D48: a full disk says so", "[store][durability]")
{
    const Folder folder;
    const QString path = makeSample(folder.path(u"a.dossier"_s));
    FaultyDisk disk;
    auto opened = DossierFile::open(path);
    REQUIRE(opened);
    disk.failAt(3, SQLITE_FULL, false);
    const auto committed = opened->file->commit(numbered(100));
    REQUIRE_FALSE(committed);
    CHECK(committed.error().what == u"The disk is full"_s);
    // And the next one works, on the same open file.
    CHECK(opened->file->commit(numbered(101)));
    CHECK(opened->file->revision().number == 2);
}

TEST_CASE("an edit that the file's rules refuse changes nothing", "[store]")
{
    const Folder folder;
    const QString path = makeSample(folder.path(u"a.dossier"_s));
    auto opened = DossierFile::open(path);
    REQUIRE(opened);
    Edit twice = numbered(200);
    twice.add(Setting{{201}, u"title"_s, {}});
    Edit dangling = numbered(202);
    dangling.add(Link{{203}, {99999}, Relation::Totals, {}, {}});
    Edit gone = numbered(204);
    Setting absent{{205}, u"x"_s, {}};
    gone.of<Setting>().push_back({absent, std::nullopt});
    Edit stale = numbered(206);
    stale.of<Setting>().push_back({absent, absent});
    const std::vector<std::pair<Edit, Error::Kind>> refused{{twice, Error::Kind::Conflict},
                                                            {dangling, Error::Kind::Invalid},
                                                            {gone, Error::Kind::Conflict},
                                                            {stale, Error::Kind::Conflict}};
    for (const auto &[edit, kind] : refused) {
        const auto committed = opened->file->commit(edit);
        REQUIRE_FALSE(committed);
        INFO(committed.error().sentence().toStdString());
        CHECK(committed.error().kind == kind);
        CHECK(opened->file->revision().number == 1);
    }
    opened->file.reset();
    const auto reviewed = reviewDossier(path);
    REQUIRE(reviewed);
    CHECK(reviewed->facts == factsOf(sampleEdit()));
}

TEST_CASE("killed at any moment, every acknowledged edit is there and the file is sound",
          "[store][durability]")
{
    const Folder state;
    qputenv("XDG_STATE_HOME", state.path().toLocal8Bit());
    const int rounds = qEnvironmentVariableIsSet("SERVANDA_LONG") ? 1000 : 200;
    std::mt19937 random(7); // the same moments in every run, as far as the machine allows
    const Folder folder;
    const QString path = makeSample(folder.path(u"a.dossier"_s));
    const QString log = folder.path(u"acknowledged"_s);
    qint64 next = 1000;
    qint64 before = 1;
    bool recovered = false;
    for (int round = 0; round < rounds; ++round) {
        writeFile(log, {});
        Child child([&](const auto &ready) {
            const auto opened = DossierFile::open(path);
            const int file = ::open(QFile::encodeName(log).constData(), O_WRONLY | O_APPEND);
            ready();
            for (qint64 id = next; opened && opened->file->commit(numbered(id)); ++id)
                static_cast<void>(::write(file, "x", 1) == 1);
        });
        child.waitUntilReady();
        std::this_thread::sleep_for(std::chrono::microseconds(random() % 20'000));
        child.kill();
        const qint64 acknowledged = readFile(log).size();
        {
            auto opened = DossierFile::open(path);
            REQUIRE(opened);
            recovered = recovered || !opened->loaded.notices.isEmpty();
        }
        const qint64 now = soundRevision(path);
        INFO("round " << round << ": " << before << " + " << acknowledged << " -> " << now);
        CHECK(now >= before + acknowledged);
        CHECK(now <= before + acknowledged + 1);
        next += now - before;
        before = now;
    }
    if (recovered)
        CHECK_FALSE(QDir(state.path() + u"/servanda/recovery"_s).isEmpty());
}

TEST_CASE("a commit does not wait for the long checks, which come to their end after it", "[store]")
{
    const Folder folder;
    const QString path = makeSample(folder.path(u"a.dossier"_s));
    auto opened = DossierFile::open(path);
    REQUIRE(opened);
    Edit many = numbered(100); // so many that a check takes a while
    for (qint64 id = 1000; id < 21'000; ++id)
        many.add(Setting{{id}, u"many%1"_s.arg(id), QString(200, u'v')});
    REQUIRE(opened->file->commit(many));

    std::atomic_bool isDone = false;
    Result<std::vector<Fault>> faults = std::vector<Fault>();
    std::thread checker([&] {
        faults = opened->file->verify();
        isDone = true;
    });
    for (qint64 id = 200; id < 204; ++id) {
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
        const bool wasDone = isDone;
        const auto committed = opened->file->commit(numbered(id));
        CHECK(committed);
        CHECK(isDone == wasDone);
    }
    checker.join();
    REQUIRE(faults);
    CHECK(faults->empty());
    opened = Error{}; // gives the file back
    CHECK(soundRevision(path) == 6);
}

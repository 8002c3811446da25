#include "tests/store/childprocess.h"
#include "tests/store/faultydisk.h"
#include "tests/store/sample.h"
#include "tests/support/catch.h"

#include <QDir>
#include <QFile>

#include <sqlite3.h>
#include <thread>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace servanda;
using namespace servanda::test;

namespace {

struct Held
{
    Folder folder{Folder::Where::Memory};
    QString path = makeSample(folder.path(u"a.dossier"_s));
    QString target = folder.path(u"copy.dossier"_s);
    Progress progress;
    std::unique_ptr<DossierFile> file = std::move(DossierFile::open(path)->file);
};

} // namespace

TEST_CASE("a copy holds the same facts and history, and the original stays locked", "[store][copy]")
{
    Held held;
    const auto copied = held.file->saveCopy(held.target, Existing::Keep, held.progress);
    REQUIRE(copied);
    CHECK(copied->head == held.file->revision().head);
    CHECK(copied->dossierId == held.file->revision().dossierId);
    CHECK(held.progress.done == held.progress.all);
    CHECK(held.progress.all > 0);
    CHECK(held.folder.listing().size() == 2);
    CHECK(factsIn(held.target) == factsOf(sampleEdit()));
    CHECK(QFile::permissions(held.target)
          == (QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser));
    CHECK(statusOfChild([&] { return DossierFile::open(held.path) ? 1 : 0; }) == 0);
    // Each goes its own way.
    REQUIRE(held.file->commit(numbered(100)));
    auto copy = DossierFile::open(held.target);
    REQUIRE(copy);
    CHECK(copy->loaded.revision.number == 1);
    CHECK(copy->file->commit(numbered(200)));
}

TEST_CASE("what is reviewed is saved only as it was checked", "[store][copy]")
{
    Held held;
    held.file.reset();
    const auto reviewed = reviewDossier(held.path);
    REQUIRE(reviewed);
    REQUIRE(saveReviewedCopy(held.path, reviewed->fingerprint, held.target, Existing::Keep,
                             held.progress));
    CHECK(factsIn(held.target) == reviewed->facts);
    REQUIRE(DossierFile::open(held.path)->file->commit(numbered(100)));
    const auto later
        = saveReviewedCopy(held.path, reviewed->fingerprint, held.folder.path(u"b.dossier"_s),
                           Existing::Keep, held.progress);
    REQUIRE_FALSE(later);
    CHECK(later.error().kind == Error::Kind::Conflict);
    CHECK(later.error().advice.contains(u"Show what is new"));
    CHECK(held.folder.listing().size() == 2);
}

TEST_CASE("a copy takes the place of a file only where that was said and nobody has it open",
          "[store][copy]")
{
    Held held;
    const auto refused = [&](const QString &target, Existing existing, const char *words) {
        const auto before = held.folder.listing();
        const auto copied = held.file->saveCopy(target, existing, held.progress);
        REQUIRE_FALSE(copied);
        INFO(copied.error().sentence().toStdString());
        CHECK(copied.error().sentence().contains(QLatin1StringView(words)));
        CHECK(held.folder.listing() == before);
    };
    writeFile(held.target, "a letter");
    refused(held.target, Existing::Keep, "exists already");
    refused(held.path, Existing::Replace, "open in this program");
    refused(held.folder.path(), Existing::Replace, "not a file");
    refused(held.folder.path(u"no/such/folder"_s), Existing::Keep, "cannot be made");
    const QString others = makeSample(held.folder.path(u"others.dossier"_s));
    {
        Child other([&](const auto &ready) {
            const auto opened = DossierFile::open(others);
            ready();
            for (;;)
                ::pause();
        });
        other.waitUntilReady();
        refused(others, Existing::Replace, "open in another program");
    }
    // A journal would be played into whatever gets that name.
    const QString orphan = held.folder.path(u"orphan.dossier"_s);
    writeFile(orphan + u"-journal"_s, QByteArray(1000, 'j'));
    refused(orphan, Existing::Keep, "journal");

    const QString link = held.folder.path(u"link.dossier"_s);
    REQUIRE(QFile::link(held.target, link));
    REQUIRE(held.file->saveCopy(link, Existing::Replace, held.progress));
    CHECK(factsIn(held.target) == factsOf(sampleEdit()));
    CHECK(QFileInfo(link).isSymLink());
}

TEST_CASE("a copy that is stopped leaves nothing", "[store][copy]")
{
    Held held;
    held.progress.stop = true;
    const auto before = held.folder.listing();
    const auto copied = held.file->saveCopy(held.target, Existing::Keep, held.progress);
    REQUIRE_FALSE(copied);
    CHECK(copied.error().kind == Error::Kind::Conflict);
    CHECK(held.folder.listing() == before);
}

TEST_CASE("who commits while a copy is written waits for moments only, and the copy is sound",
          "[store][copy]")
{
    Held held;
    for (qint64 id = 1000; id < 1200; ++id) // some megabytes
        REQUIRE(held.file->commit(numbered(id)));
    std::optional<Result<Revision>> copied;
    std::thread worker(
        [&] { copied = held.file->saveCopy(held.target, Existing::Keep, held.progress); });
    for (qint64 id = 2000; id < 2050; ++id)
        REQUIRE(held.file->commit(numbered(id)));
    worker.join();
    REQUIRE(copied);
    INFO((*copied ? QString() : copied->error().sentence()).toStdString());
    REQUIRE(*copied);
    auto reviewed = reviewDossier(held.target);
    REQUIRE(reviewed);
    CHECK(reviewed->faults.empty());
    CHECK(reviewed->revision.head == (*copied)->head);
    CHECK(reviewed->revision.number >= 201);
}

TEST_CASE("D48: whichever call to the disk fails, a copy is there whole or what was there before",
          "[store][copy][durability]")
{
    for (const int code : {SQLITE_FULL, SQLITE_IOERR_WRITE}) {
        int call = 1;
        for (bool failed = true; failed && call < 300; ++call) {
            FaultyDisk disk;
            Held held;
            writeFile(held.target, "a letter");
            disk.failAt(call, code, true);
            const auto copied = held.file->saveCopy(held.target, Existing::Replace, held.progress);
            failed = disk.hasFailed();
            disk.repair();
            const QStringList names
                = QDir(held.folder.path()).entryList(QDir::Files | QDir::Hidden);
            INFO("call " << call << ", code " << code << ": " << names.join(u' ').toStdString());
            if (!copied) {
                CHECK(copied.error().kind == Error::Kind::Storage);
                CHECK(readFile(held.target) == "a letter");
            } else {
                CHECK(factsIn(held.target) == factsOf(sampleEdit()));
            }
            // Nothing of it under another name, and the original can be edited on.
            CHECK(names.size() == 2);
            CHECK(held.file->commit(numbered(100)));
        }
        CHECK(call > 5);
        CHECK(call < 300);
    }
}

TEST_CASE("killed while it writes a copy, the program leaves the old file or the new one",
          "[store][copy][durability]")
{
    const int rounds = qEnvironmentVariableIsSet("SERVANDA_LONG") ? 1000 : 100;
    const Folder folder;
    const QString path = makeSample(folder.path(u"a.dossier"_s));
    const QString target = folder.path(u"copy.dossier"_s);
    writeFile(target, "a letter");
    int replaced = 0;
    for (int round = 0; round < rounds; ++round) {
        Child child([&](const auto &ready) {
            const auto opened = DossierFile::open(path);
            Progress progress;
            ready();
            while (opened && opened->file->saveCopy(target, Existing::Replace, progress)) {}
        });
        child.waitUntilReady();
        ::usleep(static_cast<useconds_t>(701 * (round % 90)));
        child.kill();
        if (readFile(target) == "a letter")
            continue;
        ++replaced;
        CHECK(factsIn(target) == factsOf(sampleEdit()));
    }
    CHECK(replaced > 0);
    CHECK(factsIn(path) == factsOf(sampleEdit()));
}

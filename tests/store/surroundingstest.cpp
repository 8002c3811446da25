#include "tests/store/childprocess.h"
#include "tests/store/sample.h"
#include "tests/support/catch.h"

#include <QDir>
#include <QFile>

#include <atomic>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace servanda;
using namespace servanda::test;

namespace {

constexpr char kMagic[] = "\xd9\xd5\x05\xf9\x20\xa1\x63\xd7";

Edit settingEdit(qint64 id)
{
    Edit edit{id, u"Set"_s, u"Ada"_s, {}, 1'767'900'000'000, {}};
    edit.add(Setting{{id}, u"key%1"_s.arg(id), u"value"_s});
    return edit;
}

/// A journal as SQLite would read it, that names a super-journal naming `victim`'s journal.
QByteArray craftedJournal(const QString &superJournal, unsigned pages)
{
    const QByteArray name = QFile::encodeName(superJournal);
    unsigned sum = 0;
    for (const char c : name)
        sum += static_cast<unsigned>(static_cast<signed char>(c));
    const auto big = [](unsigned value) {
        QByteArray bytes(4, '\0');
        for (int i = 0; i < 4; ++i)
            bytes[i] = static_cast<char>(value >> (24 - 8 * i));
        return bytes;
    };
    QByteArray journal
        = QByteArray(kMagic, 8) + big(0) + big(0) + big(pages) + big(512) + big(4096);
    journal.append(QByteArray(512 - journal.size(), '\0'));
    return journal + big(0x40000000 / 4096 + 1) + name + big(static_cast<unsigned>(name.size()))
        + big(sum) + QByteArray(kMagic, 8);
}

bool says(const Result<LoadedDossier> &reviewed, const char *words)
{
    REQUIRE(reviewed);
    INFO(reviewed->notices.join(u'\n').toStdString());
    return reviewed->notices.join(u'\n').contains(QLatin1StringView(words));
}

} // namespace

TEST_CASE("D17: a link is followed, and its target stays as it was", "[store][hostile]")
{
    const Folder folder;
    const QString path = makeSample(folder.path(u"a.dossier"_s));
    QFile::link(path, folder.path(u"link.dossier"_s));
    const auto before = folder.listing();
    CHECK(reviewDossier(folder.path(u"link.dossier"_s)));
    CHECK(DossierFile::open(folder.path(u"link.dossier"_s)));
    CHECK(folder.listing() == before);
}

TEST_CASE("D19: a file with two names opens for review only", "[store][hostile]")
{
    const Folder folder;
    const QString path = makeSample(folder.path(u"a.dossier"_s));
    REQUIRE(::link(QFile::encodeName(path).constData(),
                   QFile::encodeName(folder.path(u"b.dossier"_s)).constData())
            == 0);
    CHECK(reviewDossier(path));
    const auto opened = DossierFile::open(path);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().what.contains(u"2 names"_s));
}

TEST_CASE("D22: a file that grows while it is read is refused", "[store][hostile]")
{
    const Folder folder;
    const QString path = folder.path(u"a.dossier"_s);
    writeFile(path, QByteArray(64 << 20, 'x'));
    std::atomic_bool stop = false;
    std::thread writer([&] {
        QFile file(path);
        if (!file.open(QIODevice::Append | QIODevice::Unbuffered))
            return;
        for (int i = 0; i < 1'000'000 && !stop; ++i)
            file.write("y", 1);
    });
    const auto reviewed = reviewDossier(path);
    stop = true;
    writer.join();
    REQUIRE_FALSE(reviewed);
    CHECK(reviewed.error().what.contains(u"being changed"_s));
}

TEST_CASE("D43: a journal beside a received file is told and not read", "[store][hostile]")
{
    const Folder folder;
    const QString path = makeSample(folder.path(u"a.dossier"_s));
    writeFile(path + u"-journal"_s, QByteArray(kMagic, 8) + QByteArray(5000, 'j'));
    const auto before = folder.listing();
    CHECK(says(reviewDossier(path), "being edited"));
    CHECK(folder.listing() == before);
}

TEST_CASE("D44: a journal that names a super-journal deletes nothing", "[store][hostile]")
{
    const Folder folder;
    const QString path = makeSample(folder.path(u"a.dossier"_s));
    const QString victim = folder.path(u"victim.txt"_s);
    writeFile(victim, QByteArray("dear diary\0", 11));
    writeFile(path + u"-journal"_s,
              craftedJournal(victim, static_cast<unsigned>(QFile(path).size() / 4096)));
    const auto before = folder.listing();

    CHECK(says(reviewDossier(path), "being edited"));
    CHECK(folder.listing() == before);
    const auto opened = DossierFile::open(path);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().kind == Error::Kind::Unusable);
    CHECK(opened.error().what.contains(u"names other files"_s));
    CHECK(folder.listing() == before);

    // The bait works: SQLite alone takes the victim. Otherwise this test would prove nothing.
    runSql(path, "SELECT count(*) FROM pledge");
    CHECK_FALSE(QFile::exists(victim));
}

TEST_CASE("D45: a journal that is no file of the owner's is refused", "[store][hostile]")
{
    const Folder folder;
    const QString path = makeSample(folder.path(u"a.dossier"_s));
    const QString journal = path + u"-journal"_s;
    const QByteArray name = QFile::encodeName(journal);
    const auto refused = [&](const char *words) {
        CHECK(reviewDossier(path));
        const auto opened = DossierFile::open(path);
        REQUIRE_FALSE(opened);
        INFO(opened.error().what.toStdString());
        CHECK(opened.error().what.contains(QLatin1StringView(words)));
        CHECK((QFile::remove(journal) || QDir().rmdir(journal)));
    };
    REQUIRE(::mkfifo(name.constData(), 0600) == 0);
    refused("not a regular file");
    QFile::link(path, journal);
    refused("not a regular file");
    QDir().mkdir(journal);
    refused("not a regular file");
    writeFile(journal, "something else altogether");
    refused("is not one");
    writeFile(journal, "x");
    refused("too short");
    if (::geteuid() == 0) {
        writeFile(journal, QByteArray(512, '\0'));
        REQUIRE(::chown(name.constData(), 65534, 65534) == 0);
        refused("another user");
    }
    for (const auto &suffix : {u"-wal"_s, u"-shm"_s}) {
        writeFile(path + suffix, "log");
        const auto opened = DossierFile::open(path);
        REQUIRE_FALSE(opened);
        CHECK(opened.error().sentence().contains(u"review"_s));
        QFile::remove(path + suffix);
    }
}

TEST_CASE("D46: strange names are names", "[store][hostile]")
{
    const Folder folder;
    const QString before = QDir::currentPath();
    REQUIRE(QDir::setCurrent(folder.path()));
    for (const auto &name : {u"file:x?mode=memory"_s, u"-rf"_s, u"a\nb"_s, u"%00"_s, u":memory:"_s,
                             QString(200, u'n'), u"Überblick 声明.dossier"_s}) {
        INFO(name.toStdString());
        CHECK(makeSample(name) == name);
        CHECK(QFile::exists(folder.path(name)));
        CHECK(reviewDossier(name));
        CHECK(DossierFile::open(name));
    }
    QFile::copy(u"-rf"_s, QString(255, u'n'));
    CHECK(reviewDossier(QString(255, u'n')));
    CHECK_FALSE(reviewDossier(u"-rf"_s + QChar::Null + u"x"_s));
    CHECK_FALSE(DossierFile::create(u"x"_s + QChar::Null + u"y"_s));
    CHECK_FALSE(DossierFile::create(folder.path(u"no/such/folder/a"_s)));
    QDir::setCurrent(before);
}

TEST_CASE("D47: what cannot be written opens for review, and editing says so", "[store][hostile]")
{
    const Folder folder;
    REQUIRE(::chmod(QFile::encodeName(folder.path()).constData(), 0755) == 0);
    const QString path = makeSample(folder.path(u"a.dossier"_s));
    REQUIRE(::chmod(QFile::encodeName(path).constData(), 0444) == 0);
    const auto refusedKind = [&] {
        return statusOfNobody([&] {
            const auto reviewed = reviewDossier(path);
            const auto opened = DossierFile::open(path);
            return reviewed && !opened && opened.error().kind == Error::Kind::Storage ? 0 : 1;
        });
    };
    CHECK(refusedKind() == 0);
    REQUIRE(::chmod(QFile::encodeName(path).constData(), 0666) == 0);
    if (::geteuid() == 0)
        CHECK(refusedKind() == 0); // the folder is not theirs
    REQUIRE(::chmod(QFile::encodeName(path).constData(), 0) == 0);
    CHECK(statusOfNobody([&] {
              const auto reviewed = reviewDossier(path); // D23
              return !reviewed && reviewed.error().kind == Error::Kind::Storage ? 0 : 1;
          })
          == 0);
}

TEST_CASE("D49: held by another program it opens for review, with a word", "[store][hostile]")
{
    const Folder folder;
    const QString path = makeSample(folder.path(u"a.dossier"_s));
    Child other([&](const auto &ready) {
        const auto opened = DossierFile::open(path);
        if (opened && opened->file->commit(settingEdit(100)))
            ready();
        for (;;)
            ::pause();
    });
    other.waitUntilReady();
    const auto reviewed = reviewDossier(path);
    REQUIRE(reviewed);
    CHECK(reviewed->editor);
    const auto opened = DossierFile::open(path);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().kind == Error::Kind::Conflict);
    other.kill();
    auto again = DossierFile::open(path);
    REQUIRE(again);
    CHECK(again->loaded.revision.number == 2);
}

TEST_CASE("a file open here for editing is not opened again", "[store]")
{
    const Folder folder;
    const QString path = makeSample(folder.path(u"a.dossier"_s));
    auto opened = DossierFile::open(path);
    REQUIRE(opened);
    QFile::link(path, folder.path(u"link"_s));
    for (const auto &name : {path, folder.path(u"link"_s)}) {
        const auto again = DossierFile::open(name);
        REQUIRE_FALSE(again);
        CHECK(again.error().kind == Error::Kind::Conflict);
        const auto reviewed = reviewDossier(name);
        REQUIRE_FALSE(reviewed);
        CHECK(reviewed.error().kind == Error::Kind::Conflict);
    }
    // Nor has trying dropped the lock.
    CHECK(statusOfChild([&] {
              FILE *program = ::popen(
                  ("sqlite3 '" + path.toStdString() + "' 'SELECT 1 FROM pledge' 2>&1").c_str(),
                  "r");
              char line[200] = {};
              const char *got = ::fgets(line, sizeof(line), program);
              ::pclose(program);
              return got && QByteArray(line).contains("1\n") && !QByteArray(line).contains("lock");
          })
          == 0);
    opened->file.reset();
    CHECK(DossierFile::open(path));
}

TEST_CASE("D50: a file moved or deleted while open refuses the next edit", "[store][hostile]")
{
    const Folder folder;
    const QString path = makeSample(folder.path(u"a.dossier"_s));
    auto opened = DossierFile::open(path);
    REQUIRE(opened);
    REQUIRE(QFile::rename(path, folder.path(u"b.dossier"_s)));
    const auto refused = opened->file->commit(settingEdit(100));
    REQUIRE_FALSE(refused);
    INFO(refused.error().sentence().toStdString());
    CHECK(refused.error().what.contains(u"moved"_s));
    opened->file.reset();
    const auto reviewed = reviewDossier(folder.path(u"b.dossier"_s));
    REQUIRE(reviewed);
    CHECK(reviewed->revision.number == 1);
}

TEST_CASE("a stopped review ends with an error", "[store]")
{
    const Folder folder;
    const std::atomic_bool stop = true;
    const auto reviewed = reviewDossier(makeSample(folder.path(u"a.dossier"_s)), &stop);
    REQUIRE_FALSE(reviewed);
    CHECK(reviewed.error().kind == Error::Kind::Conflict);
}

#include "model/exchange/archivefolder.h"
#include "model/exchange/dossierfolder.h"
#include "model/exchange/filearchiving.h"
#include "tests/exchange/smallfolder.h"
#include "tests/support/archived.h"
#include "tests/support/catch.h"

#include <QDir>
#include <QProcess>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace servanda;
using namespace servanda::test;

namespace {

constexpr auto kSources = "id,title,publisher,published_on,url,retrieved_via,language\r\n"
                          "S-1,Answer,,,,,\r\n";

/// A folder with a source and a copy of it that holds those bytes.
SmallFolder folderWith(const QByteArray &bytes)
{
    SmallFolder folder;
    folder.write(u"sources.csv"_s, kSources);
    folder.write(u"archived_copies.csv"_s,
                 "source_id,file_name,media_type,size,sha256,retrieved_on\r\nS-1,answer.pdf,"
                 "application/pdf,"
                     + QByteArray::number(bytes.size()) + ',' + checksumOf(bytes).hex.toLatin1()
                     + ",2026-01-07\r\n");
    QDir(folder.path()).mkdir(QLatin1StringView(kArchiveFolder));
    folder.write(QLatin1StringView(kArchiveFolder) + u'/' + checksumOf(bytes).hex, bytes);
    return folder;
}

QString fileWith(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes)
{
    const QString path = folder.filePath(name);
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
    return path;
}

} // namespace

TEST_CASE("a folder gives and takes archived copies with what they hold", "[exchange]")
{
    const QByteArray bytes("%PDF-1.4 and more");
    const SmallFolder folder = folderWith(bytes);
    IdSource ids;
    const auto edit = readDossierFolder(folder.path(), ids);
    REQUIRE(edit);
    REQUIRE(edit->of<ArchivedCopy>().size() == 1);
    REQUIRE(edit->contents.size() == 1);
    CHECK(edit->contents.front() == contentFrom(bytes));
    const ArchivedCopy &copy = *edit->of<ArchivedCopy>().front().after;
    CHECK(copy.fileName == u"answer.pdf");
    CHECK(copy.size.bytes == bytes.size());
    Facts facts;
    facts.rows<Source>() = {*edit->of<Source>().front().after};
    facts.rows<ArchivedCopy>() = {copy};
    bool written = false;
    for (const auto &file : writeDossierFolder(facts)) {
        if (file.name != u"archived_copies.csv")
            continue;
        written = true;
        QFile read(folder.path() + u"/archived_copies.csv"_s);
        REQUIRE(read.open(QIODevice::ReadOnly));
        CHECK(file.content == read.readAll());
    }
    CHECK(written);
}

TEST_CASE("a folder whose archived files are missing or altered is refused, each named",
          "[exchange]")
{
    const QByteArray bytes("held");
    const QString name = QLatin1StringView(kArchiveFolder) + u'/' + checksumOf(bytes).hex;
    IdSource ids;
    const SmallFolder missing = folderWith(bytes);
    missing.remove(name);
    const auto without = readDossierFolder(missing.path(), ids);
    REQUIRE_FALSE(without);
    REQUIRE(without.error().size() == 1);
    CHECK(without.error().front().place.file.endsWith(name));
    const SmallFolder altered = folderWith(bytes);
    altered.write(name, "dleh");
    const auto other = readDossierFolder(altered.path(), ids);
    REQUIRE_FALSE(other);
    CHECK(other.error().front().what.contains(u"not what was archived"_s));
}

TEST_CASE("no name from a folder of CSV files becomes a path", "[exchange]")
{
    SmallFolder folder = folderWith("held");
    folder.write(u"archived_copies.csv"_s,
                 "source_id,file_name,media_type,size,sha256,retrieved_on\r\n"
                 "S-1,x,a/b,4,../../../../etc/passwd,\r\n");
    IdSource ids;
    const auto edit = readDossierFolder(folder.path(), ids);
    REQUIRE_FALSE(edit);
    CHECK(edit.error().front().what.contains(u"SHA-256"_s));
}

TEST_CASE("a file is read with its checksum, and its kind by what it holds", "[exchange]")
{
    const QTemporaryDir folder;
    const QString path = fileWith(folder, u"harmless.txt"_s, "%PDF-1.4\n1 0 obj\n");
    const auto read = readFileToArchive(path);
    REQUIRE(read);
    CHECK(read->name == u"harmless.txt");
    CHECK(read->mediaType.name == u"application/pdf"); // whatever its name says
    QProcess judge;
    judge.start(u"sha256sum"_s, {path});
    REQUIRE(judge.waitForFinished());
    CHECK(read->content.checksum.hex.toLatin1() == judge.readAllStandardOutput().left(64));
    CHECK(read->content == contentFrom("%PDF-1.4\n1 0 obj\n"));
}

TEST_CASE("what cannot be archived is refused in a sentence", "[exchange]")
{
    const QTemporaryDir folder;
    const QString empty = fileWith(folder, u"empty.pdf"_s, {});
    QFile large(folder.filePath(u"large.bin"_s));
    REQUIRE(large.open(QIODevice::WriteOnly));
    REQUIRE(large.resize(kLargestContent + 1));
    const std::vector<std::pair<QString, QString>> refused{
        {empty, u"is empty"_s},
        {large.fileName(), u"a file in a dossier may have 26.2 MB"_s},
        {folder.path(), u"is a folder"_s},
        {folder.filePath(u"nowhere"_s), u"is not there"_s},
        {u"/dev/zero"_s, u"is not an ordinary file"_s},
    };
    for (const auto &[path, words] : refused) {
        const auto read = readFileToArchive(path);
        REQUIRE_FALSE(read);
        INFO(read.error().sentence().toStdString());
        CHECK(read.error().what.contains(words));
        CHECK_FALSE(read.error().advice.isEmpty());
    }
    const QString secret = fileWith(folder, u"secret.pdf"_s, "secret");
    REQUIRE(QFile::setPermissions(secret, {}));
    if (::geteuid() != 0) { // who reads everything is not refused
        const auto read = readFileToArchive(secret);
        REQUIRE_FALSE(read);
        CHECK(read.error().what.contains(u"cannot be read"_s));
    }
    REQUIRE(large.resize(kLargestContent));
    CHECK(readFileToArchive(large.fileName()));
}

TEST_CASE("reading says how far it is, and can be stopped", "[exchange]")
{
    const QTemporaryDir folder;
    const QString path = fileWith(folder, u"a.bin"_s, QByteArray(3'500'000, 'x'));
    std::vector<qint64> steps;
    REQUIRE(readFileToArchive(path, [&](qint64 read, qint64 all) {
        CHECK(all == 3'500'000);
        steps.push_back(read);
        return true;
    }));
    CHECK(steps.size() == 4);
    CHECK(std::ranges::is_sorted(steps));
    CHECK(steps.back() == 3'500'000);
    const auto stopped = readFileToArchive(path, [](qint64, qint64) { return false; });
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error().kind == Error::Kind::Conflict);
}

TEST_CASE("a file's name is one line of clean text", "[exchange]")
{
    const QTemporaryDir folder;
    const auto read = readFileToArchive(fileWith(folder, u"two\nlines\t.pdf"_s, "x"));
    REQUIRE(read);
    CHECK(read->name == u"two_lines_.pdf");
}

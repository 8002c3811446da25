#include "tests/store/sample.h"
#include "tests/support/archived.h"
#include "tests/support/catch.h"

#include <QProcess>

#include <thread>

using namespace Qt::StringLiterals;
using namespace servanda;
using namespace servanda::test;

namespace {

Edit emptyEdit(qint64 id)
{
    return {id, u"Archive"_s, u"Ada"_s, {}, 1'767'900'000'000 + id, {}};
}

Edit archiving(qint64 id, const QByteArray &bytes, const QString &name = u"report.pdf"_s)
{
    Edit edit = emptyEdit(id);
    archive(edit, id, {1}, bytes, name);
    return edit;
}

/// Bytes of every value, NUL among them, in more than a page.
QByteArray longBytes(qsizetype size)
{
    QByteArray bytes(size, '\0');
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = static_cast<char>((i * 7 + i / 256) % 256);
    return bytes;
}

std::unique_ptr<DossierFile> opened(const QString &path)
{
    auto file = DossierFile::open(path);
    INFO((file ? QString() : file.error().sentence()).toStdString());
    REQUIRE(file);
    return std::move(file->file);
}

Result<QByteArray> reviewed(const QString &path, const QByteArray &bytes)
{
    const auto loaded = reviewDossier(path);
    INFO((loaded ? QString() : loaded.error().sentence()).toStdString());
    REQUIRE(loaded);
    CHECK(loaded->faults.empty());
    return reviewReaders(path, loaded->fingerprint).contents->content(checksumOf(bytes));
}

QByteArray answerOf(const QString &program, const QStringList &words)
{
    QProcess process;
    process.start(program, words);
    REQUIRE(process.waitForFinished());
    INFO(process.readAllStandardError().toStdString());
    REQUIRE(process.exitCode() == 0);
    return process.readAllStandardOutput().trimmed();
}

} // namespace

TEST_CASE("what a copy holds is stored with it and read back, edited or reviewed", "[store]")
{
    const Folder folder;
    const QString path = makeSample(folder.path(u"a.dossier"_s));
    const QByteArray bytes = longBytes(300'000);
    {
        const auto file = opened(path);
        REQUIRE(file->commit(archiving(100, bytes)));
        const auto read = file->contents().content(checksumOf(bytes));
        REQUIRE(read);
        CHECK(*read == bytes);
        const auto faults = file->verify();
        REQUIRE(faults);
        CHECK(faults->empty());
    }
    const auto read = reviewed(path, bytes);
    REQUIRE(read);
    CHECK(*read == bytes);
    const auto other = reviewed(path, "another");
    REQUIRE_FALSE(other);
    CHECK(other.error().kind == Error::Kind::NotFound);
    CHECK(folder.listing().size() == 1);
}

TEST_CASE("sqlite3 and sha256sum find in the file what was archived", "[store]")
{
    const Folder folder;
    const QString path = makeSample(folder.path(u"a.dossier"_s));
    const QByteArray bytes = longBytes(70'000);
    REQUIRE(opened(path)->commit(archiving(100, bytes)));
    const QString out = folder.path(u"out.bin"_s);
    answerOf(u"sqlite3"_s,
             {u"-readonly"_s, path,
              u"SELECT writefile('%1', bytes) FROM content JOIN archived_copy USING (sha256) "
              "WHERE file_name = 'report.pdf'"_s.arg(out)});
    CHECK(readFile(out) == bytes);
    const QByteArray sum = answerOf(u"sha256sum"_s, {out}).left(64);
    CHECK(answerOf(u"sqlite3"_s, {u"-readonly"_s, path, u"SELECT sha256 FROM archived_copy"_s})
          == sum);
    CHECK(answerOf(u"sqlite3"_s, {u"-readonly"_s, path, u"PRAGMA integrity_check"_s}) == "ok");
    CHECK(answerOf(u"sqlite3"_s, {u"-readonly"_s, path, u"PRAGMA user_version"_s}) == "4");
}

TEST_CASE("undo, removal and adding again need no bytes", "[store]")
{
    const Folder folder;
    const QString path = makeSample(folder.path(u"a.dossier"_s));
    const QByteArray bytes = longBytes(5'000);
    Edit edit = archiving(100, bytes);
    const auto file = opened(path);
    REQUIRE(file->commit(edit));
    edit.contents.clear();
    for (int round = 0; round < 3; ++round) {
        Edit back = edit.inverse();
        CHECK(back.contents.empty());
        back.id = 200 + 2 * round;
        REQUIRE(file->commit(back));
        edit.id = 201 + 2 * round;
        REQUIRE(file->commit(edit));
    }
    // A second copy of the same file, of another source: held once.
    Edit again = archiving(300, bytes, u"same.pdf"_s);
    again.of<ArchivedCopy>()[0].after->source = {2};
    REQUIRE(file->commit(again));
    const auto read = file->contents().content(checksumOf(bytes));
    REQUIRE(read);
    CHECK(*read == bytes);
    const auto faults = file->verify();
    REQUIRE(faults);
    CHECK(faults->empty());
}

TEST_CASE("a copy whose content is not there, or not what it says, is refused whole", "[store]")
{
    const Folder folder;
    const QString path = makeSample(folder.path(u"a.dossier"_s));
    const auto file = opened(path);
    Edit missing = archiving(100, "one");
    missing.contents.clear();
    Edit other = archiving(101, "two");
    other.contents.front().bytes = "owt";
    Edit size = archiving(102, "three");
    size.of<ArchivedCopy>()[0].after->size = {4};
    Edit nothing = archiving(103, "four");
    nothing.contents.front() = contentFrom({});
    const QByteArray large(kLargestContent + 1, 'x');
    const Edit tooLarge = archiving(104, large);
    for (const Edit &edit : {missing, other, size, nothing, tooLarge}) {
        const auto committed = file->commit(edit);
        REQUIRE_FALSE(committed);
        INFO(committed.error().sentence().toStdString());
        CHECK(committed.error().kind == Error::Kind::Invalid);
        CHECK_FALSE(committed.error().advice.isEmpty());
        CHECK(file->revision().number == 1);
    }
    CHECK_FALSE(file->contents().content(checksumOf("three")));
    CHECK(file->commit(archiving(105, "five")));
}

TEST_CASE("the largest file that may be is archived, reviewed and copied out", "[store]")
{
    const Folder folder;
    const QString path = makeSample(folder.path(u"a.dossier"_s));
    const QByteArray bytes = longBytes(kLargestContent);
    REQUIRE(opened(path)->commit(archiving(100, bytes)));
    const auto read = reviewed(path, bytes);
    REQUIRE(read);
    CHECK((*read == bytes));
}

TEST_CASE("a dossier does not grow beyond what could be opened again", "[store]")
{
    const Folder folder;
    const QString path = makeSample(folder.path(u"a.dossier"_s));
    const auto file = opened(path);
    Edit edit = emptyEdit(100);
    const QByteArray bytes = longBytes(kLargestContent);
    for (int i = 0; i < 21; ++i) // the same bytes are held once in memory
        edit.contents.push_back(contentFrom(bytes));
    edit.add(archivedCopy(100, {1}, bytes));
    const auto committed = file->commit(edit);
    REQUIRE_FALSE(committed);
    CHECK(committed.error().what.contains(u"grow beyond"_s));
    CHECK(file->revision().number == 1);
}

TEST_CASE("what is archived can be read while another thread commits", "[store]")
{
    const Folder folder;
    const QString path = makeSample(folder.path(u"a.dossier"_s));
    const auto file = opened(path);
    const QByteArray bytes = longBytes(100'000);
    REQUIRE(file->commit(archiving(100, bytes)));
    bool same = true;
    std::thread reader([&] {
        for (int round = 0; round < 50; ++round) {
            const auto read = file->contents().content(checksumOf(bytes));
            same = same && read && *read == bytes;
        }
    });
    for (qint64 id = 101; id < 121; ++id)
        CHECK(file->commit(archiving(id, longBytes(1000 + id))));
    reader.join();
    CHECK(same);
}

TEST_CASE("a review refuses to read a file that was replaced meanwhile", "[store]")
{
    const Folder folder;
    const QString path = makeSample(folder.path(u"a.dossier"_s));
    REQUIRE(opened(path)->commit(archiving(100, "one")));
    const auto loaded = reviewDossier(path);
    REQUIRE(loaded);
    const auto readers = reviewReaders(path, loaded->fingerprint);
    REQUIRE(opened(path)->commit(archiving(101, "two")));
    const auto read = readers.contents->content(checksumOf("one"));
    REQUIRE_FALSE(read);
    CHECK(read.error().kind == Error::Kind::Conflict);
}

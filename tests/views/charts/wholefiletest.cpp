#include "views/charts/wholefile.h"

#include "tests/support/catch.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <iostream>
#include <sys/stat.h>
#include <unistd.h>

using namespace servanda;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

} // namespace

TEST_CASE("a file is written and replaced whole", "[charts]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"figure.svg"_s);
    REQUIRE(writeWholeFile(path, "first"));
    REQUIRE(writeWholeFile(path, "second"));
    CHECK(contentOf(path) == QByteArray("second"));
    CHECK(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size() == 1);
}

TEST_CASE("what is no ordinary file is refused and left alone", "[charts]")
{
    const QTemporaryDir folder;
    const QString pipe = folder.filePath(u"pipe.png"_s);
    REQUIRE(::mkfifo(QFile::encodeName(pipe).constData(), 0600) == 0);
    const QString sub = folder.filePath(u"sub.png"_s);
    REQUIRE(QDir().mkdir(sub));
    for (const QString &path : {u"/dev/full"_s, u"/dev/null"_s, pipe, sub,
                                folder.filePath(u"absent/figure.png"_s), QString()}) {
        INFO(path.toStdString());
        const Result<> written = writeWholeFile(path, "bytes");
        REQUIRE(!written);
        CHECK(!written.error().what.isEmpty());
        CHECK(!written.error().advice.isEmpty());
    }
    CHECK(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).isEmpty());
}

TEST_CASE("a folder without permission gives an error and keeps the old file", "[charts]")
{
    if (::geteuid() == 0) {
        std::cout << "skipped: root may write anywhere\n";
        return;
    }
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"figure.svg"_s);
    REQUIRE(writeWholeFile(path, "first"));
    QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::ExeOwner);
    CHECK(!writeWholeFile(path, "second"));
    CHECK(contentOf(path) == QByteArray("first"));
    QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

#include "tests/store/sample.h"
#include "tests/support/catch.h"

#include <QDir>
#include <QFile>

#include <atomic>
#include <sys/syscall.h>
#include <sys/vfs.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace servanda;
using namespace servanda::test;

namespace {

std::atomic<unsigned> pretendedType = 0; ///< 0: as it is

/// While it lives, every file lies on a file system of that type.
struct PretendedFileSystem
{
    explicit PretendedFileSystem(unsigned type) { pretendedType = type; }
    ~PretendedFileSystem() { pretendedType = 0; }
    Q_DISABLE_COPY_MOVE(PretendedFileSystem)
};

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QFile::ReadOnly));
    return file.readAll();
}

void checkReviewOnly(const QString &path, const QString &place)
{
    INFO(place.toStdString());
    const QByteArray before = contentsOf(path);
    const auto opened = DossierFile::open(path);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().what.contains(place));
    CHECK(opened.error().advice.contains(u"Copy it"_s));
    const auto reviewed = reviewDossier(path);
    REQUIRE(reviewed);
    REQUIRE(reviewed->notices.size() == 1);
    CHECK(reviewed->notices.front().contains(place));
    CHECK(contentsOf(path) == before);
}

} // namespace

/// In place of the system library's, for the whole test program.
extern "C" int statfs(const char *file, struct statfs *info) noexcept
{
    const auto result = static_cast<int>(::syscall(SYS_statfs, file, info));
    if (result == 0 && pretendedType != 0)
        info->f_type = static_cast<decltype(info->f_type)>(pretendedType.load());
    return result;
}

TEST_CASE(
    "D51: on a network or user-space file system a dossier opens for review only, and says so",
    "[store][hostile]")
{
    const Folder folder;
    const QString path = makeSample(folder.path(u"a.dossier"_s));
    // NFS, SMB2, FUSE, as linux/magic.h has them
    for (const unsigned type : {0x6969U, 0xfe534d42U, 0x65735546U}) {
        const PretendedFileSystem remote(type);
        checkReviewOnly(path, u"on a network place"_s);
    }
    CHECK(DossierFile::open(path));
}

TEST_CASE("D51: in a synchronised folder a dossier opens for review only, and says by what",
          "[store][hostile]")
{
    const Folder folder;
    REQUIRE(QDir(folder.path()).mkpath(u"shared/deep"_s));
    const QString path = makeSample(folder.path(u"shared/deep/a.dossier"_s));
    CHECK(DossierFile::open(path));
    const QString top = folder.path(u"shared"_s);
    REQUIRE(QDir(top).mkdir(u".stfolder"_s));
    checkReviewOnly(path, u"Syncthing"_s);
    REQUIRE(QDir(top).rmdir(u".stfolder"_s));
    QFile database(top + u"/.sync_0123456789ab.db"_s);
    REQUIRE(database.open(QFile::WriteOnly));
    checkReviewOnly(path, u"Nextcloud"_s);
    REQUIRE(database.remove());
    CHECK(DossierFile::open(path));
}

#include "model/store/dossierpath.h"

#include "model/core/textrules.h"

#include <QDir>
#include <QFile>

#include <array>
#include <cerrno>
#include <climits>
#include <cstdlib>
#include <fcntl.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

constexpr long long kSmallestFile = 512;

Error notAFile(const QString &path, mode_t mode)
{
    if (S_ISDIR(mode))
        return fail(Error::Kind::Unusable, u"%1 is a folder"_s.arg(shownPath(path)),
                    u"Choose a file in it."_s);
    return fail(Error::Kind::Unusable, u"%1 is not a regular file"_s.arg(shownPath(path)),
                u"Choose a file that Servanda made."_s);
}

Result<> checkSize(long long size)
{
    if (size == 0)
        return fail(Error::Kind::Unusable, u"This is an empty file"_s,
                    u"Ask its sender for another copy."_s);
    if (size < kSmallestFile)
        return fail(Error::Kind::Unusable, u"The file is too short to be a dossier"_s,
                    u"Ask its sender for another copy."_s);
    if (size > kLargestFile)
        return fail(Error::Kind::Unusable, u"The file is larger than 512 MiB"_s,
                    u"A dossier is never that large; check what it is."_s);
    return {};
}

} // namespace

QString shownPath(const QString &path)
{
    return u'“' + visibleControls(path.size() > 200 ? path.left(200) + u'…' : path) + u'”';
}

QString fromRoot(const QString &path)
{
    return path.startsWith(u'/') ? path : QDir::currentPath() + u'/' + path;
}

Result<FileOnDisk> findFile(const QString &path)
{
    if (path.isEmpty() || path.contains(QChar::Null))
        return fail(Error::Kind::Unusable, u"%1 is not a file name"_s.arg(shownPath(path)),
                    u"Choose a file."_s);
    const QByteArray name = QFile::encodeName(path);
    std::array<char, PATH_MAX> resolved{};
    struct stat info = {};
    if (!::realpath(name.constData(), resolved.data()) || ::stat(resolved.data(), &info) != 0) {
        auto error = systemError(u"%1 cannot be opened"_s.arg(shownPath(path)), errno);
        if (errno == ENOENT)
            error.kind = Error::Kind::NotFound;
        return error;
    }
    if (!S_ISREG(info.st_mode))
        return notAFile(path, info.st_mode);
    if (auto size = checkSize(info.st_size); !size)
        return size.error();
    return FileOnDisk{QFile::decodeName(resolved.data()),
                      {info.st_dev, info.st_ino},
                      info.st_size,
                      info.st_uid,
                      static_cast<unsigned>(info.st_nlink)};
}

Result<FileDescriptor> openForReading(const FileOnDisk &file)
{
    FileDescriptor descriptor(::open(QFile::encodeName(file.path).constData(),
                                     O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC | O_NOFOLLOW));
    if (!descriptor)
        return systemError(u"%1 cannot be read"_s.arg(shownPath(file.path)), errno);
    struct stat info = {};
    if (::fstat(descriptor.number(), &info) != 0)
        return systemError(u"%1 cannot be read"_s.arg(shownPath(file.path)), errno);
    if (!S_ISREG(info.st_mode))
        return notAFile(file.path, info.st_mode);
    if (FileIdentity{info.st_dev, info.st_ino} != file.identity)
        return fail(Error::Kind::Conflict,
                    u"%1 is being changed by another program"_s.arg(shownPath(file.path)),
                    u"Wait until it is done and try again."_s);
    return descriptor;
}

std::optional<int> lockHolder(const FileDescriptor &file)
{
    // The bytes a database's locks lie on, far beyond most files' ends: pending, reserved, shared.
    struct flock lock = {};
    lock.l_type = F_RDLCK;
    lock.l_whence = SEEK_SET;
    lock.l_start = 0x40000000;
    lock.l_len = 2 + 510;
    if (::fcntl(file.number(), F_GETLK, &lock) != 0 || lock.l_type == F_UNLCK)
        return std::nullopt;
    return lock.l_pid;
}

FileStamp stampOf(const struct stat &info)
{
    constexpr qint64 kSecond = 1'000'000'000;
    return {info.st_dev, info.st_ino, info.st_size,
            info.st_mtim.tv_sec * kSecond + info.st_mtim.tv_nsec};
}

} // namespace servanda

#include "model/store/newfile.h"

#include "model/store/dossierpath.h"
#include "model/store/journal.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <array>
#include <cerrno>
#include <climits>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

constexpr qsizetype kLongestName = 255; // bytes of a file name on every file system we meet

Error alreadyThere(const QString &path)
{
    return fail(Error::Kind::Conflict, u"%1 exists already"_s.arg(shownPath(path)),
                u"Choose another name, or move the old file away."_s);
}

bool exists(const QString &path)
{
    struct stat info = {};
    return ::lstat(QFile::encodeName(path).constData(), &info) == 0;
}

/// ".name." shortened so that the part's own journal still has room for its name.
QByteArray partStem(const QString &path)
{
    constexpr qsizetype kRest = 32; // the six letters, .part, -journal
    QByteArray name = QFile::encodeName(QFileInfo(path).fileName());
    while (name.size() > kLongestName - kRest
           || (!name.isEmpty() && (static_cast<unsigned char>(name.back()) & 0xc0U) == 0x80U
               && name.size() > kLongestName - kRest - 4))
        name.chop(1);
    return '.' + name + '.';
}

void removeOldParts(const QString &path)
{
    const QFileInfo target(path);
    const QString pattern = QFile::decodeName(partStem(path));
    const auto dayAgo = QDateTime::currentDateTimeUtc().addDays(-1);
    for (const auto &entry : target.dir().entryInfoList({u"*.part"_s, u"*.part-journal"_s},
                                                        QDir::Files | QDir::Hidden)) {
        QString name = entry.fileName();
        if (name.endsWith(u"-journal"))
            name.chop(qsizetype(sizeof("-journal") - 1));
        if (name.startsWith(pattern) && entry.lastModified() < dayAgo
            && entry.ownerId() == ::geteuid()
            && name.size() == pattern.size() + qsizetype(sizeof("XXXXXX.part") - 1))
            QFile::remove(entry.filePath());
    }
}

Result<> flush(const QString &path, int flags)
{
    const FileDescriptor file(::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC));
    if (!file || ::fsync(file.number()) != 0)
        return systemError(u"%1 cannot be written to the disk"_s.arg(shownPath(path)), errno);
    return {};
}

/// Without ever replacing what is to be kept: by one call where the file system knows it, else by a
/// second name.
bool moveTo(const QByteArray &from, const QByteArray &to, Existing existing)
{
    if (existing == Existing::Replace)
        return ::rename(from.constData(), to.constData()) == 0;
    if (::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE) == 0)
        return true;
    if (errno != EINVAL && errno != ENOSYS)
        return false;
    return ::link(from.constData(), to.constData()) == 0 && ::unlink(from.constData()) == 0;
}

/// The regular file behind the path, unless somebody has it open.
Result<QString> replaceable(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    std::array<char, PATH_MAX> resolved{};
    struct stat info = {};
    if (!::realpath(name.constData(), resolved.data()) || ::stat(resolved.data(), &info) != 0)
        return systemError(u"%1 cannot be replaced"_s.arg(shownPath(path)), errno);
    const auto open = [&path](const QString &where) {
        return fail(Error::Kind::Conflict,
                    u"%1 is open in %2 and cannot be replaced"_s.arg(shownPath(path), where),
                    u"Choose another name, or close it there."_s);
    };
    if (!S_ISREG(info.st_mode))
        return fail(Error::Kind::Unusable, u"%1 is not a file"_s.arg(shownPath(path)),
                    u"Choose another name."_s);
    const auto claim = FileClaim::take({info.st_dev, info.st_ino}, FileClaim::For::Editing);
    if (!claim)
        return open(u"this program"_s);
    const FileDescriptor file(
        ::open(resolved.data(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC | O_NOFOLLOW));
    if (file && lockHolder(file))
        return open(u"another program"_s);
    return QFile::decodeName(resolved.data());
}

} // namespace

Result<QString> placeForFile(const QString &path, Existing existing)
{
    const QString whole = fromRoot(path);
    // By hand, because to SQLite it would belong to whatever gets this name.
    if (hasLiveJournal(whole))
        return fail(Error::Kind::Conflict,
                    u"A journal of another file named %1 lies there"_s.arg(shownPath(whole)),
                    u"Choose another name."_s);
    if (!exists(whole))
        return whole;
    if (existing == Existing::Keep)
        return alreadyThere(whole);
    return replaceable(whole);
}

Result<QString> makePart(const QString &path, Existing existing)
{
    const QString whole = fromRoot(path);
    if (path.isEmpty() || path.contains(QChar::Null) || QFileInfo(whole).fileName().isEmpty())
        return fail(Error::Kind::Invalid, u"%1 is not a file name"_s.arg(shownPath(path)),
                    u"Choose a name."_s);
    if (existing == Existing::Keep && exists(whole))
        return alreadyThere(whole);
    removeOldParts(whole);
    QByteArray part = QFile::encodeName(QFileInfo(whole).absolutePath()) + '/' + partStem(whole)
        + "XXXXXX.part";
    const FileDescriptor file(::mkostemps(part.data(), 5, O_CLOEXEC));
    if (!file)
        return systemError(
            u"A file cannot be made in %1"_s.arg(shownPath(QFileInfo(whole).absolutePath())),
            errno);
    return QFile::decodeName(part);
}

void removePart(const QString &part)
{
    QFile::remove(part);
    QFile::remove(part + u"-journal"_s); // which stays where the disk failed
}

Result<> publishPart(const QString &part, const QString &path, Existing existing)
{
    if (auto flushed = flush(part, O_RDONLY); !flushed)
        return flushed;
    if (!moveTo(QFile::encodeName(part), QFile::encodeName(path), existing))
        return errno == EEXIST
            ? alreadyThere(path)
            : systemError(u"The file cannot get its name %1"_s.arg(shownPath(path)), errno);
    return flush(QFileInfo(path).absolutePath(), O_RDONLY | O_DIRECTORY);
}

} // namespace servanda

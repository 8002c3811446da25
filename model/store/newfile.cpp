#include "model/store/newfile.h"

#include "model/store/dossierpath.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
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
    for (const auto &entry :
         target.dir().entryInfoList({u"*.part"_s}, QDir::Files | QDir::Hidden)) {
        if (entry.fileName().startsWith(pattern) && entry.lastModified() < dayAgo
            && entry.ownerId() == ::geteuid()
            && entry.fileName().size() == pattern.size() + qsizetype(sizeof("XXXXXX.part") - 1))
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

/// Without ever replacing: by one call where the file system knows it, else by a second name.
bool moveTo(const QByteArray &from, const QByteArray &to)
{
    if (::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE) == 0)
        return true;
    if (errno != EINVAL && errno != ENOSYS)
        return false;
    return ::link(from.constData(), to.constData()) == 0 && ::unlink(from.constData()) == 0;
}

} // namespace

Result<QString> makePart(const QString &path)
{
    const QString whole = fromRoot(path);
    if (path.isEmpty() || path.contains(QChar::Null) || QFileInfo(whole).fileName().isEmpty())
        return fail(Error::Kind::Invalid, u"%1 is not a file name"_s.arg(shownPath(path)),
                    u"Choose a name."_s);
    if (exists(whole))
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

Result<> publishPart(const QString &part, const QString &path)
{
    if (auto flushed = flush(part, O_RDONLY); !flushed)
        return flushed;
    if (!moveTo(QFile::encodeName(part), QFile::encodeName(path)))
        return errno == EEXIST
            ? alreadyThere(path)
            : systemError(u"The file cannot get its name %1"_s.arg(shownPath(path)), errno);
    return flush(QFileInfo(path).absolutePath(), O_RDONLY | O_DIRECTORY);
}

} // namespace servanda

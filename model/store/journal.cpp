#include "model/store/journal.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

using Magic = std::array<unsigned char, 8>;
constexpr Magic kMagic{0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7};

Error strangeJournal(const QString &why)
{
    return fail(
        Error::Kind::Unusable, u"The journal beside the file %1"_s.arg(why),
        u"Open it for review; if the file is yours, ask for help before deleting either."_s);
}

QByteArray beside(const QString &path, const QString &suffix)
{
    return QFile::encodeName(path + suffix);
}

/// Size of the file of that name, -1 where there is none.
long long sizeOf(const QByteArray &name)
{
    struct stat info = {};
    return ::lstat(name.constData(), &info) == 0 ? info.st_size : -1;
}

/// True: hot.
Result<bool> checkContent(const QByteArray &name, long long size)
{
    const FileDescriptor journal(
        ::open(name.constData(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC | O_NOFOLLOW));
    Magic start{};
    Magic end{};
    const auto bytes = static_cast<size_t>(size);
    if (!journal)
        return systemError(u"The journal beside the file cannot be read"_s, errno);
    if (bytes < kMagic.size())
        return strangeJournal(u"is too short to be one"_s);
    if (!journal.read(start.data(), start.size(), 0)
        || !journal.read(end.data(), end.size(), bytes - end.size()))
        return strangeJournal(u"cannot be read whole"_s);
    if (end == kMagic)
        return strangeJournal(u"names other files, as a dossier's own never does"_s);
    if (start == kMagic)
        return true;
    if (start == Magic{})
        return false;
    return strangeJournal(u"is not one"_s);
}

} // namespace

bool hasLiveJournal(const QString &path)
{
    return sizeOf(beside(path, u"-journal"_s)) > 0 || sizeOf(beside(path, u"-wal"_s)) > 0;
}

bool isBeingWritten(const QString &path)
{
    const FileDescriptor journal(::open(beside(path, u"-journal"_s).constData(),
                                        O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC | O_NOFOLLOW));
    Magic start{};
    return journal && journal.read(start.data(), start.size(), 0) && start == kMagic;
}

Result<bool> checkJournal(const FileOnDisk &file)
{
    for (const auto &suffix : {u"-wal"_s, u"-shm"_s}) {
        if (sizeOf(beside(file.path, suffix)) >= 0)
            return fail(Error::Kind::Unusable,
                        u"A log of another program lies beside the file (%1)"_s.arg(suffix),
                        u"Open it for review; what is shown may lack the latest edits."_s);
    }
    const QByteArray name = beside(file.path, u"-journal"_s);
    struct stat info = {};
    if (::lstat(name.constData(), &info) != 0)
        return errno == ENOENT
            ? Result<bool>(false)
            : systemError(u"The journal beside the file cannot be read"_s, errno);
    if (!S_ISREG(info.st_mode))
        return strangeJournal(u"is not a regular file"_s);
    if (info.st_uid != file.owner)
        return strangeJournal(u"belongs to another user"_s);
    return info.st_size == 0 ? Result<bool>(false) : checkContent(name, info.st_size);
}

void removeSpentJournal(const FileOnDisk &file)
{
    const QByteArray name = beside(file.path, u"-journal"_s);
    if (sizeOf(name) < 0)
        return;
    if (const auto hot = checkJournal(file); hot && !*hot)
        ::unlink(name.constData());
}

Result<QString> keepForRecovery(const FileOnDisk &file)
{
    QString state = qEnvironmentVariable("XDG_STATE_HOME");
    if (!state.startsWith(u'/'))
        state = QDir::homePath() + u"/.local/state"_s;
    const QString name = QFileInfo(file.path).fileName();
    const QString folder = state + u"/servanda/recovery/"_s
        + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss-zzz"_s);
    if (!QDir().mkpath(folder))
        return fail(Error::Kind::Storage,
                    u"The recovery folder %1 cannot be made"_s.arg(shownPath(folder)),
                    u"Check its permissions; the file was left as the crash left it."_s);
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    for (const auto &suffix : {QString(), u"-journal"_s}) {
        const QString copy = folder + u'/' + name + suffix;
        if (!QFile::copy(file.path + suffix, copy))
            return fail(
                Error::Kind::Storage,
                u"The file cannot be copied to the recovery folder %1"_s.arg(shownPath(folder)),
                u"Free some space; the file was left as the crash left it."_s);
        QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
    }
    return folder;
}

} // namespace servanda

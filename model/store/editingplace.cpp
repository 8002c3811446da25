#include "model/store/editingplace.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <sys/vfs.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

Error openForReviewInstead(Error::Kind kind, const QString &what)
{
    return fail(kind, what, u"Open it for review, or make your own copy."_s);
}

/// By the numbers of statfs(2): NFS, SMB, CIFS, SMB2, FUSE, 9p, AFS.
bool isRemote(const QString &path)
{
    struct statfs info = {};
    if (::statfs(QFile::encodeName(path).constData(), &info) != 0)
        return false;
    constexpr auto kRemote = std::to_array<unsigned>(
        {0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x65735546, 0x01021997, 0x5346414f});
    return std::ranges::find(kRemote, static_cast<unsigned>(info.f_type)) != kRemote.end();
}

/// What a program that synchronises a folder leaves at its top.
struct Mark
{
    QLatin1StringView names;
    QLatin1StringView program;
};
constexpr std::array kMarks{
    Mark{QLatin1StringView(".stfolder"), QLatin1StringView("Syncthing")},
    Mark{QLatin1StringView(".dropbox.cache"), QLatin1StringView("Dropbox")},
    Mark{QLatin1StringView(".sync_*.db"), QLatin1StringView("Nextcloud")},
    Mark{QLatin1StringView("._sync_*.db"), QLatin1StringView("Nextcloud")},
};

QString synchronisedBy(const QString &path)
{
    QDir folder = QFileInfo(path).absoluteDir();
    do {
        for (const Mark &mark : kMarks) {
            if (!folder.entryList({mark.names}, QDir::AllEntries | QDir::Hidden | QDir::System)
                     .isEmpty())
                return mark.program;
        }
    } while (folder.cdUp());
    return {};
}

} // namespace

QString sharedPlace(const QString &path)
{
    if (isRemote(path))
        return u"on a network place"_s;
    if (const QString program = synchronisedBy(path); !program.isEmpty())
        return u"in a folder that %1 synchronises"_s.arg(program);
    return {};
}

Result<> checkEditingPlace(const FileOnDisk &file)
{
    if (file.owner != ::geteuid())
        return openForReviewInstead(Error::Kind::Storage, u"The file belongs to another user"_s);
    if (file.names > 1)
        return openForReviewInstead(Error::Kind::Unusable,
                                    u"The file has %1 names (hard links), and a crash through one "
                                    u"would damage it under the others"_s.arg(file.names));
    if (::access(QFile::encodeName(file.path).constData(), W_OK) != 0)
        return openForReviewInstead(Error::Kind::Storage, u"The file cannot be written"_s);
    const QString folder = QFileInfo(file.path).absolutePath();
    if (::access(QFile::encodeName(folder).constData(), W_OK) != 0)
        return openForReviewInstead(Error::Kind::Storage,
                                    u"The folder of the file cannot be written"_s);
    if (const QString place = sharedPlace(file.path); !place.isEmpty())
        return fail(Error::Kind::Storage,
                    u"The file lies %1, where its locks cannot be relied on"_s.arg(place),
                    u"Copy it to a folder of this computer to edit it, or open it for review."_s);
    return {};
}

} // namespace servanda

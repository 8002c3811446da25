#include "app/filekeeping.h"

#include <QFile>
#include <QFileInfo>

#include <array>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

/// Magic numbers of statfs(2) for file systems whose locks cannot be relied on.
constexpr std::array<long, 6> kRemote{
    0x6969, // NFS
    0xff534d42, // CIFS
    0xfe534d42, // SMB2
    0x517b, // SMB
    0x65735546, // FUSE
    0x5346414f, // AFS
};

bool isRemote(const QByteArray &path)
{
    struct statfs system = {};
    if (statfs(path.constData(), &system) != 0)
        return false;
    for (const long magic : kRemote) {
        if (static_cast<unsigned long>(system.f_type) == static_cast<unsigned long>(magic))
            return true;
    }
    return false;
}

} // namespace

QString whyNotEditable(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    const QByteArray folder = QFile::encodeName(QFileInfo(path).canonicalPath());
    struct stat file = {};
    if (stat(name.constData(), &file) != 0)
        return u"the file cannot be looked at"_s;
    if (file.st_uid != geteuid())
        return u"the file belongs to another user"_s;
    if (file.st_nlink > 1)
        return u"the file has a second name (hard link), and a journal belongs to one name"_s;
    if (access(name.constData(), W_OK) != 0)
        return u"the file may not be written"_s;
    if (access(folder.constData(), W_OK) != 0)
        return u"its folder may not be written"_s;
    if (isRemote(name))
        return u"it lies on a network drive, where locks cannot be relied on"_s;
    return {};
}

} // namespace servanda

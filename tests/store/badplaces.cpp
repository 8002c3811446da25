#include "tests/store/badfiles.h"

#include <QDir>
#include <QFile>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace servanda::test {
namespace {

using enum BadFile::Outcome;

QString fifo(const Folder &folder)
{
    const QString path = folder.path(u"fifo.dossier"_s);
    ::mkfifo(QFile::encodeName(path).constData(), 0600);
    return path;
}

QString socketFile(const Folder &folder)
{
    const QString path = folder.path(u"s"_s);
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    qstrncpy(address.sun_path, QFile::encodeName(path).constData(), sizeof(address.sun_path));
    const int number = ::socket(AF_UNIX, SOCK_STREAM, 0);
    // The interface wants the general kind of address.
    static_cast<void>(::bind(number, reinterpret_cast<sockaddr *>(&address), sizeof(address)));
    ::close(number);
    return path;
}

auto existing(const char *path)
{
    return [=](const Folder &) { return QString::fromLatin1(path); };
}

auto linkTo(const QString &target)
{
    return [=](const Folder &folder) {
        const QString path = folder.path(u"link.dossier"_s);
        QFile::link(target, path);
        return path;
    };
}

QString linkLoop(const Folder &folder)
{
    QFile::link(folder.path(u"b"_s), folder.path(u"a"_s));
    QFile::link(folder.path(u"a"_s), folder.path(u"b"_s));
    return folder.path(u"a"_s);
}

QString subfolder(const Folder &folder)
{
    QDir(folder.path()).mkdir(u"sub.dossier"_s);
    return folder.path(u"sub.dossier"_s);
}

} // namespace

std::vector<BadFile> badPlaces()
{
    return {
        {"D15", "FIFO", fifo, Refused, "not a regular file"},
        {"D15", "socket", socketFile, Refused, "not a regular file"},
        {"D15", "device", existing("/dev/zero"), Refused, "not a regular file"},
        {"D15", "/proc/self/mem", existing("/proc/self/mem"), Refused, "empty file"},
        {"D16", "folder", subfolder, Refused, "is a folder"},
        {"D18", "dangling link", linkTo(u"/nowhere/at/all"_s), Refused, "cannot be opened"},
        {"D18", "link to a device", linkTo(u"/dev/zero"_s), Refused, "not a regular file"},
        {"D18", "links in a circle", linkLoop, Refused, "cannot be opened"},
        {"D23", "nothing there", existing("/nowhere/at/all.dossier"), Refused, "cannot be opened"},
        {"D46", "empty name", existing(""), Refused, "not a file name"},
    };
}

} // namespace servanda::test

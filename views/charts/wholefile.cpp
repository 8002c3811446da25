#include "views/charts/wholefile.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace servanda {

using namespace Qt::StringLiterals;

namespace {

Result<> checkTarget(const QString &path)
{
    struct stat status = {};
    if (::stat(QFile::encodeName(path).constData(), &status) != 0)
        return {}; // absent, or a folder on the way cannot be read: opening tells
    if (S_ISREG(status.st_mode))
        return {};
    const Place place{.file = path};
    if (S_ISDIR(status.st_mode))
        return fail(Error::Kind::Invalid, u"This is a folder, not a file"_s,
                    u"Give a file name inside it."_s, place);
    return fail(Error::Kind::Invalid, u"This is a device or a pipe, not an ordinary file"_s,
                u"Choose another file name."_s, place);
}

/// A rename is only lasting once its folder is on disk too.
void flushFolder(const QString &path)
{
    const QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    const int descriptor = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
}

} // namespace

Result<> writeWholeFile(const QString &path, const QByteArray &bytes)
{
    if (auto checked = checkTarget(path); !checked)
        return checked;
    const auto failed = [&path](const QSaveFile &file) {
        return fail(Error::Kind::Storage,
                    u"The file could not be written (%1)"_s.arg(file.errorString()),
                    u"Check that the folder exists, that you may write there and that there is "
                    "room on the disk."_s,
                    {.file = path});
    };
    QSaveFile file(path);
    file.setDirectWriteFallback(false);
    if (!file.open(QIODevice::WriteOnly))
        return failed(file);
    if (file.write(bytes) != bytes.size() || !file.commit())
        return failed(file);
    flushFolder(path);
    return {};
}

} // namespace servanda

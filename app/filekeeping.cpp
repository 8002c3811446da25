#include "app/filekeeping.h"

#include "model/store/dossierpath.h"

#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace servanda {

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
    if (isRemote(path))
        return u"it lies on a network drive, where locks cannot be relied on"_s;
    return {};
}

} // namespace servanda

#include "model/store/snapshot.h"

#include "model/store/dossierpath.h"
#include "model/store/filecopy.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

Result<> makeFolder(const QString &folder)
{
    const bool made = QDir().mkpath(folder)
        && QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    if (made)
        return {};
    return fail(
        Error::Kind::Storage,
        u"The folder for copies of the dossier, %1, cannot be made"_s.arg(shownPath(folder)),
        u"Check its permissions; the dossier was left as it was."_s);
}

QString freePath(const QString &folder, const QString &name)
{
    constexpr qsizetype kLongest = 60; // letters of three bytes still fit into a file name
    const QString stem = folder + u'/' + name.left(kLongest);
    QString path = stem + u".dossier"_s;
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = u"%1 (%2).dossier"_s.arg(stem).arg(number);
    return path;
}

} // namespace

Result<QString> writeSnapshot(Connection &source, const QString &folder, const QString &name)
{
    if (auto made = makeFolder(folder); !made)
        return made.error();
    const QString path = freePath(folder, name);
    std::timed_mutex nobodyElse;
    Progress progress;
    if (auto copied = FileCopy(source, nobodyElse).writeTo(path, Existing::Keep, progress); !copied)
        return copied.error();
    return path;
}

} // namespace servanda

#include "model/store/snapshot.h"

#include "model/store/dossierpath.h"
#include "model/store/newfile.h"
#include "model/store/schema.h"
#include "model/store/sqlerror.h"
#include "model/store/verification.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

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

Result<> copyInto(Connection &target, Connection &source)
{
    sqlite3_backup *backup = sqlite3_backup_init(target.handle(), "main", source.handle(), "main");
    if (!backup)
        return sqlError(target.handle(), sqlite3_extended_errcode(target.handle()));
    const int step = sqlite3_backup_step(backup, -1);
    const int end = sqlite3_backup_finish(backup);
    if (step != SQLITE_DONE || end != SQLITE_OK)
        return sqlError(end != SQLITE_OK ? end : step, {});
    return {};
}

Result<> check(Connection &copy, const Revision &revision)
{
    if (auto schema = compareSchema(copy); !schema)
        return schema.error();
    const auto faults = verifyDatabase(copy, revision);
    if (!faults)
        return faults.error();
    if (faults->empty())
        return {};
    return fail(Error::Kind::Unusable,
                u"The dossier does not pass its own checks (%1)"_s.arg(faults->front().what),
                u"Open it for review: every fact concerned is marked there."_s);
}

Result<> fill(const QString &part, Connection &source, const Revision &revision)
{
    auto target = Connection::editNew(part);
    if (!target)
        return target.error();
    if (auto copied = copyInto(**target, source); !copied)
        return copied;
    return check(**target, revision);
}

} // namespace

Result<QString> writeSnapshot(Connection &source, const Revision &revision, const QString &folder,
                              const QString &name)
{
    if (auto made = makeFolder(folder); !made)
        return made.error();
    const QString path = freePath(folder, name);
    const auto part = makePart(path);
    if (!part)
        return part.error();
    auto done = fill(*part, source, revision);
    if (done)
        done = publishPart(*part, path);
    if (!done) {
        QFile::remove(*part);
        return done.error();
    }
    return path;
}

} // namespace servanda

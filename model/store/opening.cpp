#include "model/store/opening.h"

#include "model/core/ids.h"
#include "model/store/editingplace.h"
#include "model/store/fileheader.h"
#include "model/store/journal.h"
#include "model/store/schema.h"
#include "model/store/transaction.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

/// Looks at the file and what is beside it; a notice where a crash left something to put right. The
/// descriptor is closed again before SQLite opens the file, or it would drop SQLite's lock later.
Result<QStringList> lookBefore(const FileOnDisk &found)
{
    const auto file = openForReading(found);
    if (!file)
        return file.error();
    std::array<unsigned char, FileHeader::kSize> bytes{};
    if (!file->read(bytes.data(), bytes.size(), 0))
        return systemError(u"The file cannot be read"_s, errno);
    const bool held = lockHolder(*file).has_value();
    const FileHeader header(bytes);
    if (held) {
        // The journal is the other program's, which is at work; the lock will say so.
        if (auto sound = header.check(found.size, true); !sound)
            return sound.error();
        return QStringList();
    }
    const auto hot = checkJournal(found);
    if (!hot)
        return hot.error();
    if (auto sound = header.check(found.size, *hot); !sound)
        return sound.error();
    if (header.usesLog())
        return fail(Error::Kind::Unusable,
                    u"Another program left the file in a form that may lack the latest edits"_s,
                    u"Open it for review."_s);
    if (!*hot)
        return QStringList();
    const auto kept = keepForRecovery(found);
    if (!kept)
        return kept.error();
    return QStringList(
        u"The dossier was recovered after a crash: an edit that was not finished was "
        u"taken back. The file as the crash left it is kept in %1."_s.arg(shownPath(*kept)));
}

Result<> fillNew(Connection &connection)
{
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return transaction.error();
    if (auto made = createSchema(connection); !made)
        return made;
    auto meta = connection.prepare("INSERT INTO meta (key, value) VALUES ('dossier', ?1), "
                                   "('head', ?2)");
    if (!meta)
        return meta.error();
    const std::string noHead(32, '\0');
    IdSource ids;
    meta->bind(1, ids.nextValue());
    meta->bindBlob(2, noHead);
    if (auto written = meta->run(); !written)
        return written;
    return transaction->commit();
}

} // namespace

Result<OpenedDatabase> openDatabase(const QString &path)
{
    const auto found = findFile(path);
    if (!found)
        return found.error();
    OpenedDatabase opened;
    opened.path = found->path;
    opened.claim = FileClaim::take(found->identity, FileClaim::For::Editing);
    if (!opened.claim)
        return fail(Error::Kind::Conflict,
                    u"%1 is already open in this program"_s.arg(shownPath(path)),
                    u"Go to its window."_s);
    if (auto place = checkEditingPlace(*found); !place)
        return place.error();
    auto notices = lookBefore(*found);
    if (!notices)
        return notices.error();
    opened.notices = *std::move(notices);
    auto connection = Connection::edit(found->path);
    if (!connection)
        return connection.error();
    opened.connection = *std::move(connection);
    removeSpentJournal(*found);
    return opened;
}

Result<OpenedDatabase> makeDatabase(const QString &part)
{
    struct stat info = {};
    if (::stat(QFile::encodeName(part).constData(), &info) != 0)
        return systemError(u"The new file cannot be read"_s, errno);
    OpenedDatabase opened;
    opened.path = part;
    opened.claim = FileClaim::take({info.st_dev, info.st_ino}, FileClaim::For::Editing);
    auto connection = Connection::editNew(part);
    if (!connection)
        return connection.error();
    if (auto filled = fillNew(**connection); !filled)
        return filled.error();
    (*connection)->allow(Permission::Editing);
    opened.connection = *std::move(connection);
    return opened;
}

} // namespace servanda

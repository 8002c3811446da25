#include "model/store/storedcontents.h"

#include "model/store/schema.h"
#include "model/store/sha256.h"
#include "model/store/sqlerror.h"

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

QString textOf(std::string_view utf8)
{
    constexpr size_t kShown = 80;
    const auto shown = utf8.substr(0, kShown);
    return QString::fromUtf8(shown.data(), static_cast<qsizetype>(shown.size()));
}

Error faulty(const QString &name, const QString &why)
{
    return fail(Error::Kind::Unusable, u"The archived copy “%1” %2"_s.arg(name, why),
                u"Ask its sender for another copy of the dossier."_s);
}

/// What copies say of what they hold.
Result<> checkNamed(Connection &connection)
{
    auto copies
        = connection.prepare("SELECT archived_copy.file_name, archived_copy.size, content.sha256, "
                             "length(content.bytes) FROM archived_copy LEFT JOIN content "
                             "ON content.sha256 = archived_copy.sha256");
    if (!copies)
        return copies.error();
    for (;;) {
        const auto more = copies->step();
        if (!more)
            return more.error();
        if (!*more)
            return {};
        if (copies->isNull(2))
            return faulty(textOf(copies->bytes(0)), u"is named, but what it holds is missing"_s);
        if (copies->integer(1) != copies->integer(3))
            return faulty(textOf(copies->bytes(0)), u"has not the size that is said of it"_s);
    }
}

/// The name of a copy that holds it; some of them may have been removed since.
QString nameFor(Connection &connection, std::string_view checksum)
{
    auto named = connection.prepare("SELECT file_name FROM archived_copy WHERE sha256 = ?1");
    if (!named)
        return {};
    named->bindText(1, checksum);
    const auto found = named->step();
    return found && *found ? textOf(named->bytes(0)) : u"(removed since)"_s;
}

/// One file at a time is in memory.
Result<> checkBytes(Connection &connection)
{
    auto contents = connection.prepare("SELECT rowid, sha256, bytes FROM content ORDER BY rowid");
    if (!contents)
        return contents.error();
    Sha256 sha;
    std::optional<qint64> last;
    for (;;) {
        const auto more = contents->step();
        if (!more)
            return more.error();
        if (!*more)
            return {};
        const qint64 row = contents->integer(0);
        // Pages that form a circle would otherwise give rows without end.
        if (last && row <= *last)
            return damaged(u"rows out of order in content"_s);
        last = row;
        const auto size = static_cast<qint64>(contents->bytes(2).size());
        if (size < 1 || size > kLargestContent
            || hexOf(sha.of(contents->bytes(2))) != contents->bytes(1))
            return faulty(nameFor(connection, contents->bytes(1)),
                          u"is not what was archived: it does not match its SHA-256"_s);
    }
}

} // namespace

Result<QByteArray> readContent(Connection &connection, const Checksum &checksum)
{
    const Error missing = fail(Error::Kind::NotFound, u"The dossier does not hold that file"_s,
                               u"Open the dossier again."_s);
    const auto version = schemaVersion(connection);
    if (!version)
        return version.error();
    if (*version < kContentVersion)
        return missing;
    auto content = connection.prepare("SELECT bytes FROM content WHERE sha256 = ?1");
    if (!content)
        return content.error();
    const std::string name = checksum.hex.toStdString();
    content->bindText(1, name);
    const auto found = content->step();
    if (!found)
        return found.error();
    if (!*found)
        return missing;
    const std::string_view bytes = content->bytes(0);
    if (hexOf(Sha256().of(bytes)) != name)
        return fail(Error::Kind::Unusable,
                    u"The file is not what was archived: it does not match its SHA-256"_s,
                    u"Check the dossier, and ask for another copy of it."_s);
    return QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

Result<> checkContents(Connection &connection, int version)
{
    if (version < kContentVersion)
        return {};
    if (auto named = checkNamed(connection); !named)
        return named;
    return checkBytes(connection);
}

} // namespace servanda

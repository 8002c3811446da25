#include "app/commands/commands.h"
#include "app/commands/words.h"
#include "app/console.h"
#include "model/exchange/archivefolder.h"
#include "model/exchange/dossierfolder.h"
#include "model/store/dossierfile.h"
#include "views/charts/wholefile.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

/// What archived copies hold, one file after the other.
Result<> exportArchived(const QDir &folder, const LoadedDossier &loaded, const QString &path)
{
    const auto checksums = checksumsOf(loaded.facts.rows<ArchivedCopy>());
    if (checksums.empty())
        return {};
    const QDir archive(folder.filePath(QLatin1StringView(kArchiveFolder)));
    if (!archive.mkpath(u"."_s))
        return fail(Error::Kind::Storage, u"The folder cannot be made"_s,
                    u"Choose a place where you may write."_s, {archive.path()});
    const ReviewReaders readers = reviewReaders(path, loaded.fingerprint);
    for (const Checksum &checksum : checksums) {
        const auto bytes = readers.contents->content(checksum);
        if (!bytes)
            return inFile(bytes.error(), path);
        const QString file = archive.filePath(checksum.hex);
        if (auto written = writeWholeFile(file, *bytes); !written)
            return inFile(written.error(), file);
        say(file);
    }
    return {};
}

} // namespace

int exportCommand(const QStringList &words)
{
    Words given({valued(u"as"_s), valued(u"out"_s)});
    if (!given.read(words, 1))
        return wrongUsage(u"export: "_s + given.error());
    if (given.value(u"as"_s) != u"csv")
        return wrongUsage(u"export: say --as csv"_s);
    if (!given.has(u"out"_s))
        return wrongUsage(u"export: say --out which folder"_s);
    const QDir folder(given.value(u"out"_s));
    if (folder.exists() && !folder.isEmpty())
        return failed(fail(Error::Kind::Conflict, u"The folder is not empty"_s,
                           u"Choose a new or an empty one; nothing is ever overwritten."_s,
                           {folder.path()}));
    auto loaded = reviewDossier(given.name(0));
    if (!loaded)
        return failed(inFile(loaded.error(), given.name(0)));
    if (!folder.mkpath(u"."_s))
        return failed(fail(Error::Kind::Storage, u"The folder cannot be made"_s,
                           u"Choose a place where you may write."_s, {folder.path()}));
    for (const auto &file : writeDossierFolder(loaded->facts)) {
        const QString path = folder.filePath(file.name);
        if (auto written = writeWholeFile(path, file.content); !written)
            return failed(inFile(written.error(), path));
        say(path);
    }
    if (auto archived = exportArchived(folder, *loaded, given.name(0)); !archived)
        return failed(archived.error());
    return kDone;
}

} // namespace servanda

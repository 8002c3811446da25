#include "app/newdossier.h"

#include "app/profile.h"
#include "app/session.h"
#include "model/exchange/archivefolder.h"
#include "model/exchange/dossierfolder.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace servanda {

namespace {

/// A new dossier at `path` that holds what one edit adds; nothing there where the edit is refused.
Result<qsizetype, Errors> createFrom(Edit edit, const QString &path, Profile &profile)
{
    auto file = DossierFile::create(path);
    if (!file)
        return Errors{inFile(file.error(), path)};
    Dossier dossier;
    Editor editor(dossier, **file, authorName(), &QDateTime::currentMSecsSinceEpoch);
    if (auto committed = editor.commit(std::move(edit)); !committed)
        return committed.error();
    if (auto published = (*file)->publish(); !published)
        return Errors{inFile(published.error(), path)};
    profile.remember((*file)->revision(), path);
    return dossier.factCount();
}

} // namespace

Result<qsizetype, Errors> createFromFolder(const QString &path, const QString &folder,
                                           Profile &profile)
{
    IdSource ids;
    auto edit = readDossierFolder(folder, ids);
    if (!edit)
        return edit.error();
    return createFrom(*std::move(edit), path, profile);
}

Result<qsizetype, Errors> createCopy(const QString &path, const Dossier &original,
                                     ContentReader &contents, const QString &reason,
                                     Profile &profile)
{
    Edit edit;
    edit.label = u"Copy dossier"_s;
    edit.reason = reason;
    forEachFactType([&]<class Row>() {
        for (const Row &row : original.rows<Row>())
            edit.add(row);
    });
    for (const Checksum &checksum : checksumsOf(original.rows<ArchivedCopy>())) {
        auto bytes = contents.content(checksum);
        if (!bytes)
            return Errors{bytes.error()};
        edit.contents.push_back({checksum, *std::move(bytes)});
    }
    return createFrom(std::move(edit), path, profile);
}

QString exampleFolder()
{
    return u":/paris-declaration"_s;
}

} // namespace servanda

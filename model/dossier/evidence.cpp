#include "model/dossier/evidence.h"

#include "model/dossier/draft.h"
#include "model/dossier/editlabel.h"

#include <QFileInfo>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

/// What differs in the address of one page leads to the same page.
QString comparable(const QString &address)
{
    return QUrl(address.trimmed())
        .adjusted(QUrl::NormalizePathSegments | QUrl::StripTrailingSlash | QUrl::RemoveFragment)
        .toString(QUrl::FullyEncoded);
}

SourceId sourceAt(const QString &address, const Dossier &dossier)
{
    const QString wanted = comparable(address);
    const QString host = QUrl(address.trimmed()).host(QUrl::FullyEncoded);
    for (const Source &source : dossier.rows<Source>()) {
        // Taking an address apart is slow; most are of another host.
        if (source.url.contains(host, Qt::CaseInsensitive) && comparable(source.url) == wanted)
            return source.id;
    }
    return {};
}

SourceId sourceArchiving(const Checksum &checksum, const Dossier &dossier)
{
    const auto copies = dossier.rows<ArchivedCopy>();
    const auto same = std::ranges::find(copies, checksum, &ArchivedCopy::checksum);
    return same != copies.end() ? same->source : SourceId();
}

} // namespace

bool canRestOnSource(FactRef fact)
{
    return fact && fact.type != FactType::Source && fact.type < FactType::Citation;
}

bool restsOn(FactRef fact, SourceId source, const Dossier &dossier)
{
    bool rests = false;
    withFactType(fact.type, [&]<class Row>() {
        if constexpr (requires(Row row) { row.source; }) {
            const Row *row = dossier.find(Id<Row>{fact.id});
            rests = row && row->source == source;
        }
    });
    return rests || std::ranges::any_of(dossier.rows<Citation>(), [&](const Citation &citation) {
               return citation.fact == fact && citation.source == source;
           });
}

SourceId sourceOf(const Evidence &evidence, const Dossier &dossier)
{
    if (evidence.file)
        return sourceArchiving(evidence.file->content.checksum, dossier);
    return sourceAt(evidence.address, dossier);
}

Edit sourceDraft(const Evidence &evidence, const Dossier &dossier, IdSource &ids)
{
    Edit draft = draftOf(FactType::Source, {}, dossier, ids);
    Source &source = *draft.of<Source>().front().after;
    source.title = evidence.title.simplified();
    if (source.title.isEmpty() && evidence.file)
        source.title = QFileInfo(evidence.file->name).completeBaseName();
    source.url = evidence.address;
    return draft;
}

void addRest(Edit &edit, FactRef fact, SourceId source, const Dossier &dossier, IdSource &ids)
{
    bool isSet = false;
    withFactType(fact.type, [&]<class Row>() {
        if constexpr (requires(Row row) { row.source; }) {
            const Row *row = dossier.find(Id<Row>{fact.id});
            if (!row || row->source)
                return;
            Row after = *row;
            after.source = source;
            edit.of<Row>().push_back({*row, std::move(after)});
            isSet = true;
        }
    });
    if (isSet)
        return;
    Citation citation;
    citation.id = ids.next<Citation>();
    citation.fact = fact;
    citation.source = source;
    edit.add(std::move(citation));
}

void addCopy(Edit &edit, SourceId source, const FileToArchive &file, PartialDate retrievedOn,
             IdSource &ids)
{
    edit.add(ArchivedCopy{ids.next<ArchivedCopy>(), source, file.name, file.mediaType, file.size(),
                          file.content.checksum, retrievedOn});
    edit.contents.push_back(file.content);
}

QString nameOf(FactRef fact, const Dossier &dossier)
{
    QString name;
    withFactType(fact.type, [&]<class Row>() {
        if (const Row *row = dossier.find(Id<Row>{fact.id}))
            name = nameOfFact(*row);
    });
    return name;
}

} // namespace servanda

#pragma once

#include "model/dossier/dossier.h"

namespace servanda {

/// A file that was read to be kept inside a dossier.
struct FileToArchive
{
    QString name; ///< without folders
    MediaType mediaType; ///< by its content
    Content content;

    [[nodiscard]] ByteCount size() const { return {content.bytes.size()}; }
};

/// What a fact is to rest on: a file or a web address that a person has dropped, pasted or named.
struct Evidence
{
    QString title; ///< as it named itself; may be empty
    QString address; ///< empty for a file
    std::optional<FileToArchive> file = {};
};

/// Whether such facts rest on sources at all: on everything a citation may be for.
[[nodiscard]] bool canRestOnSource(FactRef fact);
/// By its source or by a citation.
[[nodiscard]] bool restsOn(FactRef fact, SourceId source, const Dossier &dossier);
/// The source that has the same address, or archives the same file; none where there is none.
[[nodiscard]] SourceId sourceOf(const Evidence &evidence, const Dossier &dossier);

/// An edit that adds a source with what the evidence says of itself, for a person to complete.
[[nodiscard]] Edit sourceDraft(const Evidence &evidence, const Dossier &dossier, IdSource &ids);
/// Makes the fact rest on the source: as its own source where it has none yet, else by a citation.
void addRest(Edit &edit, FactRef fact, SourceId source, const Dossier &dossier, IdSource &ids);
/// Keeps the file as a copy of the source.
void addCopy(Edit &edit, SourceId source, const FileToArchive &file, PartialDate retrievedOn,
             IdSource &ids);

/// A fact as people know it: by its code, or its caption where it has none.
[[nodiscard]] QString nameOf(FactRef fact, const Dossier &dossier);

} // namespace servanda

#pragma once

#include "model/domain/content.h"
#include "model/domain/source.h"

namespace servanda {

/// A file that is kept inside the dossier as evidence of a source. What it holds is found by its
/// checksum (content.h); it is taken from the file and never typed in.
struct ArchivedCopy
{
    Id<ArchivedCopy> id;
    Id<Source> source;
    QString fileName; ///< as it was called, without folders
    MediaType mediaType;
    ByteCount size;
    Checksum checksum;
    PartialDate retrievedOn;

    friend bool operator==(const ArchivedCopy &, const ArchivedCopy &) = default;
};

template <>
struct Description<ArchivedCopy>
{
    static constexpr FactType type = FactType::ArchivedCopy;
    static constexpr int since = 3;
    static constexpr auto table = "archived_copy";
    static constexpr auto file = "archived_copies.csv";
    static constexpr bool optionalFile = true;
    static constexpr auto label = "Archived copy";
    static constexpr auto plural = "Archived copies";
    static constexpr std::tuple fields{
        Field{"source_id", &ArchivedCopy::source, "Source", Need::Required},
        Field{"file_name", &ArchivedCopy::fileName, "File name", Need::Required},
        Field{"media_type", &ArchivedCopy::mediaType, "Type", Need::Required},
        Field{"size", &ArchivedCopy::size, "Size", Need::Required},
        Field{"sha256", &ArchivedCopy::checksum, "SHA-256", Need::Required},
        Field{"retrieved_on", &ArchivedCopy::retrievedOn, "Retrieved"},
    };
    static QString caption(const ArchivedCopy &copy) { return copy.fileName; }
};

/// Whether facts of the type are made from a file, so that nobody can enter one by hand.
template <class Row>
inline constexpr bool kMadeFromFile = std::is_same_v<Row, ArchivedCopy>;

} // namespace servanda

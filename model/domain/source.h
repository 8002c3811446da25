#pragma once

#include "model/core/partialdate.h"
#include "model/domain/description.h"

namespace servanda {

/// A document that facts rest on.
struct Source
{
    Id<Source> id;
    QString code;
    QString title; ///< square brackets: our description, because the copy read showed no title
    QString publisher;
    PartialDate publishedOn;
    QString url; ///< as found; never opened unless links.h calls it safe
    QString retrievedVia;
    QString language; ///< BCP 47

    friend bool operator==(const Source &, const Source &) = default;
};
using SourceId = Id<Source>;

template <>
struct Description<Source>
{
    static constexpr FactType type = FactType::Source;
    static constexpr auto table = "source";
    static constexpr auto file = "sources.csv";
    static constexpr bool optionalFile = false;
    static constexpr auto label = "Source";
    static constexpr auto plural = "Sources";
    static constexpr std::tuple fields{
        Field{"code", &Source::code, "Code", Need::Required, "id"},
        Field{"title", &Source::title, "Title", Need::Required},
        Field{"publisher", &Source::publisher, "Publisher"},
        Field{"published_on", &Source::publishedOn, "Published"},
        Field{"url", &Source::url, "Address"},
        Field{"retrieved_via", &Source::retrievedVia, "Retrieved via"},
        Field{"language", &Source::language, "Language"},
    };
    static QString caption(const Source &source) { return source.title; }
};

} // namespace servanda

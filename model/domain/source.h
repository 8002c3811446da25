#pragma once

#include "model/core/partialdate.h"
#include "model/domain/description.h"
#include "model/domain/enums.h"

namespace servanda {

/// Who speaks in a source.
enum class SourceClass : quint8 {
    NotSaid,
    TreatyDepositary,
    DonorOfficial,
    RecipientOfficial,
    ThirdPartyMonitor,
    Press,
    SingleLeak
};

template <>
struct EnumNames<SourceClass>
{
    using Name = EnumName<SourceClass>;
    static constexpr std::array values{
        Name{SourceClass::NotSaid, "", ""},
        Name{SourceClass::TreatyDepositary, "treaty-depositary", "Treaty depositary"},
        Name{SourceClass::DonorOfficial, "donor-official", "Donor official"},
        Name{SourceClass::RecipientOfficial, "recipient-official", "Recipient official"},
        Name{SourceClass::ThirdPartyMonitor, "third-party-monitor", "Third-party monitor"},
        Name{SourceClass::Press, "press", "Press"},
        Name{SourceClass::SingleLeak, "single-leak", "Single leak"},
    };
};

/// How sure what a source says is (reference: status scheme, D).
enum class SourceGrade : quint8 { NotSaid, Confirmed, Reported, Claimed, Unverifiable };

template <>
struct EnumNames<SourceGrade>
{
    using Name = EnumName<SourceGrade>;
    static constexpr std::array values{
        Name{SourceGrade::NotSaid, "", ""},
        Name{SourceGrade::Confirmed, "confirmed", "Confirmed"},
        Name{SourceGrade::Reported, "reported", "Reported"},
        Name{SourceGrade::Claimed, "claimed", "Claimed"},
        Name{SourceGrade::Unverifiable, "unverifiable", "Unverifiable"},
    };
};

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
    SourceClass sourceClass = SourceClass::NotSaid;
    SourceGrade grade = SourceGrade::NotSaid;

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
        Field{"source_class", &Source::sourceClass, "Class"}.from(2),
        Field{"grade", &Source::grade, "Grade"}.from(2),
    };
    static QString caption(const Source &source) { return source.title; }
};

} // namespace servanda

#pragma once

#include "model/domain/source.h"

namespace servanda {

/// Where in a source a fact is found. The fact may be of any type before this one.
struct Citation
{
    static constexpr qsizetype kLongestQuote = 300;

    Id<Citation> id;
    FactRef fact;
    Id<Source> source;
    QString locator; ///< "p. 4", "para. 12"
    QString quote; ///< at most kLongestQuote characters

    friend bool operator==(const Citation &, const Citation &) = default;
};

template <>
struct Description<Citation>
{
    static constexpr FactType type = FactType::Citation;
    static constexpr int since = 2;
    static constexpr auto table = "citation";
    static constexpr auto file = "citations.csv";
    static constexpr bool optionalFile = true;
    static constexpr auto label = "Citation";
    static constexpr auto plural = "Citations";
    static constexpr std::tuple fields{
        Field{"fact", &Citation::fact, "Fact", Need::Required},
        Field{"source_id", &Citation::source, "Source", Need::Required},
        Field{"locator", &Citation::locator, "Page or paragraph"},
        Field{"quote", &Citation::quote, "Quote"},
    };
    static QString caption(const Citation &citation)
    {
        if (citation.quote.isEmpty())
            return citation.locator.isEmpty() ? QStringLiteral("Cited") : citation.locator;
        const QString quote = QChar(u'“') + citation.quote + QChar(u'”');
        return citation.locator.isEmpty() ? quote
                                          : citation.locator + QLatin1StringView(": ") + quote;
    }
};

} // namespace servanda

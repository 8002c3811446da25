#pragma once

#include "model/domain/fulfilment.h"
#include "model/domain/variant.h"

namespace servanda {

/// The decision of a named person between claims that disagree: the claim adopted counts, the one it
/// rivals stays visible and does not. Exactly one of variant and report is named. A fact of its own,
/// because few claims are ever adopted and millions of others should not carry its texts.
struct Adoption
{
    Id<Adoption> id;
    Id<Variant> variant; ///< its amount counts instead of its pledge's own figure
    Id<Fulfilment> report; ///< counts instead of the report it rivals
    QString adoptedBy;
    QString because;

    friend bool operator==(const Adoption &, const Adoption &) = default;
};

template <>
struct Description<Adoption>
{
    static constexpr FactType type = FactType::Adoption;
    static constexpr int since = 2;
    static constexpr auto table = "adoption";
    static constexpr auto file = "adoptions.csv";
    static constexpr bool optionalFile = true;
    static constexpr auto label = "Adoption";
    static constexpr auto plural = "Adoptions";
    static constexpr std::tuple fields{
        Field{"variant_id", &Adoption::variant, "Rival claim"},
        Field{"fulfilment_id", &Adoption::report, "Rival report"},
        Field{"adopted_by", &Adoption::adoptedBy, "Adopted by", Need::Required},
        Field{"because", &Adoption::because, "Because", Need::Required},
    };
    static QString caption(const Adoption &adoption)
    {
        return QLatin1StringView("Adopted by ") + adoption.adoptedBy;
    }
};

} // namespace servanda

#pragma once

#include "model/domain/pledge.h"

namespace servanda {

/// Why one pledge is not counted in full beside others (reference: status scheme, "count once").
enum class Relation {
    PartOf, ///< lies inside the other pledge: the part counts, the other only with its rest
    Restates, ///< announces the other one again: does not count
    Replaces, ///< stands in the other one's place: the other does not count
    Totals ///< a total over other parties' pledges, with no other named: does not count
};

template <>
struct EnumNames<Relation>
{
    static constexpr std::array values{
        EnumName<Relation>{Relation::PartOf, "part-of", "Part of"},
        EnumName<Relation>{Relation::Restates, "restates", "Restates"},
        EnumName<Relation>{Relation::Replaces, "replaces", "Replaces"},
        EnumName<Relation>{Relation::Totals, "totals", "Total of others"},
    };
};

/// Ties a pledge to another so that totals count once. The layout's optional links.csv.
struct Link
{
    Id<Link> id;
    Id<Pledge> pledge;
    Relation relation = Relation::PartOf;
    Id<Pledge> other; ///< none only for Totals
    QString reason;

    friend bool operator==(const Link &, const Link &) = default;
};

template <>
struct Description<Link>
{
    static constexpr FactType type = FactType::Link;
    static constexpr auto table = "link";
    static constexpr auto file = "links.csv";
    static constexpr bool optionalFile = true;
    static constexpr auto label = "Link";
    static constexpr auto plural = "Links";
    static constexpr std::tuple fields{
        Field{"pledge_id", &Link::pledge, "Pledge", Need::Required},
        Field{"relation", &Link::relation, "Relation", Need::Required},
        Field{"other_id", &Link::other, "Other pledge"},
        Field{"reason", &Link::reason, "Reason"},
    };
    static QString caption(const Link &link) { return enumLabel(link.relation); }
};

} // namespace servanda

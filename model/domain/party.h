#pragma once

#include "model/domain/description.h"
#include "model/domain/enums.h"

#include <array>

namespace servanda {

enum class PartyKind { State, Organisation };

template <>
struct EnumNames<PartyKind>
{
    static constexpr std::array values{
        EnumName<PartyKind>{PartyKind::State, "state", "State"},
        EnumName<PartyKind>{PartyKind::Organisation, "organisation", "Organisation"},
    };
};

/// A state or an organisation. Whether it signed is told by its participations.
struct Party
{
    Id<Party> id;
    QString code; ///< ISO 3166-1 alpha-3, or an own code for organisations
    QString name;
    PartyKind kind = PartyKind::State;
    QString note;

    friend bool operator==(const Party &, const Party &) = default;
};
using PartyId = Id<Party>;

template <>
struct Description<Party>
{
    static constexpr FactType type = FactType::Party;
    static constexpr auto table = "party";
    static constexpr auto file = "parties.csv";
    static constexpr bool optionalFile = false;
    static constexpr auto label = "Party";
    static constexpr auto plural = "Parties";
    static constexpr std::tuple fields{
        Field{"code", &Party::code, "Code", Need::Required, "id"},
        Field{"name", &Party::name, "Name", Need::Required},
        Field{"kind", &Party::kind, "Kind", Need::Required},
        Field{"note", &Party::note, "Note"},
    };
    static QString caption(const Party &party) { return party.name; }
};

} // namespace servanda

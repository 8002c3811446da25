#pragma once

#include "model/domain/instrument.h"
#include "model/domain/party.h"
#include "model/domain/source.h"

namespace servanda {

/// What a party was at an instrument. An observer took part and is no party to it; a coordinator is
/// bound unless it was an observer as well (bindings.h).
enum class Role { Signatory, Participant, Coordinator, Observer, Objector, Beneficiary };

template <>
struct EnumNames<Role>
{
    static constexpr std::array values{
        EnumName<Role>{Role::Signatory, "signatory", "Signatory"},
        EnumName<Role>{Role::Participant, "participant", "Participant"},
        EnumName<Role>{Role::Coordinator, "coordinator", "Coordinator"},
        EnumName<Role>{Role::Observer, "observer", "Took part, not a party"},
        EnumName<Role>{Role::Objector, "objector", "Objector"},
        EnumName<Role>{Role::Beneficiary, "beneficiary", "Beneficiary"},
    };
};

/// A party's role at an instrument; one fact for each named representative.
struct Participation
{
    Id<Participation> id;
    Id<Instrument> instrument;
    Id<Party> party;
    Role role = Role::Participant;
    QString representedBy;
    QString office;
    PartialDate date;
    Id<Source> source;

    friend bool operator==(const Participation &, const Participation &) = default;
};

template <>
struct Description<Participation>
{
    static constexpr FactType type = FactType::Participation;
    static constexpr auto table = "participation";
    static constexpr auto file = "participations.csv";
    static constexpr bool optionalFile = false;
    static constexpr auto label = "Participation";
    static constexpr auto plural = "Participations";
    static constexpr std::tuple fields{
        Field{"instrument_id", &Participation::instrument, "Instrument", Need::Required},
        Field{"party_id", &Participation::party, "Party", Need::Required},
        Field{"role", &Participation::role, "Role", Need::Required},
        Field{"represented_by", &Participation::representedBy, "Represented by"},
        Field{"office", &Participation::office, "Office"},
        Field{"date", &Participation::date, "Date"},
        Field{"source_id", &Participation::source, "Source"},
    };
    static QString caption(const Participation &participation)
    {
        return enumLabel(participation.role)
            + (participation.representedBy.isEmpty()
                   ? QString()
                   : QLatin1StringView(", ") + participation.representedBy);
    }
};

} // namespace servanda

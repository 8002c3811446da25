#pragma once

#include "model/domain/pledge.h"

namespace servanda {

/// A rival claim: another report of the same pledge with other figures, kept beside it. Counts only
/// where a person has adopted it (adoption.h).
struct Variant
{
    Id<Variant> id;
    QString code;
    Id<Pledge> pledge;
    Amount amount;
    PartialDate reportedOn;
    QString note;
    Id<Source> source;
    Bound bound = {}; ///< of the amount

    friend bool operator==(const Variant &, const Variant &) = default;
};

template <>
struct Description<Variant>
{
    static constexpr FactType type = FactType::Variant;
    static constexpr auto table = "variant";
    static constexpr auto file = "variants.csv";
    static constexpr bool optionalFile = false;
    static constexpr auto label = "Rival claim";
    static constexpr auto plural = "Rival claims";
    static constexpr std::tuple fields{
        Field{"code", &Variant::code, "Code", Need::Required, "id"},
        Field{"pledge_id", &Variant::pledge, "Pledge", Need::Required},
        Field{"amount", &Variant::amount, "Amount"},
        Field{"reported_on", &Variant::reportedOn, "Reported"},
        Field{"note", &Variant::note, "Note"},
        Field{"source_id", &Variant::source, "Source"},
        Field{"amount_bound", &Variant::bound, "Bound"}.from(2),
    };
    static QString caption(const Variant &variant)
    {
        return variant.note.isEmpty() ? boundedText(variant.amount, variant.bound) : variant.note;
    }
};

} // namespace servanda

#pragma once

#include "model/domain/pledge.h"

namespace servanda {

/// What a report says was done. Stages are separate records; none is derived from another.
/// Disbursed (money) and Trained (persons) are Delivered in the words of their unit.
enum class FulfilmentStage { Committed, Allocated, Delivered, Disbursed, Trained, Used };

template <>
struct EnumNames<FulfilmentStage>
{
    using Name = EnumName<FulfilmentStage>;
    static constexpr std::array values{
        Name{FulfilmentStage::Committed, "committed", "Committed"},
        Name{FulfilmentStage::Allocated, "allocated", "Allocated"},
        Name{FulfilmentStage::Delivered, "delivered", "Delivered"},
        Name{FulfilmentStage::Disbursed, "disbursed", "Disbursed"},
        Name{FulfilmentStage::Trained, "trained", "Trained"},
        Name{FulfilmentStage::Used, "used", "Used"},
    };
};

/// A dated report about a pledge. Cumulative reports are entered as increments.
struct Fulfilment
{
    Id<Fulfilment> id;
    QString code;
    Id<Pledge> pledge;
    PartialDate date;
    Amount amount;
    FulfilmentStage stage = FulfilmentStage::Delivered;
    QString note;
    Id<Source> source;
    Bound bound = {}; ///< of the amount
    Standing standing = Standing::Reported;
    Id<Fulfilment> rivalOf = {}; ///< counts only where adopted, and then this one does not

    friend bool operator==(const Fulfilment &, const Fulfilment &) = default;
};
using FulfilmentId = Id<Fulfilment>;

template <>
struct Description<Fulfilment>
{
    static constexpr FactType type = FactType::Fulfilment;
    static constexpr auto table = "fulfilment";
    static constexpr auto file = "fulfilments.csv";
    static constexpr bool optionalFile = false;
    static constexpr auto label = "Fulfilment report";
    static constexpr auto plural = "Fulfilment reports";
    static constexpr std::tuple fields{
        Field{"code", &Fulfilment::code, "Code", Need::Required, "id"},
        Field{"pledge_id", &Fulfilment::pledge, "Pledge", Need::Required},
        Field{"date", &Fulfilment::date, "Date"},
        Field{"amount", &Fulfilment::amount, "Amount"},
        Field{"stage", &Fulfilment::stage, "Stage", Need::Required},
        Field{"note", &Fulfilment::note, "Note"},
        Field{"source_id", &Fulfilment::source, "Source"},
        Field{"amount_bound", &Fulfilment::bound, "Bound"}.from(2),
        Field{"standing", &Fulfilment::standing, "Standing"}.from(2),
        Field{"rival_of", &Fulfilment::rivalOf, "Rival of"}.from(2),
    };
    static QString caption(const Fulfilment &fulfilment)
    {
        return enumLabel(fulfilment.stage) + QLatin1StringView(": ")
            + boundedText(fulfilment.amount, fulfilment.bound);
    }
};

} // namespace servanda

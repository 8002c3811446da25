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
    };
    static QString caption(const Fulfilment &fulfilment)
    {
        return enumLabel(fulfilment.stage) + QLatin1StringView(": ") + fulfilment.amount.toText();
    }
};

} // namespace servanda

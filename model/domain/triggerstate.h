#pragma once

#include "model/domain/event.h"
#include "model/domain/trigger.h"

#include <span>

namespace servanda {

/// An event as triggers see it.
struct EventRecord
{
    QString code;
    QString title;
    PartialDate date;
    bool disputed = false;
    PartialDate withdrawnOn; ///< none: it stands
    FactRef fact;
};

/// Whether a trigger is met; Disputed: only if one believes a disputed event.
enum class Truth : quint8 { False, Disputed, True };

/// A trigger on one day.
struct TriggerState
{
    Truth truth = Truth::True;
    QDate since; ///< null: as long as one can think, or not at all
    std::vector<FactRef> facts; ///< the events it rests on, in order

    friend bool operator==(const TriggerState &, const TriggerState &) = default;
};

/// The events of a dossier in the order of its table.
[[nodiscard]] std::vector<EventRecord> eventRecords(std::span<const Event> events);

/// What free words count as, besides the events of their name.
enum class FreeWords { NeedAnEvent, CountAsMet };

/// Whether the trigger is met at the end of that day. An event known to the month only has surely
/// happened when the month is over. Of several events of one name the earliest that stands counts.
/// The order of the events never matters.
[[nodiscard]] TriggerState evaluate(const Trigger &trigger, std::span<const EventRecord> events,
                                    QDate day, FreeWords words = FreeWords::NeedAnEvent);

/// The day on which the trigger is or will be met, going by the events up to `known`: where
/// CEASEFIRE has happened, CEASEFIRE + 30 days has a day. Null where nobody can say yet.
[[nodiscard]] QDate triggerDay(const Trigger &trigger, std::span<const EventRecord> events,
                               QDate known);

} // namespace servanda

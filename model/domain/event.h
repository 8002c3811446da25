#pragma once

#include "model/domain/instrument.h"
#include "model/domain/source.h"

namespace servanda {

/// Whether an event counts.
enum class EventValidity : quint8 {
    Stands,
    Disputed, ///< what rests on it is disputed as well
    Withdrawn, ///< whoever reported it takes it back
    Replaced ///< another event of its code stands in its place
};
template <>
struct EnumNames<EventValidity>
{
    using Name = EnumName<EventValidity>;
    static constexpr std::array values{
        Name{EventValidity::Stands, "stands", "Stands"},
        Name{EventValidity::Disputed, "disputed", "Disputed"},
        Name{EventValidity::Withdrawn, "withdrawn", "Withdrawn"},
        Name{EventValidity::Replaced, "replaced", "Replaced"},
    };
};

/// A dated happening that conditions can name. The layout's optional events.csv.
struct Event
{
    Id<Event> id;
    QString code; ///< CEASEFIRE, END_OF_HOSTILITIES, NEW_ATTACK, or an own one; may recur
    PartialDate date;
    QString title;
    QString note;
    Id<Source> source;
    EventValidity validity = EventValidity::Stands;
    PartialDate withdrawnOn
        = {}; ///< withdrawn or replaced from that day on; none: it never counted

    friend bool operator==(const Event &, const Event &) = default;
};

template <>
struct Description<Event>
{
    static constexpr FactType type = FactType::Event;
    static constexpr auto table = "event";
    static constexpr auto file = "events.csv";
    static constexpr bool optionalFile = true;
    static constexpr auto label = "Event";
    static constexpr auto plural = "Events";
    static constexpr std::tuple fields{
        Field{"code", &Event::code, "Event", Need::Required},
        Field{"date", &Event::date, "Date", Need::Required},
        Field{"title", &Event::title, "Title", Need::Required},
        Field{"note", &Event::note, "Note"},
        Field{"source_id", &Event::source, "Source"},
        Field{"validity", &Event::validity, "Validity"}.from(4),
        Field{"withdrawn_on", &Event::withdrawnOn, "No longer from"}.from(4),
    };
    static QString caption(const Event &event) { return event.title; }
};

} // namespace servanda

#pragma once

#include "model/domain/clause.h"
#include "model/domain/party.h"

namespace servanda {

/// Whom a reading takes to be bound.
enum class ReadingEffect : quint8 {
    AsRoles, ///< as the roles at the instrument say
    Bound,
    TookPart, ///< took part, not a party: no obligation
    Reserved ///< excluded by a reservation
};
template <>
struct EnumNames<ReadingEffect>
{
    using Name = EnumName<ReadingEffect>;
    static constexpr std::array values{
        Name{ReadingEffect::AsRoles, "as-roles", "As the roles say"},
        Name{ReadingEffect::Bound, "bound", "Bound"},
        Name{ReadingEffect::TookPart, "took-part", "Took part, not a party"},
        Name{ReadingEffect::Reserved, "reserved", "Excluded by a reservation"},
    };
};

/// One of several ways to read a clause, or a whole instrument: for one party or for all, who is
/// bound and what it waits for. Several of one clause are rivals; which one is adopted says a
/// setting `reading:` of its clause (settingkey::kReading). The layout's optional readings.csv.
struct Reading
{
    Id<Reading> id;
    QString code;
    Id<Instrument> instrument;
    Id<Clause> clause; ///< none: the whole instrument
    Id<Party> party; ///< none: every party
    QString title; ///< "All five components sleep until the ceasefire"
    QString author; ///< whose reading it is
    ReadingEffect effect = ReadingEffect::AsRoles;
    QString condition; ///< it waits for this as well; see condition.h
    QString note;
    Id<Source> source;

    friend bool operator==(const Reading &, const Reading &) = default;
};

template <>
struct Description<Reading>
{
    static constexpr FactType type = FactType::Reading;
    static constexpr int since = 4;
    static constexpr auto table = "reading";
    static constexpr auto file = "readings.csv";
    static constexpr bool optionalFile = true;
    static constexpr auto label = "Reading";
    static constexpr auto plural = "Readings";
    static constexpr std::tuple fields{
        Field{"code", &Reading::code, "Code", Need::Required, "id"},
        Field{"instrument_id", &Reading::instrument, "Instrument", Need::Required},
        Field{"clause_id", &Reading::clause, "Clause"},
        Field{"party_id", &Reading::party, "Party"},
        Field{"title", &Reading::title, "Title", Need::Required},
        Field{"author", &Reading::author, "Whose reading", Need::Required},
        Field{"effect", &Reading::effect, "Who is bound", Need::Required},
        Field{"condition", &Reading::condition, "Waits also for"},
        Field{"note", &Reading::note, "Note"},
        Field{"source_id", &Reading::source, "Source"},
    };
    static QString caption(const Reading &reading) { return reading.title; }
};

} // namespace servanda

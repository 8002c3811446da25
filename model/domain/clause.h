#pragma once

#include "model/domain/instrument.h"
#include "model/domain/pledgekind.h"
#include "model/domain/source.h"

namespace servanda {

/// A clause of an instrument, or a part of one: what it asks and what wakes it.
struct Clause
{
    Id<Clause> id;
    QString code;
    Id<Instrument> instrument;
    Id<Clause> parent; ///< none: a clause at the top of its instrument
    QString number; ///< as printed, such as 1.2
    QString title;
    QString summary;
    PledgeKinds kinds;
    QString condition; ///< see condition.h
    Id<Source> source;

    friend bool operator==(const Clause &, const Clause &) = default;
};
using ClauseId = Id<Clause>;

template <>
struct Description<Clause>
{
    static constexpr FactType type = FactType::Clause;
    static constexpr auto table = "clause";
    static constexpr auto file = "clauses.csv";
    static constexpr bool optionalFile = false;
    static constexpr auto label = "Clause";
    static constexpr auto plural = "Clauses";
    static constexpr std::tuple fields{
        Field{"code", &Clause::code, "Code", Need::Required, "id"},
        Field{"instrument_id", &Clause::instrument, "Instrument", Need::Required},
        Field{"parent_id", &Clause::parent, "Part of"},
        Field{"number", &Clause::number, "Number"},
        Field{"title", &Clause::title, "Title", Need::Required},
        Field{"summary", &Clause::summary, "What it asks"},
        Field{"kind", &Clause::kinds, "Kinds"},
        Field{"condition", &Clause::condition, "Condition"},
        Field{"source_id", &Clause::source, "Source"},
    };
    static QString caption(const Clause &clause)
    {
        return clause.number.isEmpty() ? clause.title : clause.number + QChar(u' ') + clause.title;
    }
};

} // namespace servanda

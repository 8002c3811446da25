#pragma once

#include "model/core/amount.h"
#include "model/domain/boundkind.h"
#include "model/domain/clause.h"
#include "model/domain/party.h"
#include "model/domain/standing.h"

namespace servanda {

/// What one party undertakes under one clause, in its original unit.
struct Pledge
{
    Id<Pledge> id;
    QString code;
    Id<Party> party;
    Id<Clause> clause;
    PledgeKind kind = PledgeKind::Funding;
    QString title;
    Amount amount;
    PartialDate announcedOn;
    PartialDate dueOn;
    QString condition; ///< see condition.h
    QString statusNote; ///< limits and overlaps in words: at least, up to, part of
    Id<Source> source;
    Bound bound = {}; ///< of the amount
    Standing standing = Standing::Reported;

    friend bool operator==(const Pledge &, const Pledge &) = default;
};
using PledgeId = Id<Pledge>;

template <>
struct Description<Pledge>
{
    static constexpr FactType type = FactType::Pledge;
    static constexpr auto table = "pledge";
    static constexpr auto file = "pledges.csv";
    static constexpr bool optionalFile = false;
    static constexpr auto label = "Pledge";
    static constexpr auto plural = "Pledges";
    static constexpr std::tuple fields{
        Field{"code", &Pledge::code, "Code", Need::Required, "id"},
        Field{"party_id", &Pledge::party, "Signatory", Need::Required},
        Field{"clause_id", &Pledge::clause, "Clause", Need::Required},
        Field{"kind", &Pledge::kind, "Kind", Need::Required},
        Field{"title", &Pledge::title, "Title", Need::Required},
        Field{"amount", &Pledge::amount, "Amount"},
        Field{"announced_on", &Pledge::announcedOn, "Announced"},
        Field{"due_on", &Pledge::dueOn, "Due"},
        Field{"condition", &Pledge::condition, "Condition"},
        Field{"status_note", &Pledge::statusNote, "Note"},
        Field{"source_id", &Pledge::source, "Source"},
        Field{"amount_bound", &Pledge::bound, "Bound"}.from(2),
        Field{"standing", &Pledge::standing, "Standing"}.from(2),
    };
    static QString caption(const Pledge &pledge) { return pledge.title; }
};

} // namespace servanda

#pragma once

#include "model/core/decimal.h"
#include "model/domain/pledge.h"

namespace servanda {

/// One of the steps by which a pledge is kept. Counts only when it is done: there is no credit for
/// half a step (reference: status scheme 4.2 B). The layout's optional milestones.csv.
struct Milestone
{
    Id<Milestone> id;
    QString code;
    Id<Pledge> pledge;
    QString title;
    Decimal weight{1, 0}; ///< beside the other steps: a whole number from 1 to 1,000
    PartialDate dueOn;
    PartialDate doneOn; ///< none: not done
    QString note;
    Id<Source> source;
    Standing standing = Standing::Reported;

    friend bool operator==(const Milestone &, const Milestone &) = default;
};

template <>
struct Description<Milestone>
{
    static constexpr FactType type = FactType::Milestone;
    static constexpr int since = 4;
    static constexpr auto table = "milestone";
    static constexpr auto file = "milestones.csv";
    static constexpr bool optionalFile = true;
    static constexpr auto label = "Milestone";
    static constexpr auto plural = "Milestones";
    static constexpr std::tuple fields{
        Field{"code", &Milestone::code, "Code", Need::Required, "id"},
        Field{"pledge_id", &Milestone::pledge, "Pledge", Need::Required},
        Field{"title", &Milestone::title, "Title", Need::Required},
        Field{"weight", &Milestone::weight, "Weight", Need::Required},
        Field{"due_on", &Milestone::dueOn, "Due"},
        Field{"done_on", &Milestone::doneOn, "Done"},
        Field{"note", &Milestone::note, "Note"},
        Field{"source_id", &Milestone::source, "Source"},
        Field{"standing", &Milestone::standing, "Standing", Need::Required},
    };
    static QString caption(const Milestone &milestone) { return milestone.title; }
};

} // namespace servanda

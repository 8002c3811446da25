#pragma once

#include "model/analysis/statuschange.h"
#include "model/dossier/dossier.h"

#include <QDate>

#include <functional>

namespace servanda {

/// How the sums of a group differ by an edit, and why.
struct GroupEffect
{
    FactRef fact; ///< an instrument or a clause with those below it; none: the whole dossier
    QString name; ///< "Paris Declaration", "clause 2.1"
    QString before; ///< "40 (34–52)"; in words where no figure is shown
    QString after;
    bool hasFigure = false; ///< on both sides
    std::vector<StatusChange> why;

    /// "40 (34–52) → 29 (25–39): +2 obligations became active: −11.5 points"
    [[nodiscard]] QString toText() const;
};

/// A clause whose trigger is met otherwise than before.
struct ClauseMove
{
    enum class To { Wakes, FallsAsleep, IsDisputed };
    To to = To::Wakes;
    FactRef clause;
    QString name; ///< its number, or its code where numbers recur
};

/// What an edit does to the statuses on a day.
struct StatusEffect
{
    QDate asOf;
    std::vector<ClauseMove> moves; ///< without those below a clause that moves the same way
    std::vector<GroupEffect> groups; ///< that differ: the whole, instruments, clauses, in order

    [[nodiscard]] bool isNone() const { return moves.empty() && groups.empty(); }
    /// "clauses 1 and 3 wake; 40 (34–52) → 29 (25–39): +2 obligations became active: −11.5 points";
    /// "no status moves as of 30 June 2026" where none does.
    [[nodiscard]] QString toText() const;
    /// The obligations that make the figures move, each once.
    [[nodiscard]] std::vector<FactRef> obligations() const;
};

/// Whether the tables are those before or after the edit.
enum class EditMade { NotYet, Already };

/// What the edit does, or has done, on a day; worked out on a second dossier that shares the tables.
/// An edit that the editor would take. Asks `goOn` every few milliseconds, and gives nothing once
/// that says no; so it can run in a thread of its own.
[[nodiscard]] std::optional<StatusEffect> statusEffectOf(const Edit &edit, Dossier::Tables tables,
                                                         EditMade made, QDate asOf,
                                                         const std::function<bool()> &goOn = {});

} // namespace servanda

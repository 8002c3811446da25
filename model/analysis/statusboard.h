#pragma once

#include "model/analysis/obligationreader.h"
#include "model/analysis/statustally.h"

namespace servanda {

/// The status of every pledge of a feed on one day, and the sums of every cell clause x party,
/// kept up to date: an edit of a pledge, a report or a rival claim costs only what it touches,
/// another day only what its dates touch.
class StatusBoard final
{
public:
    /// Borrows the feed. Without a filter of any kind: all pledges announced by then.
    StatusBoard(const Feed &feed, QDate asOf);
    ~StatusBoard();
    Q_DISABLE_COPY_MOVE(StatusBoard)

    void setAsOf(QDate asOf);
    /// After the dossier has changed by that edit and the feed has heard of it.
    void follow(const Edit &edit);

    [[nodiscard]] QDate asOf() const;
    [[nodiscard]] const Feed &feed() const;
    [[nodiscard]] const ObligationReader &reader() const;

    /// Null for a pledge that is not announced by then or does not exist.
    [[nodiscard]] const Status *find(PledgeId pledge) const;
    /// Of the pledges of that party under that clause itself, without the clauses below.
    [[nodiscard]] StatusTally cell(ClauseId clause, PartyId party) const;
    [[nodiscard]] StatusTally party(PartyId party) const;
    /// Of a clause itself, without those below it.
    [[nodiscard]] StatusTally clause(ClauseId clause) const;
    [[nodiscard]] StatusTally everything() const;

private:
    class Private;
    std::unique_ptr<Private> m_d;
};

} // namespace servanda

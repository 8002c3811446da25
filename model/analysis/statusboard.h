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
    /// How everything is assessed: before anybody asks, or by assessMore(), so that nobody waits.
    enum class Making { AtOnce, InSteps };

    /// Borrows the feed. Without a filter of any kind: all pledges announced by then.
    StatusBoard(const Feed &feed, QDate asOf, Making making = Making::AtOnce);
    ~StatusBoard();
    Q_DISABLE_COPY_MOVE(StatusBoard)

    void setAsOf(QDate asOf);
    /// After the dossier has changed by that edit and the feed has heard of it.
    void follow(const Edit &edit);

    /// Until it is, what it tells is of the pledges assessed so far. Only a board made in steps is
    /// ever incomplete: at first, and after a change that touches very many.
    [[nodiscard]] bool isComplete() const;
    void assessMore(size_t pledges);

    [[nodiscard]] QDate asOf() const;
    [[nodiscard]] const Feed &feed() const;
    [[nodiscard]] const ObligationReader &reader() const;

    /// Null for a pledge that is not announced by then or does not exist.
    [[nodiscard]] const Status *find(PledgeId pledge) const;
    /// The same by the pledge's place in the dossier's table.
    [[nodiscard]] const Status *at(size_t place) const;
    /// Of the pledges of that party under that clause itself, without the clauses below.
    [[nodiscard]] StatusTally cell(ClauseId clause, PartyId party) const;
    /// The same by their small numbers in the feed's columns.
    [[nodiscard]] const StatusTally &cellAt(qint32 clause, qint32 party) const;
    [[nodiscard]] StatusTally party(PartyId party) const;
    /// Of a clause itself, without those below it.
    [[nodiscard]] StatusTally clause(ClauseId clause) const;
    [[nodiscard]] StatusTally everything() const;

private:
    class Private;
    std::unique_ptr<Private> m_d;
};

} // namespace servanda

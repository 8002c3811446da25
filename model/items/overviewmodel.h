#pragma once

#include "model/analysis/overview.h"
#include "model/items/liveboard.h"
#include "model/items/watchstate.h"

#include <QAbstractTableModel>

namespace servanda {

/// The matrix signatory x clause as a table; the last column is each signatory's total. Row headers
/// are "GBR  United Kingdom", column headers the clause numbers (SecondaryTextRole: the title). Every cell
/// has CellRole and TallyRole, and a sentence as accessible text and tooltip. While the board is
/// being made it stays as it is: empty at first. Borrows the board.
class OverviewModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    OverviewModel(const LiveBoard &board, const ViewState &view, QObject *parent = nullptr);

    void setView(const ViewState &view);
    /// While nobody looks, edits only make it stale (watchstate.h). Watched from the start.
    void setWatched(bool watched);

    /// Whether statuses are still being counted, so that it shows those of before or none.
    [[nodiscard]] bool isCounting() const { return !m_board.ready(m_view.asOf); }
    /// What the matrix was made from, with the sums of the summary line.
    [[nodiscard]] const Overview &overview() const { return m_overview; }
    [[nodiscard]] bool isTotalColumn(int column) const;
    /// Over all rows of a column.
    [[nodiscard]] const StatusTally &totalOf(int column) const;
    [[nodiscard]] FactRef factAt(int row) const; ///< the party
    [[nodiscard]] int rowOf(FactRef party) const;
    /// The pledges behind a cell, and behind a whole column.
    [[nodiscard]] std::vector<FactRef> factsIn(const QModelIndex &index) const;
    [[nodiscard]] std::vector<FactRef> factsInColumn(int column) const;
    /// The filter that shows what a cell shows: the model's own, narrowed to party and clause.
    [[nodiscard]] Filter filterFor(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// After overview() has changed, whether or not rows came or went.
    void overviewChanged();

private:
    void follow(const Edit &edit);
    void makeAnew();
    void show(Overview overview);
    void announceSince(const Overview &before);
    [[nodiscard]] QString readingOf(const QModelIndex &index) const;
    [[nodiscard]] const StatusTally &cellAt(const QModelIndex &index) const;

    const LiveBoard &m_board;
    const Feed &m_feed;
    ViewState m_view;
    Overview m_overview;
    WatchState m_watched;
};

} // namespace servanda

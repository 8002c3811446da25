#pragma once

#include "model/domain/loaded.h"
#include "model/items/liveboard.h"

#include <QAbstractItemModel>

#include <memory>

namespace servanda {

/// Instrument > clause > part of a clause, with what is pledged below each. Borrows board,
/// feed and dossier, which must outlive it.
class ClauseTreeModel final : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column {
        ClauseColumn, ///< number and title
        SummaryColumn,
        KindsColumn,
        ConditionColumn,
        PledgesColumn, ///< how many in view, here and below
        StateColumn, ///< CellRole, TallyRole, StateRole, PermilleRole over the same pledges
        SumsColumn, ///< "40 (34–52) · 5 of 6 assessed · 3 not yet triggered"
        ColumnCount
    };

    ClauseTreeModel(const LiveBoard &board, const ViewState &view, QObject *parent = nullptr);
    ~ClauseTreeModel() override;

    void setView(const ViewState &view);
    /// While nobody looks, edits only make it stale (watchstate.h). Watched from the start.
    void setWatched(bool watched);
    void setFaults(const std::vector<Fault> &faults);

    /// Over all instruments: "40 (34–52) · …"; empty while statuses are being counted.
    [[nodiscard]] QString wholeLine() const;
    /// The instrument or clause of an index; none for an invalid one.
    [[nodiscard]] FactRef factAt(const QModelIndex &index) const;
    /// Invalid where the fact is no instrument or clause of this dossier.
    [[nodiscard]] QModelIndex indexOf(FactRef fact, int column = 0) const;
    /// The pledges in view at this node and below.
    [[nodiscard]] std::vector<FactRef> factsIn(const QModelIndex &index) const;

    [[nodiscard]] QModelIndex index(int row, int column,
                                    const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    void follow(const Edit &edit);
    void countAnew();
    void announceColumns(int first, int last);
    [[nodiscard]] QModelIndex indexOfNode(int node, int column) const;

    class Private;
    std::unique_ptr<Private> m_d;
};

} // namespace servanda

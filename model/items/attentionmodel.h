#pragma once

#include "model/analysis/finding.h"
#include "model/items/liveboard.h"
#include "model/items/watchstate.h"

#include <QAbstractItemModel>

namespace servanda {

/// What asks for attention, in groups by kind with counts; the last group is of what a person has
/// accepted. Groups without findings are left out. Borrows the board.
class AttentionModel final : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column {
        FactColumn, ///< of a group: its name and count
        WhoColumn, ///< "GBR, clause 2.1"
        ReasonColumn, ///< of what was accepted: by whom and why, before the reason
        DateColumn, ///< due, or since when
        ColumnCount
    };

    AttentionModel(const LiveBoard &board, const ViewState &view, QObject *parent = nullptr);

    void setView(const ViewState &view);
    /// While nobody looks, edits only make it stale (watchstate.h). Watched from the start.
    void setWatched(bool watched);

    [[nodiscard]] bool isCounting() const { return !m_board.ready(m_view.asOf); }
    /// Without those accepted.
    [[nodiscard]] qsizetype openCount() const { return m_open; }
    [[nodiscard]] bool isAcceptedGroup(const QModelIndex &index) const;
    /// Nothing for a group.
    [[nodiscard]] std::optional<Finding> findingAt(const QModelIndex &index) const;
    [[nodiscard]] FactRef factAt(const QModelIndex &index) const;
    /// The first line about a fact; invalid where there is none.
    [[nodiscard]] QModelIndex indexOf(FactRef fact) const;
    /// All facts of the group of an index.
    [[nodiscard]] std::vector<FactRef> factsIn(const QModelIndex &index) const;
    /// The name of a group without its count; empty for a finding.
    [[nodiscard]] QString groupName(const QModelIndex &index) const;

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
    struct Group
    {
        std::optional<FindingKind> kind; ///< none: accepted
        std::vector<Finding> findings;
        [[nodiscard]] QString name() const;
        friend bool operator==(const Group &, const Group &) = default;
    };
    void makeAnew();
    [[nodiscard]] std::vector<Group> groups() const;
    [[nodiscard]] const Group *groupAt(const QModelIndex &index) const;
    [[nodiscard]] QString text(const Finding &finding, int column) const;
    [[nodiscard]] QString whoText(FactRef fact) const;
    [[nodiscard]] QString reasonText(const Finding &finding) const;

    const LiveBoard &m_board;
    const Dossier &m_dossier;
    ViewState m_view;
    std::vector<Group> m_groups;
    qsizetype m_open = 0;
    WatchState m_watched;
};

} // namespace servanda

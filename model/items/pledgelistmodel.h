#pragma once

#include "model/domain/loaded.h"
#include "model/items/liveboard.h"

#include <QAbstractTableModel>

#include <memory>

namespace servanda {

/// The pledges of a dossier, for up to a million of them: searched as one types, filtered and
/// sorted on compact columns of its own. States are empty while the board is being made. Borrows
/// board, feed and dossier, which must outlive it.
class PledgeListModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        SignatoryColumn,
        ClauseColumn,
        KindColumn,
        TitleColumn,
        AmountColumn,
        AnnouncedColumn,
        DueColumn,
        DeliveredColumn, ///< reported so far in the pledge's own unit
        StateColumn, ///< CellRole, StateRole, PermilleRole
        SourceColumn,
        ColumnCount
    };

    PledgeListModel(const LiveBoard &board, const ViewState &view, QObject *parent = nullptr);
    ~PledgeListModel() override;

    /// Shows what the filter lets pass and was announced up to as of. Keeps search and order.
    void setView(const ViewState &view);
    /// Pledges whose title, note, code, party (name or code) or clause number holds every word;
    /// case and accents do not matter. Empty: all. The model is reset when rows come or go.
    void setSearch(const QString &text);
    [[nodiscard]] QString searchText() const;
    /// Which facts to mark (FaultRole).
    void setFaults(const std::vector<Fault> &faults);

    /// The pledge of a row; none for a row outside the list.
    [[nodiscard]] FactRef factAt(int row) const;
    /// -1 where the pledge is not shown.
    [[nodiscard]] int rowOf(FactRef pledge) const;
    /// How many the view shows without the search: the "of" in "12 of 185 pledges".
    [[nodiscard]] int countInView() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    /// Amounts: money by its value in euro at the rate of its own day, then money without a rate
    /// and other units, unit by unit. What is missing comes last either way; equal rows keep the
    /// order they were made in. Column -1: the order in which the pledges were made.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    /// Bytes that the model keeps beside the dossier.
    [[nodiscard]] qsizetype memoryUsed() const;

Q_SIGNALS:
    /// After an edit: pledges that were listed and are still there, but pass view and search no more.
    void leftView(const std::vector<servanda::FactRef> &facts);

private:
    void follow(const Edit &edit);
    void rebuild(bool samePlaces);
    void followPledges(const Changes<Pledge> &changes);
    void removeRowsOf(const std::vector<quint32> &places);
    void insertRowsOf(const std::vector<quint32> &places, const std::vector<quint32> &target);
    void reorder(std::vector<quint32> rows);
    void tellLeft(const std::vector<quint32> &places);
    [[nodiscard]] QModelIndexList indexesOf(const std::vector<quint32> &places,
                                            const QModelIndexList &columns) const;
    void announceAll(const QList<int> &roles);
    void showStates();

    class Private;
    std::unique_ptr<Private> m_d;
};

} // namespace servanda

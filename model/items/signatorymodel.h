#pragma once

#include "model/domain/loaded.h"
#include "model/items/liveboard.h"

#include <QAbstractTableModel>

#include <memory>

namespace servanda {

/// Every party of the dossier, with its roles at the first instrument and what it pledged. One
/// without pledges is shown as such, not as nought. Borrows board, feed and dossier, which must
/// outlive it.
class SignatoryModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        CodeColumn,
        NameColumn,
        KindColumn,
        RoleColumn, ///< "Signatory, Participant"
        RepresentedByColumn, ///< everyone named, at the first instrument
        PledgesColumn, ///< empty without pledges
        StateColumn, ///< CellRole, TallyRole, StateRole, PermilleRole
        SumsColumn, ///< "40 (34–52) · 5 of 6 assessed · 3 not yet triggered", or why there are none
        ColumnCount
    };

    SignatoryModel(const LiveBoard &board, const ViewState &view, QObject *parent = nullptr);
    ~SignatoryModel() override;

    /// The filter's signatories restrict the rows, the rest what is counted.
    void setView(const ViewState &view);
    /// While nobody looks, edits only make it stale (watchstate.h). Watched from the start.
    void setWatched(bool watched);
    /// Parties whose code, name, role or representatives hold every word.
    void setSearch(const QString &text);
    void setFaults(const std::vector<Fault> &faults);

    /// Over all rows: "40 (34–52) · …"; empty while statuses are being counted.
    [[nodiscard]] QString wholeLine() const;
    [[nodiscard]] FactRef factAt(int row) const; ///< the party
    [[nodiscard]] int rowOf(FactRef party) const;
    /// The pledges counted in a row.
    [[nodiscard]] std::vector<FactRef> factsIn(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

Q_SIGNALS:
    /// After an edit: parties that were listed and are still there, but pass view and search no more.
    void leftView(const std::vector<servanda::FactRef> &facts);

private:
    void refresh();
    void followEdit();
    void announceAll();

    class Private;
    std::unique_ptr<Private> m_d;
};

} // namespace servanda

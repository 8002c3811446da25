#pragma once

#include "model/items/factcolumns.h"
#include "model/items/factlistmodel.h"

namespace servanda {

/// The list of one simple fact type, with a column for each described field.
template <class Row>
class FactList : public FactListModel
{
public:
    FactList(const Dossier &dossier, const ViewState &view, QObject *parent = nullptr);

    [[nodiscard]] int columnOf(QLatin1StringView fieldName) const override;
    [[nodiscard]] QList<QByteArray> fields() const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

protected:
    [[nodiscard]] std::vector<qint64> allIds() const override;
    [[nodiscard]] bool isInView(qint64 id) const override;
    [[nodiscard]] QString searchText(qint64 id) const override;
    [[nodiscard]] QString text(qint64 id, int column) const override;
    [[nodiscard]] Qt::Alignment alignment(int column) const override;
    [[nodiscard]] SortKey sortKey(qint64 id, int column) const override;
    [[nodiscard]] QString code(qint64 id) const override;
    [[nodiscard]] bool isDraft(qint64 id) const override;

private:
    [[nodiscard]] const FactColumn<Row> *columnAt(int column) const;
    void applyEdit(const Edit &edit);

    std::vector<FactColumn<Row>> m_columns = describedColumns<Row>();
};

// Instantiated in factlist.cpp; another simple type is one line here and one there. For sources see
// sourcelist.h.
using StatementList = FactList<Statement>;
using OpenIssueList = FactList<OpenIssue>;
using EventList = FactList<Event>;
using ParticipationList = FactList<Participation>;
using ViolationList = FactList<Violation>;

} // namespace servanda

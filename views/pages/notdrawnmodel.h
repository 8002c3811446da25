#pragma once

#include "model/analysis/figuredata.h"

#include <QAbstractTableModel>

namespace servanda {

class Dossier;

/// What concerns a figure but is not in its curves, and why.
class NotDrawnModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { WhyColumn, StageColumn, FactColumn, AmountColumn, ReasonColumn, ColumnCount };

    explicit NotDrawnModel(const Dossier &dossier, QObject *parent = nullptr);

    /// Rows are kept, and with them the selection, where only what they say has changed.
    void show(const FigureData &figure);
    [[nodiscard]] FactRef factAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    const Dossier &m_dossier;
    std::vector<NotDrawnFact> m_facts;
};

} // namespace servanda

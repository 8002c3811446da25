#pragma once

#include "model/analysis/figuredata.h"

#include <QAbstractTableModel>

namespace servanda {

/// The table behind a figure, made from the figure alone. Whole: a row per period with increment
/// and sum of each stage, then what is undated and the total. By signatory: a row for each, with
/// the total of every stage.
class FigureTableModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    /// Rows are kept, and with them the selection, where only figures have changed.
    void show(const FigureData &figure);
    /// The facts behind a row.
    [[nodiscard]] std::vector<FactRef> factsAt(int row) const;
    [[nodiscard]] QString titleAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    struct Row
    {
        QStringList cells;
        std::vector<FactRef> facts;
    };

    void announceSince(const std::vector<Row> &before);
    void makePeriodRows(const FigureData &figure);
    void makeSignatoryRows(const FigureData &figure);

    QStringList m_titles;
    std::vector<Row> m_rows;
};

} // namespace servanda

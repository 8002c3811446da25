#pragma once

#include "model/analysis/changelines.h"

#include <QAbstractTableModel>

namespace servanda {

/// What one edit changed: a row for each field, or for each fact that came or went.
class ChangeListModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { FactColumn, FieldColumn, BeforeColumn, AfterColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void show(std::vector<ChangeLine> lines);
    /// Null for a row outside the list.
    [[nodiscard]] const ChangeLine *lineAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    std::vector<ChangeLine> m_lines;
};

} // namespace servanda

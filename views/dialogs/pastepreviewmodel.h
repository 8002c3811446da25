#pragma once

#include "model/exchange/pastedblock.h"

#include <QAbstractTableModel>

namespace servanda {

/// The rows of a pasted block as they were understood: a first column that says whether a row is
/// sound and which code it gets, then the columns of the block. What is wrong with a cell stands in
/// it in words; SecondaryTextRole gives all errors of a row, a line each. Borrows the block.
class PastePreviewModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    explicit PastePreviewModel(QObject *parent = nullptr);

    /// Null: nothing to show.
    void show(const PastedBlock *block);
    /// Takes over the rows that the block has read meanwhile.
    void showRead();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString errorsText(qsizetype row) const;
    [[nodiscard]] QString rowText(const PastedRow &row) const;
    [[nodiscard]] QString cellText(qsizetype row, qsizetype column) const;

    const PastedBlock *m_block = nullptr;
    int m_rows = 0;
};

/// What a column of a block is called: the label of its field, or that it is left out.
[[nodiscard]] QString pasteColumnLabel(const PasteLayout &layout, qsizetype column);

} // namespace servanda

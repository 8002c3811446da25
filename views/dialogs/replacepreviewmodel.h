#pragma once

#include "model/dossier/textreplacement.h"

#include <QAbstractTableModel>

namespace servanda {

/// Texts in which something would be replaced, each ticked or not: fact, field, before, after.
/// Borrows the dossier.
class ReplacePreviewModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { FactColumn, FieldColumn, BeforeColumn, AfterColumn, ColumnCount };

    explicit ReplacePreviewModel(const Dossier &dossier, QObject *parent = nullptr);

    /// All of them ticked but those in addresses, which would lead elsewhere.
    void show(std::vector<TextOccurrence> occurrences);
    [[nodiscard]] std::vector<TextOccurrence> ticked() const;
    [[nodiscard]] qsizetype tickedCount() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] bool setData(const QModelIndex &index, const QVariant &value,
                               int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    const Dossier &m_dossier;
    std::vector<TextOccurrence> m_occurrences;
    std::vector<bool> m_ticked;
};

} // namespace servanda

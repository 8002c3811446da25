#pragma once

#include "model/dossier/dossier.h"

#include <QAbstractListModel>

namespace servanda {

/// Facts of any types in the order given: caption, detail and the fact itself. Borrows the dossier.
class FactRefModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    explicit FactRefModel(const Dossier &dossier, QObject *parent = nullptr);

    void show(const std::vector<FactRef> &facts);
    [[nodiscard]] FactRef factAt(const QModelIndex &index) const;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    const Dossier &m_dossier;
    std::vector<FactRef> m_facts;
};

} // namespace servanda

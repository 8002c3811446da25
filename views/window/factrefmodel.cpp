#include "views/window/factrefmodel.h"

#include "model/analysis/factsheet.h"
#include "model/items/itemroles.h"

namespace servanda {

FactRefModel::FactRefModel(const Dossier &dossier, QObject *parent)
    : QAbstractListModel(parent),
      m_dossier(dossier)
{
}

void FactRefModel::show(const std::vector<FactRef> &facts)
{
    beginResetModel();
    m_facts = facts;
    endResetModel();
}

FactRef FactRefModel::factAt(const QModelIndex &index) const
{
    return checkIndex(index, CheckIndexOption::IndexIsValid)
        ? m_facts[static_cast<size_t>(index.row())]
        : FactRef{};
}

int FactRefModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_facts.size());
}

QVariant FactRefModel::data(const QModelIndex &index, int role) const
{
    const FactRef fact = factAt(index);
    if (!fact)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return captionOf(m_dossier, fact);
    case Qt::AccessibleTextRole:
        return QString(captionOf(m_dossier, fact) + u' ' + detailOf(m_dossier, fact));
    case SecondaryTextRole:
        return detailOf(m_dossier, fact);
    case FactRole:
        return QVariant::fromValue(fact);
    default:
        return {};
    }
}

} // namespace servanda

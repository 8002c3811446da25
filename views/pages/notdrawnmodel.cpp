#include "views/pages/notdrawnmodel.h"

#include "model/analysis/factsheet.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace servanda {

NotDrawnModel::NotDrawnModel(const Dossier &dossier, QObject *parent)
    : QAbstractTableModel(parent),
      m_dossier(dossier)
{
}

void NotDrawnModel::show(const FigureData &figure)
{
    const bool sameFacts = std::ranges::equal(m_facts, figure.notDrawn, {}, &NotDrawnFact::fact,
                                              &NotDrawnFact::fact);
    if (!sameFacts)
        beginResetModel();
    m_facts = figure.notDrawn;
    if (!sameFacts)
        endResetModel();
    else if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

FactRef NotDrawnModel::factAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_facts[static_cast<size_t>(row)].fact : FactRef{};
}

int NotDrawnModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_facts.size());
}

int NotDrawnModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant NotDrawnModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const NotDrawnFact &fact = m_facts[static_cast<size_t>(index.row())];
    if (role == Qt::TextAlignmentRole && index.column() == AmountColumn)
        return QVariant::fromValue(static_cast<int>(Qt::AlignRight | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case WhyColumn:
        return QString(enumLabel(fact.why));
    case StageColumn:
        return QString(enumLabel(fact.stage));
    case FactColumn:
        return captionOf(m_dossier, fact.fact);
    case AmountColumn:
        return fact.amount.toText();
    case ReasonColumn:
        return fact.reason;
    default:
        return {};
    }
}

QVariant NotDrawnModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == AmountColumn)
        return QVariant::fromValue(static_cast<int>(Qt::AlignRight | Qt::AlignVCenter));
    const QStringList titles{u"Why"_s, u"Stage"_s, u"Fact"_s, u"Amount"_s, u"Reason"_s};
    return role == Qt::DisplayRole ? QVariant(titles.value(section)) : QVariant();
}

} // namespace servanda

#include "views/dialogs/replacepreviewmodel.h"

#include "model/analysis/factsheet.h"
#include "model/domain/uniquefield.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

QString nameOf(const Dossier &dossier, FactRef fact)
{
    QString name = captionOf(dossier, fact);
    withFactType(fact.type, [&]<class Row>() {
        if constexpr (uniqueField<Row>() != nullptr) {
            if (const Row *row = dossier.find(Id<Row>{fact.id}))
                name = row->*uniqueField<Row>();
        }
    });
    return name;
}

} // namespace

ReplacePreviewModel::ReplacePreviewModel(const Dossier &dossier, QObject *parent)
    : QAbstractTableModel(parent),
      m_dossier(dossier)
{
}

void ReplacePreviewModel::show(std::vector<TextOccurrence> occurrences)
{
    beginResetModel();
    m_occurrences = std::move(occurrences);
    m_ticked.clear();
    for (const TextOccurrence &occurrence : m_occurrences)
        m_ticked.push_back(QByteArrayView(occurrence.field) != "url");
    endResetModel();
}

std::vector<TextOccurrence> ReplacePreviewModel::ticked() const
{
    std::vector<TextOccurrence> chosen;
    for (size_t i = 0; i < m_occurrences.size(); ++i) {
        if (m_ticked[i])
            chosen.push_back(m_occurrences[i]);
    }
    return chosen;
}

qsizetype ReplacePreviewModel::tickedCount() const
{
    return std::ranges::count(m_ticked, true);
}

int ReplacePreviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_occurrences.size());
}

int ReplacePreviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ReplacePreviewModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto row = static_cast<size_t>(index.row());
    if (role == Qt::CheckStateRole && index.column() == FactColumn)
        return m_ticked[row] ? Qt::Checked : Qt::Unchecked;
    if (role != Qt::DisplayRole)
        return {};
    const TextOccurrence &occurrence = m_occurrences[row];
    switch (index.column()) {
    case FactColumn:
        return nameOf(m_dossier, occurrence.fact);
    case FieldColumn:
        return QString::fromLatin1(occurrence.label);
    case BeforeColumn:
        return occurrence.before;
    default:
        return occurrence.after;
    }
}

bool ReplacePreviewModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::CheckStateRole
        || index.column() != FactColumn)
        return false;
    m_ticked[static_cast<size_t>(index.row())] = value.toInt() == Qt::Checked;
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    return true;
}

Qt::ItemFlags ReplacePreviewModel::flags(const QModelIndex &index) const
{
    const auto plain = QAbstractTableModel::flags(index);
    return index.isValid() && index.column() == FactColumn ? plain | Qt::ItemIsUserCheckable
                                                           : plain;
}

QVariant ReplacePreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    static const QStringList titles{u"Fact"_s, u"Field"_s, u"Before"_s, u"After"_s};
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return titles.value(section);
}

} // namespace servanda

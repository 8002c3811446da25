#include "model/items/changelistmodel.h"

#include "model/items/itemroles.h"

#include <array>

using namespace Qt::StringLiterals;

namespace servanda {

void ChangeListModel::show(std::vector<ChangeLine> lines)
{
    beginResetModel();
    m_lines = std::move(lines);
    endResetModel();
}

const ChangeLine *ChangeListModel::lineAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_lines[static_cast<size_t>(row)] : nullptr;
}

int ChangeListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int ChangeListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ChangeListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index, CheckIndexOption::ParentIsInvalid))
        return {};
    const ChangeLine &line = m_lines[static_cast<size_t>(index.row())];
    if (role == FactRole)
        return QVariant::fromValue(line.fact);
    if (role == CodeRole)
        return line.code;
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case FactColumn:
        return QString(line.kind + u": "_s + line.caption);
    case FieldColumn:
        return line.label;
    case BeforeColumn:
        return line.before;
    case AfterColumn:
        return line.after;
    default:
        return {};
    }
}

QVariant ChangeListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    static constexpr std::array<const char *, ColumnCount> kTitles{"Fact", "Field", "Before",
                                                                   "After"};
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::DisplayRole)
        return QString::fromLatin1(kTitles[static_cast<size_t>(section)]);
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
    return {};
}

} // namespace servanda

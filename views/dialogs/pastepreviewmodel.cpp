#include "views/dialogs/pastepreviewmodel.h"

#include "model/items/itemroles.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace servanda {

QString pasteColumnLabel(const PasteLayout &layout, qsizetype column)
{
    const PasteColumn &is = layout.columns[static_cast<size_t>(column)];
    for (const auto &target : pasteTargets(layout.type)) {
        if (target.name == is.field)
            return is.unit.isEmpty() ? target.label : target.label + u" ("_s + is.unit + u')';
    }
    return u"Left out"_s;
}

PastePreviewModel::PastePreviewModel(QObject *parent) : QAbstractTableModel(parent) {}

void PastePreviewModel::show(const PastedBlock *block)
{
    beginResetModel();
    m_block = block;
    m_rows = block ? static_cast<int>(block->readRows()) : 0;
    endResetModel();
}

void PastePreviewModel::showRead()
{
    const int read = static_cast<int>(m_block->readRows());
    if (read == m_rows)
        return;
    beginInsertRows({}, m_rows, read - 1);
    m_rows = read;
    endInsertRows();
}

int PastePreviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int PastePreviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_block ? 0 : static_cast<int>(m_block->table().width) + 1;
}

QVariant PastePreviewModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PastedRow &row = m_block->row(index.row());
    if (role == Qt::DisplayRole)
        return index.column() == 0
            ? QString(QString::number(index.row() + 1) + u": "_s + rowText(row))
            : cellText(index.row(), index.column() - 1);
    if (role == SecondaryTextRole)
        return errorsText(index.row());
    if (role == FaultRole && index.column() == 0 && !row.isSound())
        return rowText(row);
    return {};
}

QVariant PastePreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || !m_block)
        return {};
    if (orientation == Qt::Vertical)
        return section + 1;
    return section == 0 ? u"Row"_s : pasteColumnLabel(m_block->layout(), section - 1);
}

QString PastePreviewModel::rowText(const PastedRow &row) const
{
    if (!row.errors.isEmpty())
        return row.errors.join(u' ');
    const auto wrong = std::ranges::count_if(
        row.cells, [](const PastedCell &cell) { return !cell.error.isEmpty(); });
    if (wrong > 0)
        return wrong == 1 ? u"1 error"_s : QString::number(wrong) + u" errors"_s;
    return row.code.isEmpty() ? u"Good"_s : u"Gets code "_s + row.code;
}

QString PastePreviewModel::errorsText(qsizetype row) const
{
    QStringList errors = m_block->row(row).errors;
    for (qsizetype column = 0; column < m_block->table().width; ++column) {
        const auto &cell = m_block->row(row).cells[static_cast<size_t>(column)];
        if (!cell.error.isEmpty())
            errors += pasteColumnLabel(m_block->layout(), column) + u": "_s + cell.error;
    }
    return errors.join(u'\n');
}

QString PastePreviewModel::cellText(qsizetype row, qsizetype column) const
{
    const PastedCell &cell = m_block->row(row).cells[static_cast<size_t>(column)];
    const QString &typed = m_block->typed(row, column);
    if (!cell.error.isEmpty())
        return (typed.isEmpty() ? u"Error"_s : QString(u'“' + typed + u'”')) + u": "_s + cell.error;
    return cell.understood.isEmpty() ? typed : cell.understood;
}

} // namespace servanda

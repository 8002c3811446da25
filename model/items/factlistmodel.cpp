#include "model/items/factlistmodel.h"

#include "model/items/itemroles.h"
#include "model/items/searchindex.h"

#include <algorithm>

namespace servanda {

FactListModel::FactListModel(FactType type, const Dossier &dossier, const ViewState &view,
                             QObject *parent)
    : QAbstractTableModel(parent),
      m_type(type),
      m_dossier(dossier),
      m_view(view),
      m_matcher(view.filter, dossier)
{
}

void FactListModel::setView(const ViewState &view)
{
    if (view == m_view)
        return;
    m_view = view;
    m_matcher = PledgeMatcher(view.filter, m_dossier);
    rebuild();
}

void FactListModel::setSearch(const QString &text)
{
    auto words = SearchIndex::words(text);
    if (words == m_words)
        return;
    m_words = std::move(words);
    rebuild();
}

void FactListModel::setFaults(const std::vector<Fault> &faults)
{
    m_faults = faultTexts(faults);
    if (!m_ids.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {FaultRole});
}

FactRef FactListModel::factAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return {};
    return {m_type, m_ids[static_cast<size_t>(row)]};
}

int FactListModel::rowOf(FactRef fact) const
{
    if (fact.type != m_type)
        return -1;
    const auto at = std::ranges::find(m_ids, fact.id);
    return at != m_ids.end() ? static_cast<int>(at - m_ids.begin()) : -1;
}

int FactListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

QVariant FactListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()
        || !checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const FactRef fact = factAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(fact.id, index.column());
    case Qt::TextAlignmentRole:
        return static_cast<int>(alignment(index.column()));
    case SortRole:
        return sortKey(fact.id, index.column()).toVariant();
    case FactRole:
        return QVariant::fromValue(fact);
    case CodeRole:
        return code(fact.id);
    case DraftRole:
        return isDraft(fact.id);
    case FaultRole:
        return faultOf(m_faults, fact);
    default:
        return {};
    }
}

void FactListModel::sort(int column, Qt::SortOrder order)
{
    if (column < -1 || column >= columnCount())
        return;
    m_sortColumn = column;
    m_sortOrder = order;
    reorder();
}

void FactListModel::rebuild()
{
    auto ids = allIds();
    std::erase_if(ids, [this](qint64 id) { return !passes(id); });
    ids = sorted(std::move(ids));
    beginResetModel();
    m_ids = std::move(ids);
    endResetModel();
}

void FactListModel::follow(const std::vector<qint64> &removed, const std::vector<qint64> &updated,
                           const std::vector<qint64> &added)
{
    for (const qint64 id : removed)
        removeId(id);
    std::vector<qint64> appeared;
    std::vector<qint64> stayed;
    std::vector<FactRef> left;
    for (const qint64 id : updated) {
        const bool isShown = rowOf({m_type, id}) >= 0;
        if (passes(id)) {
            (isShown ? stayed : appeared).push_back(id);
        } else if (isShown) {
            removeId(id);
            left.push_back({m_type, id});
        }
    }
    const auto isMisplaced = [this](qint64 id) {
        return !isInPlace(static_cast<size_t>(rowOf({m_type, id})));
    };
    if (stayed.size() == 1 && isMisplaced(stayed.front()))
        moveId(stayed.front());
    else if (std::ranges::any_of(stayed, isMisplaced))
        reorder();
    for (const qint64 id : stayed) {
        const int row = rowOf({m_type, id});
        Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
    }
    std::ranges::copy_if(added, std::back_inserter(appeared),
                         [this](qint64 id) { return passes(id); });
    for (const qint64 id : appeared)
        insertId(id);
    if (!left.empty())
        Q_EMIT leftView(left);
}

bool FactListModel::passes(qint64 id) const
{
    if (!isInView(id))
        return false;
    if (m_words.empty())
        return true;
    QByteArray folded;
    SearchIndex::fold(searchText(id), folded);
    return std::ranges::all_of(
        m_words, [&](const QByteArray &word) { return SearchIndex::holds(folded, word); });
}

/// The order of two keys as it is shown.
static bool precedes(const SortKey &a, qint64 idA, const SortKey &b, qint64 idB,
                     Qt::SortOrder order)
{
    if (a.isNone != b.isNone)
        return b.isNone;
    const int sign = compare(a, b);
    if (sign == 0)
        return idA < idB;
    return order == Qt::AscendingOrder ? sign < 0 : sign > 0;
}

bool FactListModel::comesBefore(qint64 a, qint64 b) const
{
    if (m_sortColumn < 0)
        return a < b;
    return precedes(sortKey(a, m_sortColumn), a, sortKey(b, m_sortColumn), b, m_sortOrder);
}

bool FactListModel::isInPlace(size_t row) const
{
    return (row == 0 || comesBefore(m_ids[row - 1], m_ids[row]))
        && (row + 1 == m_ids.size() || comesBefore(m_ids[row], m_ids[row + 1]));
}

std::vector<qint64> FactListModel::sorted(std::vector<qint64> ids) const
{
    if (m_sortColumn < 0) {
        std::ranges::sort(ids);
        return ids;
    }
    std::vector<std::pair<SortKey, qint64>> keys;
    keys.reserve(ids.size());
    for (const qint64 id : ids)
        keys.emplace_back(sortKey(id, m_sortColumn), id);
    std::ranges::sort(keys, [this](const auto &a, const auto &b) {
        return precedes(a.first, a.second, b.first, b.second, m_sortOrder);
    });
    std::ranges::transform(keys, ids.begin(), [](const auto &key) { return key.second; });
    return ids;
}

void FactListModel::removeId(qint64 id)
{
    const int row = rowOf({m_type, id});
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_ids.erase(m_ids.begin() + row);
    endRemoveRows();
}

void FactListModel::insertId(qint64 id)
{
    const auto at = std::ranges::lower_bound(
        m_ids, id, [this](qint64 a, qint64 b) { return comesBefore(a, b); });
    const int row = static_cast<int>(at - m_ids.begin());
    beginInsertRows({}, row, row);
    m_ids.insert(at, id);
    endInsertRows();
}

void FactListModel::moveId(qint64 id)
{
    const int from = rowOf({m_type, id});
    auto others = m_ids;
    others.erase(others.begin() + from);
    const auto at = std::ranges::lower_bound(
        others, id, [this](qint64 a, qint64 b) { return comesBefore(a, b); });
    const int to = static_cast<int>(at - others.begin());
    others.insert(at, id);
    // Qt counts the place in rows as they were before the row was taken out.
    beginMoveRows({}, from, from, {}, to > from ? to + 1 : to);
    m_ids = std::move(others);
    endMoveRows();
}

void FactListModel::reorder()
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const auto before = persistentIndexList();
    std::vector<qint64> kept;
    for (const auto &index : before)
        kept.push_back(m_ids[static_cast<size_t>(index.row())]);
    m_ids = sorted(std::move(m_ids));
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after += index(rowOf({m_type, kept[static_cast<size_t>(i)]}), before[i].column());
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

} // namespace servanda

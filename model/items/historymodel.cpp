#include "model/items/historymodel.h"

#include "model/analysis/changelines.h"
#include "model/core/moment.h"
#include "model/items/historymatch.h"
#include "model/items/searchindex.h"

#include <QScopedValueRollback>

#include <functional>

using namespace Qt::StringLiterals;

namespace servanda {

HistoryModel::HistoryModel(HistoryReader &history, const Dossier &dossier, QObject *parent)
    : QAbstractTableModel(parent),
      m_history(history),
      m_dossier(dossier)
{
    reload();
    connect(&dossier, &Dossier::changed, this, &HistoryModel::readNewest);
}

void HistoryModel::reload()
{
    {
        const QScopedValueRollback changing(m_isChanging, true);
        beginResetModel();
        m_entries.clear();
        m_shown.clear();
        m_hasAll = false;
        m_error.reset();
        endResetModel();
    }
    fill();
}

void HistoryModel::setFilter(const HistoryFilter &filter)
{
    if (filter == m_filter)
        return;
    {
        const QScopedValueRollback changing(m_isChanging, true);
        beginResetModel();
        m_filter = filter;
        m_words = SearchIndex::words(filter.search);
        m_shown.clear();
        for (const Entry &entry : m_entries) {
            if (passes(entry))
                m_shown.push_back(entry.past.number);
        }
        endResetModel();
    }
    fill();
}

/// A view asks for more only when it is scrolled, so there must be something to scroll.
void HistoryModel::fill()
{
    while (std::ssize(m_shown) < kPiece && canFetchMore({}))
        fetchMore({});
}

bool HistoryModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_hasAll && !m_error;
}

void HistoryModel::fetchMore(const QModelIndex &parent)
{
    if (parent.isValid() || m_isChanging)
        return;
    const QScopedValueRollback changing(m_isChanging, true);
    const size_t before = m_shown.size();
    // With a filter, whole pieces may hold nothing to show.
    while (m_shown.size() == before && readPiece()) {}
}

/// The next older entries. False where there are none, or they cannot be read.
bool HistoryModel::readPiece()
{
    const qint64 before = m_entries.empty() ? 0 : m_entries.back().past.number;
    auto read = m_history.entries(before, kPiece, kChanges);
    m_error = read ? std::nullopt : std::optional(read.error());
    if (!read)
        return false;
    std::vector<qint64> shown;
    for (PastEdit &past : *read) {
        const Entry &entry = m_entries.emplace_back(Entry{std::move(past), {}});
        if (passes(entry))
            shown.push_back(entry.past.number);
    }
    m_hasAll = read->empty() || m_entries.back().past.number <= 1;
    if (!shown.empty()) {
        beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(shown.size()) - 1);
        m_shown.insert(m_shown.end(), shown.begin(), shown.end());
        endInsertRows();
    }
    return !m_hasAll;
}

void HistoryModel::readNewest()
{
    const QScopedValueRollback changing(m_isChanging, true);
    const qint64 newest = m_entries.empty() ? 0 : m_entries.front().past.number;
    qsizetype most = 1; // one edit, one entry; more only where an earlier one could not be read
    auto read = m_history.entries(0, most, kChanges);
    while (read && std::ssize(*read) == most && read->back().number > newest + 1) {
        most *= 2;
        read = m_history.entries(0, most, kChanges);
    }
    m_error = read ? std::nullopt : std::optional(read.error());
    if (!read) {
        beginResetModel(); // whoever shows it looks at the error
        endResetModel();
        return;
    }
    for (auto at = read->rbegin(); at != read->rend(); ++at) {
        if (at->number <= newest)
            continue;
        const Entry &entry = m_entries.emplace_front(Entry{std::move(*at), {}});
        if (!passes(entry))
            continue;
        beginInsertRows({}, 0, 0);
        m_shown.push_front(entry.past.number);
        endInsertRows();
    }
}

const HistoryModel::Entry *HistoryModel::find(qint64 number) const
{
    const auto at = std::ranges::lower_bound(m_entries, number, std::greater<>(),
                                             [](const Entry &entry) { return entry.past.number; });
    return at != m_entries.end() && at->past.number == number ? &*at : nullptr;
}

const PastEdit *HistoryModel::entryAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return nullptr;
    const Entry *entry = find(m_shown[static_cast<size_t>(row)]);
    return entry ? &entry->past : nullptr;
}

int HistoryModel::rowOf(qint64 number) const
{
    const auto at = std::ranges::lower_bound(m_shown, number, std::greater<>());
    return at != m_shown.end() && *at == number ? static_cast<int>(at - m_shown.begin()) : -1;
}

qint64 HistoryModel::recorded() const
{
    return m_entries.empty() ? 0 : m_entries.front().past.number;
}

QStringList HistoryModel::authors() const
{
    QStringList names;
    for (const Entry &entry : m_entries)
        names += entry.past.edit.author;
    names.removeDuplicates();
    names.sort(Qt::CaseInsensitive);
    return names;
}

bool HistoryModel::passes(const Entry &entry) const
{
    if (!matchesHistory(entry.past, m_filter, m_dossier))
        return false;
    return std::ranges::all_of(m_words, [&](const QByteArray &word) {
        return SearchIndex::holds(foldedText(entry), word);
    });
}

const QByteArray &HistoryModel::foldedText(const Entry &entry) const
{
    if (entry.folded.isEmpty())
        SearchIndex::fold(historySearchText(entry.past, m_dossier), entry.folded);
    return entry.folded;
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index, CheckIndexOption::ParentIsInvalid))
        return {};
    const PastEdit *past = entryAt(index.row());
    if (past && role == Qt::ToolTipRole && index.column() == SizeColumn)
        return sizeText(past->counts);
    if (!past || role != Qt::DisplayRole)
        return past && role == Qt::TextAlignmentRole
            ? headerData(index.column(), Qt::Horizontal, role)
            : QVariant();
    switch (index.column()) {
    case NumberColumn:
        return QString::number(past->number);
    case TimeColumn:
        return localTimeText(past->edit.time);
    case AuthorColumn:
        return past->edit.author;
    case LabelColumn:
        return past->edit.label;
    case SizeColumn:
        return shortSizeText(past->counts);
    case ReasonColumn:
        return past->edit.reason;
    default:
        return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    static constexpr std::array<const char *, ColumnCount> kTitles{"Entry", "When",    "Who",
                                                                   "What",  "Changed", "Reason"};
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::DisplayRole)
        return QString::fromLatin1(kTitles[static_cast<size_t>(section)]);
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((section == NumberColumn ? Qt::AlignRight : Qt::AlignLeft)
                                | Qt::AlignVCenter);
    return {};
}

} // namespace servanda

#include "model/items/factlist.h"

#include <algorithm>

namespace servanda {
namespace {

/// Up to this many changes are followed one by one, so that selection and place stay.
constexpr size_t kFollowed = 64;

/// Whether an edit alters facts that rows of this type name.
template <class Row>
bool altersReferences(const Edit &edit)
{
    bool alters = false;
    forEachField<Row>([&](const auto &field) {
        using Value = typename std::decay_t<decltype(field)>::Value;
        if constexpr (kIsId<Value>)
            alters = alters
                || std::ranges::any_of(edit.of<typename Value::Row>(), [](const auto &change) {
                         return change.before && change.after;
                     });
    });
    return alters;
}

/// The day a row is about; what has no day is none.
template <class Row>
PartialDate dayOf(const Row &row)
{
    if constexpr (requires { row.raisedOn; })
        return row.raisedOn;
    else if constexpr (requires { row.reportedOn; })
        return row.reportedOn;
    else if constexpr (requires { row.date; } && !std::is_same_v<Row, Participation>)
        return row.date;
    else
        return {};
}

} // namespace

template <class Row>
FactList<Row>::FactList(const Dossier &dossier, const ViewState &view, QObject *parent)
    : FactListModel(Description<Row>::type, dossier, view, parent)
{
    rebuild();
    QObject::connect(&dossier, &Dossier::changed, this,
                     [this](const Edit &edit) { applyEdit(edit); });
}

template <class Row>
void FactList<Row>::applyEdit(const Edit &edit)
{
    const auto &changes = edit.of<Row>();
    if (altersReferences<Row>(edit) || changes.size() > kFollowed) {
        rebuild();
        return;
    }
    std::vector<qint64> removed;
    std::vector<qint64> updated;
    std::vector<qint64> added;
    for (const auto &change : changes)
        (!change.after ? removed : change.before ? updated : added).push_back(change.id().value);
    follow(removed, updated, added);
}

template <class Row>
int FactList<Row>::columnOf(QLatin1StringView fieldName) const
{
    const auto at = std::ranges::find(
        m_columns, fieldName, [](const auto &column) { return QLatin1StringView(column.field); });
    return at != m_columns.end() ? static_cast<int>(at - m_columns.begin()) : -1;
}

template <class Row>
QList<QByteArray> FactList<Row>::fields() const
{
    QList<QByteArray> names;
    for (const auto &column : m_columns)
        names += column.field;
    return names;
}

template <class Row>
int FactList<Row>::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

template <class Row>
QVariant FactList<Row>::headerData(int section, Qt::Orientation orientation, int role) const
{
    const auto *column = orientation == Qt::Horizontal ? columnAt(section) : nullptr;
    if (!column)
        return {};
    if (role == Qt::DisplayRole)
        return QString::fromLatin1(column->title);
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(column->alignment);
    return {};
}

template <class Row>
std::vector<qint64> FactList<Row>::allIds() const
{
    std::vector<qint64> ids;
    std::ranges::transform(dossier().template rows<Row>(), std::back_inserter(ids),
                           [](const Row &row) { return row.id.value; });
    return ids;
}

template <class Row>
bool FactList<Row>::isInView(qint64 id) const
{
    const Row *row = dossier().find(Id<Row>{id});
    if (!row)
        return false;
    if constexpr (requires { matcher().matchesWho(*row); }) {
        if (!matcher().matchesWho(*row))
            return false;
    } else if constexpr (requires { row->party; }) {
        if (!matcher().matchesParty(row->party))
            return false;
    }
    const PartialDate day = dayOf(*row);
    return (day.isNone() || day.firstDay() <= view().asOf) && matcher().inPeriod(day);
}

template <class Row>
QString FactList<Row>::searchText(qint64 id) const
{
    const Row *row = dossier().find(Id<Row>{id});
    if (!row)
        return {};
    QString all;
    for (const auto &column : m_columns)
        all += column.text(*row, dossier()) + QChar(u'\n');
    if constexpr (requires { row->party; }) {
        if (const Party *party = dossier().find(row->party))
            all += party->code;
    }
    return all;
}

template <class Row>
QString FactList<Row>::text(qint64 id, int column) const
{
    const Row *row = dossier().find(Id<Row>{id});
    const auto *shown = columnAt(column);
    return row && shown ? shown->text(*row, dossier()) : QString();
}

template <class Row>
Qt::Alignment FactList<Row>::alignment(int column) const
{
    const auto *shown = columnAt(column);
    return shown ? shown->alignment : Qt::AlignLeft | Qt::AlignVCenter;
}

template <class Row>
SortKey FactList<Row>::sortKey(qint64 id, int column) const
{
    const Row *row = dossier().find(Id<Row>{id});
    const auto *shown = columnAt(column);
    return row && shown ? shown->key(*row, dossier()) : SortKey{true, 0, {}};
}

template <class Row>
QString FactList<Row>::code(qint64 id) const
{
    const Row *row = dossier().find(Id<Row>{id});
    if constexpr (requires { row->code; })
        return row ? row->code : QString();
    else
        return {};
}

template <class Row>
bool FactList<Row>::isDraft(qint64 id) const
{
    const Row *row = dossier().find(Id<Row>{id});
    if constexpr (requires { row->standing; })
        return row && row->standing == Standing::Draft;
    else
        return false;
}

template <class Row>
const FactColumn<Row> *FactList<Row>::columnAt(int column) const
{
    return column >= 0 && column < std::ssize(m_columns) ? &m_columns[static_cast<size_t>(column)]
                                                         : nullptr;
}

template class FactList<Source>;
template class FactList<Statement>;
template class FactList<OpenIssue>;
template class FactList<Event>;
template class FactList<Participation>;
template class FactList<Violation>;

} // namespace servanda

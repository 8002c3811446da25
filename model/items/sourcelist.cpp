#include "model/items/sourcelist.h"

#include <set>

using namespace Qt::StringLiterals;

namespace servanda {

SourceList::SourceList(const Dossier &dossier, const ViewState &view, QObject *parent)
    : FactList<Source>(dossier, view, parent)
{
    for (const ArchivedCopy &copy : dossier.rows<ArchivedCopy>())
        ++m_copies[copy.source.value];
    connect(&dossier, &Dossier::changed, this, &SourceList::followCopies);
}

bool SourceList::isCopies(int column) const
{
    return column == FactList<Source>::columnCount();
}

int SourceList::columnOf(QLatin1StringView fieldName) const
{
    return fieldName == QLatin1StringView(kCopies) ? FactList<Source>::columnCount()
                                                   : FactList<Source>::columnOf(fieldName);
}

QList<QByteArray> SourceList::fields() const
{
    return FactList<Source>::fields() + QList<QByteArray>{{}}; // shows no field of the source
}

int SourceList::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FactList<Source>::columnCount() + 1;
}

QVariant SourceList::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && isCopies(section) && role == Qt::DisplayRole)
        return u"Archived"_s;
    if (orientation == Qt::Horizontal && isCopies(section) && role == Qt::TextAlignmentRole)
        return static_cast<int>(alignment(section));
    return FactList<Source>::headerData(section, orientation, role);
}

QString SourceList::text(qint64 id, int column) const
{
    if (!isCopies(column))
        return FactList<Source>::text(id, column);
    const int copies = m_copies.value(id);
    if (copies == 0)
        return {};
    return copies == 1 ? u"1 copy"_s : QString::number(copies) + u" copies"_s;
}

Qt::Alignment SourceList::alignment(int column) const
{
    return isCopies(column) ? Qt::AlignLeft | Qt::AlignVCenter
                            : FactList<Source>::alignment(column);
}

SortKey SourceList::sortKey(qint64 id, int column) const
{
    if (!isCopies(column))
        return FactList<Source>::sortKey(id, column);
    const int copies = m_copies.value(id);
    return {copies == 0, copies, {}};
}

void SourceList::followCopies(const Edit &edit)
{
    std::set<qint64> touched;
    const auto count = [&](const ArchivedCopy &copy, int step) {
        const qint64 source = copy.source.value;
        touched.insert(source);
        if ((m_copies[source] += step) <= 0)
            m_copies.remove(source);
    };
    for (const auto &change : edit.of<ArchivedCopy>()) {
        if (change.before)
            count(*change.before, -1);
        if (change.after)
            count(*change.after, 1);
    }
    std::erase_if(touched, [this](qint64 id) { return rowOf({FactType::Source, id}) < 0; });
    if (!touched.empty())
        follow({}, {touched.begin(), touched.end()}, {});
}

} // namespace servanda

#pragma once

#include "model/items/liveboard.h"
#include "model/items/pledgeindex.h"
#include "model/items/radixsort.h"

#include <QDate>

namespace servanda {

/// One way to order pledges: by a column of the list, up or down. Numbers are places in the
/// dossier's table. Borrows board and index; valid until the next edit. By their states, pledges stand
/// as they were made until the board is ready.
class PledgeOrder final
{
public:
    /// Column of PledgeListModel, or -1 for the order in which they were made.
    PledgeOrder(const LiveBoard &board, const PledgeIndex &index, int column, Qt::SortOrder order,
                QDate asOf);

    /// All pledges in this order; equal ones as they were made.
    [[nodiscard]] std::vector<quint32> sorted() const;
    /// Whether a comes before b.
    [[nodiscard]] bool precedes(quint32 a, quint32 b) const;

private:
    /// Groups first, none last of all; then the value; then, for titles, the rest of the text.
    using Key = SortNumber;
    [[nodiscard]] Key key(quint32 pledge) const;
    [[nodiscard]] Key keyUpwards(quint32 pledge) const;
    [[nodiscard]] Key amountKey(quint32 pledge, qint64 euros, qint64 ownUnits) const;
    [[nodiscard]] Key deliveredKey(quint32 pledge) const;
    [[nodiscard]] bool precedes(const Key &a, const Key &b) const;
    void rankColumn();
    void sortTitles(std::vector<Key> &keys) const;

    const Feed &m_feed;
    const PledgeIndex &m_index;
    int m_column;
    bool m_descending;
    QDate m_asOf;
    const StatusBoard *m_statuses; ///< null while they are being made
    std::vector<qint32> m_ranks; ///< of parties, clauses or sources, by small number
    std::vector<quint32> m_unitRanks; ///< of units, by small number
};

} // namespace servanda

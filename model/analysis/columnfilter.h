#pragma once

#include "model/analysis/columns.h"
#include "model/domain/filter.h"

namespace servanda {

/// A filter made ready for one pass over the columns: what PledgeMatcher says, asked once for each
/// signatory, clause, kind and unit instead of for every row.
class ColumnFilter final
{
public:
    ColumnFilter(const Feed::Columns &columns, const Filter &filter, const Dossier &dossier);

    /// Signatory, clause, kind and unit of a pledge, or of a report's pledge; not the period.
    [[nodiscard]] bool passes(const EntryColumns &rows, size_t index) const
    {
        return m_kinds[rows.kind[index]] && (m_passesAll || passesWho(rows, index));
    }
    /// Whether what can mean these days, packed as in the columns, lies in the period.
    [[nodiscard]] bool inPeriod(qint32 first, qint32 last) const
    {
        return last >= m_from && (m_to == 0 || first <= m_to);
    }

private:
    [[nodiscard]] bool passesWho(const EntryColumns &rows, size_t index) const
    {
        return m_parties[static_cast<size_t>(rows.party[index])]
            && m_clauses[static_cast<size_t>(rows.clause[index])]
            && m_pledgeUnits[static_cast<size_t>(rows.pledgeUnit[index])];
    }

    std::vector<quint8> m_parties;
    std::vector<quint8> m_clauses;
    std::vector<quint8> m_pledgeUnits;
    std::vector<quint8> m_kinds;
    bool m_passesAll = false; ///< every party, clause and unit: no need to look them up
    qint32 m_from = 0; ///< packed; 0: from ever
    qint32 m_to = 0; ///< packed; 0: for ever
};

} // namespace servanda

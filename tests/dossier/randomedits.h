#pragma once

#include "tests/dossier/sample.h"

#include <random>

namespace servanda::test {

/// Makes edits on parties, clauses and pledges, of which some are sound.
class RandomEdits final
{
public:
    explicit RandomEdits(unsigned seed) : m_random(seed) {}

    size_t below(size_t limit) { return m_random() % limit; }

    Edit next(const Dossier &dossier)
    {
        Edit edit;
        edit.label = QStringLiteral("Edit %1").arg(++m_count);
        for (size_t changes = 1 + below(3); changes > 0; --changes) {
            switch (below(3)) {
            case 0:
                add(edit, dossier, party(newId(), newCode()));
                break;
            case 1:
                add(edit, dossier,
                    clause(newId(), newCode(), {21}, {below(2) ? anyId<Clause>(dossier) : 0}));
                break;
            default:
                add(edit, dossier,
                    pledge(newId(), newCode(), {anyId<Party>(dossier)}, {anyId<Clause>(dossier)}));
            }
        }
        return edit;
    }

private:
    /// That row as a new one, in place of another, or another one removed.
    template <class Row>
    void add(Edit &edit, const Dossier &dossier, Row row)
    {
        const auto rows = dossier.rows<Row>();
        const auto *old = rows.empty() ? nullptr : &rows[below(rows.size())];
        const size_t what = old ? below(4) : 0;
        if (what < 2) {
            edit.add(std::move(row));
        } else if (what == 2) {
            row.id = old->id;
            edit.of<Row>().push_back({*old, std::move(row)});
        } else {
            edit.of<Row>().push_back({*old, std::nullopt});
        }
    }
    qint64 newId() { return 1000 + static_cast<qint64>(below(100'000)); }
    QString newCode() { return QStringLiteral("C%1").arg(below(200)); }
    template <class Row>
    qint64 anyId(const Dossier &dossier)
    {
        const auto rows = dossier.rows<Row>();
        return rows.empty() || below(10) == 0 ? newId() : rows[below(rows.size())].id.value;
    }

    std::mt19937 m_random;
    int m_count = 0;
};

} // namespace servanda::test

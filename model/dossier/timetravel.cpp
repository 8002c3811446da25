#include "model/dossier/timetravel.h"

#include <QSet>

namespace servanda {
namespace {

/// Both are ordered by id, so one walk along the two is enough.
template <class Row>
Rows<Row> rowsAt(std::span<const Row> today, const FormerRows<Row> &former)
{
    Rows<Row> rows;
    rows.reserve(today.size() + former.size());
    auto at = today.begin();
    for (const auto &then : former) {
        const auto next = std::ranges::lower_bound(at, today.end(), then.id, {}, &Row::id);
        rows.insert(rows.end(), at, next);
        at = next != today.end() && next->id == then.id ? next + 1 : next;
        if (then.row)
            rows.push_back(*then.row);
    }
    rows.insert(rows.end(), at, today.end());
    return rows;
}

} // namespace

Facts factsAt(const Dossier &today, const FormerFacts &former)
{
    Facts facts;
    forEachFactType(
        [&]<class Row>() { facts.rows<Row>() = rowsAt(today.rows<Row>(), former.of<Row>()); });
    return facts;
}

FormerFacts formerFacts(std::span<const Edit> later)
{
    FormerFacts former;
    forEachFactType([&]<class Row>() {
        auto &rows = former.of<Row>();
        QSet<Id<Row>> seen;
        for (const Edit &edit : later) {
            for (const auto &change : edit.of<Row>()) {
                if (seen.contains(change.id()))
                    continue; // an earlier edit says what it was before them all
                seen.insert(change.id());
                rows.push_back({change.id(), change.before});
            }
        }
        std::ranges::sort(rows, {}, [](const auto &one) { return one.id; });
    });
    return former;
}

} // namespace servanda

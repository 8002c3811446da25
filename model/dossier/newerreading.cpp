#include "model/dossier/newerreading.h"

namespace servanda {
namespace {

/// Both are ordered by id.
template <class Row>
Changes<Row> changesBetween(std::span<const Row> before, std::span<const Row> after)
{
    Changes<Row> changes;
    auto old = before.begin();
    auto now = after.begin();
    while (old != before.end() || now != after.end()) {
        if (now == after.end() || (old != before.end() && old->id < now->id)) {
            changes.push_back({*old++, std::nullopt});
        } else if (old == before.end() || now->id < old->id) {
            changes.push_back({std::nullopt, *now++});
        } else {
            if (!(*old == *now))
                changes.push_back({*old, *now});
            ++old;
            ++now;
        }
    }
    return changes;
}

} // namespace

NewerReading::NewerReading(const Dossier &shown, Facts newer)
{
    forEachFactType([&]<class Row>() {
        const Table<Row> read(std::move(newer.rows<Row>()));
        m_difference.of<Row>() = changesBetween<Row>(shown.rows<Row>(), read.rows());
    });
}

void NewerReading::showIn(Dossier &shown) const
{
    shown.apply(m_difference);
}

} // namespace servanda

#pragma once

#include "model/domain/facts.h"

#include <algorithm>
#include <optional>

namespace servanda {

/// One fact before and after. No before: added. No after: removed.
template <class Row>
struct Change
{
    std::optional<Row> before;
    std::optional<Row> after;

    [[nodiscard]] Id<Row> id() const { return after ? after->id : before->id; }
    [[nodiscard]] Change inverse() const { return {after, before}; }
    friend bool operator==(const Change &, const Change &) = default;
};

template <class Row>
using Changes = std::vector<Change<Row>>;

/// What one action of a person changes: validated, stored, announced, undone and audited as a
/// whole, or not at all. Whoever writes it down applies removals first, children before parents
/// (later types first, each list backwards), then the rest, parents before children.
struct Edit
{
    qint64 id = 0; ///< from an IdSource
    QString label; ///< "Change amount", as undo names it
    QString author;
    QString reason;
    qint64 time = 0; ///< milliseconds since 1970 UTC
    FactTypes::TupleOf<Changes> changes;
    /// What the copies it adds hold, where the dossier does not hold it yet. Once stored it is
    /// dropped here: undo and redo need no bytes again.
    std::vector<Content> contents = {};

    template <class Row>
    [[nodiscard]] Changes<Row> &of()
    {
        return std::get<Changes<Row>>(changes);
    }
    template <class Row>
    [[nodiscard]] const Changes<Row> &of() const
    {
        return std::get<Changes<Row>>(changes);
    }
    template <class Row>
    void add(Row row)
    {
        of<Row>().push_back({std::nullopt, std::move(row)});
    }
    [[nodiscard]] qsizetype size() const
    {
        size_t count = 0;
        forEachFactType([&]<class Row>() { count += of<Row>().size(); });
        return static_cast<qsizetype>(count);
    }
    /// The edit that takes this one back: same label, author and reason; without id and time, which
    /// the Editor gives.
    [[nodiscard]] Edit inverse() const
    {
        Edit back{0, label, author, reason, 0, {}};
        forEachFactType([&]<class Row>() {
            std::ranges::transform(of<Row>().rbegin(), of<Row>().rend(),
                                   std::back_inserter(back.of<Row>()),
                                   [](const auto &change) { return change.inverse(); });
        });
        return back;
    }
};

} // namespace servanda

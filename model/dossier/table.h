#pragma once

#include "model/domain/edit.h"

#include <algorithm>
#include <atomic>
#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace servanda {

/// All rows of one type, ordered by id and contiguous, so that analysis can scan them. Copies share
/// the rows until one of them changes; they may be read in several threads.
template <class Row>
class Table final
{
public:
    Table() = default;
    explicit Table(std::vector<Row> rows)
        : m_rows(std::make_shared<std::vector<Row>>(std::move(rows)))
    {
        if (!std::ranges::is_sorted(*m_rows, {}, &Row::id))
            std::ranges::sort(*m_rows, {}, &Row::id);
    }

    [[nodiscard]] std::span<const Row> rows() const { return *m_rows; }
    [[nodiscard]] qsizetype size() const { return static_cast<qsizetype>(m_rows->size()); }
    /// The row with that id, or null. Valid until the next edit.
    [[nodiscard]] const Row *find(Id<Row> id) const
    {
        const auto at = position(id);
        return at != m_rows->cend() && at->id == id ? &*at : nullptr;
    }

    void apply(const Changes<Row> &changes)
    {
        if (changes.empty())
            return;
        if (m_rows.use_count() > 1)
            m_rows = std::make_shared<std::vector<Row>>(*m_rows);
        else
            std::atomic_thread_fence(
                std::memory_order_acquire); // after the last other reader's end
        for (const auto &change : changes) {
            const auto at = m_rows->begin() + (position(change.id()) - m_rows->cbegin());
            if (!change.after)
                m_rows->erase(at);
            else if (!change.before)
                m_rows->insert(at, *change.after); // ids grow with time: nearly always at the end
            else
                *at = *change.after;
        }
    }

private:
    [[nodiscard]] auto position(Id<Row> id) const
    {
        return std::ranges::lower_bound(std::as_const(*m_rows), id, {}, &Row::id);
    }

    std::shared_ptr<std::vector<Row>> m_rows = std::make_shared<std::vector<Row>>();
};

} // namespace servanda

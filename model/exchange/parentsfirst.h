#pragma once

#include <cstddef>
#include <vector>

namespace servanda {

/// An order of rows in which each comes after its parent, and otherwise as given.
struct RowOrder
{
    std::vector<std::size_t> rows; ///< every row once
    std::vector<std::size_t>
        circle; ///< rows that are their own ancestors; not empty: no such order
};

/// parents[i] is the parent of row i, or -1.
[[nodiscard]] RowOrder parentsFirst(const std::vector<int> &parents);

} // namespace servanda

#include "model/exchange/parentsfirst.h"

#include <algorithm>

namespace servanda {

RowOrder parentsFirst(const std::vector<int> &parents)
{
    enum class State : unsigned char { Waiting, Climbing, Placed };
    std::vector<State> states(parents.size(), State::Waiting);
    RowOrder order;
    order.rows.reserve(parents.size());
    std::vector<size_t> climb;
    for (size_t start = 0; start < parents.size(); ++start) {
        // Up to the first ancestor that is placed, or has none above; then place them downwards.
        int row = static_cast<int>(start);
        while (row >= 0 && states[static_cast<size_t>(row)] == State::Waiting) {
            states[static_cast<size_t>(row)] = State::Climbing;
            climb.push_back(static_cast<size_t>(row));
            row = parents[static_cast<size_t>(row)];
        }
        if (row >= 0 && states[static_cast<size_t>(row)] == State::Climbing) {
            const auto from = std::ranges::find(climb, static_cast<size_t>(row));
            order.circle.insert(order.circle.end(), from, climb.end());
        }
        for (; !climb.empty(); climb.pop_back()) {
            states[climb.back()] = State::Placed;
            order.rows.push_back(climb.back());
        }
    }
    return order;
}

} // namespace servanda

#include "views/charts/endlabels.h"

#include <algorithm>
#include <numeric>

namespace servanda {

namespace {

/// Labels that touch: they move as one block around the mean of where they want to be.
struct Block
{
    double wantedTopSum = 0; ///< sum of the block tops that would put each label where it wants
    int count = 0;
    double height = 0;
    double top = 0;
};

} // namespace

std::vector<double> placedLabels(const std::vector<WantedLabel> &wanted, double top, double bottom)
{
    std::vector<size_t> order(wanted.size());
    std::iota(order.begin(), order.end(), size_t{0});
    std::ranges::stable_sort(order, {}, [&wanted](size_t i) { return wanted[i].centre; });

    const double needed
        = std::accumulate(wanted.begin(), wanted.end(), 0.0,
                          [](double sum, const WantedLabel &label) { return sum + label.height; });
    const double squeeze = needed > bottom - top && needed > 0 ? (bottom - top) / needed : 1;

    std::vector<Block> blocks;
    const auto settle = [top, bottom](Block &block) {
        block.top = std::clamp(block.wantedTopSum / block.count, top,
                               std::max(top, bottom - block.height));
    };
    for (const size_t i : order) {
        const double height = wanted[i].height * squeeze;
        Block block{wanted[i].centre - height / 2, 1, height, 0};
        settle(block);
        while (!blocks.empty() && blocks.back().top + blocks.back().height > block.top) {
            Block &before = blocks.back();
            before.wantedTopSum += block.wantedTopSum - block.count * before.height;
            before.count += block.count;
            before.height += block.height;
            block = before;
            blocks.pop_back();
            settle(block);
        }
        blocks.push_back(block);
    }

    std::vector<double> centres(wanted.size());
    size_t next = 0;
    for (const Block &block : blocks) {
        double y = block.top;
        for (int i = 0; i < block.count; ++i, ++next) {
            const double height = wanted[order[next]].height * squeeze;
            centres[order[next]] = y + height / 2;
            y += height;
        }
    }
    return centres;
}

} // namespace servanda

#pragma once

#include <vector>

namespace servanda {

/// Where labels of given heights go on a vertical line, as near as possible to where they want to
/// be (centres), in that order, without overlap and between top and bottom. Where they do not fit
/// at all they share the room evenly. Returns the centres, in the order given.
struct WantedLabel
{
    double centre = 0;
    double height = 0;
};
[[nodiscard]] std::vector<double> placedLabels(const std::vector<WantedLabel> &wanted, double top,
                                               double bottom);

} // namespace servanda

#pragma once

#include <QStringView>

namespace servanda {

/// Negative, zero or positive. Runs of ASCII digits compare by value, all else by code unit, so that
/// S-9 comes before S-10.
[[nodiscard]] int compareNaturally(QStringView a, QStringView b);

} // namespace servanda

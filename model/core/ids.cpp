#include "model/core/ids.h"

#include <QDateTime>
#include <QRandomGenerator>

#include <algorithm>

namespace servanda {

qint64 IdSource::nextValue()
{
    constexpr qint64 kEpoch = 1'577'836'800'000; // 2020-01-01T00:00:00Z
    constexpr int kRandomBits = 22;
    const qint64 now = std::max<qint64>(QDateTime::currentMSecsSinceEpoch() - kEpoch, 1);
    // The upper half of the low bits stays free for counting within the millisecond.
    const auto start = static_cast<qint64>(QRandomGenerator::global()->generate()
                                           & ((1U << (kRandomBits - 1)) - 1U));
    m_last = std::max(m_last + 1, (now << kRandomBits) | start);
    return m_last;
}

} // namespace servanda

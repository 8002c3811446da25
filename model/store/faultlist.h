#pragma once

#include "model/domain/loaded.h"

namespace servanda {

/// Collects faults, up to so many that a person could ever look at.
class FaultList final
{
public:
    void add(FactRef fact, QString what);
    [[nodiscard]] bool isEmpty() const { return m_faults.empty(); }
    [[nodiscard]] const Fault &first() const { return m_faults.front(); }
    /// The faults found, and last how many more there are.
    [[nodiscard]] std::vector<Fault> take();

private:
    static constexpr size_t kMost = 1000;
    std::vector<Fault> m_faults;
    qint64 m_more = 0;
};

} // namespace servanda

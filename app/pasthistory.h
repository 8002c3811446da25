#pragma once

#include "model/domain/history.h"

namespace servanda {

/// The history up to one of its entries, as it was read on the day after it.
class PastHistory final : public HistoryReader
{
public:
    /// Borrows the whole history. `newest` is the number of the last entry that was there.
    PastHistory(HistoryReader &whole, qint64 newest) : m_whole(whole), m_newest(newest) {}

    [[nodiscard]] Result<std::vector<PastEdit>> entries(qint64 before, qsizetype most,
                                                        qsizetype changes) override;
    [[nodiscard]] Result<PastEdit> entry(qint64 number, qsizetype changes) override;
    [[nodiscard]] Result<std::vector<PastEdit>> entriesOf(FactRef fact) override;
    [[nodiscard]] Result<FormerFacts> knownAt(qint64 time) override;

private:
    HistoryReader &m_whole;
    qint64 m_newest;
};

} // namespace servanda

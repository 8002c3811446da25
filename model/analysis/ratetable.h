#pragma once

#include "model/domain/rate.h"

#include <optional>
#include <span>
#include <vector>

namespace servanda {

/// The days of a year as numbers that can be subtracted, from a packed full date (yyyymmdd).
[[nodiscard]] qint32 dayNumber(qint32 packedDay);

/// Exchange rates made ready for looking up. One rule for all (interchange 6.4): the rate of a day
/// is the latest one on or before it, at most kLongestGap days old. Exact integers, rounded once,
/// half to even.
class RateTable final
{
public:
    static constexpr int kLongestGap = 7;

    RateTable() = default;
    explicit RateTable(std::span<const Rate> rates);

    /// Minor units of `from` as minor units of `to` at the rate of that packed full day. Nothing
    /// where a rate is missing or the result is too large; never 1:1 across currencies.
    [[nodiscard]] std::optional<qint64> convert(qint64 minorUnits, const Unit &from, const Unit &to,
                                                qint32 packedDay) const;
    /// Whether amounts can be converted into it at all: the euro, and what has a rate.
    [[nodiscard]] bool knows(const Unit &currency) const;
    /// All currencies with a rate, by code; the euro first.
    [[nodiscard]] std::vector<Unit> currencies() const;

private:
    struct Entry
    {
        Unit currency;
        qint32 day = 0;
        Decimal perEuro;
    };
    [[nodiscard]] std::optional<Decimal> perEuro(const Unit &currency, qint32 day) const;

    std::vector<Entry> m_entries; ///< by currency, then day
};

} // namespace servanda

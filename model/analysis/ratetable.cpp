#include "model/analysis/ratetable.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace servanda {
namespace {

__extension__ using Wide = __int128;

/// numerator / denominator, rounded half to even; denominator above zero.
Wide roundedQuotient(Wide numerator, Wide denominator)
{
    const bool negative = numerator < 0;
    const Wide absolute = negative ? -numerator : numerator;
    Wide quotient = absolute / denominator;
    const Wide twice = (absolute % denominator) * 2;
    if (twice > denominator || (twice == denominator && quotient % 2 != 0))
        ++quotient;
    return negative ? -quotient : quotient;
}

} // namespace

qint32 dayNumber(qint32 packedDay)
{
    // Years begin in March, so that the leap day comes last and months follow one formula.
    const int month = packedDay / 100 % 100;
    const int year = packedDay / 10000 - (month <= 2 ? 1 : 0);
    const int shifted = (month + 9) % 12;
    return 365 * year + year / 4 - year / 100 + year / 400 + (153 * shifted + 2) / 5
        + packedDay % 100;
}

RateTable::RateTable(std::span<const Rate> rates)
{
    m_entries.reserve(rates.size());
    for (const auto &rate : rates) {
        if (rate.date.precision() == PartialDate::Precision::Day && rate.perEuro.mantissa > 0)
            m_entries.push_back({rate.currency, dayNumber(rate.date.packed()), rate.perEuro});
    }
    // The rate itself is part of the order, so that two rates of one day always give the same one.
    std::ranges::sort(m_entries, {}, [](const Entry &entry) {
        return std::tuple(entry.currency, entry.day, entry.perEuro.scale, entry.perEuro.mantissa);
    });
}

std::optional<Decimal> RateTable::perEuro(const Unit &currency, qint32 day) const
{
    if (currency == kEuro)
        return Decimal{1, 0};
    const auto after = std::ranges::upper_bound(
        m_entries, std::tuple(currency, day), {},
        [](const Entry &entry) { return std::tuple(entry.currency, entry.day); });
    if (after == m_entries.begin())
        return std::nullopt;
    const auto &latest = *std::prev(after);
    if (latest.currency != currency || latest.day < day - kLongestGap)
        return std::nullopt;
    return latest.perEuro;
}

std::optional<qint64> RateTable::convert(qint64 minorUnits, const Unit &from, const Unit &to,
                                         qint32 packedDay) const
{
    if (from == to)
        return minorUnits;
    const qint32 day = dayNumber(packedDay);
    const auto fromRate = perEuro(from, day);
    const auto toRate = perEuro(to, day);
    if (!fromRate || !toRate)
        return std::nullopt;
    // minor / 10^from.decimals / fromRate * toRate * 10^to.decimals as one fraction.
    Wide numerator = toRate->mantissa;
    Wide denominator = fromRate->mantissa;
    const int exponent = to.decimals() + fromRate->scale - from.decimals() - toRate->scale;
    if (exponent >= 0)
        numerator *= powerOfTen(exponent);
    else
        denominator *= powerOfTen(-exponent);
    if (__builtin_mul_overflow(numerator, static_cast<Wide>(minorUnits), &numerator))
        return std::nullopt;
    const Wide converted = roundedQuotient(numerator, denominator);
    if (converted > std::numeric_limits<qint64>::max() / 2
        || converted < std::numeric_limits<qint64>::min() / 2)
        return std::nullopt;
    return static_cast<qint64>(converted);
}

bool RateTable::knows(const Unit &currency) const
{
    return currency == kEuro
        || std::ranges::binary_search(m_entries, currency, {}, &Entry::currency);
}

std::vector<Unit> RateTable::currencies() const
{
    std::vector<Unit> all{kEuro};
    for (const auto &entry : m_entries) {
        if (entry.currency != all.back() && entry.currency != kEuro)
            all.push_back(entry.currency);
    }
    return all;
}

} // namespace servanda

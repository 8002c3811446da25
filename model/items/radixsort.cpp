#include "model/items/radixsort.h"

#include <algorithm>
#include <array>
#include <utility>

namespace servanda {
namespace {

constexpr size_t kDigits = 12; ///< bytes: eight of the value, four of the group, lowest first
using Counts = std::array<std::array<quint32, 256>, kDigits>;

/// The value as a number without sign that orders the same.
quint64 ordered(qint64 value)
{
    return static_cast<quint64>(value) ^ (quint64{1} << 63U);
}

quint8 digit(const SortNumber &number, size_t place)
{
    return place < 8 ? static_cast<quint8>(ordered(number.value) >> (8 * place))
                     : static_cast<quint8>(number.group >> (8 * (place - 8)));
}

} // namespace

void radixSort(std::span<SortNumber> numbers, std::vector<SortNumber> &room)
{
    Counts counts{};
    for (const auto &number : numbers) {
        for (size_t place = 0; place < kDigits; ++place)
            ++counts[place][digit(number, place)];
    }
    room.resize(std::max(room.size(), numbers.size()));
    auto from = numbers;
    auto to = std::span(room).first(numbers.size());
    for (size_t place = 0; place < kDigits; ++place) {
        if (from.empty() || counts[place][digit(from.front(), place)] == from.size())
            continue; // all alike here
        quint32 at = 0;
        for (quint32 &count : counts[place])
            at += std::exchange(count, at);
        for (const auto &number : from)
            to[counts[place][digit(number, place)]++] = number;
        std::swap(from, to);
    }
    if (from.data() != numbers.data())
        std::ranges::copy(from, numbers.begin());
}

} // namespace servanda

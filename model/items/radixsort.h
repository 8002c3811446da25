#pragma once

#include <QtGlobal>

#include <span>
#include <vector>

namespace servanda {

/// A number and what it belongs to, ordered by group, then value.
struct SortNumber
{
    quint32 group = 0;
    quint32 item = 0;
    qint64 value = 0;
};

/// Sorts in time proportional to their number; equal ones keep their order. Needs room for as many
/// again, which the caller may reuse.
void radixSort(std::span<SortNumber> numbers, std::vector<SortNumber> &room);

} // namespace servanda

#pragma once

#include <QByteArray>

#include <random>

namespace servanda::test {

/// The eight ways of reliability 1.5 in which a file goes bad.
enum class Mutation {
    RandomBytes,
    BitFlips,
    HeaderBytes,
    PageSwap,
    PageHeader,
    Cut,
    BlankPage,
    TornSectors
};
inline constexpr int kMutations = 8;

/// The file gone bad in that way, somewhere.
[[nodiscard]] QByteArray mutated(QByteArray file, Mutation mutation, std::mt19937 &random);

} // namespace servanda::test

#pragma once

#include "model/core/result.h"

#include <array>
#include <span>

namespace servanda {

/// The first bytes of a database file, in which it says what it is.
class FileHeader final
{
public:
    static constexpr size_t kSize = 100;

    explicit FileHeader(std::span<const unsigned char, kSize> bytes);

    /// A dossier of a version we know, whose parts agree with the file's size. Unusable otherwise.
    /// With `midway` the size may be off: a crash left a journal that puts it right.
    [[nodiscard]] Result<> check(long long fileSize, bool midway = false) const;
    /// Whether it was last written with a write-ahead log, which may hold later edits.
    [[nodiscard]] bool usesLog() const;
    /// Changes with every commit.
    [[nodiscard]] quint32 changeCounter() const { return number(24); }

private:
    [[nodiscard]] quint32 number(size_t offset) const;
    [[nodiscard]] Result<> checkPages(long long fileSize) const;

    std::array<unsigned char, kSize> m_bytes{};
};

} // namespace servanda

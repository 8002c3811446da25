#pragma once

namespace servanda::test {

/// SQLite's way to the disk, made to fail once: while it lives, the n-th call (from 1) that writes,
/// flushes, truncates, opens or deletes answers with `code`, and every later one where `forGood`.
class FaultyDisk final
{
public:
    FaultyDisk();
    ~FaultyDisk();
    FaultyDisk(const FaultyDisk &) = delete;
    FaultyDisk &operator=(const FaultyDisk &) = delete;

    void failAt(int call, int code, bool forGood);
    /// From now on all is well again.
    void repair();
    /// Whether a call has failed since failAt().
    [[nodiscard]] bool hasFailed() const;
};

} // namespace servanda::test

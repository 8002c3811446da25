#pragma once

namespace servanda::test {

/// Makes the n-th statement of a connection that is opened while it lives end in an error, as if
/// somebody had interrupted the database there. One at a time; connections opened before are not
/// touched.
class FailingStatement final
{
public:
    FailingStatement();
    ~FailingStatement();
    FailingStatement(const FailingStatement &) = delete;
    FailingStatement &operator=(const FailingStatement &) = delete;

    /// Counts from 1, from now on.
    void failAt(int statement);
    /// Whether so many statements have begun since failAt().
    [[nodiscard]] bool wasReached() const;
};

} // namespace servanda::test

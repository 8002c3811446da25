#pragma once

#include <functional>
#include <sys/types.h>

namespace servanda::test {

/// Runs a function in a child process; gives what waitpid() says of it. The function's answer is
/// the child's exit code.
[[nodiscard]] int statusOfChild(const std::function<int()> &run);

/// The same as a user without rights (nobody), where the test runs as root.
[[nodiscard]] int statusOfNobody(const std::function<int()> &run);

/// A child that runs until it is killed; it says through `ready` that it got so far.
class Child final
{
public:
    explicit Child(const std::function<void(const std::function<void()> &ready)> &run);
    ~Child();
    Child(const Child &) = delete;
    Child &operator=(const Child &) = delete;

    void waitUntilReady() const;
    void kill();

private:
    pid_t m_child = -1;
    int m_signal = -1;
};

} // namespace servanda::test

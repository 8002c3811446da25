#include "tests/store/childprocess.h"

#include <array>
#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

namespace servanda::test {

int statusOfChild(const std::function<int()> &run)
{
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(run());
    int status = -1;
    ::waitpid(child, &status, 0);
    return status;
}

int statusOfNobody(const std::function<int()> &run)
{
    return statusOfChild([&run] {
        constexpr uid_t kNobody = 65534;
        if (::geteuid() == 0 && ::setresuid(kNobody, kNobody, kNobody) != 0)
            return 99;
        return run();
    });
}

Child::Child(const std::function<void(const std::function<void()> &)> &run)
{
    std::array<int, 2> ends{-1, -1};
    static_cast<void>(::pipe(ends.data()) == 0);
    m_child = ::fork();
    if (m_child == 0) {
        ::close(ends[0]);
        run([&ends] { static_cast<void>(::write(ends[1], "r", 1) == 1); });
        for (;;)
            ::pause();
    }
    ::close(ends[1]);
    m_signal = ends[0];
}

Child::~Child()
{
    kill();
    ::close(m_signal);
}

void Child::waitUntilReady() const
{
    char byte = 0;
    static_cast<void>(::read(m_signal, &byte, 1) == 1);
}

void Child::kill()
{
    if (m_child <= 0)
        return;
    ::kill(m_child, SIGKILL);
    ::waitpid(m_child, nullptr, 0);
    m_child = -1;
}

} // namespace servanda::test

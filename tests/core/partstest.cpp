#include "model/core/inparts.h"
#include "tests/support/catch.h"

#include <atomic>
#include <stdexcept>

using namespace servanda;

TEST_CASE("work in parts reaches every place once", "[core][parts]")
{
    for (const size_t count : {size_t{0}, size_t{1}, size_t{2}, size_t{7}, size_t{1000}}) {
        for (const size_t worthIt : {size_t{1}, count + 1}) {
            std::vector<int> visits(count, 0);
            inParts(count, worthIt, [&visits](size_t from, size_t to) {
                for (size_t i = from; i < to; ++i)
                    ++visits[i];
            });
            CHECK(visits == std::vector<int>(count, 1));
        }
    }
}

TEST_CASE("what work in parts throws arrives, after every part ended", "[core][parts]")
{
    std::atomic_int ended = 0;
    const auto work = [&ended](size_t from, size_t) {
        ++ended;
        if (from == 0)
            throw std::runtime_error("first part");
    };
    CHECK_THROWS_AS(inParts(100, 1, work), std::runtime_error);
    CHECK(ended > 0);
}

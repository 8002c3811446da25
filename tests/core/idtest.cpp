#include "model/core/ids.h"
#include "tests/support/catch.h"

#include <QDateTime>
#include <QSet>

#include <type_traits>

using namespace servanda;

namespace {

struct Apple;
struct Pear;

} // namespace

static_assert(!std::is_convertible_v<Id<Apple>, Id<Pear>>, "an apple is no pear");
static_assert(!std::is_convertible_v<Id<Apple>, qint64>);

TEST_CASE("ids are positive, grow and never recur", "[core][id]")
{
    IdSource ids;
    qint64 last = 0;
    for (int i = 0; i < 100'000; ++i) {
        const qint64 next = ids.nextValue();
        REQUIRE(next > last);
        last = next;
    }
}

TEST_CASE("ids tell when they were made", "[core][id]")
{
    const qint64 epoch = QDateTime(QDate(2020, 1, 1), QTime(0, 0), Qt::UTC).toMSecsSinceEpoch();
    const qint64 before = QDateTime::currentMSecsSinceEpoch();
    const qint64 made = IdSource().nextValue();
    const qint64 after = QDateTime::currentMSecsSinceEpoch();
    CHECK((made >> 22) + epoch >= before);
    CHECK((made >> 22) + epoch <= after);
}

TEST_CASE("two sources hardly ever meet", "[core][id]")
{
    QSet<qint64> seen;
    for (int i = 0; i < 100; ++i)
        seen.insert(IdSource().nextValue());
    CHECK(seen.size() >= 99);
}

TEST_CASE("no id is none", "[core][id]")
{
    CHECK_FALSE(Id<Apple>());
    CHECK(IdSource().next<Apple>());
}

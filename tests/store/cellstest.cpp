#include "model/store/cells.h"

#include "model/domain/codec.h"
#include "tests/support/catch.h"

#include <random>

using namespace servanda;
using namespace Qt::StringLiterals;

namespace {

/// A fact as version 1 wrote it: its own fields and no others, each with its codec.
template <class Row>
void writeFirstVersion(const Row &row, Cells &cells)
{
    cells.begin(Description<Row>::table, row.id.value);
    forEachField<Row>([&](const auto &field) {
        using Value = typename std::decay_t<decltype(field)>::Value;
        if (!field.isLater())
            Codec<Value>::write(row.*field.member, cells);
    });
}

template <class Row>
void write(const Row &row, Cells &cells)
{
    cells.begin(Description<Row>::table, row.id.value);
    writeCells(row, cells);
}

class RandomRows final
{
public:
    template <class Row>
    Row next()
    {
        Row row;
        row.id = {static_cast<qint64>(m_random()) + 1};
        forEachField<Row>([&](const auto &field) {
            if (!field.isLater())
                fill(row.*field.member);
        });
        return row;
    }

private:
    bool maybe() { return m_random() % 2 == 0; }
    void fill(QString &value) { value = maybe() ? QString() : u"“%1” 😀"_s.arg(m_random()); }
    void fill(PartialDate &value)
    {
        if (maybe())
            value = PartialDate::fromPacked(20260000 + (maybe() ? 100 : 0));
    }
    void fill(Amount &value)
    {
        value = {maybe() ? std::nullopt : std::optional<qint64>(static_cast<qint64>(m_random())),
                 maybe() ? Unit() : kEuro};
    }
    template <class Row>
    void fill(Id<Row> &value)
    {
        value = {maybe() ? 0 : static_cast<qint64>(m_random())};
    }
    template <class E>
    requires std::is_enum_v<E>
    void fill(E &value)
    {
        const auto names = enumNames<E>();
        value = names[m_random() % names.size()].value;
    }
    template <class T>
    void fill(T & /*stays as it is*/)
    {
    }

    std::mt19937 m_random{3};
};

} // namespace

TEST_CASE("a fact without later fields has the hash and the history of version 1", "[store][cells]")
{
    RandomRows random;
    Cells old;
    Cells now;
    const auto compare = [&]<class Row>(int rounds) {
        for (int i = 0; i < rounds; ++i) {
            const Row row = random.next<Row>();
            writeFirstVersion(row, old);
            write(row, now);
            REQUIRE(old.bytes() == now.bytes());
            REQUIRE(old.toJson() == now.toJson());
        }
    };
    forEachFactType([&]<class Row>() { compare.template operator()<Row>(200); });
}

TEST_CASE("each later field that says something changes hash and history", "[store][cells]")
{
    Pledge pledge;
    pledge.id = {1};
    pledge.amount = {100, kPieces};
    Cells cells;
    QSet<QByteArray> seen;
    const auto note = [&] {
        write(pledge, cells);
        seen.insert(QByteArray(cells.bytes().data(), static_cast<qsizetype>(cells.bytes().size())));
        seen.insert(QByteArray::fromStdString(cells.toJson()));
    };
    note();
    pledge.bound = {Bound::Kind::AtLeast, 0};
    note();
    pledge.bound = {Bound::Kind::Range, 150};
    note();
    pledge.standing = Standing::Draft;
    note();
    pledge.bound = {};
    note(); // nulls before something that is said stay
    CHECK(seen.size() == 10);
    CHECK(QByteArray::fromStdString(cells.toJson()).endsWith(R"(null,null,null,"draft"])"));
}

TEST_CASE("later fields stand at the end of every description", "[store][cells]")
{
    forEachFactType([&]<class Row>() {
        int newest = 0;
        forEachField<Row>([&](const auto &field) {
            INFO(Description<Row>::table << '.' << field.name);
            CHECK(field.since >= newest);
            newest = field.since;
        });
    });
}

#include "model/exchange/csvreader.h"
#include "model/exchange/csvwriter.h"
#include "tests/support/catch.h"

#include <random>

using namespace servanda;
using namespace Qt::StringLiterals;

namespace {

using Grid = std::vector<std::vector<QString>>;

Grid gridOf(const std::vector<CsvRecord> &records)
{
    Grid grid;
    for (const auto &record : records) {
        grid.emplace_back();
        for (const auto &cell : record.cells)
            grid.back().push_back(cell.text);
    }
    return grid;
}

QByteArray written(const Grid &grid)
{
    CsvWriter writer;
    for (const auto &row : grid) {
        for (const auto &cell : row)
            writer.cell(cell);
        writer.endRow();
    }
    return writer.bytes();
}

} // namespace

TEST_CASE("cells are quoted only where they must be", "[exchange][csv]")
{
    CHECK(written({{u"plain"_s, u" blank "_s, u"="_s}}) == "plain, blank ,=\r\n");
    CHECK(written({{u"a,b"_s, u"say \"no\""_s, u"two\nlines"_s, QString()}})
          == "\"a,b\",\"say \"\"no\"\"\",\"two\nlines\",\r\n");
}

TEST_CASE("any table comes back as it was written", "[exchange][csv]")
{
    const std::vector<QString> pieces{u"a"_s,  u"\""_s, u","_s,      u"\n"_s,         u" "_s,
                                      u"\t"_s, u"ß"_s,  u"Київ"_s,   u";"_s,          u"'"_s,
                                      u"="_s,  u"😀"_s,  u"\ufeff"_s, u"\"\"\",\n\""_s};
    std::mt19937 random(20260106); // the same tables in every run
    const auto below = [&random](size_t limit) {
        return std::uniform_int_distribution<size_t>(0, limit - 1)(random);
    };
    for (int round = 0; round < 500; ++round) {
        const size_t columns = 2 + below(6); // an only, empty cell would be an empty line
        Grid grid(1 + below(8), std::vector<QString>(columns));
        for (auto &row : grid) {
            for (auto &cell : row) {
                for (size_t length = below(6); length > 0; --length)
                    cell += pieces[below(pieces.size())];
            }
        }
        const auto records = readCsv(written(grid), u"t.csv"_s);
        REQUIRE(records);
        REQUIRE((gridOf(*records) == grid));
    }
}

TEST_CASE("lines are counted across line breaks in cells", "[exchange][csv]")
{
    const auto line = GENERATE(QByteArray("\n"), QByteArray("\r\n"), QByteArray("\r"));
    const QByteArray text = "a,\"b" + line + line + "b\",c,\"d" + line + "\"" + line + "e,\"" + line
        + "f\"" + line + "\"g\",h";
    const auto records = readCsv(text, u"t.csv"_s);
    REQUIRE(records);
    REQUIRE(records->size() == 3);
    const auto lines = [](const CsvRecord &record) {
        std::vector<int> all{record.line};
        for (const auto &cell : record.cells)
            all.push_back(cell.line);
        return all;
    };
    CHECK(lines((*records)[0]) == std::vector{1, 1, 1, 3, 3});
    CHECK(lines((*records)[1]) == std::vector{5, 5, 5});
    CHECK(lines((*records)[2]) == std::vector{7, 7, 7});
    CHECK(records->front().cells[1].text == u"b\n\nb"_s);
}

TEST_CASE("a very long line is read in one piece", "[exchange][csv]")
{
    const QByteArray cell(300'000, 'x');
    const auto records = readCsv(cell + ",\"" + cell + "\n" + cell + "\"\nend,end\n", u"t.csv"_s);
    REQUIRE(records);
    REQUIRE(records->size() == 2);
    CHECK(records->front().cells[0].text.size() == 300'000);
    CHECK(records->front().cells[1].text.size() == 600'001);
    CHECK(records->back().line == 3);
}

TEST_CASE("texts beyond the limits are refused where they begin", "[exchange][csv]")
{
    const auto placeOf = [](const QByteArray &text) {
        const auto records = readCsv(text, u"t.csv"_s);
        REQUIRE_FALSE(records);
        CHECK(records.error().kind == Error::Kind::Unusable);
        return std::pair(records.error().place.line, records.error().place.column);
    };
    CHECK(placeOf("a,b\nc," + QByteArray(1024 * 1024 + 1, 'x') + "\n") == std::pair(2, 2));
    CHECK(placeOf("a,b\nc,\"" + QByteArray(3 * 1024 * 1024, 'x')) == std::pair(2, 2));
    CHECK(placeOf(QByteArray(1000, ',') + "\n") == std::pair(1, 1001));
    CHECK(readCsv(QByteArray(999, ',') + "\n", u"t.csv"_s));
    const QByteArray row = QByteArray(999, ',') + "\n";
    CHECK(placeOf(row.repeated(5001)) == std::pair(5001, 1));
}

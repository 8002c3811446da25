#include "model/items/pledgelistmodel.h"
#include "tests/items/modeltexts.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace servanda;

namespace {

using List = PledgeListModel;

Facts amounts()
{
    Facts facts = test::framed(
        test::pledge(1, "100", "USD", "2026-01-07"), // 50 EUR
        test::pledge(2, "60", "EUR", "2026-01-07"),
        test::pledge(3, "500", "GBP", "2026-01-07"), // no rate
        test::pledge(4, "7", "pieces", "2026-01-07"), test::pledge(5, "", "EUR", "2026-01-07"),
        test::pledge(6, "9", "persons", "2026-01-07"), test::pledge(7, "3", "pieces", "2026-01-07"),
        test::pledge(8, "60", "EUR", "2026-01-07"));
    facts.rows<Rate>() = {test::rate(1, "2026-01-06", "USD", "2")};
    return facts;
}

} // namespace

TEST_CASE("amounts sort by euro value, then unit by unit, none last", "[items][pledges][sort]")
{
    test::Desk desk(amounts());
    List list(desk.board, test::everything());
    const test::Watched watched(&list);
    list.sort(List::AmountColumn);
    CHECK(test::codes(list) == u"P-1 P-2 P-8 P-3 P-6 P-7 P-4 P-5");
    list.sort(List::AmountColumn, Qt::DescendingOrder);
    CHECK(test::codes(list) == u"P-2 P-8 P-1 P-3 P-6 P-4 P-7 P-5");
    list.sort(-1);
    CHECK(test::codes(list) == u"P-1 P-2 P-3 P-4 P-5 P-6 P-7 P-8");
}

TEST_CASE("a new rate moves an amount among those in euro", "[items][pledges][sort]")
{
    test::Desk desk(amounts());
    List list(desk.board, test::everything());
    const test::Watched watched(&list);
    list.sort(List::AmountColumn, Qt::DescendingOrder);
    REQUIRE(desk.editor.commit(test::added(test::rate(2, "2026-01-05", "GBP", "0.5"))));
    CHECK(test::codes(list).startsWith(u"P-3 P-2 P-8 P-1"));
}

TEST_CASE("dates sort as far as they are known, none last", "[items][pledges][sort]")
{
    Facts facts = test::frame();
    const std::array<const char *, 5> dates{"2026-03", "", "2026-03-01", "2025", "2026"};
    for (qint64 id = 1; id <= 5; ++id) {
        facts.rows<Pledge>().push_back(test::pledge(id, "1", "EUR", "2024"));
        facts.rows<Pledge>().back().dueOn = test::date(dates[static_cast<size_t>(id) - 1]);
    }
    test::Desk desk(facts);
    List list(desk.board, test::everything());
    list.sort(List::DueColumn);
    CHECK(test::codes(list) == u"P-4 P-5 P-1 P-3 P-2");
    list.sort(List::DueColumn, Qt::DescendingOrder);
    CHECK(test::codes(list) == u"P-3 P-1 P-5 P-4 P-2");
}

TEST_CASE("clauses sort by number, titles by every letter, ties as made", "[items][pledges][sort]")
{
    Facts facts = test::frame();
    facts.rows<Clause>().push_back(test::clause(4, "10"));
    const std::array<const char *, 4> titles{"Same beginning b", "same Beginning A",
                                             "Same beginning b", "Same"};
    const std::array<qint64, 4> clauses{4, 3, 2, 3};
    for (size_t i = 0; i < titles.size(); ++i) {
        auto row = test::pledge(static_cast<qint64>(i) + 1, "1", "EUR", "2024");
        row.title = test::text(titles[i]);
        row.clause = {clauses[i]};
        facts.rows<Pledge>().push_back(std::move(row));
    }
    test::Desk desk(facts);
    List list(desk.board, test::everything());
    list.sort(List::ClauseColumn);
    CHECK(test::codes(list) == u"P-3 P-2 P-4 P-1");
    list.sort(List::TitleColumn);
    CHECK(test::codes(list) == u"P-4 P-2 P-1 P-3");
    list.sort(List::TitleColumn, Qt::DescendingOrder);
    CHECK(test::codes(list) == u"P-1 P-3 P-2 P-4");
}

TEST_CASE("every column sorts stably both ways", "[items][pledges][sort]")
{
    QRandomGenerator random(3);
    Facts facts = amounts();
    for (qint64 id = 9; id <= 80; ++id) {
        auto row = test::pledge(id, random.bounded(2) != 0 ? "5" : "", "EUR", "2026-01-07");
        row.party = {1 + random.bounded(3)};
        row.kind = static_cast<PledgeKind>(random.bounded(3));
        row.title = random.bounded(2) != 0 ? u"One"_s : u"Other"_s;
        facts.rows<Pledge>().push_back(std::move(row));
    }
    test::Desk desk(facts);
    List list(desk.board, test::everything());
    const test::Watched watched(&list);
    const int column = GENERATE(range(0, static_cast<int>(List::ColumnCount)));
    const auto order = GENERATE(Qt::AscendingOrder, Qt::DescendingOrder);
    list.sort(column, order);
    REQUIRE(list.rowCount() == 80);
    QSet<qint64> seen;
    for (int row = 0; row < 80; ++row) {
        seen.insert(list.factAt(row).id);
        if (row == 0 || column == List::AmountColumn)
            continue;
        const auto before = list.index(row - 1, column).data(SortRole);
        const auto here = list.index(row, column).data(SortRole);
        if (before == here)
            CHECK(list.factAt(row - 1).id < list.factAt(row).id);
    }
    CHECK(seen.size() == 80);
}

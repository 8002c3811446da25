#include "model/analysis/overview.h"

#include "tests/analysis/example.h"
#include "tests/support/builders.h"

using namespace servanda;
using namespace servanda::test;
using namespace Qt::StringLiterals;

TEST_CASE("the matrix has the clauses of the first instrument and one column for each other",
          "[analysis][overview]")
{
    auto facts = frame();
    facts.rows<Instrument>().push_back(instrument(2, "Trilateral"));
    facts.rows<Instrument>().push_back(instrument(3, "Treaty"));
    facts.rows<Instrument>().push_back(instrument(4, "Without clauses"));
    facts.rows<Clause>().push_back(clause(11, "1", 0, 2));
    facts.rows<Clause>().push_back(clause(12, "2", 0, 2));
    facts.rows<Clause>().push_back(clause(13, "1", 0, 3));
    auto below = pledge(1, "100", "EUR", "2025-01-10");
    below.clause = {3};
    auto elsewhere = pledge(2, "100", "EUR", "2025-01-10");
    elsewhere.clause = {12};
    elsewhere.party = {2};
    auto later = pledge(3, "100", "EUR", "2026-07-01");
    facts.rows<Pledge>() = {below, elsewhere, later, pledge(4, "", "", "")};
    const Dossier dossier(facts);
    const Feed feed(dossier);
    const StatusBoard board(feed, day("2026-06-30"));
    const auto made = makeOverview(board, {});
    REQUIRE(made.columns.size() == 4);
    CHECK(made.columns[1].number == u"2"_s);
    CHECK(made.columns[1].clauses == std::vector<ClauseId>{{2}, {3}});
    CHECK(made.columns[2].number == u"T"_s);
    CHECK(made.columns[3].number == u"R"_s); // T is taken
    REQUIRE(made.rows.size() == 2);
    CHECK(made.rows[0].party == PartyId{1});
    CHECK(made.rows[0].cells[0].obligations() == 1);
    CHECK(made.rows[0].cells[1].obligations() == 1);
    CHECK(made.rows[1].cells[2].obligations() == 1);
    CHECK(made.total.obligations() == 3);
    CHECK(made.totals[1].obligations() == 1);
    Filter filter;
    filter.signatories = {PartyId{2}};
    CHECK(makeOverview(board, filter).total.obligations() == 1);
}

TEST_CASE("the overview of the example counts every pledge of its day", "[analysis][example]")
{
    const Dossier dossier(exampleFacts());
    const Feed feed(dossier);
    const StatusBoard board(feed, day("2026-06-30"));
    const auto made = makeOverview(board, {});
    CHECK(made.columns.size() == 7);
    CHECK(made.columns.back().number == u"T"_s);
    CHECK(made.total.obligations() == 184); // one is announced in July 2026
    CHECK(made.rows.size() == 36);
    CHECK(makeOverview(StatusBoard(feed, day("2026-07-31")), {}).total.obligations() == 185);
    int inCells = 0;
    for (const auto &row : made.rows) {
        for (const auto &cell : row.cells)
            inCells += cell.obligations();
    }
    CHECK(inCells == made.total.obligations());
}

#include "model/analysis/overview.h"

#include "tests/analysis/example.h"
#include "tests/support/builders.h"

using namespace servanda;
using namespace servanda::test;
using namespace Qt::StringLiterals;

namespace {

OverviewCell cell(const Facts &facts, const char *asOf = "2026-06-30")
{
    const Dossier dossier(facts);
    const Feed feed(dossier);
    return assessPledge(feed, {1}, day(asOf));
}

Pledge waiting(const char *condition)
{
    auto row = pledge(1, "100", "EUR", "2025-01-10");
    row.condition = text(condition);
    return row;
}

} // namespace

TEST_CASE("what nobody reported is not assessed, never not started", "[analysis][overview]")
{
    const auto made
        = cell(framed(pledge(1, "100", "EUR", "2025-01-10"),
                      report(11, 1, "50", "EUR", "2025-02-01", FulfilmentStage::Allocated)));
    CHECK(made.state == CellState::NotAssessed);
    CHECK(made.withReport == 0);
}

TEST_CASE("the mean is of what is delivered, at most all of it, and nothing where none is told",
          "[analysis][overview]")
{
    const auto facts = framed(
        pledge(1, "100", "EUR", "2025-01-10"), pledge(2, "100", "EUR", "2025-01-10"),
        pledge(3, "100", "EUR", "2025-01-10"), report(11, 1, "25", "EUR", "2025-02-01"),
        report(12, 2, "300", "EUR", "2025-02-01"), report(13, 1, "60", "EUR", "2026-08-01"));
    const Dossier dossier(facts);
    const Feed feed(dossier);
    const auto made = assessPledges(feed, {{1}, {2}, {3}, {2}}, day("2026-06-30"));
    CHECK(made.pledges == 3);
    CHECK(made.withReport == 2);
    CHECK(made.permille == 416);
    CHECK(made.state == CellState::PartReported);
    CHECK(assessPledge(feed, {2}, day("2026-06-30")).state == CellState::FullyReported);
}

TEST_CASE("a delivery in another currency counts at the rate of its day", "[analysis][overview]")
{
    const auto made = cell(framed(pledge(1, "100", "EUR", "2025-01-10"),
                                  report(11, 1, "100", "USD", "2025-02-01"),
                                  rate(1, "2025-02-01", "USD", "2")));
    CHECK(made.permille == 500);
}

TEST_CASE("a pledge sleeps until its event has happened", "[analysis][overview]")
{
    auto facts = framed(waiting("ceasefire-in-force"), event(1, "CEASEFIRE", "2026-07-15"));
    CHECK(cell(facts).state == CellState::NotYetTriggered);
    CHECK(cell(facts).dormant == 1);
    CHECK(cell(facts, "2026-07-15").state == CellState::NotAssessed);
}

TEST_CASE("a pledge sleeps with its clause", "[analysis][overview]")
{
    auto facts = framed(pledge(1, "100", "EUR", "2025-01-10"));
    facts.rows<Clause>()[0].condition = u"end-of-hostilities"_s;
    CHECK(cell(facts).state == CellState::NotYetTriggered);
    facts.rows<Clause>()[0].condition = u"when ready"_s;
    CHECK(cell(facts).state == CellState::NotYetTriggered);
    facts.rows<Event>() = {event(1, "when ready", "2026-02-01")};
    CHECK(cell(facts).state == CellState::NotAssessed);
}

TEST_CASE("a decision in free words is awaited until something is delivered",
          "[analysis][overview]")
{
    auto facts = framed(waiting("none; parliamentary vote"));
    CHECK(cell(facts).state == CellState::NotYetTriggered);
    facts.rows<Fulfilment>().push_back(report(11, 1, "100", "EUR", "2025-02-01"));
    CHECK(cell(facts).state == CellState::FullyReported);
}

TEST_CASE("late is what is due before as of and not fully reported", "[analysis][overview]")
{
    auto row = pledge(1, "100", "EUR", "2025-01-10");
    row.dueOn = date("2026-06");
    CHECK_FALSE(cell(framed(row)).overdue);
    CHECK(cell(framed(row), "2026-07-01").overdue);
    CHECK_FALSE(cell(framed(row, report(11, 1, "100", "EUR", "2026-01-01")), "2026-07-01").overdue);
    row.condition = u"ceasefire-in-force"_s;
    CHECK_FALSE(cell(framed(row), "2026-07-01").overdue);
}

TEST_CASE("a rival claim disputes a pledge", "[analysis][overview]")
{
    CHECK(cell(framed(pledge(1, "100", "EUR", "2025-01-10"), rival(21, 1, "90", "EUR"))).disputed);
    CHECK_FALSE(cell(framed(pledge(1, "100", "EUR", "2025-01-10"))).disputed);
}

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
    const auto made = makeOverview(feed, {day("2026-06-30"), {}});
    REQUIRE(made.columns.size() == 4);
    CHECK(made.columns[1].number == u"2"_s);
    CHECK(made.columns[1].clauses == std::vector<ClauseId>{{2}, {3}});
    CHECK(made.columns[2].number == u"T"_s);
    CHECK(made.columns[3].number == u"R"_s); // T is taken
    REQUIRE(made.rows.size() == 2);
    CHECK(made.rows[0].party == PartyId{1});
    CHECK(made.rows[0].cells[0].pledges == 1);
    CHECK(made.rows[0].cells[1].pledges == 1);
    CHECK(made.rows[1].cells[2].pledges == 1);
    CHECK(made.pledges == 3);
    CHECK(made.withoutFigure == 1);
    Filter filter;
    filter.signatories = {PartyId{2}};
    CHECK(makeOverview(feed, {day("2026-06-30"), filter}).pledges == 1);
}

TEST_CASE("the overview of the example counts every pledge of its day", "[analysis][example]")
{
    const Dossier dossier(exampleFacts());
    const Feed feed(dossier);
    const auto made = makeOverview(feed, {day("2026-06-30"), {}});
    CHECK(made.columns.size() == 7);
    CHECK(made.columns.back().number == u"T"_s);
    CHECK(made.pledges == 184); // one is announced in July 2026
    CHECK(made.rows.size() == 36);
    CHECK(made.withoutFigure == 33);
    CHECK(makeOverview(feed, {day("2026-07-31"), {}}).pledges == 185);
    int inCells = 0;
    for (const auto &row : made.rows) {
        for (const auto &cell : row.cells)
            inCells += cell.pledges;
    }
    CHECK(inCells == made.pledges);
}

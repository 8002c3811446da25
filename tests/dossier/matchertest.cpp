#include "model/dossier/matcher.h"

#include "tests/dossier/sample.h"
#include "tests/support/catch.h"

using namespace servanda;
using namespace Qt::StringLiterals;

namespace {

bool matches(const Filter &filter, const Pledge &pledge)
{
    const Dossier dossier(test::sampleFacts());
    return PledgeMatcher(filter, dossier).matches(pledge);
}

/// Of party 11 under clause A1 (32): arms, in euro, of January 2026.
Pledge sample()
{
    Pledge pledge = test::pledge(41, u"P-1"_s, {11}, {32});
    pledge.amount = {100, kEuro};
    pledge.announcedOn = PartialDate::fromPacked(20260100);
    return pledge;
}

Filter period(QDate from, QDate to)
{
    Filter filter;
    filter.from = from;
    filter.to = to;
    return filter;
}

} // namespace

TEST_CASE("an empty filter lets everything pass", "[dossier][matcher]")
{
    CHECK(Filter().isEmpty());
    CHECK(matches({}, sample()));
    CHECK(matches({}, Pledge()));
}

TEST_CASE("each restriction alone decides", "[dossier][matcher]")
{
    CHECK(matches({{{11}, {12}}, {}, {}, {}, {}, {}}, sample()));
    CHECK_FALSE(matches({{{12}}, {}, {}, {}, {}, {}}, sample()));
    CHECK(matches({{}, {}, {PledgeKind::Funding, PledgeKind::Arms}, {}, {}, {}}, sample()));
    CHECK_FALSE(matches({{}, {}, {PledgeKind::Funding}, {}, {}, {}}, sample()));
    CHECK(matches({{}, {}, {}, {kEuro}, {}, {}}, sample()));
    CHECK_FALSE(matches({{}, {}, {}, {kPieces}, {}, {}}, sample()));
    CHECK_FALSE(matches({{}, {}, {}, {Unit()}, {}, {}}, sample()));
}

TEST_CASE("all restrictions must hold together", "[dossier][matcher]")
{
    Filter filter{{{11}}, {{31}}, {PledgeKind::Arms}, {kEuro}, {2026, 1, 1}, {2026, 1, 31}};
    CHECK(matches(filter, sample()));
    filter.units = {kPieces};
    CHECK_FALSE(matches(filter, sample()));
}

TEST_CASE("a clause stands for all those below it", "[dossier][matcher]")
{
    const auto passes = [](qint64 clause) {
        return matches({{}, {{clause}}, {}, {}, {}, {}}, sample());
    };
    CHECK(passes(31)); // A holds A1
    CHECK(passes(32));
    CHECK_FALSE(passes(33)); // A1a lies below it
    CHECK_FALSE(passes(34));
    CHECK_FALSE(passes(99));
    const Dossier dossier(test::sampleFacts());
    CHECK((withDescendants({{31}}, dossier) == QSet<ClauseId>{{31}, {32}, {33}}));
    CHECK((withDescendants({{32}, {34}}, dossier) == QSet<ClauseId>{{32}, {33}, {34}}));
    CHECK(withDescendants({}, dossier).isEmpty());
}

TEST_CASE("a circle of clauses in a damaged dossier ends", "[dossier][matcher]")
{
    Facts facts = test::sampleFacts();
    facts.rows<Clause>()[0].parent = {33};
    CHECK((withDescendants({{32}}, Dossier(facts)) == QSet<ClauseId>{{31}, {32}, {33}}));
}

TEST_CASE("a partial date passes where it can lie in the period", "[dossier][matcher]")
{
    CHECK(matches(period({2026, 1, 31}, {}), sample())); // some day of January
    CHECK_FALSE(matches(period({2026, 2, 1}, {}), sample()));
    CHECK(matches(period({}, {2026, 1, 1}), sample()));
    CHECK_FALSE(matches(period({}, {2025, 12, 31}), sample()));
    CHECK(matches(period({2026, 1, 15}, {2026, 1, 15}), sample()));
    Pledge undated = sample();
    undated.announcedOn = {};
    CHECK(matches(period({2026, 2, 1}, {2026, 2, 2}), undated));
    Pledge day = sample();
    day.announcedOn = PartialDate(QDate(2026, 1, 6));
    CHECK(matches(period({2026, 1, 6}, {2026, 1, 6}), day)); // both ends are inside
    CHECK_FALSE(matches(period({2026, 1, 7}, {}), day));
    CHECK_FALSE(matches(period({}, {2026, 1, 5}), day));
}

TEST_CASE("the period is not asked where only who counts", "[dossier][matcher]")
{
    const Dossier dossier(test::sampleFacts());
    const PledgeMatcher matcher(period({2030, 1, 1}, {}), dossier);
    CHECK(matcher.matchesWho(sample()));
    CHECK_FALSE(matcher.matches(sample()));
}

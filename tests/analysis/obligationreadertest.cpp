#include "model/analysis/explanation.h"
#include "model/analysis/sourceconfidence.h"
#include "model/analysis/statusboard.h"
#include "tests/support/builders.h"
#include "tests/support/catch.h"

using namespace servanda;
using namespace servanda::test;
using namespace Qt::StringLiterals;

namespace {

std::optional<Status> statusOf(const Facts &facts, qint64 pledge = 1)
{
    const Dossier dossier(facts);
    const Feed feed(dossier);
    const StatusBoard board(feed, day("2026-06-30"));
    const Status *status = board.find({pledge});
    return status ? std::optional(*status) : std::nullopt;
}

QString range(const std::optional<Status> &status)
{
    REQUIRE(status);
    const auto &achievement = status->achievement;
    return achievement.low.toText() + u' '
        + (achievement.point ? achievement.point->toText() : u"-"_s) + u' '
        + achievement.high.toText();
}

Fulfilment rivalReport(qint64 id, const char *figure, qint64 of)
{
    auto row = report(id, 1, figure, "EUR", "2025-05-03");
    row.rivalOf = {of};
    return row;
}

Adoption adopted(qint64 id, qint64 claim, qint64 rivalling)
{
    return {{id}, {claim}, {rivalling}, u"N. N."_s, u"the minister said so"_s};
}

Facts half()
{
    return framed(pledge(1, "100", "EUR", "2025-01-10"), report(11, 1, "50", "EUR", "2025-05-01"));
}

Facts graded(SourceGrade grade, SourceClass speaker)
{
    auto facts = half();
    facts.rows<Source>()[1].grade = grade;
    facts.rows<Source>()[1].sourceClass = speaker;
    return facts;
}

} // namespace

TEST_CASE("a draft pledge has no status, and a draft report moves none", "[analysis][status]")
{
    auto facts = half();
    facts.rows<Pledge>()[0].standing = Standing::Draft;
    CHECK_FALSE(statusOf(facts));
    facts = half();
    facts.rows<Fulfilment>().push_back(report(12, 1, "30", "EUR", "2025-06-01"));
    CHECK(range(statusOf(facts)) == u"0.8 0.8 0.8");
    facts.rows<Fulfilment>()[1].standing = Standing::Draft;
    CHECK(range(statusOf(facts)) == u"0.5 0.5 0.5");
    facts.rows<Fulfilment>()[0].standing = Standing::Draft;
    CHECK(headlineOf(*statusOf(facts)) == Headline::NotAssessed);
}

TEST_CASE("a draft part leaves its whole to count by itself", "[analysis][status]")
{
    auto facts = half();
    facts.rows<Pledge>().push_back(pledge(2, "40", "EUR", "2025-01-11"));
    facts.rows<Link>() = {link(1, 2, Relation::PartOf, 1)};
    CHECK_FALSE(statusOf(facts)->counted);
    facts.rows<Pledge>()[1].standing = Standing::Draft;
    CHECK(statusOf(facts)->counted);
}

TEST_CASE("of rival reports the adopted one is the point, and all of them the range",
          "[analysis][status]")
{
    auto facts = half();
    facts.rows<Fulfilment>().push_back(rivalReport(12, "25", 11));
    CHECK(range(statusOf(facts)) == u"0.25 0.5 0.5");
    CHECK(statusOf(facts)->disputed);
    facts.rows<Adoption>() = {adopted(31, 0, 12)};
    CHECK(range(statusOf(facts)) == u"0.25 0.25 0.5");
    CHECK(statusOf(facts)->disputed);
    facts.rows<Fulfilment>()[0].standing = Standing::Draft; // no claim yet
    CHECK(range(statusOf(facts)) == u"0.25 0.25 0.25");
    facts.rows<Fulfilment>()[0].standing = Standing::Reported;
    facts.rows<Fulfilment>()[1].amount = amount("49", "EUR"); // within the tolerance
    CHECK_FALSE(statusOf(facts)->disputed);
}

TEST_CASE("an adopted claim is the target, and the pledge's own figure becomes its rival",
          "[analysis][status]")
{
    auto facts = half();
    facts.rows<Variant>() = {rival(21, 1, "200", "EUR")};
    CHECK(range(statusOf(facts)) == u"0.25 0.5 0.5");
    facts.rows<Adoption>() = {adopted(31, 21, 0)};
    CHECK(range(statusOf(facts)) == u"0.25 0.25 0.5");
    CHECK(statusOf(facts)->disputed);
}

TEST_CASE("a report of more than so much is the least, and leaves the most open",
          "[analysis][status]")
{
    auto facts = half();
    facts.rows<Fulfilment>()[0].bound = {Bound::Kind::AtLeast, 0};
    CHECK(range(statusOf(facts)) == u"0.5 0.5 1");
    facts.rows<Fulfilment>()[0].bound = {Bound::Kind::About, 0};
    CHECK(range(statusOf(facts)) == u"0.5 0.5 0.5");
}

TEST_CASE("confidence is that of the grade of a source, else of who speaks in it",
          "[analysis][status]")
{
    using enum SourceClass;
    const auto confidence = [](SourceGrade grade, SourceClass speaker) {
        return statusOf(graded(grade, speaker))->confidence;
    };
    CHECK(confidence(SourceGrade::NotSaid, NotSaid) == Confidence::Reported);
    CHECK(confidence(SourceGrade::NotSaid, DonorOfficial) == Confidence::Reported);
    CHECK(confidence(SourceGrade::NotSaid, RecipientOfficial) == Confidence::Confirmed);
    CHECK(confidence(SourceGrade::NotSaid, ThirdPartyMonitor) == Confidence::Confirmed);
    CHECK(confidence(SourceGrade::NotSaid, TreatyDepositary) == Confidence::Confirmed);
    CHECK(confidence(SourceGrade::NotSaid, Press) == Confidence::Claimed);
    CHECK(confidence(SourceGrade::NotSaid, SingleLeak) == Confidence::Claimed);
    CHECK(confidence(SourceGrade::Confirmed, Press) == Confidence::Confirmed);
    CHECK(confidence(SourceGrade::Claimed, RecipientOfficial) == Confidence::Claimed);
    // What cannot be checked gives no point.
    const auto unverifiable = statusOf(graded(SourceGrade::Unverifiable, DonorOfficial));
    CHECK(unverifiable->confidence == Confidence::Unverifiable);
    CHECK(range(unverifiable) == u"0 - 1");
}

TEST_CASE("a report without a source is claimed, and the least sure one speaks for all",
          "[analysis][status]")
{
    auto facts = graded(SourceGrade::Confirmed, SourceClass::NotSaid);
    CHECK(statusOf(facts)->confidence == Confidence::Confirmed);
    auto row = report(12, 1, "10", "EUR", "2025-06-01");
    row.source = {};
    facts.rows<Fulfilment>().push_back(row);
    CHECK(statusOf(facts)->confidence == Confidence::Claimed);
}

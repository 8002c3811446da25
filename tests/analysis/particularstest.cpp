#include "model/analysis/explanation.h"
#include "model/analysis/statusboard.h"
#include "tests/support/builders.h"
#include "tests/support/catch.h"

#include <random>

using namespace servanda;
using namespace servanda::test;
using namespace Qt::StringLiterals;

namespace {

Status statusNow(const Facts &facts, qint64 pledge = 1, const char *asOf = "2026-06-30")
{
    const Dossier dossier(facts);
    const Feed feed(dossier);
    const StatusBoard board(feed, day(asOf));
    const Status *status = board.find({pledge});
    REQUIRE(status);
    return *status;
}

Facts halfDone()
{
    return framed(pledge(1, "100", "EUR", "2025-01-10"), report(11, 1, "50", "EUR", "2025-05-01"));
}

Yardstick yardstick(Measure measure, qint64 pledge = 1)
{
    Yardstick row;
    row.id = {pledge};
    row.pledge = {pledge};
    row.measure = measure;
    return row;
}

Judgement judged(qint64 id, JudgedLevel level, const char *on)
{
    return {{id}, {1}, level, date(on), u"Ada"_s, u"Ben"_s, u"by the guideline"_s, {}};
}

PledgeAct act(qint64 id, PledgeActKind kind, const char *on)
{
    return {{id},        u"A-%1"_s.arg(id), {1},      kind, date(on), {},
            u"An act"_s, u"Ada"_s,          u"Ben"_s, {},   {1},      Standing::Reported};
}

/// Three parts of 100 each of pledge 1, of which so much is delivered.
Facts joint(JointMode mode, std::initializer_list<const char *> delivered)
{
    auto facts = framed(pledge(1, "100", "EUR", "2025-01-10"));
    qint64 id = 2;
    for (const char *figure : delivered) {
        facts.rows<Pledge>().push_back(pledge(id, "100", "EUR", "2025-01-11"));
        facts.rows<Fulfilment>().push_back(report(id, id, figure, "EUR", "2025-05-01"));
        facts.rows<Link>().push_back(link(id, id, Relation::PartOf, 1));
        ++id;
    }
    auto rule = yardstick(Measure::AtLeast);
    rule.joint = mode;
    if (mode == JointMode::KOf)
        rule.partsNeeded = {2, 0};
    facts.rows<Yardstick>() = {rule};
    return facts;
}

QString pointOf(const Status &status)
{
    return status.achievement.point ? status.achievement.point->toText() : u"-"_s;
}

} // namespace

TEST_CASE("a yardstick turns a figure into a ceiling or a level kept", "[analysis][status]")
{
    auto facts = halfDone();
    facts.rows<Fulfilment>()[0].amount = amount("150", "EUR");
    CHECK(pointOf(statusNow(facts)) == u"1");
    facts.rows<Yardstick>() = {yardstick(Measure::AtMost)};
    CHECK(pointOf(statusNow(facts)) == u"0.5");

    facts.rows<Yardstick>()[0].measure = Measure::KeepLevel;
    facts.rows<Yardstick>()[0].keptFrom = date("2025-04-22");
    facts.rows<Yardstick>()[0].keptUntil = date("2025-05-10"); // 19 days, from the 10th of them on
    CHECK(pointOf(statusNow(facts)) == u"0.526315789");
    CHECK(statusNow(facts, 1, "2025-05-01").achievement.point->toText() == u"0.1");
}

TEST_CASE("a level kept is counted anew when the day moves", "[analysis][status]")
{
    auto facts = halfDone();
    facts.rows<Fulfilment>()[0].amount = amount("100", "EUR");
    facts.rows<Yardstick>() = {yardstick(Measure::KeepLevel)};
    const Dossier dossier(facts);
    const Feed feed(dossier);
    StatusBoard moved(feed, day("2025-05-01"));
    for (const char *to : {"2025-05-02", "2025-06-02", "2025-05-20"}) {
        moved.setAsOf(day(to));
        CHECK(*moved.find({1}) == *StatusBoard(feed, day(to)).find({1}));
    }
}

TEST_CASE("the deviation agreed for one pledge counts for it alone", "[analysis][status]")
{
    auto facts = halfDone();
    facts.rows<Fulfilment>()[0].amount = amount("96", "EUR");
    CHECK(statusNow(facts).achievement.level == 2);
    facts.rows<Yardstick>() = {yardstick(Measure::AtLeast)};
    facts.rows<Yardstick>()[0].deviation = {5, 2};
    facts.rows<Yardstick>()[0].guideline = u"agreed at the review"_s;
    CHECK(statusNow(facts).achievement.level == kFullLevel);
    CHECK(statusNow(facts).withinDeviation);
}

TEST_CASE("of judgements the latest that a second person stands by counts", "[analysis][status]")
{
    auto facts = framed(pledge(1, "", "persons", "2025-01-10"));
    CHECK(headlineOf(statusNow(facts)) == Headline::NotAssessed);
    facts.rows<Judgement>() = {judged(1, JudgedLevel::Full, "2026-05-01"),
                               judged(2, JudgedLevel::Minimal, "2026-02-01"),
                               judged(3, JudgedLevel::NotStarted, "2026-06-01")};
    facts.rows<Judgement>()[2].secondPerson.clear();
    CHECK(statusNow(facts).achievement.level == 3);
    CHECK(statusNow(facts).judged);
    CHECK(statusNow(facts, 1, "2026-04-30").achievement.level == 1);
    CHECK(statusNow(facts, 1, "2026-01-30").achievement.level == kNoLevel);
}

TEST_CASE("acts on a pledge count with evidence, and where asked with a second person",
          "[analysis][status]")
{
    auto facts = halfDone();
    const auto headline = [&facts] { return headlineOf(statusNow(facts)); };
    facts.rows<PledgeAct>() = {act(1, PledgeActKind::ContraryAct, "2026-03-01")};
    CHECK(headline() == Headline::ContraryAct);
    CHECK(headlineOf(statusNow(facts, 1, "2026-02-28")) == Headline::Intermediate);
    facts.rows<PledgeAct>()[0].secondPerson.clear();
    CHECK(headline() == Headline::Intermediate);
    facts.rows<PledgeAct>() = {act(1, PledgeActKind::Release, "2026-03-01")};
    CHECK(headline() == Headline::Released);
    facts.rows<PledgeAct>()[0].source = {};
    CHECK(headline() == Headline::Intermediate);
    facts.rows<PledgeAct>() = {act(1, PledgeActKind::Suspension, "2026-03-01")};
    CHECK(headline() == Headline::Suspended);
    facts.rows<PledgeAct>()[0].until = date("2026-04-01");
    CHECK(headline() == Headline::Intermediate);
    facts.rows<PledgeAct>() = {act(1, PledgeActKind::Withdrawal, "2026-03-01")};
    facts.rows<PledgeAct>()[0].secondPerson.clear();
    CHECK(headline() == Headline::Terminated);
    facts.rows<PledgeAct>()[0].standing = Standing::Draft;
    CHECK(headline() == Headline::Intermediate);
}

TEST_CASE("joint pledges are as good as all, any or so many of their parts", "[analysis][status]")
{
    const auto all = joint(JointMode::All, {"20", "60", "100"});
    CHECK(pointOf(statusNow(all)) == u"0.2");
    CHECK(statusNow(all).counted);
    CHECK_FALSE(statusNow(all, 2).counted);
    CHECK(pointOf(statusNow(joint(JointMode::Any, {"20", "60", "100"}))) == u"1");
    CHECK(pointOf(statusNow(joint(JointMode::KOf, {"20", "60", "100"}))) == u"0.8");
    CHECK(statusNow(joint(JointMode::KOf, {"20", "60", "100"})).achievement.level == 2);

    auto released = all;
    released.rows<PledgeAct>() = {act(1, PledgeActKind::Release, "2026-03-01")};
    released.rows<PledgeAct>()[0].pledge = {2};
    CHECK(pointOf(statusNow(released)) == u"0.6");

    const auto together = joint(JointMode::Jointly, {"20", "30"});
    CHECK(pointOf(statusNow(together)) == u"0.5");
    CHECK(statusNow(together).counted);
    CHECK(pointOf(statusNow(together, 3)) == u"0.3");
    CHECK(statusNow(together, 3).achievement.level == kNoLevel);
    CHECK_FALSE(statusNow(together, 3).counted);

    const Dossier dossier(all);
    const Feed feed(dossier);
    const auto why = explainStatus(feed, {1}, day("2026-06-30"));
    REQUIRE(why);
    const auto reason = std::ranges::find(
        why->reasons, u"It is joint: as good as the weakest of its parts"_s, &StatusReason::text);
    REQUIRE(reason != why->reasons.end());
    CHECK(reason->facts.size() == 4); // the yardstick and three parts
}

TEST_CASE("a board that follows edits of particulars ends where a new one begins",
          "[analysis][status]")
{
    std::mt19937 random(7);
    auto facts = joint(JointMode::All, {"20", "60", "100"});
    Dossier dossier(facts);
    const Feed feed(dossier);
    StatusBoard followed(feed, day("2026-06-30"));
    QObject::connect(&dossier, &Dossier::changed, &dossier,
                     [&](const Edit &edit) { followed.follow(edit); });
    FakeStore store;
    Editor editor(dossier, store, u"ana"_s, [] { return qint64{1}; });
    int done = 0;
    for (qint64 round = 1; round <= 60; ++round) {
        const PledgeId of{1 + static_cast<qint64>(random() % 4)};
        Edit edit;
        switch (random() % 4) {
        case 0: {
            Milestone row;
            row.id = {round};
            row.code = u"M-%1"_s.arg(round);
            row.pledge = of;
            row.title = row.code;
            row.doneOn = random() % 2 ? date("2026-02-01") : PartialDate();
            row.source = {1};
            edit.add(row);
            break;
        }
        case 1: {
            auto row = judged(round, static_cast<JudgedLevel>(random() % 4), "2026-02-01");
            row.pledge = of;
            edit.add(row);
            break;
        }
        case 2: {
            auto row = act(round, static_cast<PledgeActKind>(random() % 4), "2026-02-01");
            row.pledge = of;
            edit.add(row);
            break;
        }
        default: {
            const auto rows = dossier.rows<Yardstick>();
            auto row = rows[0];
            row.joint = static_cast<JointMode>(random() % 5);
            row.partsNeeded = {row.joint == JointMode::KOf ? 2 : 0, 0};
            row.measure = static_cast<Measure>(random() % 6);
            if (row == rows[0])
                continue;
            edit.of<Yardstick>().push_back({rows[0], row});
            break;
        }
        }
        edit.label = u"Change"_s;
        done += editor.commit(std::move(edit)) ? 1 : 0;
        const StatusBoard made(feed, day("2026-06-30"));
        INFO("round " << round);
        CHECK(followed.everything() == made.everything());
        for (qint64 id = 1; id <= 4; ++id)
            CHECK(*followed.find({id}) == *made.find({id}));
    }
    CHECK(done > 30);
}

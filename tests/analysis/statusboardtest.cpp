#include "model/analysis/statusboard.h"

#include "model/analysis/explanation.h"
#include "model/analysis/statussheet.h"
#include "tests/analysis/example.h"
#include "tests/support/builders.h"

#include <QRandomGenerator>

using namespace servanda;
using namespace servanda::test;
using namespace Qt::StringLiterals;

namespace {

Status statusIn(const Facts &facts, const char *asOf = "2026-06-30", qint64 pledge = 1)
{
    const Dossier dossier(facts);
    const Feed feed(dossier);
    const StatusBoard board(feed, day(asOf));
    const Status *status = board.find({pledge});
    REQUIRE(status);
    return *status;
}

Headline headlineIn(const Facts &facts, const char *asOf = "2026-06-30", qint64 pledge = 1)
{
    return headlineOf(statusIn(facts, asOf, pledge));
}

Facts waiting(const char *condition)
{
    auto row = pledge(1, "100", "EUR", "2025-01-10");
    row.condition = text(condition);
    return framed(row);
}

Participation took(qint64 id, qint64 party, Role role)
{
    Participation row;
    row.id = {id};
    row.instrument = {1};
    row.party = {party};
    row.role = role;
    return row;
}

Setting setting(qint64 id, const char *key, const char *value)
{
    return {{id}, text(key), text(value)};
}

/// Everything a board says, to compare two of them.
QByteArray said(const StatusBoard &board)
{
    return statusJson(makeStatusSheet(board));
}

} // namespace

TEST_CASE("a pledge with a figure is at least so much", "[analysis][status]")
{
    const auto facts
        = framed(pledge(1, "100", "EUR", "2025-01-10"), report(11, 1, "30", "EUR", "2025-02-01"),
                 report(12, 1, "40", "EUR", "2026-07-01"),
                 report(13, 1, "99", "EUR", "2025-02-01", FulfilmentStage::Allocated));
    const auto status = statusIn(facts);
    CHECK(status.achievement.point->toText() == u"0.3");
    CHECK(status.achievement.level == 1);
    CHECK(status.confidence == Confidence::Reported);
    CHECK(statusIn(facts, "2026-07-01").achievement.point->toText() == u"0.7");
}

TEST_CASE("a pledge without a figure is one act, or waits for a judgement", "[analysis][status]")
{
    auto act = pledge(1, "", "", "2025-01-10");
    CHECK(headlineIn(framed(act)) == Headline::NotAssessed);
    CHECK(headlineIn(framed(act, report(11, 1, "", "", "2025-02-01"))) == Headline::Fulfilled);
    act = pledge(1, "", "persons", "2025-01-10");
    CHECK(headlineIn(framed(act)) == Headline::NotAssessed);
    CHECK(headlineIn(framed(act, report(11, 1, "0", "persons", "2025-02-01")))
          == Headline::NotAssessed);
    CHECK(headlineIn(framed(act, report(11, 1, "50", "persons", "2025-02-01")))
          == Headline::Unverifiable);
}

TEST_CASE("other currencies count at the rate of their own day, or not at all",
          "[analysis][status]")
{
    auto facts
        = framed(pledge(1, "100", "EUR", "2025-01-10"), report(11, 1, "100", "USD", "2025-02-01"),
                 report(12, 1, "100", "GBP", "2025-02-01"), rate(1, "2025-02-01", "USD", "2"));
    CHECK(statusIn(facts).achievement.point->toText() == u"0.5");
    const Dossier dossier(facts);
    const Feed feed(dossier);
    const auto why = explainStatus(feed, {1}, day("2026-06-30"));
    REQUIRE(why);
    CHECK(why->reasons.back().facts == std::vector{FactRef{FactType::Fulfilment, 12}});
}

TEST_CASE("conditions sleep until their event, and a person can call free words met",
          "[analysis][status]")
{
    CHECK(headlineIn(waiting("ceasefire-in-force")) == Headline::NotYetTriggered);
    auto facts = waiting("ceasefire-in-force; parliamentary vote");
    facts.rows<Event>() = {event(1, "CEASEFIRE", "2026-03-01")};
    CHECK(headlineIn(facts) == Headline::NotYetTriggered);
    auto vote = event(2, "VOTE", "2026-04-01");
    vote.title = u"Parliamentary vote"_s;
    facts.rows<Event>().push_back(vote);
    CHECK(headlineIn(facts) == Headline::NotAssessed);
    CHECK(headlineIn(facts, "2026-03-31") == Headline::NotYetTriggered);

    // What was delivered no longer waits for a decision, but does for an event.
    facts = waiting("cabinet approval");
    facts.rows<Fulfilment>() = {report(11, 1, "50", "EUR", "2025-02-01")};
    CHECK(headlineIn(facts) == Headline::Intermediate);
    facts.rows<Pledge>()[0].condition = u"CEASEFIRE; cabinet approval"_s;
    CHECK(headlineIn(facts) == Headline::NotYetTriggered);
}

TEST_CASE("a clause's trigger wakes its pledges, and a reading can let all of them sleep",
          "[analysis][status]")
{
    auto facts = framed(pledge(1, "100", "EUR", "2025-01-10"));
    facts.rows<Clause>()[0].condition = u"CEASEFIRE + 30 days"_s;
    facts.rows<Event>() = {event(1, "CEASEFIRE", "2026-06-01")};
    CHECK(headlineIn(facts, "2026-06-30") == Headline::NotYetTriggered);
    CHECK(headlineIn(facts, "2026-07-01") == Headline::NotAssessed);
    facts.rows<Clause>()[0].condition.clear();
    facts.rows<Setting>() = {setting(1, "sleeps-until:I-1", "NEW_ATTACK")};
    CHECK(headlineIn(facts) == Headline::NotYetTriggered);
}

TEST_CASE("nothing binds before its instrument is signed", "[analysis][status]")
{
    auto facts = framed(pledge(1, "100", "EUR", "2025-01-10"));
    facts.rows<Instrument>()[0].signedOn = date("2026-01-06");
    CHECK(headlineIn(facts, "2026-01-05") == Headline::NotInForce);
    CHECK(headlineIn(facts, "2026-01-06") == Headline::NotAssessed);
}

TEST_CASE("who only took part or objects is not bound, unless a reading says so",
          "[analysis][status]")
{
    auto facts = framed(pledge(1, "100", "EUR", "2025-01-10"));
    const auto with = [&facts](std::vector<Participation> parts) {
        facts.rows<Participation>() = std::move(parts);
        return headlineIn(facts);
    };
    CHECK(with({}) == Headline::NotAssessed);
    CHECK(with({took(1, 1, Role::Observer), took(2, 1, Role::Coordinator)})
          == Headline::NotApplicable);
    CHECK(with({took(1, 1, Role::Objector)}) == Headline::NotApplicable);
    CHECK(with({took(1, 1, Role::Observer), took(2, 1, Role::Signatory)}) == Headline::NotAssessed);
    CHECK(with({took(1, 1, Role::Beneficiary)}) == Headline::NotAssessed);
    facts.rows<Setting>() = {setting(1, "reading:C-1:AAA", "bound")};
    CHECK(with({took(1, 1, Role::Observer)}) == Headline::NotAssessed);
    facts.rows<Setting>() = {setting(1, "reading:C-1:AAA", "reserved")};
    CHECK(with({took(1, 1, Role::Signatory)}) == Headline::NotApplicable);
}

TEST_CASE("what is part of, restates or replaces another counts once", "[analysis][status]")
{
    auto facts
        = framed(pledge(1, "100", "EUR", "2025-01-10"), pledge(2, "40", "EUR", "2025-01-11"),
                 pledge(3, "60", "EUR", "2025-01-12"), report(11, 2, "40", "EUR", "2025-02-01"),
                 report(12, 3, "30", "EUR", "2025-02-01"));
    facts.rows<Link>() = {link(1, 2, Relation::PartOf, 1), link(2, 3, Relation::PartOf, 1)};
    const auto board = [](const Facts &of) {
        const Dossier dossier(of);
        const Feed feed(dossier);
        return StatusBoard(feed, day("2026-06-30")).everything();
    };
    // The whole has what its parts have; only the parts count.
    CHECK(statusIn(facts).achievement.point->toText() == u"0.7");
    CHECK_FALSE(statusIn(facts).counted);
    CHECK(board(facts).summary({}) == u"75 (75-75) · 2 of 2 assessed · 1 counted elsewhere");
    // A report about the whole that says more is believed.
    facts.rows<Fulfilment>().push_back(report(13, 1, "90", "EUR", "2025-03-01"));
    CHECK(statusIn(facts).achievement.point->toText() == u"0.9");

    facts.rows<Link>() = {link(1, 2, Relation::Restates, 1), link(2, 3, Relation::Replaces, 1)};
    CHECK(headlineIn(facts) == Headline::Terminated);
    CHECK(board(facts).count(Headline::CountedElsewhere) == 1);
    CHECK(board(facts).summary({})
          == u"50 (50-50) · 1 of 1 assessed · 1 ended · 1 counted elsewhere");
}

TEST_CASE("rival claims widen the range, and those that differ much are a dispute",
          "[analysis][status]")
{
    auto facts = framed(pledge(1, "100", "EUR", "2025-01-10"),
                        report(11, 1, "50", "EUR", "2025-02-01"), rival(21, 1, "102", "EUR"));
    CHECK_FALSE(statusIn(facts).disputed);
    CHECK(statusIn(facts).achievement.low.toText() == u"0.490196078");
    facts.rows<Variant>() = {rival(21, 1, "200", "EUR")};
    CHECK(statusIn(facts).disputed);
    CHECK(statusIn(facts).achievement.point->toText() == u"0.5");
    facts.rows<Variant>() = {rival(21, 1, "200", "pieces")};
    CHECK_FALSE(statusIn(facts).disputed);
    facts.rows<Variant>() = {rival(21, 1, "", "EUR")};
    CHECK(statusIn(facts).disputed);
}

TEST_CASE("thresholds are settings, and what is set badly is told", "[analysis][status]")
{
    auto facts
        = framed(pledge(1, "100", "EUR", "2025-01-10"), report(11, 1, "96", "EUR", "2025-02-01"));
    facts.rows<Setting>()
        = {setting(1, "status-deviation", "0.05"), setting(2, "status-intermediate-from", "much")};
    CHECK(statusIn(facts).withinDeviation);
    Errors faults;
    CHECK(statusRulesOf(Dossier(facts), &faults).intermediateFrom == Fraction{400'000'000});
    CHECK(faults.size() == 1);
}

TEST_CASE("every status of the example can be explained", "[analysis][status]")
{
    const Dossier dossier(exampleFacts());
    const Feed feed(dossier);
    const StatusBoard board(feed, day("2026-06-30"));
    for (const auto &row : dossier.rows<Pledge>()) {
        const Status *status = board.find(row.id);
        const auto why = explainStatus(feed, row.id, board.asOf());
        INFO(row.code.toStdString());
        REQUIRE(why.has_value() == (status != nullptr));
        if (!status)
            continue;
        CHECK(why->status == *status);
        CHECK_FALSE(why->reasons.empty());
        const Headline headline = headlineOf(*status);
        const bool ended = headline == Headline::Fulfilled || headline == Headline::FulfilledLate
            || headline == Headline::Terminated;
        CHECK(why->wouldChange.isEmpty() == (ended && !status->disputed));
        for (const auto &reason : why->reasons) {
            CHECK_FALSE(reason.text.isEmpty());
            for (const auto fact : reason.facts)
                CHECK(dossier.has(fact));
        }
    }
}

TEST_CASE("moving the day gives what that day gives from nothing", "[analysis][status][law]")
{
    Facts facts = exampleFacts();
    facts.rows<Event>().push_back(event(900, "CEASEFIRE", "2026-07-15"));
    const Dossier dossier(facts);
    const Feed feed(dossier);
    StatusBoard moving(feed, day("2024-01-01"));
    QRandomGenerator random(7);
    for (int i = 0; i < 25; ++i) {
        const QDate asOf = day("2024-01-01").addDays(random.bounded(1300));
        moving.setAsOf(asOf);
        INFO(asOf.toString(Qt::ISODate).toStdString());
        CHECK(said(moving) == said(StatusBoard(feed, asOf)));
    }
}

TEST_CASE("after an edit the board says what it says from nothing", "[analysis][status][law]")
{
    const Facts facts = exampleFacts();
    Dossier dossier(facts);
    const Feed feed(dossier);
    StatusBoard board(feed, day("2026-06-30"));
    // Made piece by piece while edits come in between.
    StatusBoard pieces(feed, day("2026-06-30"), StatusBoard::Making::InSteps);
    QObject::connect(&dossier, &Dossier::changed, &dossier, [&](const Edit &edit) {
        board.follow(edit);
        pieces.follow(edit);
        pieces.assessMore(9);
    });
    FakeStore store;
    Editor editor(dossier, store, u"ana"_s, [] { return qint64{1}; });
    QRandomGenerator random(8);
    qint64 nextId = std::numeric_limits<qint64>::max() / 2;
    const auto anyPledge = [&] {
        const auto rows = dossier.rows<Pledge>();
        return rows[static_cast<size_t>(random.bounded(static_cast<int>(rows.size())))];
    };
    int done = 0;
    for (int i = 0; i < 60; ++i) {
        Edit edit;
        edit.label = u"Change"_s;
        const Pledge pledge = anyPledge();
        switch (random.bounded(6)) {
        case 0: {
            auto row = report(++nextId, pledge.id.value, "7", "EUR", "2026-05-01");
            row.source = pledge.source;
            row.code = u"F-NEW-%1"_s.arg(nextId);
            row.amount.unit = pledge.amount.unit.isNone() ? kEuro : pledge.amount.unit;
            edit.add(row);
            break;
        }
        case 1: {
            auto row = pledge;
            row.id = {++nextId};
            row.code = u"P-NEW-%1"_s.arg(nextId);
            row.party = anyPledge().party;
            edit.add(row);
            break;
        }
        case 2: {
            auto row = pledge;
            row.dueOn = date("2026-06-01");
            row.clause = anyPledge().clause;
            row.condition = random.bounded(2) == 0 ? u"CEASEFIRE"_s : u"2026-01-01"_s;
            edit.of<Pledge>().push_back({pledge, row});
            break;
        }
        case 3: {
            const auto rows = dossier.rows<Fulfilment>();
            const auto &row
                = rows[static_cast<size_t>(random.bounded(static_cast<int>(rows.size())))];
            edit.of<Fulfilment>().push_back({row, {}});
            break;
        }
        case 4:
            edit.add(
                event(++nextId, "CEASEFIRE", random.bounded(2) == 0 ? "2026-06-30" : "2027-01-01"));
            break;
        default: {
            auto row = rival(++nextId, pledge.id.value, "5", "EUR");
            row.code = u"V-NEW-%1"_s.arg(nextId);
            row.source = pledge.source;
            edit.add(row);
            break;
        }
        }
        done += editor.commit(edit) ? 1 : 0;
        CHECK(said(board) == said(StatusBoard(feed, day("2026-06-30"))));
        CHECK((!pieces.isComplete() || said(pieces) == said(board)));
    }
    CHECK(done > 40);
    CHECK_FALSE(StatusBoard(feed, day("2026-06-30"), StatusBoard::Making::InSteps).isComplete());
    pieces.assessMore(1000);
    CHECK(pieces.isComplete());
    CHECK(said(pieces) == said(board));
}

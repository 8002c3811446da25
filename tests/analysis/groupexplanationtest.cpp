#include "model/analysis/groupexplanation.h"

#include "tests/analysis/example.h"
#include "tests/support/builders.h"
#include "tests/support/catch.h"

using namespace servanda;
using namespace servanda::test;
using namespace Qt::StringLiterals;

namespace {

QStringList reasonsIn(const GroupExplanation &why)
{
    QStringList texts;
    for (const auto &reason : why.reasons)
        texts += reason.text;
    return texts;
}

Facts fourPledges()
{
    auto late = pledge(2, "100", "EUR", "2025-01-10");
    late.dueOn = date("2026-01");
    auto asleep = pledge(3, "100", "EUR", "2025-01-10");
    asleep.condition = u"CEASEFIRE"_s;
    auto elsewhere = pledge(4, "100", "EUR", "2025-01-10");
    elsewhere.party = {2};
    elsewhere.clause = {3};
    return framed(pledge(1, "100", "EUR", "2025-01-10"), late, asleep, elsewhere,
                  report(11, 1, "100", "EUR", "2025-02-01"),
                  report(12, 2, "30", "EUR", "2025-02-01"));
}

} // namespace

TEST_CASE("a group says which pledge leads, where its figure comes from and what would change it",
          "[analysis][status]")
{
    const Dossier dossier(fourPledges());
    const Feed feed(dossier);
    const StatusBoard board(feed, day("2026-06-30"));
    const std::vector<PledgeId> all{{1}, {2}, {3}, {4}, {2}};
    const auto why = explainGroup(board, all);
    CHECK(why.tally.obligations() == 4); // none twice
    CHECK(why.ruleVersion == kRuleVersion);
    CHECK(reasonsIn(why)
          == QStringList{u"The worst pledge leads: 1 is overdue, minimal"_s,
                         u"1 waits for its trigger"_s,
                         u"65 is the mean of the 2 that are assessed; over all 3, anything from "
                         u"43 to 77 is possible"_s,
                         u"1 is not assessed: nobody has reported on it"_s, u"1 is overdue"_s,
                         u"Confidence: reported, by the least sure report that counts"_s});
    CHECK(why.reasons[0].facts == std::vector{FactRef{FactType::Pledge, 2}});
    CHECK(why.reasons[1].facts == std::vector{FactRef{FactType::Pledge, 3}});
    CHECK(why.wouldChange
          == QStringList{u"Recording the events that 1 pledge waits for"_s,
                         u"Reports on the 1 pledge that nobody has assessed"_s});
}

TEST_CASE("below the least coverage a group says why there is no figure", "[analysis][status]")
{
    auto facts = fourPledges();
    facts.rows<Fulfilment>().clear();
    const Dossier dossier(facts);
    const Feed feed(dossier);
    const StatusBoard board(feed, day("2026-06-30"));
    const std::vector<PledgeId> two{{1}, {4}};
    CHECK(reasonsIn(explainGroup(board, two))
          == QStringList{u"No figure is shown: 0 of 2 assessed is less than 50 %"_s,
                         u"2 are not assessed: nobody has reported on them"_s});
    CHECK(explainGroup(board, {}).reasons.empty());
}

TEST_CASE("the pledges of a fact are those below it that pass the filter", "[analysis][status]")
{
    const Dossier dossier(fourPledges());
    const Feed feed(dossier);
    const auto below = [&feed](FactRef fact, const Filter &filter = {}) {
        std::vector<qint64> ids;
        for (const PledgeId id : pledgesBelow(feed, fact, filter))
            ids.push_back(id.value);
        return ids;
    };
    CHECK(below({FactType::Party, 1}) == std::vector<qint64>{1, 2, 3});
    CHECK(below({FactType::Clause, 2}) == std::vector<qint64>{4}); // under 2.1
    CHECK(below({FactType::Instrument, 1}).size() == 4);
    CHECK(below({FactType::Source, 1}).empty());
    Filter filter;
    filter.signatories = {PartyId{2}};
    CHECK(below({FactType::Instrument, 1}, filter) == std::vector<qint64>{4});
}

TEST_CASE("every party, clause and instrument of the example can be explained",
          "[analysis][example]")
{
    const Dossier dossier(exampleFacts());
    const Feed feed(dossier);
    const StatusBoard board(feed, day("2026-06-30"));
    const auto check = [&](FactRef fact, const StatusTally &tally) {
        const auto why = explainGroup(board, pledgesBelow(feed, fact, {}));
        CHECK(why.tally == tally);
        CHECK(why.reasons.empty() == (tally.obligations() == 0));
        for (const auto &reason : why.reasons) {
            for (const auto told : reason.facts)
                CHECK(dossier.has(told));
        }
    };
    for (const auto &party : dossier.rows<Party>())
        check(refOf(party), board.party(party.id));
    StatusTally all;
    for (const auto &instrument : dossier.rows<Instrument>())
        all.join(explainGroup(board, pledgesBelow(feed, refOf(instrument), {})).tally);
    CHECK(all == board.everything());
}

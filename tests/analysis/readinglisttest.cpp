#include "model/analysis/readinglist.h"

#include "model/analysis/boundparties.h"
#include "model/analysis/groupexplanation.h"
#include "tests/support/builders.h"
#include "tests/support/catch.h"

using namespace servanda;
using namespace servanda::test;

namespace {

Reading readingOf(qint64 id, qint64 clause, qint64 party, ReadingEffect effect)
{
    Reading row;
    row.id = {id};
    row.code = QStringLiteral("R-%1").arg(id);
    row.instrument = {1};
    row.clause = {clause};
    row.party = {party};
    row.title = QStringLiteral("Reading %1").arg(id);
    row.author = QStringLiteral("Author %1").arg(id);
    row.effect = effect;
    return row;
}

Participation roleOf(qint64 id, qint64 party, Role role)
{
    Participation row;
    row.id = {id};
    row.instrument = {1};
    row.party = {party};
    row.role = role;
    return row;
}

/// Alpha signed, Beta took part without being a party, Gamma objects; two rival readings of clause 2
/// for all and one for Beta.
Facts readAlike()
{
    Facts facts = frame();
    facts.rows<Participation>() = {roleOf(1, 1, Role::Signatory), roleOf(2, 2, Role::Observer),
                                   roleOf(3, 3, Role::Objector)};
    facts.rows<Reading>()
        = {readingOf(1, 2, 0, ReadingEffect::Bound), readingOf(2, 2, 0, ReadingEffect::Reserved),
           readingOf(3, 2, 2, ReadingEffect::Bound)};
    return facts;
}

QStringList boundLines(const Dossier &dossier, qint64 clause)
{
    QStringList lines;
    const Feed feed(dossier);
    const Bindings bindings(dossier);
    for (const auto &group : partiesBoundBy(*dossier.find(ClauseId{clause}), feed, bindings)) {
        QStringList codes;
        for (const FactRef &member : group.members)
            codes += dossier.find(PartyId{member.id})->code;
        lines += group.words + text(": ") + codes.join(u' ');
    }
    return lines;
}

} // namespace

TEST_CASE("rival readings of a clause stand together by whom they concern", "[analysis][readings]")
{
    Facts facts = readAlike();
    facts.rows<Setting>() = {{{9}, text("reading:C-2"), text("R-2")}};
    const Dossier dossier(std::move(facts));
    const auto all = readingsOf(refOf(ClauseId{2}), dossier);
    REQUIRE(all.size() == 2);
    CHECK(all[0].key == text("reading:C-2"));
    CHECK(all[0].whom == text("every party"));
    CHECK(all[0].readings == std::vector<Id<Reading>>{{1}, {2}});
    CHECK(all[0].adopted == Id<Reading>{2});
    CHECK(all[0].word.isEmpty());
    CHECK(all[1].key == text("reading:C-2:BBB"));
    CHECK(all[1].whom == text("Beta"));
    CHECK_FALSE(all[1].setting);
    CHECK(readingsOf(refOf(ClauseId{1}), dossier).empty());
    CHECK(readingsOf(refOf(PartyId{1}), dossier).empty());
}

TEST_CASE("a plain word adopted where nobody wrote a reading down is told", "[analysis][readings]")
{
    Facts facts = frame();
    facts.rows<Setting>() = {{{9}, text("reading:I-1:BBB"), text("took-part")}};
    const Dossier dossier(std::move(facts));
    const auto all = readingsOf(refOf(InstrumentId{1}), dossier);
    REQUIRE(all.size() == 1);
    CHECK(all[0].whom == text("Beta"));
    CHECK(all[0].word == text("Took part, not a party"));
    CHECK(all[0].setting == Id<Setting>{9});
}

TEST_CASE("adopting and going by the roles again are one setting each", "[analysis][readings]")
{
    Dossier dossier(readAlike());
    FakeStore store;
    Editor editor(dossier, store, text("tester"), [] { return 0; });
    const auto &readings = dossier.rows<Reading>();
    const auto key = text("reading:C-2");
    REQUIRE(editor.commit(adoptionOf(readings[0], dossier, {50})));
    CHECK(dossier.setting(QLatin1StringView("reading:C-2")) == text("R-1"));
    CHECK(adoptionOf(readings[0], dossier, {51}).size() == 0); // it is so already
    REQUIRE(editor.commit(adoptionOf(readings[1], dossier, {51})));
    CHECK(dossier.setting(QLatin1StringView("reading:C-2")) == text("R-2"));
    CHECK(dossier.rows<Setting>().size() == 1);
    REQUIRE(editor.commit(returnToRoles(key, dossier)));
    CHECK(dossier.rows<Setting>().empty());
    CHECK(returnToRoles(key, dossier).size() == 0);
}

TEST_CASE("who is bound by a clause is told with the role or the reading", "[analysis][readings]")
{
    const Dossier byRoles(readAlike());
    CHECK(boundLines(byRoles, 2)
          == QStringList{text("Bound as signatory: AAA"), text("Took part, not a party: BBB"),
                         text("Objects, not a party: CCC")});
    Facts facts = readAlike();
    facts.rows<Setting>() = {{{9}, text("reading:C-2:BBB"), text("R-3")}};
    const Dossier read(std::move(facts));
    CHECK(boundLines(read, 3) // below the clause that is read
          == QStringList{text("Bound as signatory: AAA"),
                         text("Bound, by the reading of Author 3: BBB"),
                         text("Objects, not a party: CCC")});
    CHECK(boundLines(read, 1).contains(text("Took part, not a party: BBB")));
    Facts waiting = readAlike();
    waiting.rows<Reading>()[0].effect = ReadingEffect::AsRoles; // it only waits
    waiting.rows<Reading>()[0].condition = text("CEASEFIRE");
    waiting.rows<Setting>() = {{{9}, text("reading:C-2"), text("R-1")}};
    CHECK(boundLines(Dossier(std::move(waiting)), 2) == boundLines(byRoles, 2));
}

TEST_CASE("a party's part names its roles and only the clauses that differ", "[analysis][readings]")
{
    Facts facts = readAlike();
    facts.rows<Setting>() = {{{9}, text("reading:C-2:BBB"), text("R-3")}};
    const Dossier dossier(std::move(facts));
    const Bindings bindings(dossier);
    const auto parts = partsOf(*dossier.find(PartyId{2}), Feed(dossier), bindings);
    REQUIRE(parts.size() == 1);
    CHECK(parts[0].words == text("Took part, not a party"));
    REQUIRE(parts[0].clauses.size() == 2);
    CHECK(parts[0].clauses[0].members == std::vector<FactRef>{refOf(ClauseId{1})});
    CHECK(parts[0].clauses[1].members == std::vector<FactRef>{refOf(ClauseId{2})});
    CHECK(parts[0].clauses[1].reading == refOf(Id<Reading>{3}));
}

TEST_CASE("who only pledged is bound, and the reason says so", "[analysis][readings]")
{
    Facts facts = frame();
    facts.rows<Pledge>() = {pledge(1, "5", "EUR", "2026-01")};
    const Dossier dossier(std::move(facts));
    CHECK(boundLines(dossier, 1)
          == QStringList{text("Bound, because it pledged, without a role at the instrument: AAA")});
    const auto parts = partsOf(*dossier.find(PartyId{1}), Feed(dossier), Bindings(dossier));
    REQUIRE(parts.size() == 1);
    CHECK(parts[0].words == text("No role, but pledges under it"));
}

TEST_CASE("a cell says by whose reading it stands as it does", "[analysis][readings]")
{
    Facts facts = readAlike();
    auto beta = pledge(1, "5", "EUR", "2026-01");
    beta.party = {2};
    beta.clause = {3};
    facts.rows<Pledge>() = {beta};
    facts.rows<Setting>() = {{{9}, text("reading:C-2:BBB"), text("R-3")}};
    const Dossier dossier(std::move(facts));
    const Feed feed(dossier);
    const StatusBoard board(feed, QDate(2026, 6, 30));
    const std::vector<PledgeId> pledges{{1}};
    const auto why = explainGroup(board, pledges);
    const auto told = std::ranges::find_if(why.reasons, [](const StatusReason &reason) {
        return reason.text == text("By the reading of Author 3, adopted here");
    });
    REQUIRE(told != why.reasons.end());
    CHECK(told->facts == std::vector<FactRef>{refOf(Id<Reading>{3})});
}

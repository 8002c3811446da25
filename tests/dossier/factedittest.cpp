#include "model/dossier/factedit.h"

#include "model/dossier/draft.h"
#include "model/dossier/editlabel.h"
#include "tests/support/builders.h"
#include "tests/support/catch.h"

using namespace servanda;
using namespace servanda::test;

namespace {

/// Two signatories with pledges in the pattern of the example dossier, and a report.
Facts patterned()
{
    Facts facts
        = framed(pledge(10, "100", "EUR", "2025-01-01"), pledge(11, "5", "pieces", "2025-01-01"),
                 report(20, 10, "40", "EUR", "2025-06-01"));
    facts.rows<Pledge>()[0].code = text("P-AAA-09");
    facts.rows<Pledge>()[1].code = text("P-BBB-15");
    facts.rows<Pledge>()[1].party = {2};
    facts.rows<Fulfilment>()[0].code = text("F-036");
    return facts;
}

const Fulfilment &draftedReport(const Edit &draft)
{
    return *draft.of<Fulfilment>().front().after;
}

} // namespace

TEST_CASE("a report begun on a pledge is about it, in its unit, with the next code",
          "[dossier][draft]")
{
    const Dossier dossier(patterned());
    IdSource ids;
    const Edit draft = draftOf(FactType::Fulfilment, {{FactType::Pledge, 10}, {}}, dossier, ids);
    CHECK(draftedReport(draft).pledge == PledgeId{10});
    CHECK(draftedReport(draft).amount == Amount{std::nullopt, kEuro});
    CHECK(draftedReport(draft).code == text("F-037"));
    CHECK_FALSE(dossier.has(factIn(draft)));
}

TEST_CASE("a report begun on another report is about the same pledge", "[dossier][draft]")
{
    const Dossier dossier(patterned());
    IdSource ids;
    const Edit draft
        = draftOf(FactType::Fulfilment, {{FactType::Fulfilment, 20}, {}}, dossier, ids);
    CHECK(draftedReport(draft).pledge == PledgeId{10});
    CHECK_FALSE(draftedReport(draft).source);
}

TEST_CASE("a link begun on a pledge names it once, a clause begun on one is part of it",
          "[dossier][draft]")
{
    const Dossier dossier(patterned());
    IdSource ids;
    const Edit tied = draftOf(FactType::Link, {{FactType::Pledge, 10}, {}}, dossier, ids);
    CHECK(tied.of<Link>().front().after->pledge == PledgeId{10});
    CHECK_FALSE(tied.of<Link>().front().after->other);
    const Edit part = draftOf(FactType::Clause, {{FactType::Clause, 2}, {}}, dossier, ids);
    CHECK(part.of<Clause>().front().after->parent == ClauseId{2});
    CHECK(part.of<Clause>().front().after->instrument == InstrumentId{1});
}

TEST_CASE("a pledge begun under a filter belongs to its signatory and clause", "[dossier][draft]")
{
    const Dossier dossier(patterned());
    IdSource ids;
    Filter filter;
    filter.signatories = {{2}};
    filter.clauses = {{3}};
    filter.kinds = {PledgeKind::Arms};
    const Edit draft = draftOf(FactType::Pledge, {{}, filter}, dossier, ids);
    const Pledge &pledge = *draft.of<Pledge>().front().after;
    CHECK(pledge.party == PartyId{2});
    CHECK(pledge.clause == ClauseId{3});
    CHECK(pledge.kind == PledgeKind::Arms);
    CHECK(pledge.code == text("P-BBB-16"));
}

TEST_CASE("the first pledge of a signatory takes over the pattern of others", "[dossier][draft]")
{
    const Dossier dossier(patterned());
    IdSource ids;
    Edit draft = draftOf(FactType::Pledge, {}, dossier, ids);
    CHECK(proposedCode(draft, dossier).isEmpty());
    setValueAfter(draft, factIn(draft), "party_id", qint64{3});
    CHECK(proposedCode(draft, dossier) == text("P-CCC-01"));
}

TEST_CASE("a duplicate is the same fact under a code of its own", "[dossier][draft]")
{
    const Dossier dossier(patterned());
    IdSource ids;
    const Edit draft = duplicateOf({FactType::Pledge, 11}, dossier, ids);
    Pledge copy = *draft.of<Pledge>().front().after;
    CHECK(copy.code == text("P-BBB-16"));
    copy.code = text("P-BBB-15");
    copy.id = {11};
    CHECK(copy == *dossier.find(PledgeId{11}));
}

TEST_CASE("codes that are names are not proposed", "[dossier][draft]")
{
    const Dossier dossier(patterned());
    IdSource ids;
    for (const FactType type : {FactType::Party, FactType::Event, FactType::Setting})
        CHECK(proposedCode(draftOf(type, {}, dossier, ids), dossier).isEmpty());
    CHECK(proposedCode(draftOf(FactType::Source, {}, Dossier(), ids), Dossier()) == text("S-001"));
}

TEST_CASE("an edit is named by what it does to which fact", "[dossier][label]")
{
    const Dossier dossier(patterned());
    IdSource ids;
    const FactRef fact{FactType::Pledge, 10};
    Edit change = changeOf(fact, dossier);
    setValueAfter(change, fact, "title", text("Other"));
    CHECK(editLabel(change) == text("Change title of P-AAA-09"));
    setValueAfter(change, fact, "kind", static_cast<int>(PledgeKind::Arms));
    CHECK(editLabel(change) == text("Change kind and title of P-AAA-09"));
    setValueAfter(change, fact, "status_note", text("Other"));
    CHECK(editLabel(change) == text("Change 3 fields of P-AAA-09"));
    CHECK(editLabel(removalOf({FactType::Source, 2}, dossier)) == text("Remove source S-2"));
    Edit report = draftOf(FactType::Fulfilment, {fact, {}}, dossier, ids);
    CHECK(editLabel(report) == text("Add fulfilment report F-037"));
    report.of<Source>() = draftOf(FactType::Source, {}, dossier, ids).of<Source>();
    CHECK(editLabel(report) == text("Add fulfilment report F-037 with source S-3"));
    CHECK(editLabel({}).isEmpty());
}

TEST_CASE("what uses a fact is found, whatever its type", "[dossier][factedit]")
{
    const Dossier dossier(patterned());
    const std::vector<FactRef> expected{{FactType::Fulfilment, 20}};
    CHECK(usersOf({FactType::Pledge, 10}, dossier) == expected);
    CHECK(usersOf({FactType::Pledge, 11}, dossier).empty());
}

TEST_CASE("an edit that changes nothing is empty once such changes are dropped",
          "[dossier][factedit]")
{
    const Dossier dossier(patterned());
    Edit edit = changeOf({FactType::Pledge, 10}, dossier);
    CHECK(edit.size() == 1);
    dropUnchanged(edit);
    CHECK(edit.size() == 0);
    CHECK(changeOf({FactType::Pledge, 99}, dossier).size() == 0);
    CHECK_FALSE(valueAfter(edit, {FactType::Pledge, 10}, "title").isValid());
}

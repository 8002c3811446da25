#include "model/exchange/fieldchange.h"

#include "tests/support/builders.h"
#include "tests/support/catch.h"

using namespace servanda;
using namespace servanda::test;
using namespace Qt::StringLiterals;

namespace {

std::vector<FactRef> threePledges()
{
    return {{FactType::Pledge, 1}, {FactType::Pledge, 2}, {FactType::Pledge, 3}};
}

Facts facts()
{
    Pledge third = pledge(3, "7", "EUR", "2026");
    third.dueOn = date("2027-01");
    return framed(pledge(1, "5", "EUR", "2026"), pledge(2, "6", "pieces", "2026"), third);
}

Result<FieldChange> change(const char *field, const QString &typed)
{
    const Dossier dossier(facts());
    return changeField(threePledges(), field, typed, dossier, QLocale::c());
}

} // namespace

TEST_CASE("one field of many facts changes in one edit", "[exchange][many]")
{
    const auto due = change("due_on", u"Jan 2027"_s);
    REQUIRE(due);
    CHECK(due->edit.label == u"Change due date of 2 pledges"_s);
    CHECK(due->understood == u"January 2027"_s);
    CHECK(due->unchanged == 1);
    REQUIRE(due->edit.of<Pledge>().size() == 2);
    CHECK(due->edit.of<Pledge>().front().after->dueOn == date("2027-01"));

    const auto kind = change("kind", u"arms"_s);
    REQUIRE(kind);
    CHECK(kind->edit.of<Pledge>().size() == 3);
    const auto party = change("party_id", u"beta"_s);
    REQUIRE(party);
    CHECK(party->edit.of<Pledge>().front().after->party == PartyId{2});
    const auto clause = change("clause_id", u"2.1"_s);
    REQUIRE(clause);
    CHECK(clause->edit.of<Pledge>().front().after->clause == ClauseId{3});
    const auto emptied = change("source_id", {});
    REQUIRE(emptied);
    CHECK_FALSE(emptied->edit.of<Pledge>().front().after->source);
}

TEST_CASE("an amount for many is counted in what each counts in", "[exchange][many]")
{
    const auto amounts = change("amount", u"1 200"_s);
    REQUIRE(amounts);
    const auto &changes = amounts->edit.of<Pledge>();
    REQUIRE(changes.size() == 3);
    CHECK(changes[0].after->amount == amount("1200", "EUR"));
    CHECK(changes[1].after->amount == amount("1200", "pieces"));
    CHECK_FALSE(change("amount", u"1.50"_s)); // not of pieces
}

TEST_CASE("what does not fit a field is told by fact and changes nothing", "[exchange][many]")
{
    for (const auto &[field, typed] :
         {std::pair{"due_on", u"06/01/2026"_s}, std::pair{"kind", u"friendship"_s},
          std::pair{"party_id", u"Atlantis"_s}, std::pair{"party_id", u""_s},
          std::pair{"title", u" "_s}, std::pair{"title", QString(u'\u0001')},
          std::pair{"amount", u"-5 EUR"_s}, std::pair{"amount", u"1.234bn EUR"_s}}) {
        const auto refused = change(field, typed);
        INFO(field);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().what.startsWith(u"P-1: "));
        CHECK_FALSE(refused.error().advice.isEmpty());
    }
}

TEST_CASE("facts that are gone are passed over", "[exchange][many]")
{
    const Dossier dossier(facts());
    const auto one = changeField({{FactType::Pledge, 99}, {FactType::Pledge, 2}}, "title", u"New"_s,
                                 dossier, QLocale::c());
    REQUIRE(one);
    CHECK(one->edit.label == u"Change title of 1 pledge"_s);
    CHECK(changeField({}, "title", u"New"_s, dossier, QLocale::c())->edit.size() == 0);
}

TEST_CASE("every type tells what can be typed into it", "[exchange][many]")
{
    forEachFactType([]<class Row>() {
        const auto fields = typedFields(Description<Row>::type);
        CHECK_FALSE(fields.empty());
    });
    const auto fields = typedFields(FactType::Pledge);
    CHECK(fields.front().isCode);
    CHECK(fields.front().label == u"Code"_s);
}

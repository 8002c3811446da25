#include "model/domain/rules.h"

#include "model/domain/facts.h"
#include "tests/support/catch.h"

using namespace servanda;
using namespace Qt::StringLiterals;

namespace {

Pledge pledge()
{
    Pledge row;
    row.code = u"P-1"_s;
    row.party = {2};
    row.clause = {3};
    row.title = u"Missiles"_s;
    row.amount = {5, kPieces};
    row.announcedOn = PartialDate::fromPacked(20260106);
    return row;
}

Rate rate()
{
    return {{1}, PartialDate::fromPacked(20260106), Unit::fromAscii("USD"), {10714, 4}, {}};
}

Link link(Relation relation, PledgeId other)
{
    return {{1}, {2}, relation, other, {}};
}

template <class Row>
QStringList broken(const Row &row)
{
    QStringList texts;
    for (const auto &error : brokenRules(row)) {
        CHECK(error.kind == Error::Kind::Invalid);
        texts += error.what;
    }
    return texts;
}

} // namespace

TEST_CASE("sound facts break no rule", "[domain][rules]")
{
    CHECK(broken(pledge()).isEmpty());
    CHECK(broken(rate()).isEmpty());
    Pledge bare = pledge();
    bare.amount = {};
    bare.announcedOn = {};
    CHECK(broken(bare).isEmpty());
    bare.amount = {std::nullopt, kPersons};
    CHECK(broken(bare).isEmpty());
    bare.amount = {0, kEuro};
    CHECK(broken(bare).isEmpty());
}

TEST_CASE("every broken rule is told, by the field's name", "[domain][rules]")
{
    CHECK(broken(Pledge{})
          == QStringList{u"Code is missing"_s, u"Signatory is missing"_s, u"Clause is missing"_s,
                         u"Title is missing"_s});
}

TEST_CASE("a pledge keeps its rules", "[domain][rules]")
{
    struct Row
    {
        void (*spoil)(Pledge &);
        QString what;
    };
    const auto row = GENERATE(values<Row>({
        {[](Pledge &p) { p.title = u" \n"_s; }, u"Title is missing"_s},
        {[](Pledge &p) { p.title = u"a\rb"_s; },
         u"Title: The text holds the control character U+000D"_s},
        {[](Pledge &p) { p.statusNote = QString(40'000, u'x'); },
         u"Note: The text has 40000 characters, more than the 32767 a field holds"_s},
        {[](Pledge &p) { p.amount.unit = {}; }, u"Amount has no unit"_s},
        {[](Pledge &p) { p.amount.unit = Unit::fromAscii("XYZ"); },
         u"Amount: “XYZ” is not a unit"_s},
        {[](Pledge &p) { p.amount.minorUnits = -1; }, u"Amount: a pledge cannot be negative"_s},
        {[](Pledge &p) { p.announcedOn = PartialDate::fromPacked(20261301); },
         u"Announced: 20261301 is not a date"_s},
        {[](Pledge &p) { p.dueOn = PartialDate::fromPacked(-1); }, u"Due: -1 is not a date"_s},
    }));
    Pledge spoiled = pledge();
    row.spoil(spoiled);
    CHECK(broken(spoiled) == QStringList{row.what});
}

TEST_CASE("a rate lies in its range, on a day, for a currency", "[domain][rules]")
{
    const auto spoiledBy = [](auto spoil) {
        Rate spoiled = rate();
        spoil(spoiled);
        return broken(spoiled).size();
    };
    CHECK(spoiledBy([](Rate &r) { r.perEuro = {1, 9}; }) == 0);
    CHECK(spoiledBy([](Rate &r) { r.perEuro = {1'000'000'000, 0}; }) == 0);
    CHECK(spoiledBy([](Rate &r) { r.perEuro = {0, 0}; }) == 1);
    CHECK(spoiledBy([](Rate &r) { r.perEuro = {-1, 0}; }) == 1);
    CHECK(spoiledBy([](Rate &r) { r.perEuro = {1'000'000'001, 0}; }) == 1);
    CHECK(spoiledBy([](Rate &r) { r.perEuro = {1'000'000'000'000'000'001, 9}; }) == 1);
    CHECK(spoiledBy([](Rate &r) { r.date = PartialDate::fromPacked(20260100); }) == 1);
    CHECK(spoiledBy([](Rate &r) { r.currency = kPieces; }) == 1);
}

TEST_CASE("a link names another pledge, unless it is a total", "[domain][rules]")
{
    CHECK(broken(link(Relation::PartOf, {3})).isEmpty());
    CHECK(broken(link(Relation::Totals, {})).isEmpty());
    CHECK(broken(link(Relation::Restates, {})) == QStringList{u"Other pledge is missing"_s});
    CHECK(broken(link(Relation::Replaces, {2}))
          == QStringList{u"Other pledge: a pledge cannot be linked to itself"_s});
}

TEST_CASE("a clause is no part of itself", "[domain][rules]")
{
    const Clause clause{{1}, u"C"_s, {2}, {1}, {}, u"Title"_s, {}, {}, {}, {}};
    CHECK(broken(clause) == QStringList{u"Part of: a clause cannot be a part of itself"_s});
}

TEST_CASE("a bound needs a figure, and a range ends above it", "[domain][rules]")
{
    Pledge row = pledge();
    for (const auto kind : {Bound::Kind::AtLeast, Bound::Kind::AtMost, Bound::Kind::About}) {
        row.bound = {kind, 0};
        CHECK(broken(row).isEmpty());
        row.bound.upper = 7;
        CHECK(broken(row) == QStringList{u"Bound: only a range has an upper end"_s});
    }
    row.bound = {Bound::Kind::Range, 6};
    CHECK(broken(row).isEmpty());
    row.bound.upper = 5;
    CHECK(broken(row) == QStringList{u"Bound: a range ends above the figure it begins with"_s});
    row.amount.minorUnits.reset();
    CHECK(broken(row) == QStringList{u"Bound: there is no figure it could limit"_s});
    row.bound = {};
    CHECK(broken(row).isEmpty());
}

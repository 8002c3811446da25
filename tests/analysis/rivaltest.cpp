#include "model/analysis/factsheet.h"
#include "model/analysis/overview.h"
#include "tests/analysis/example.h"
#include "tests/analysis/figures.h"

#include <random>

using namespace servanda;
using namespace servanda::test;
using namespace Qt::StringLiterals;

namespace {

Adoption adopt(qint64 id, qint64 variant, qint64 report = 0)
{
    return {{id}, {variant}, {report}, u"N. N."_s, u"the minister said so"_s};
}

/// Every number that a figure or the matrix shows, without what is not drawn.
QStringList shown(const Facts &facts)
{
    const Dossier dossier(facts);
    const Feed feed(dossier);
    QStringList all;
    for (const Subject subject : {Subject::Funding, Subject::Arms, Subject::Training}) {
        for (const auto &unit : {kEuro, kPieces, kPersons, Unit::fromAscii("USD")}) {
            auto wanted = spec(subject, unit);
            wanted.split = Split::BySignatory;
            const auto made = makeFigure(feed, wanted, {});
            for (const auto &series : made.all) {
                all += series.name + u' ' + enumCode(series.stage) + u' '
                    + QString::number(series.undated);
                for (const auto &point : series.points)
                    all += point.day.toString(Qt::ISODate) + u' '
                        + QString::number(point.cumulative);
            }
        }
    }
    const auto overview = makeOverview(StatusBoard(feed, day("2026-06-30")), {});
    for (const auto &row : overview.rows) {
        for (const auto &cell : row.cells)
            // But for the range and the dispute, which the pledge's own figure keeps alive.
            all += enumLabel(cell.headline()) + u' ' + QString::number(cell.assessed()) + u' '
                + QString::number(cell.point(overview.rules).value_or(Fraction{}).billionths);
    }
    return all;
}

QStringList remarks(const Feed &feed, FactRef fact)
{
    QStringList texts;
    const auto sheet = makeFactSheet(feed, fact);
    REQUIRE(sheet);
    for (const auto &remark : sheet->remarks)
        texts += remark.title + u": "_s + remark.text;
    return texts;
}

} // namespace

TEST_CASE("an adopted claim counts as if the pledge had that amount", "[analysis][rivals]")
{
    const auto plain = exampleFacts();
    REQUIRE(plain.rows<Variant>().size() > 20);
    std::mt19937 random(5);
    int changed = 0;
    for (int round = 0; round < 12; ++round) {
        auto adopted = plain;
        auto edited = plain;
        QSet<qint64> decided;
        for (const auto &claim : plain.rows<Variant>()) {
            if (random() % 2 == 0 || decided.contains(claim.pledge.value))
                continue;
            decided.insert(claim.pledge.value);
            adopted.rows<Adoption>().push_back(adopt(claim.id.value, claim.id.value));
            std::ranges::find(edited.rows<Pledge>(), claim.pledge, &Pledge::id)->amount
                = claim.amount;
        }
        const auto numbers = shown(adopted);
        CHECK(numbers == shown(edited));
        changed += numbers != shown(plain) ? 1 : 0;
    }
    CHECK(changed > 0);
}

TEST_CASE("an adopted rival report counts instead of the one it rivals", "[analysis][rivals]")
{
    auto facts
        = framed(pledge(1, "100", "EUR", "2025-01-10"), report(11, 1, "40", "EUR", "2025-05-01"),
                 report(12, 1, "25", "EUR", "2025-05-03"));
    facts.rows<Fulfilment>()[1].rivalOf = {11};
    auto made = figure(facts);
    CHECK(total(made, CurveStage::Delivered) == 4000);
    CHECK(leftOut(made) == QStringList{u"rival F-12 25 EUR"_s});
    CHECK(made.notes.join(u' ').contains(u"Rival claims, not counted: 1 report"_s));

    facts.rows<Adoption>() = {adopt(21, 0, 12)};
    made = figure(facts);
    CHECK(total(made, CurveStage::Delivered) == 2500);
    CHECK(leftOut(made) == QStringList{u"rival F-11 40 EUR"_s});
    const Dossier dossier(facts);
    const Feed feed(dossier);
    CHECK(StatusBoard(feed, day("2026-06-30")).find({1})->achievement.point->percent() == 25);
    CHECK(remarks(feed, {FactType::Fulfilment, 12})
          == QStringList{u"Rival claims: Counts instead of “Delivered: 40 EUR” (F-11): adopted by "
                         u"N. N. because the minister said so"_s});
    CHECK(remarks(feed, {FactType::Fulfilment, 11})
          == QStringList{u"Rival claims: Does not count: “Delivered: 25 EUR” (F-12) was adopted by "
                         u"N. N. because the minister said so"_s});
    const auto sheet = makeFactSheet(feed, {FactType::Fulfilment, 11});
    REQUIRE(sheet->sections.size() == 1);
    CHECK(sheet->sections[0].title == u"Rival reports");
    CHECK(sheet->sections[0].facts == std::vector{FactRef{FactType::Fulfilment, 12}});
}

TEST_CASE("the inspector says whose decision a counted claim is", "[analysis][rivals]")
{
    auto facts = framed(pledge(1, "100", "EUR", "2025-01-10"), rival(21, 1, "80", "EUR"),
                        rival(22, 1, "70", "EUR"));
    facts.rows<Variant>()[0].bound = {Bound::Kind::AtLeast, 0};
    {
        const Dossier dossier(facts);
        const Feed feed(dossier);
        CHECK(remarks(feed, {FactType::Pledge, 1}).isEmpty());
        CHECK(remarks(feed, {FactType::Variant, 21})
              == QStringList{u"Rival claims: Kept beside the pledge; nobody has adopted it, so it "
                             u"does not count"_s});
    }
    facts.rows<Adoption>() = {adopt(31, 21)};
    const Dossier dossier(facts);
    const Feed feed(dossier);
    CHECK(remarks(feed, {FactType::Pledge, 1})
          == QStringList{u"Rival claims: at least 80 EUR counts, adopted by N. N. because the "
                         u"minister said so; its own figure 100 EUR is the rival"_s});
    CHECK(remarks(feed, {FactType::Variant, 21})
          == QStringList{u"Rival claims: Counts instead of the pledge's own figure: adopted by "
                         u"N. N. because the minister said so"_s});
    CHECK(remarks(feed, {FactType::Variant, 22})
          == QStringList{u"Rival claims: Does not count: at least 80 EUR was adopted by N. N. "
                         u"because the minister said so"_s});
    CHECK(makeFactSheet(feed, {FactType::Pledge, 1})->sections[0].facts.size() == 2);
}

TEST_CASE("a draft counts nowhere, nor does what is reported on it", "[analysis][draft]")
{
    auto facts
        = framed(pledge(1, "100", "EUR", "2025-01-10"), pledge(2, "30", "EUR", "2025-01-10"),
                 report(11, 1, "40", "EUR", "2025-05-01"), report(12, 2, "5", "EUR", "2025-05-01"),
                 report(13, 2, "6", "EUR", "2025-05-02"), link(41, 1, Relation::PartOf, 2));
    const auto counted = shown(facts);
    facts.rows<Pledge>()[0].standing = Standing::Draft;
    facts.rows<Fulfilment>()[2].standing = Standing::Draft;
    const auto made = figure(facts);
    CHECK(total(made) == 3000); // the draft is no part of it, so all of it counts
    CHECK(total(made, CurveStage::Delivered) == 500);
    CHECK(leftOut(made)
          == QStringList{u"draft P-1 100 EUR"_s, u"draft F-11 40 EUR"_s, u"draft F-13 6 EUR"_s});
    CHECK(made.notes.join(u' ').contains(u"Drafts, not counted: 1 pledge and 2 reports."_s));
    CHECK(shown(facts) != counted);

    auto without
        = framed(pledge(2, "30", "EUR", "2025-01-10"), report(12, 2, "5", "EUR", "2025-05-01"));
    CHECK(shown(facts) == shown(without));
    const Dossier dossier(facts);
    const Feed feed(dossier);
    CHECK_FALSE(StatusBoard(feed, day("2026-06-30")).find({1}));
    CHECK(makeFactSheet(feed, {FactType::Pledge, 1})->subtitle.startsWith(u"Draft, "_s));
    CHECK(remarks(feed, {FactType::Fulfilment, 11}).size() == 1);
}

TEST_CASE("bounds are told with their amounts", "[analysis][sheet]")
{
    auto facts = framed(pledge(1, "100", "pieces", "2025-01-10", PledgeKind::Arms));
    facts.rows<Pledge>()[0].bound = {Bound::Kind::Range, 150};
    const Dossier dossier(facts);
    const Feed feed(dossier);
    const auto sheet = makeFactSheet(feed, {FactType::Pledge, 1});
    CHECK(std::ranges::count(sheet->fields, u"100 to 150 pieces"_s, &SheetField::text) == 1);
    CHECK(std::ranges::count(sheet->fields, u"Bound"_s, &SheetField::label) == 0);
    CHECK(std::ranges::count(sheet->fields, u"Standing"_s, &SheetField::label) == 0);
    CHECK(detailOf(dossier, {FactType::Pledge, 1}).startsWith(u"100 to 150 pieces"_s));
}

TEST_CASE("a fact shows where it is cited, a source everything that rests on it",
          "[analysis][sheet]")
{
    auto facts
        = framed(pledge(1, "100", "EUR", "2025-01-10"), report(11, 1, "40", "EUR", "2025-05-01"));
    facts.rows<Citation>() = {{{51}, {FactType::Pledge, 1}, {2}, u"p. 4"_s, u"a hundred"_s},
                              {{52}, {FactType::Party, 1}, {2}, {}, {}}};
    const Dossier dossier(facts);
    const Feed feed(dossier);
    const auto sheet = makeFactSheet(feed, {FactType::Pledge, 1});
    REQUIRE(sheet->sections.size() == 2);
    CHECK(sheet->sections[1].title == u"Citations");
    CHECK(sheet->sections[1].facts == std::vector{FactRef{FactType::Citation, 51}});
    CHECK(captionOf(dossier, {FactType::Citation, 51}) == u"p. 4: “a hundred”");
    CHECK(sheet->sources == std::vector<FactRef>{{FactType::Source, 1}, {FactType::Source, 2}});

    QStringList titles;
    const auto source = makeFactSheet(feed, {FactType::Source, 2});
    for (const auto &section : source->sections)
        titles += section.title + u' ' + QString::number(section.facts.size());
    CHECK(titles
          == QStringList{u"Parties 1"_s, u"Pledges 1"_s, u"Fulfilment reports 1"_s,
                         u"Citations 2"_s});
}

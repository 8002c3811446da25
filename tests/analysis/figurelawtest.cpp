#include "tests/analysis/example.h"
#include "tests/analysis/figures.h"

#include <map>
#include <random>

using namespace servanda;
using namespace servanda::test;
using namespace Qt::StringLiterals;

namespace {

using StageTotals = std::map<CurveStage, qint64>;

StageTotals totals(const FigureData &figure)
{
    StageTotals sums;
    for (const auto &series : figure.all) {
        if (series.total() != 0)
            sums[series.stage] += series.total();
    }
    return sums;
}

/// The sums of a CSV as a script would take them: increments and undated rows by stage.
StageTotals csvTotals(const QByteArray &csv, const Unit &unit)
{
    StageTotals sums;
    const auto lines = QString::fromUtf8(csv).split(u'\n', Qt::SkipEmptyParts);
    for (const auto &line : lines) {
        const auto cells = line.split(u','); // no comma in the cells of these rows
        if (cells[0] != u"drawn" && cells[0] != u"undated-total")
            continue;
        const auto figure = Amount::parse(cells[5], cells[7]);
        REQUIRE(figure);
        CHECK(figure->unit == unit);
        sums[*enumFromCode<CurveStage>(cells[2])] += *figure->minorUnits;
    }
    std::erase_if(sums, [](const auto &entry) { return entry.second == 0; });
    return sums;
}

std::vector<Filter> someFilters(const Dossier &dossier)
{
    std::vector<Filter> filters(1);
    for (const auto &party : dossier.rows<Party>())
        filters.emplace_back().signatories = {party.id};
    for (const auto &clause : dossier.rows<Clause>())
        filters.emplace_back().clauses = {clause.id};
    for (const auto kind : {PledgeKind::Funding, PledgeKind::Arms})
        filters.emplace_back().kinds = {kind};
    for (const auto &unit : {kEuro, kPieces, Unit::fromAscii("SEK")})
        filters.emplace_back().units = {unit};
    filters.emplace_back().from = day("2025-06-01");
    filters.emplace_back().to = day("2025-06-15");
    filters.emplace_back().from = day("2025-03-01");
    filters.back().to = day("2025-12-31");
    filters.back().signatories = {dossier.rows<Party>()[8].id, dossier.rows<Party>()[14].id};
    return filters;
}

std::vector<FigureSpec> everySpec(const Dossier &dossier)
{
    std::vector<FigureSpec> specs;
    for (const auto &filter : someFilters(dossier)) {
        for (const Subject subject : {Subject::Funding, Subject::Arms, Subject::Training}) {
            for (const auto &unit : unitsFor(subject, dossier)) {
                auto wanted = spec(subject, unit);
                wanted.filter = filter;
                specs.push_back(wanted);
            }
        }
    }
    return specs;
}

/// As little as tells two states of one dossier apart: every number, no ids.
QStringList numbers(const Facts &facts)
{
    const Dossier dossier(facts);
    const Feed feed(dossier);
    QStringList lines;
    for (const Subject subject : {Subject::Funding, Subject::Arms, Subject::Training}) {
        for (const Split split : {Split::Whole, Split::BySignatory}) {
            auto wanted = spec(subject, unitsFor(subject, dossier).back());
            wanted.split = split;
            auto made
                = QString::fromUtf8(figureCsv(makeFigure(feed, wanted, {}), dossier)).split(u'\n');
            made.sort(); // what is not drawn is listed by id
            lines += made;
        }
    }
    return lines;
}

} // namespace

TEST_CASE("parts, total, table and CSV agree for every filter, period and unit", "[analysis][law]")
{
    const Dossier dossier(exampleFacts());
    const Feed feed(dossier);
    qint64 seen = 0;
    for (auto wanted : everySpec(dossier)) {
        const auto whole = makeFigure(feed, wanted, {});
        const auto expected = totals(whole);
        for (const Period period : {Period::Month, Period::Quarter, Period::Year}) {
            for (const Split split : {Split::Whole, Split::BySignatory}) {
                wanted.period = period;
                wanted.split = split;
                const auto made = makeFigure(feed, wanted, {});
                CHECK(totals(made) == expected);
                CHECK(csvTotals(figureCsv(made, dossier), wanted.unit) == expected);
                qint64 drawn = 0;
                for (const auto &series : made.series) {
                    qint64 sum = 0;
                    for (const auto &point : series.points) {
                        sum += point.increment;
                        CHECK(point.cumulative == sum);
                        CHECK(point.cumulative >= 0);
                        CHECK(point.day <= wanted.asOf);
                    }
                    CHECK(sum == series.dated);
                    drawn += series.stage == wanted.splitStage ? series.total() : 0;
                }
                CHECK(drawn
                      == (expected.contains(CurveStage::Pledged) ? expected.at(CurveStage::Pledged)
                                                                 : 0));
                seen += drawn;
            }
        }
    }
    CHECK(seen > 0);
}

TEST_CASE("the order of facts never matters", "[analysis][law]")
{
    const Facts facts = exampleFacts();
    const auto expected = numbers(facts);
    std::mt19937 random(7);
    for (int round = 0; round < 3; ++round) {
        // New ids in another order are another order of rows.
        Facts shuffled = facts;
        QHash<qint64, qint64> renamed;
        std::vector<qint64> ids;
        for (const auto &row : facts.rows<Pledge>())
            ids.push_back(row.id.value);
        auto targets = ids;
        std::ranges::shuffle(targets, random);
        for (size_t i = 0; i < ids.size(); ++i)
            renamed.insert(ids[i], targets[i]);
        for (auto &row : shuffled.rows<Pledge>())
            row.id = {renamed.value(row.id.value)};
        for (auto &row : shuffled.rows<Fulfilment>())
            row.pledge = {renamed.value(row.pledge.value)};
        for (auto &row : shuffled.rows<Variant>())
            row.pledge = {renamed.value(row.pledge.value)};
        for (auto &row : shuffled.rows<Link>()) {
            row.pledge = {renamed.value(row.pledge.value)};
            row.other = {row.other ? renamed.value(row.other.value) : 0};
        }
        CHECK(numbers(shuffled) == expected);
    }
}

TEST_CASE("splitting a pledge into linked parts changes no total", "[analysis][law]")
{
    const Facts facts = exampleFacts();
    const Dossier dossier(facts);
    const Feed feed(dossier);
    qint64 nextId = 9'000'000'000'000'000'000;
    for (const auto &whole : facts.rows<Pledge>()) {
        if (!whole.amount.minorUnits || *whole.amount.minorUnits < 4)
            continue;
        Facts split = facts;
        for (int i = 0; i < 3; ++i) {
            Pledge part = whole;
            part.id = {++nextId};
            part.code += u"-part-%1"_s.arg(i);
            part.amount.minorUnits = *whole.amount.minorUnits / 4;
            split.rows<Pledge>().push_back(part);
            split.rows<Link>().push_back(
                link(++nextId, part.id.value, Relation::PartOf, whole.id.value));
        }
        const bool counted
            = std::ranges::none_of(facts.rows<Link>(),
                                   [&](const Link &other) {
                                       return other.pledge == whole.id
                                           && other.relation != Relation::PartOf;
                                   })
            && std::ranges::none_of(facts.rows<Link>(), [&](const Link &other) {
                   return other.other == whole.id && other.relation != Relation::Restates;
               });
        if (!counted)
            continue; // parts of what does not count are facts of their own
        const Dossier splitDossier(split);
        const Feed splitFeed(splitDossier);
        const Subject subject = whole.kind == PledgeKind::Training ? Subject::Training
            : whole.kind == PledgeKind::Arms                       ? Subject::Arms
                                                                   : Subject::Funding;
        for (const auto &unit : {kEuro, whole.amount.unit}) {
            const auto before = totals(makeFigure(feed, spec(subject, unit), {}));
            const auto after = totals(makeFigure(splitFeed, spec(subject, unit), {}));
            INFO(whole.code.toStdString());
            REQUIRE(before.size() == after.size());
            for (const auto &[stage, sum] : before) {
                // Each part is rounded to cents on its own.
                CHECK(std::abs(after.at(stage) - sum) <= 3);
            }
        }
    }
}

TEST_CASE("adding a delivery never lowers what is delivered", "[analysis][law]")
{
    const Facts facts = exampleFacts();
    const auto delivered = [](const Facts &all, PledgeKind kind, const Unit &unit) {
        const Dossier dossier(all);
        const Feed feed(dossier);
        const Subject subject = kind == PledgeKind::Training ? Subject::Training
            : kind == PledgeKind::Arms                       ? Subject::Arms
                                                             : Subject::Funding;
        return total(makeFigure(feed, spec(subject, unit), {}), CurveStage::Delivered);
    };
    qint64 id = 9'000'000'000'000'000'000;
    for (const auto &pledge : facts.rows<Pledge>()) {
        if (pledge.kind != PledgeKind::Training && pledge.kind != PledgeKind::Arms
            && pledge.kind != PledgeKind::Funding)
            continue;
        Facts more = facts;
        more.rows<Fulfilment>().push_back(
            report(++id, pledge.id.value, "1000", "EUR", "2026-01-06"));
        more.rows<Fulfilment>().back().amount.unit = pledge.amount.unit;
        INFO(pledge.code.toStdString());
        const Unit unit = pledge.amount.unit.isMoney() ? kEuro : pledge.amount.unit;
        CHECK(delivered(more, pledge.kind, unit) >= delivered(facts, pledge.kind, unit));
    }
}

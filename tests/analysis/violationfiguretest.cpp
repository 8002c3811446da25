#include "tests/analysis/figures.h"
#include "tests/support/catch.h"

#include <random>

using namespace servanda;
using namespace servanda::test;
using namespace Qt::StringLiterals;

namespace {

FigureSpec violations(Split split = Split::Whole, CurveStage stage = CurveStage::Reported)
{
    FigureSpec made = spec(Subject::Violations, kReports);
    made.split = split;
    made.splitStage = stage;
    return made;
}

Violation remedied(Violation row, const char *on)
{
    row.remediedOn = date(on);
    row.state = ViolationState::Remedied;
    return row;
}

Violation draft(Violation row)
{
    row.standing = Standing::Draft;
    return row;
}

Violation under(Violation row, qint64 clause)
{
    row.clause = {clause};
    return row;
}

Facts someRegister()
{
    return framed(
        violation(1, "2026-01-10", 1), established(violation(2, "2026-02-03", 1), "2026-03"),
        remedied(established(violation(3, "2026-02-20", 2), "2026-02-25"), "2026-05-01"),
        remedied(violation(4, "2026"), ""), draft(violation(5, "2026-02-01", 2)),
        under(established(violation(6, "2026-06-29", 1), ""), 3), violation(7, "2026-07-01", 2));
}

std::map<CurveStage, qint64> sumsOf(const FigureData &figure)
{
    std::map<CurveStage, qint64> sums;
    for (const auto &series : figure.all) {
        qint64 dated = 0;
        for (const auto &point : series.points) {
            dated += point.increment;
            CHECK(point.cumulative == dated);
            CHECK(point.factCount == point.increment);
            CHECK(point.day <= figure.spec.asOf);
        }
        CHECK(dated == series.dated);
        if (series.total() != 0)
            sums[series.stage] += series.total();
    }
    return sums;
}

/// The same sums as a script would take them from the CSV.
std::map<CurveStage, qint64> csvSumsOf(const FigureData &figure, const Dossier &dossier)
{
    std::map<CurveStage, qint64> sums;
    const auto lines
        = QString::fromUtf8(figureCsv(figure, dossier)).split(u'\n', Qt::SkipEmptyParts);
    for (const auto &line : lines) {
        const auto cells = line.split(u','); // no comma in the cells of these rows
        if (cells[0] == u"drawn" || cells[0] == u"undated-total") {
            CHECK(cells[7] == u"reports");
            sums[*enumFromCode<CurveStage>(cells[2])] += cells[5].toLongLong();
        }
    }
    return sums;
}

} // namespace

TEST_CASE("each stage of a violation is one report on its own day", "[analysis][violations]")
{
    const auto made = figure(someRegister(), violations());
    CHECK(steps(made, CurveStage::Reported)
          == QStringList{u"2026-01-31 1 =1"_s, u"2026-02-28 2 =3"_s, u"2026-06-30 2 =5"_s});
    CHECK(steps(made, CurveStage::Established)
          == QStringList{u"2026-02-28 1 =1"_s, u"2026-03-31 1 =2"_s});
    CHECK(steps(made, CurveStage::Remedied) == QStringList{u"2026-05-31 1 =1"_s});
    CHECK(total(made, CurveStage::Established) == 3); // one without a date
    CHECK(total(made, CurveStage::Remedied) == 2);
    CHECK(made.title == u"5 violation reports; 3 established, 2 remedied"_s);
    CHECK(made.notes.contains(
        u"Without a date, in the totals but not on the time axis: 1 established, 1 remedied."_s));
    CHECK(made.notes.contains(u"Drafts, not counted: 1 violation report."_s));
}

TEST_CASE("drafts are listed and count nowhere", "[analysis][violations]")
{
    const auto made = figure(framed(draft(established(violation(5, "2026-02-01"), "2026-03-01"))),
                             violations());
    CHECK(sumsOf(made).empty());
    REQUIRE(made.notDrawn.size() == 1);
    CHECK(made.notDrawn.front().why == NotDrawn::Draft);
    CHECK(made.title == u"No violation is reported"_s);
    CHECK(made.series.size() == 3); // the three are there even when empty
}

TEST_CASE("what is reported after as of has not happened, findings included",
          "[analysis][violations]")
{
    auto wanted = violations();
    wanted.asOf = day("2026-02-10");
    const auto made = figure(someRegister(), wanted);
    CHECK(total(made, CurveStage::Reported) == 3); // the one known to the year may have been
    CHECK(total(made, CurveStage::Established) == 0);
    CHECK(made.notDrawn.size() == 2); // a draft, and a remedy without a date
}

TEST_CASE("a signatory's violations are those attributed to it or reported by it",
          "[analysis][violations]")
{
    auto wanted = violations();
    wanted.filter.signatories = {PartyId{1}};
    CHECK(total(figure(someRegister(), wanted), CurveStage::Reported) == 3);
    CHECK(figure(someRegister(), wanted).subtitle.contains(u"attributed to or reported by Alpha"));
    wanted.filter.signatories = {PartyId{3}};
    CHECK(total(figure(someRegister(), wanted), CurveStage::Reported) == 5);
    wanted.filter = {};
    wanted.filter.clauses = {ClauseId{2}}; // 2.1 lies below it
    CHECK(total(figure(someRegister(), wanted), CurveStage::Reported) == 1);
    wanted.filter = {};
    wanted.filter.from = day("2026-03-01");
    CHECK(total(figure(someRegister(), wanted), CurveStage::Reported) == 2);
}

TEST_CASE("an attribution is called one wherever it is shown", "[analysis][violations]")
{
    const auto made = figure(someRegister(), violations(Split::BySignatory));
    CHECK(made.title == u"3 of 5 reported violations are attributed to Alpha"_s);
    CHECK(made.subtitle.contains(u"by the signatory they are attributed to"));
    CHECK(made.notes.first().contains(u"is a claim until the Commission has established it"));
    REQUIRE(made.series.size() == 3);
    CHECK(made.series[0].name == u"Alpha"_s);
    CHECK(made.series[2].name == u"Not attributed"_s);
    CHECK_FALSE(made.series[2].party);
}

TEST_CASE("parts, total, table and CSV of violations agree", "[analysis][violations][law]")
{
    const Dossier dossier(someRegister());
    const Feed feed(dossier);
    std::vector<Filter> filters(5);
    filters[1].signatories = {PartyId{2}};
    filters[2].clauses = {ClauseId{3}};
    filters[3].from = day("2026-02-01");
    filters[3].to = day("2026-03-31");
    filters[4].to = day("2026-02-10");
    for (const Filter &filter : filters) {
        auto wanted = violations();
        wanted.filter = filter;
        const auto expected = sumsOf(makeFigure(feed, wanted, {}));
        for (const Period period : {Period::Month, Period::Quarter, Period::Year}) {
            for (const CurveStage stage : stagesOf(Subject::Violations)) {
                for (const Split split : {Split::Whole, Split::BySignatory}) {
                    wanted.period = period;
                    wanted.split = split;
                    wanted.splitStage = stage;
                    const auto made = makeFigure(feed, wanted, {});
                    CHECK(sumsOf(made) == expected);
                    CHECK(csvSumsOf(made, dossier) == expected);
                }
            }
        }
    }
}

TEST_CASE("the order of violations never matters", "[analysis][violations][law]")
{
    Facts facts = someRegister();
    const auto csv = [](const Facts &all) {
        const Dossier dossier(all);
        const Feed feed(dossier);
        return figureCsv(makeFigure(feed, violations(Split::BySignatory), {}), dossier);
    };
    const QByteArray expected = csv(facts);
    std::mt19937 random(5);
    for (int round = 0; round < 5; ++round) {
        std::ranges::shuffle(facts.rows<Violation>(), random);
        CHECK(csv(facts) == expected);
    }
}

TEST_CASE("a figure of violations is touched by entries of the register, not by pledges",
          "[analysis][violations]")
{
    const Dossier dossier(someRegister());
    Edit edit;
    edit.add(violation(9, "2026-01-01"));
    CHECK(figureTouchedBy(violations(), edit, dossier));
    CHECK_FALSE(figureTouchedBy(spec(), edit, dossier));
    Edit other;
    other.add(pledge(9, "1", "EUR", "2026-01-01"));
    CHECK_FALSE(figureTouchedBy(violations(), other, dossier));
}

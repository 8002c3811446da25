#include "model/analysis/explanation.h"
#include "model/analysis/statusboard.h"
#include "model/analysis/statussheet.h"
#include "tests/support/builders.h"
#include "tests/support/catch.h"

using namespace servanda;
using namespace servanda::test;
using namespace Qt::StringLiterals;

// The worked example of the reference (status scheme 4.3) as facts of a dossier, from pledges,
// reports, milestones, yardsticks, rival reports and events to the lines of the status report.
namespace {

constexpr qint64 kRecipient = 1; // sources: whoever receives agrees
constexpr qint64 kDonor = 2;
constexpr qint64 kClassified = 3;

class GoldenDossier final
{
public:
    Facts facts;

    GoldenDossier()
    {
        facts.rows<Source>() = {source(kRecipient), source(kDonor), source(kClassified)};
        facts.rows<Source>()[0].sourceClass = SourceClass::RecipientOfficial;
        facts.rows<Source>()[1].sourceClass = SourceClass::DonorOfficial;
        facts.rows<Source>()[2].grade = SourceGrade::Unverifiable;
        facts.rows<Party>() = {party(1, "A", "Alpha"), party(2, "USA", "United States")};
        facts.rows<Instrument>() = {instrument(1, "Paris Declaration")};
        facts.rows<Instrument>()[0].signedOn = date("2026-01-06");
        facts.rows<Participation>()
            = {{{1}, {1}, {1}, Role::Signatory, {}, {}, date("2026-01-06"), {1}},
               {{2}, {1}, {2}, Role::Observer, {}, {}, date("2026-01-06"), {1}}};
        for (const qint64 number : {1, 2, 3, 4, 5})
            facts.rows<Clause>().push_back(clause(number, QByteArray::number(number).constData()));
        addPledges();
        addReports();
        addMilestones();
    }

    [[nodiscard]] StatusSheet sheet(const char *asOf) const
    {
        const Dossier dossier(facts);
        const Feed feed(dossier);
        return makeStatusSheet(StatusBoard(feed, day(asOf)));
    }
    [[nodiscard]] StatusEntry entry(const char *code, const char *asOf = "2026-06-30") const
    {
        for (const auto &entry : sheet(asOf).pledges) {
            if (entry.code == text(code))
                return entry;
        }
        FAIL("no such pledge: " << code);
        return {};
    }
    void record(const char *code, const char *on)
    {
        facts.rows<Event>().push_back(
            event(static_cast<qint64>(facts.rows<Event>().size()) + 1, code, on));
    }
    void adopt(const Reading &reading)
    {
        facts.rows<Reading>().push_back(reading);
        const Dossier dossier(facts);
        facts.rows<Setting>().push_back({{static_cast<qint64>(facts.rows<Setting>().size()) + 1},
                                         readingKeyOf(reading, dossier),
                                         reading.code});
    }

private:
    void add(const char *code, qint64 under, const char *figure, const char *unit,
             const char *dueOn = nullptr, const char *condition = "")
    {
        const auto id = static_cast<qint64>(facts.rows<Pledge>().size()) + 1;
        Pledge row = pledge(id, figure, unit, "2026-01-06");
        row.code = text(code);
        row.clause = {under};
        row.dueOn = dueOn ? date(dueOn) : PartialDate();
        row.condition = text(condition);
        facts.rows<Pledge>().push_back(row);
    }
    [[nodiscard]] PledgeId idOf(const char *code) const
    {
        const auto at = std::ranges::find(facts.rows<Pledge>(), text(code), &Pledge::code);
        REQUIRE(at != facts.rows<Pledge>().end());
        return at->id;
    }
    void addPledges()
    {
        add("1", 1, "12", "persons", nullptr, "CEASEFIRE");
        add("1-prep", 1, "", "");
        add("2a", 2, "4000000000", "EUR", "2026-12-31");
        add("2b", 2, "12", "pieces", "2026-05-31");
        add("2c", 2, "", "");
        add("3", 3, "1500", "persons", nullptr, "CEASEFIRE and PARLIAMENT_A");
        add("3-prep", 3, "", "");
        add("4a", 4, "", "");
        add("4b", 4, "", "", nullptr, "CEASEFIRE and NEW_ATTACK");
        add("5a", 5, "10000", "persons", "2027-01-06");
        add("5b", 5, "", "");
        for (const char *code : {"1", "3"})
            measure(code, Measure::KeepLevel, MeasurePurpose::Substantive);
        for (const char *code : {"1-prep", "3-prep"})
            measure(code, Measure::Steps, MeasurePurpose::Preparatory);
    }
    void measure(const char *code, Measure measure, MeasurePurpose purpose)
    {
        Yardstick row;
        row.id = {static_cast<qint64>(facts.rows<Yardstick>().size()) + 1};
        row.pledge = idOf(code);
        row.measure = measure;
        row.purpose = purpose;
        facts.rows<Yardstick>().push_back(row);
    }
    Fulfilment &tell(const char *code, const char *figure, const char *unit, const char *on,
                     FulfilmentStage stage, qint64 by = kRecipient)
    {
        auto &rows = facts.rows<Fulfilment>();
        const auto id = static_cast<qint64>(rows.size()) + 1;
        rows.push_back(report(id, idOf(code).value, figure, unit, on, stage));
        rows.back().source = {by};
        return rows.back();
    }
    void addReports()
    {
        using enum FulfilmentStage;
        tell("2a", "3000000000", "EUR", "2026-02-01", Committed);
        tell("2a", "2400000000", "EUR", "2026-02-15", Allocated);
        tell("2a", "1000000000", "EUR", "2026-03-01", Disbursed);
        tell("2a", "800000000", "EUR", "2026-06-01", Disbursed);
        tell("2b", "9", "pieces", "2026-05-20", Delivered);
        const auto donor = tell("5a", "4200", "persons", "2026-06-15", Trained, kDonor).id;
        auto &confirmed = tell("5a", "3100", "persons", "2026-06-15", Trained);
        confirmed.rivalOf = donor;
        facts.rows<Adoption>()
            = {{{1}, {}, confirmed.id, u"N. N."_s, u"the recipient counted them"_s}};
        // Whoever watches found nobody there once it was due.
        tell("1", "0", "persons", "2026-07-16", Delivered);
        tell("3", "0", "persons", "2026-07-16", Delivered);
    }
    void step(const char *code, const char *weight, bool done, qint64 by = kDonor)
    {
        Milestone row;
        row.id = {static_cast<qint64>(facts.rows<Milestone>().size()) + 1};
        row.code = u"M-%1"_s.arg(row.id.value);
        row.pledge = idOf(code);
        row.title = row.code;
        row.weight = *Decimal::parse(text(weight));
        row.doneOn = done ? date("2026-03-01") : PartialDate();
        row.source = {by};
        facts.rows<Milestone>().push_back(row);
    }
    void addMilestones()
    {
        for (const bool done : {true, false, false}) // 8 of 12 contributors are no step yet
            step("1-prep", "1", done);
        step("2c", "1", true);
        step("2c", "1", true);
        step("2c", "2", false);
        step("2c", "4", false);
        step("3-prep", "1", true, kRecipient);
        step("3-prep", "1", false);
        step("3-prep", "2", false);
        for (const bool done : {true, false, false, false})
            step("4a", "1", done);
        for (int project = 0; project < 3; ++project)
            step("5b", "1", true, kClassified);
    }
};

QString rangeIn(const StatusEntry &entry)
{
    return entry.low->toText() + u' ' + (entry.point ? entry.point->toText() : u"-"_s) + u' '
        + entry.high->toText();
}

constexpr auto kWholeInstrument
    = u"40 (34-52) · 5 of 6 assessed · 3 not yet triggered · 1 overdue · 1 disputed";

} // namespace

TEST_CASE("the worked example comes out of the facts of a dossier", "[analysis][status]")
{
    const GoldenDossier golden;
    const auto sheet = golden.sheet("2026-06-30");
    CHECK(sheet.faults.empty());
    CHECK(sheet.summary == kWholeInstrument);
    CHECK(sheet.instruments[0].summary == kWholeInstrument);
    CHECK(sheet.instruments[0].tally.readiness()->toText() == u"0.291666666");
    CHECK(sheet.clauses[1].summary == u"48 (48-48) · 3 of 3 assessed · 1 overdue");
    CHECK(sheet.clauses[4].summary == u"31 (16-71) · 1 of 2 assessed · 1 disputed");

    const std::array<std::pair<const char *, const char *>, 8> ranges{
        {{"2a", "0.45 0.45 0.45"},
         {"2b", "0.75 0.75 0.75"},
         {"2c", "0.25 0.25 0.25"},
         {"1-prep", "0.333333333 0.333333333 0.333333333"},
         {"3-prep", "0.25 0.25 0.25"},
         {"4a", "0.25 0.25 0.25"},
         {"5a", "0.31 0.31 0.42"},
         {"5b", "0 - 1"}}};
    for (const auto &[code, expected] : ranges) {
        INFO(code);
        CHECK(rangeIn(golden.entry(code)) == text(expected));
    }
    CHECK(golden.entry("2b").headline == Headline::OverdueIntermediate);
    CHECK(golden.entry("2c").confidence == Confidence::Reported);
    CHECK(golden.entry("2a").confidence == Confidence::Confirmed);
    CHECK(golden.entry("5a").disputed);
    CHECK(golden.entry("5b").headline == Headline::Unverifiable);
    for (const char *asleep : {"1", "3", "4b"})
        CHECK(golden.entry(asleep).headline == Headline::NotYetTriggered);
}

TEST_CASE("a recorded ceasefire wakes two duties of the worked example", "[analysis][status]")
{
    GoldenDossier golden;
    golden.record("PARLIAMENT_A", "2026-07-01");
    golden.record("CEASEFIRE", "2026-07-15");
    CHECK(golden.sheet("2026-06-30").summary == kWholeInstrument);
    CHECK(golden.sheet("2026-07-31").summary
          == u"29 (25-39) · 7 of 8 assessed · 1 not yet triggered · 1 overdue · 1 disputed");
    CHECK(golden.entry("3", "2026-07-31").headline == Headline::NotStarted);

    auto &ceasefire = golden.facts.rows<Event>()[1];
    ceasefire.validity = EventValidity::Withdrawn;
    ceasefire.withdrawnOn = date("2026-08-10");
    CHECK(golden.entry("1", "2026-08-09").applicability == Applicability::Active);
    CHECK(golden.entry("1", "2026-08-10").applicability == Applicability::Dormant);
    ceasefire.withdrawnOn = {}; // it never was
    CHECK(golden.entry("1", "2026-08-09").applicability == Applicability::Dormant);
    ceasefire.validity = EventValidity::Disputed;
    CHECK(golden.entry("1", "2026-07-31").applicability == Applicability::Dormant);
    CHECK(golden.entry("1", "2026-07-31").disputed);

    ceasefire.validity = EventValidity::Replaced;
    golden.record("CEASEFIRE", "2026-07-20");
    CHECK(golden.entry("1", "2026-07-19").applicability == Applicability::Dormant);
    CHECK(golden.entry("1", "2026-07-20").applicability == Applicability::Active);
}

TEST_CASE("under a reading of the whole instrument everything sleeps", "[analysis][status]")
{
    GoldenDossier golden;
    Reading reading;
    reading.id = {1};
    reading.code = u"R-B"_s;
    reading.instrument = {1};
    reading.title = u"All five components sleep until the ceasefire"_s;
    reading.author = u"N. N."_s;
    reading.condition = u"CEASEFIRE"_s;
    golden.adopt(reading);
    const auto sheet = golden.sheet("2026-06-30");
    CHECK(sheet.faults.empty());
    CHECK(sheet.summary == u"no active obligations · 9 not yet triggered · 1 disputed");
    CHECK(sheet.instruments[0].tally.readiness()->toText() == u"0.291666666");
    golden.facts.rows<Setting>()[0].value = u"R-C"_s;
    const auto faulty = golden.sheet("2026-06-30");
    CHECK(faulty.summary == kWholeInstrument);
    REQUIRE(faulty.faults.size() == 1);
    CHECK(faulty.faults[0].what == u"reading:I-1: “R-C” is no reading of it");
}

TEST_CASE("a reading of one clause for one party binds who is no party", "[analysis][status]")
{
    GoldenDossier golden;
    for (const qint64 under : {1, 2}) {
        Pledge row = pledge(100 + under, "10", "persons", "2026-01-06");
        row.party = {2};
        row.clause = {under};
        golden.facts.rows<Pledge>().push_back(row);
    }
    CHECK(golden.entry("P-101").headline == Headline::NotApplicable);
    Reading reading;
    reading.id = {1};
    reading.code = u"R-1B"_s;
    reading.instrument = {1};
    reading.clause = {1};
    reading.party = {2};
    reading.title = u"A political commitment"_s;
    reading.author = u"N. N."_s;
    reading.effect = ReadingEffect::Bound;
    reading.condition = u"CEASEFIRE"_s;
    golden.adopt(reading);
    CHECK(golden.entry("P-101").headline == Headline::NotYetTriggered);
    CHECK(golden.entry("P-102").headline == Headline::NotApplicable);
    CHECK(golden.entry("1-prep").headline == Headline::Minimal); // of another party
    golden.record("CEASEFIRE", "2026-05-01");
    CHECK(golden.entry("P-101").headline == Headline::NotAssessed);

    const Dossier dossier(golden.facts);
    const Feed feed(dossier);
    const auto why = explainStatus(feed, {101}, day("2026-06-30"));
    REQUIRE(why);
    CHECK(why->reasons[0].text == u"By the reading adopted here, that of N. N.");
    CHECK(why->reasons[0].facts == std::vector{refOf(reading)});
}

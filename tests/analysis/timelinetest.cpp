#include "model/analysis/timeline.h"

#include "tests/support/builders.h"
#include "tests/support/catch.h"

#include <random>

using namespace servanda;
using namespace servanda::test;
using namespace Qt::StringLiterals;

namespace {

const ViewState kView{day("2026-06-30"), {}};

Timeline timelineOf(const Facts &facts, const ViewState &view = kView)
{
    const Dossier dossier(facts);
    const Feed feed(dossier);
    return makeTimeline(feed, view);
}

/// "pledge-7 2026-01-06", with the last day where it is another one; "?" behind a draft.
QStringList entriesOf(const TimelineLane &lane)
{
    const auto iso
        = [](qint32 number) { return QDate::fromJulianDay(number).toString(Qt::ISODate); };
    QStringList lines;
    for (const auto &entry : lane.entries) {
        QString line = u"%1-%2 %3"_s.arg(enumCode(entry.kind)).arg(entry.id).arg(iso(entry.first));
        if (entry.days() > 1)
            line += u".."_s + iso(entry.last);
        lines += entry.isDraft ? line + u'?' : line;
    }
    return lines;
}

Milestone milestone(qint64 id, qint64 pledge, const char *due, const char *done)
{
    Milestone row;
    row.id = {id};
    row.code = u"M-%1"_s.arg(id);
    row.pledge = {pledge};
    row.title = u"Step %1"_s.arg(id);
    row.dueOn = date(due);
    row.doneOn = date(done);
    return row;
}

PledgeAct act(qint64 id, qint64 pledge, const char *on)
{
    PledgeAct row;
    row.id = {id};
    row.code = u"A-%1"_s.arg(id);
    row.pledge = {pledge};
    row.date = date(on);
    row.title = u"Act %1"_s.arg(id);
    return row;
}

Statement said(qint64 id, qint64 party, const char *on)
{
    Statement row;
    row.id = {id};
    row.code = u"ST-%1"_s.arg(id);
    row.party = {party};
    row.date = date(on);
    row.summary = u"Said"_s;
    return row;
}

Event ended(Event row, EventValidity validity, const char *from)
{
    row.validity = validity;
    row.withdrawnOn = date(from);
    return row;
}

Pledge under(Pledge row, qint64 clause, qint64 party = 1)
{
    row.clause = {clause};
    row.party = {party};
    return row;
}

/// Something of every kind; clauses 1, 2 and 2.1.
Facts manyFacts()
{
    Pledge draft = under(pledge(3, "1", "EUR", "2026-02"), 3);
    draft.standing = Standing::Draft;
    Facts facts = framed(
        pledge(1, "1", "EUR", "2026-01-06"), under(pledge(2, "1", "EUR", "2026"), 3, 2), draft,
        under(pledge(4, "1", "EUR", ""), 2), report(11, 1, "1", "EUR", "2026-03-01"),
        report(12, 1, "1", "EUR", "2026-03-02", FulfilmentStage::Committed),
        report(13, 2, "1", "EUR", "2026-04"), report(14, 1, "1", "EUR", "2026-07-01"),
        milestone(21, 1, "2026-05-01", "2026-04-30"), milestone(22, 1, "2026-09-01", ""),
        milestone(23, 2, "2026-05-01", "2026-08-01"), act(31, 2, "2026-05-05"),
        violation(41, "2026-06-01", 2), event(51, "CEASEFIRE", "2026-02-24"),
        ended(event(52, "A", "2026-02-01"), EventValidity::Withdrawn, "2026-02-09"),
        ended(event(53, "B", "2026-02-01"), EventValidity::Replaced, ""),
        ended(event(54, "C", "2026-02-01"), EventValidity::Disputed, ""), said(61, 1, "2026-01-06"),
        said(62, 2, ""));
    facts.rows<Instrument>().front().signedOn = date("2026-01-06");
    return facts;
}

} // namespace

TEST_CASE("a lane for the instrument, each clause in the order of the tree, and no clause",
          "[analysis][timeline]")
{
    const auto made = timelineOf(manyFacts());
    REQUIRE(made.lanes.size() == 5);
    CHECK(made.lanes[0].fact == FactRef{FactType::Instrument, 1});
    CHECK(made.lanes[1].fact == FactRef{FactType::Clause, 1});
    CHECK(made.lanes[3].fact == FactRef{FactType::Clause, 3});
    CHECK(made.lanes[3].depth == 2);
    CHECK_FALSE(made.lanes[4].fact);
    CHECK(entriesOf(made.lanes[0]) == QStringList{u"signature-1 2026-01-06"_s});
    CHECK(entriesOf(made.lanes[1])
          == QStringList{u"pledge-1 2026-01-06"_s, u"delivery-11 2026-03-01"_s,
                         u"milestone-done-21 2026-04-30"_s, u"violation-41 2026-06-01"_s,
                         u"milestone-due-22 2026-09-01"_s});
    CHECK(made.lanes[2].entries.empty());
    CHECK(made.lanes[2].undated == 1);
    CHECK(entriesOf(made.lanes[4])
          == QStringList{u"statement-61 2026-01-06"_s, u"disputed-event-54 2026-02-01"_s,
                         u"withdrawn-event-52 2026-02-01"_s, u"replaced-event-53 2026-02-01"_s,
                         u"event-51 2026-02-24"_s});
    CHECK(made.lanes[4].undated == 1);
}

TEST_CASE("dates known to the month or year take all their days, behind the exact ones",
          "[analysis][timeline]")
{
    CHECK(entriesOf(timelineOf(manyFacts()).lanes[3])
          == QStringList{u"milestone-due-23 2026-05-01"_s, u"act-31 2026-05-05"_s,
                         u"pledge-3 2026-02-01..2026-02-28?"_s,
                         u"delivery-13 2026-04-01..2026-04-30"_s,
                         u"pledge-2 2026-01-01..2026-12-31"_s});
}

TEST_CASE("an event that is taken back later still stands", "[analysis][timeline]")
{
    ViewState view = kView;
    view.asOf = day("2026-02-05");
    const auto before = entriesOf(timelineOf(manyFacts(), view).lanes.back());
    CHECK(before.contains(u"event-52 2026-02-01"_s));
    CHECK(before.contains(u"replaced-event-53 2026-02-01"_s)); // it never counted
}

TEST_CASE("the timeline obeys signatory, clause, kind and period", "[analysis][timeline]")
{
    ViewState view = kView;
    view.filter.signatories = {PartyId{2}};
    const auto bySignatory = timelineOf(manyFacts(), view);
    CHECK(entriesOf(bySignatory.lanes[1]) == QStringList{u"violation-41 2026-06-01"_s});
    CHECK(bySignatory.lanes[4].entries.size() == 4); // events name nobody
    view.filter = {};
    view.filter.clauses = {ClauseId{2}};
    const auto byClause = timelineOf(manyFacts(), view);
    REQUIRE(byClause.lanes.size() == 4); // instrument, 2, 2.1, no clause
    CHECK(byClause.lanes[1].fact == FactRef{FactType::Clause, 2});
    view.filter = {};
    view.filter.kinds = {PledgeKind::Arms};
    CHECK(entriesOf(timelineOf(manyFacts(), view).lanes[1])
          == QStringList{u"violation-41 2026-06-01"_s});
    view.filter = {};
    view.filter.from = day("2026-06-15");
    const auto byPeriod = timelineOf(manyFacts(), view);
    CHECK(entriesOf(byPeriod.lanes[1]) == QStringList{u"milestone-due-22 2026-09-01"_s});
    CHECK(entriesOf(byPeriod.lanes[3]) == QStringList{u"pledge-2 2026-01-01..2026-12-31"_s});
}

TEST_CASE("every dated fact is in exactly one mark, however near one looks",
          "[analysis][timeline][law]")
{
    Facts facts = manyFacts();
    std::mt19937 random(11);
    for (int i = 0; i < 2000; ++i) {
        Pledge more = under(pledge(1000 + i, "1", "EUR", "2026-01-01"),
                            1 + static_cast<qint64>(random() % 3));
        const QDate on = day("2024-01-01").addDays(random() % 900);
        more.announcedOn = random() % 5 == 0 ? date(on.toString(u"yyyy-MM"_s).toUtf8().constData())
                                             : PartialDate(on);
        facts.rows<Pledge>().push_back(more);
    }
    const auto made = timelineOf(facts);
    CHECK(made.count() == 2000 + 16);
    size_t before = 0;
    for (const double daysPerMark : {400.0, 30.0, 7.0, 1.0, 0.3, 0.01}) {
        size_t marks = 0;
        for (const TimelineLane &lane : made.lanes) {
            size_t next = 0;
            for (const TimelineMark &mark : marksOf(lane, daysPerMark)) {
                CHECK(mark.begin == next);
                CHECK(mark.count > 0);
                next = mark.begin + mark.count;
                for (size_t at = mark.begin; at < next; ++at) {
                    CHECK(lane.entries[at].first >= mark.first);
                    CHECK(lane.entries[at].last <= mark.last);
                    CHECK((!mark.kind || lane.entries[at].kind == *mark.kind));
                }
                ++marks;
            }
            CHECK(next == lane.entries.size());
        }
        CHECK(marks >= before);
        before = marks;
    }
}

TEST_CASE("nearer, a mark comes apart by day and then by kind", "[analysis][timeline]")
{
    const auto lane = timelineOf(manyFacts()).lanes.back();
    const auto counts = [&lane](double daysPerMark) {
        std::vector<size_t> all;
        for (const auto &mark : marksOf(lane, daysPerMark))
            all.push_back(mark.count);
        return all;
    };
    CHECK(counts(365) == std::vector<size_t>{5});
    CHECK(counts(10) == std::vector<size_t>{1, 3, 1});
    CHECK(counts(0.1) == std::vector<size_t>{1, 1, 1, 1, 1});
    const auto far = marksOf(lane, 365).front();
    CHECK(markText(lane, far)
          == u"1 event, 1 disputed event, 1 withdrawn event, 1 replaced event, 1 statement"_s);
    CHECK_FALSE(far.kind);
    CHECK(far.leading == TimelineKind::Event);
    CHECK(marksOf(lane, 0.1)[2].seat == 1);
    CHECK(marksOf(lane, 0.1)[2].seats == 3);
}

TEST_CASE("the order of facts never matters to the timeline", "[analysis][timeline][law]")
{
    Facts facts = manyFacts();
    const auto expected = timelineOf(facts);
    std::mt19937 random(3);
    for (int round = 0; round < 5; ++round) {
        forEachFactType([&]<class Row>() { std::ranges::shuffle(facts.rows<Row>(), random); });
        CHECK(timelineOf(facts) == expected);
    }
}

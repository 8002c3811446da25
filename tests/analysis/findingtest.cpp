#include "model/analysis/acceptance.h"
#include "model/analysis/changelines.h"
#include "tests/analysis/example.h"
#include "tests/support/builders.h"
#include "tests/support/catch.h"
#include "tests/support/particulars.h"

using namespace servanda;
using namespace servanda::test;
using namespace Qt::StringLiterals;

namespace {

/// "overdue P-1 2026-05-31", one a line, accepted ones in brackets.
QStringList foundIn(const Dossier &dossier, const Filter &filter = {})
{
    const Feed feed(dossier);
    const StatusBoard board(feed, day("2026-06-30"));
    QStringList lines;
    for (const auto &finding : makeFindings(board, filter)) {
        const QString line = u"%1 %2%3 %4"_s.arg(
            enumCode(finding.kind), QString::number(static_cast<int>(finding.fact.type)),
            u'#' + QString::number(finding.fact.id), finding.on.toIso());
        lines += finding.accepted ? u'(' + line + u')' : line;
    }
    return lines;
}

QStringList foundIn(const Facts &facts, const Filter &filter = {})
{
    return foundIn(Dossier(facts), filter);
}

Pledge due(qint64 id, const char *on)
{
    auto row = pledge(id, "100", "EUR", "2025-01-10");
    row.dueOn = date(on);
    return row;
}

Variant sourcedRival(qint64 id, const char *figure)
{
    auto row = rival(id, 1, figure, "EUR");
    row.source = {2};
    row.reportedOn = date("2026-02-01");
    return row;
}

/// A dossier with one finding that can be accepted through an editor.
struct Desk
{
    explicit Desk(Facts facts) : dossier(std::move(facts)), feed(dossier) {}

    [[nodiscard]] std::vector<Finding> findings() const
    {
        return makeFindings(StatusBoard(feed, day("2026-06-30")), {});
    }
    void accept(size_t which = 0)
    {
        auto edit = acceptFinding(feed, findings()[which], u" Ada "_s, u"Agreed in March"_s,
                                  day("2026-06-30"), editor.ids().next<Setting>());
        REQUIRE(edit);
        REQUIRE(editor.commit(*std::move(edit)));
    }
    template <class Row>
    void change(Id<Row> id, const std::function<void(Row &)> &how)
    {
        Row row = *dossier.find(id);
        how(row);
        Edit edit;
        edit.label = u"Change"_s;
        edit.of<Row>().push_back({*dossier.find(id), row});
        REQUIRE(editor.commit(edit));
    }

    Dossier dossier;
    Feed feed;
    FakeStore store;
    Editor editor{dossier, store, u"tester"_s, [] { return qint64{1}; }};
};

} // namespace

TEST_CASE("what is overdue, due soon or neither", "[analysis][findings]")
{
    auto asleep = due(4, "2026-01");
    asleep.condition = u"CEASEFIRE"_s;
    const auto facts = framed(due(1, "2026-07-15"), due(2, "2026-05"), due(3, "2025-12"), asleep,
                              due(5, "2026-12"), report(11, 3, "100", "EUR", "2025-12-01"));
    CHECK(foundIn(facts) == QStringList{u"overdue 5#2 2026-05-31"_s, u"due-soon 5#1 2026-07-15"_s});
    const Dossier dossier(facts);
    const Feed feed(dossier);
    const StatusBoard board(feed, day("2026-06-30"));
    const auto findings = makeFindings(board, {});
    CHECK(findingReason(board, findings[0]) == u"30 days late: not assessed");
    CHECK(findingReason(board, findings[1]) == u"In 15 days: not assessed");
}

TEST_CASE("claims that differ are disputed, reports that rival each other contradict",
          "[analysis][findings]")
{
    auto facts
        = framed(pledge(1, "100", "EUR", "2025-01-10"), report(11, 1, "50", "EUR", "2025-02-01"),
                 report(12, 1, "20", "EUR", "2025-02-02"), sourcedRival(21, "200"));
    facts.rows<Fulfilment>()[1].rivalOf = {11};
    CHECK(foundIn(facts)
          == QStringList{u"disputed 5#1 2026-02-01"_s, u"contradictory 6#12 2025-02-02"_s});
    const Dossier dossier(facts);
    const Feed feed(dossier);
    const StatusBoard board(feed, day("2026-06-30"));
    const auto findings = makeFindings(board, {});
    CHECK(findingReason(board, findings[0]) == u"100 EUR; V-21 200 EUR");
    CHECK(findingReason(board, findings[1])
          == u"Delivered: 20 EUR (F-12) contradicts Delivered: 50 EUR (F-11), and nobody has "
             u"decided");
    facts.rows<Adoption>() = {{{31}, {}, {12}, u"N. N."_s, u"the minister said so"_s}};
    CHECK(foundIn(facts) == QStringList{u"disputed 5#1 2026-02-01"_s});
}

TEST_CASE("what is due before it was announced contradicts itself", "[analysis][findings]")
{
    CHECK(foundIn(framed(due(1, "2024"), report(11, 1, "100", "EUR", "2025-02-01")))
          == QStringList{u"contradictory 5#1 2024"_s});
}

TEST_CASE("what names no source is found unless it is cited", "[analysis][findings]")
{
    auto unsourced = pledge(1, "", "", "2025-01-10");
    unsourced.source = {};
    auto silent = report(11, 1, "", "", "2025-02-01");
    silent.source = {};
    auto facts = framed(unsourced, silent, rival(21, 1, "5", "EUR"), event(1, "CEASEFIRE", "2026"));
    facts.rows<Variant>()[0].amount = {};
    facts.rows<Variant>()[0].note = u"half of it"_s;
    const auto found = foundIn(facts);
    CHECK(found.filter(u"without-source"_s)
          == QStringList{u"without-source 5#1 2025-01-10"_s, u"without-source 6#11 2025-02-01"_s,
                         u"without-source 11#1 2026"_s, u"without-source 7#21 "_s});
    facts.rows<Citation>() = {{{1}, {FactType::Pledge, 1}, {1}, u"p. 4"_s, {}}};
    CHECK(foundIn(facts).filter(u"without-source"_s).size() == 3);
    Filter filter;
    filter.signatories = {PartyId{2}};
    CHECK(foundIn(facts, filter).isEmpty());
    filter.signatories = {PartyId{1}};
    CHECK(foundIn(facts, filter).filter(u"without-source"_s).size() == 2); // events are nobody's
}

TEST_CASE("a finding is accepted with a name and a reason, and taken back", "[analysis][findings]")
{
    Desk desk(framed(due(1, "2026-05")));
    CHECK_FALSE(acceptFinding(desk.feed, desk.findings()[0], u"Ada"_s, u" "_s, day("2026-06-30"),
                              Id<Setting>{1}));
    CHECK_FALSE(acceptFinding(desk.feed, desk.findings()[0], {}, u"Agreed"_s, day("2026-06-30"),
                              Id<Setting>{1}));
    desk.accept();
    REQUIRE(desk.findings().size() == 1);
    CHECK(desk.findings()[0].accepted);
    const auto acceptance = Acceptances(desk.dossier).about(desk.findings()[0]);
    REQUIRE(acceptance);
    CHECK(*acceptance
          == Acceptance{u"due 31 May 2026, 100 EUR"_s, u"Ada"_s, day("2026-06-30"),
                        u"Agreed in March"_s});
    CHECK(desk.dossier.rows<Setting>()[0].key == u"accepted:overdue:P-1");
    REQUIRE(desk.editor.commit(withdrawAcceptance(desk.dossier, desk.findings()[0])));
    CHECK_FALSE(desk.findings()[0].accepted);
    REQUIRE(desk.editor.undo());
    CHECK(desk.findings()[0].accepted);
}

TEST_CASE("the history tells an acceptance in words", "[analysis][findings]")
{
    Desk desk(framed(due(1, "2026-05")));
    desk.accept();
    auto lines = changeLines(desk.store.edits.back(), desk.dossier);
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].kind == u"Acceptance"_s);
    CHECK(lines[0].caption == u"overdue, P-1"_s);
    CHECK(lines[0].label == u"Added"_s);
    const QString words
        = u"by Ada on 30 June 2026: Agreed in March. It was: due 31 May 2026, 100 EUR"_s;
    CHECK(lines[0].after == words);
    desk.change<Setting>(desk.dossier.rows<Setting>()[0].id, [](Setting &row) {
        row.value.replace(u"Agreed in March"_s, u"Agreed in April."_s);
    });
    lines = changeLines(desk.store.edits.back(), desk.dossier);
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].before == words);
    CHECK(lines[0].after
          == u"by Ada on 30 June 2026: Agreed in April. It was: due 31 May 2026, 100 EUR"_s);
    // What is no acceptance, whatever its key, is told as it is.
    Edit odd;
    odd.add(Setting{{99}, u"accepted:overdue:P-2"_s, u"{}"_s});
    CHECK(changeLines(odd, desk.dossier)[0].kind == u"Setting"_s);
}

TEST_CASE("an accepted finding comes back when its facts change in substance",
          "[analysis][findings]")
{
    Desk desk(framed(due(1, "2026-05")));
    desk.accept();
    // Other words, another source or more done leave it accepted.
    desk.change<Pledge>({1}, [](Pledge &row) { row.title = u"Better words"_s; });
    CHECK(desk.findings()[0].accepted);
    Edit more;
    more.label = u"Report"_s;
    more.add(report(11, 1, "30", "EUR", "2026-06-01"));
    REQUIRE(desk.editor.commit(more));
    CHECK(desk.findings()[0].accepted);
    // What was promised or when it is due does not.
    desk.change<Pledge>({1}, [](Pledge &row) { row.amount.minorUnits = 20'000; });
    CHECK_FALSE(desk.findings()[0].accepted);
    desk.accept(); // anew, in the place of the old one
    CHECK(desk.findings()[0].accepted);
    CHECK(desk.dossier.rows<Setting>().size() == 1);
    desk.change<Pledge>({1}, [](Pledge &row) { row.dueOn = date("2026-04"); });
    CHECK_FALSE(desk.findings()[0].accepted);
}

TEST_CASE("a further claim brings an accepted dispute back", "[analysis][findings]")
{
    Desk desk(framed(pledge(1, "100", "EUR", "2025-01-10"), sourcedRival(21, "200")));
    desk.accept();
    CHECK(desk.findings()[0].accepted);
    Edit edit;
    edit.label = u"Claim"_s;
    edit.add(sourcedRival(22, "300"));
    REQUIRE(desk.editor.commit(edit));
    CHECK_FALSE(desk.findings()[0].accepted);
}

TEST_CASE("every finding of the example says why it is one", "[analysis][example]")
{
    const Dossier dossier(exampleFacts());
    const Feed feed(dossier);
    const StatusBoard board(feed, day("2026-06-30"));
    const auto findings = makeFindings(board, {});
    CHECK(findings.size() > 20);
    int overdue = 0;
    for (const auto &finding : findings) {
        CHECK(dossier.has(finding.fact));
        CHECK_FALSE(findingReason(board, finding).isEmpty());
        CHECK_FALSE(findingSubstance(feed, finding).isEmpty());
        overdue += finding.kind == FindingKind::Overdue ? 1 : 0;
    }
    CHECK(overdue == board.everything().overdue());
}

TEST_CASE("once a claim is adopted nothing is left to decide", "[analysis][finding]")
{
    auto facts = framed(pledge(1, "100", "EUR", "2025-01-10"), sourcedRival(21, "200"));
    CHECK(foundIn(facts).filter(u"disputed"_s).size() == 1);
    facts.rows<Adoption>() = {{{31}, {21}, {}, u"N. N."_s, u"the minister said so"_s}};
    CHECK(foundIn(facts).filter(u"disputed"_s).isEmpty());
}

TEST_CASE("milestones, acts and violations that are put forward without a source are listed",
          "[analysis][finding]")
{
    auto facts = framed(pledge(1, "100", "EUR", "2025-01-10"));
    Edit edit;
    addParticulars(edit, 41, {1}, facts.rows<Clause>()[0], {1}, {1});
    facts.rows<Milestone>() = {*edit.of<Milestone>().front().after};
    facts.rows<PledgeAct>() = {*edit.of<PledgeAct>().front().after};
    facts.rows<Violation>() = {*edit.of<Violation>().front().after};
    const auto change = [&facts](Standing standing, Id<Source> source) {
        facts.rows<Milestone>()[0].standing = facts.rows<PledgeAct>()[0].standing
            = facts.rows<Violation>()[0].standing = standing;
        facts.rows<Milestone>()[0].source = facts.rows<PledgeAct>()[0].source
            = facts.rows<Violation>()[0].source = source;
        return foundIn(facts).filter(u"without-source"_s).size();
    };
    CHECK(change(Standing::Reported, {1}) == 0);
    CHECK(change(Standing::Draft, {}) == 0);
    CHECK(change(Standing::Reported, {}) == 3);
    Filter other;
    other.signatories = {PartyId{2}};
    CHECK(foundIn(facts, other).isEmpty());
}

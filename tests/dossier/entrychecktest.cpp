#include "model/dossier/entrycheck.h"

#include "tests/support/builders.h"
#include "tests/support/catch.h"

using namespace servanda;
using namespace servanda::test;

namespace {

const QDate kToday(2026, 6, 30);

/// Everything said about a row that is added, a line for each: "field: sentence", notes with "?".
template <class Row>
QStringList saidOf(const Row &row,
                   const Facts &facts = framed(pledge(10, "100", "EUR", "2025-01-01")))
{
    const Dossier dossier(facts);
    Edit edit;
    edit.add(row);
    QStringList lines;
    for (const EntryRemark &remark : entryRemarks(edit, dossier, CodeIndex(dossier), kToday)) {
        CHECK(remark.fact == refOf(row));
        lines += (remark.weight == EntryRemark::Weight::Note ? text("? ") : QString())
            + text(remark.field ? remark.field : "-") + text(": ") + remark.sentence();
    }
    return lines;
}

} // namespace

TEST_CASE("a sound report is entered without a word", "[dossier][entry]")
{
    CHECK(saidOf(report(20, 10, "40", "EUR", "2026-06-30")) == QStringList());
}

TEST_CASE("what the rules forbid is told beside its field", "[dossier][entry]")
{
    Fulfilment row = report(20, 10, "40", "EUR", "2025-06-01");
    row.code.clear();
    row.pledge = {};
    const QStringList said = saidOf(row);
    CHECK(said.contains(text("code: Code is missing. Fill it in.")));
    CHECK(said.contains(text("pledge_id: Pledge is missing. Fill it in.")));
}

TEST_CASE("a code that is in use is told beside the code", "[dossier][entry]")
{
    Pledge row = pledge(30, "1", "EUR", "2025-01-01");
    row.code = text("P-10");
    CHECK(saidOf(row) == QStringList{text("code: “P-10” is used twice. Give each its own.")});
}

TEST_CASE("what rests on nothing is refused", "[dossier][entry]")
{
    Fulfilment row = report(20, 10, "40", "EUR", "2025-06-01");
    row.source = {};
    const QStringList said = saidOf(row);
    REQUIRE(said.size() == 1);
    CHECK(said.front().startsWith(text("source_id: Source is missing.")));
}

TEST_CASE("a fact that came without a source may be mended elsewhere", "[dossier][entry]")
{
    Pledge before = pledge(10, "100", "EUR", "2025-01-01");
    before.source = {};
    const Dossier dossier(framed(before));
    Pledge after = before;
    after.title = text("Better");
    Edit edit;
    edit.of<Pledge>().push_back({before, after});
    const auto remarks = entryRemarks(edit, dossier, CodeIndex(dossier), kToday);
    REQUIRE(remarks.size() == 1);
    CHECK(remarks.front().weight == EntryRemark::Weight::Note);
}

TEST_CASE("a report dated after today is refused with the way to enter it", "[dossier][entry]")
{
    const QStringList said = saidOf(report(20, 10, "40", "EUR", "2026-07-01"));
    CHECK(
        said
        == QStringList{text("date: Date: 1 July 2026 lies in the future. Enter what is planned as "
                            "a pledge with a due date.")});
    CHECK(saidOf(report(20, 10, "40", "EUR", "2026")) == QStringList()); // may be past
}

TEST_CASE("what is due may lie ahead", "[dossier][entry]")
{
    Pledge row = pledge(30, "1", "EUR", "2025-01-01");
    row.dueOn = date("2030-01-01");
    CHECK(saidOf(row) == QStringList());
}

TEST_CASE("more delivered than pledged is noted", "[dossier][entry]")
{
    const Facts facts
        = framed(pledge(10, "100", "EUR", "2025-01-01"), report(20, 10, "80", "EUR", "2025-06-01"));
    CHECK(saidOf(report(21, 10, "30", "EUR", "2025-07-01"), facts)
          == QStringList{text("? amount: Delivered so far would be 110 EUR, more than the 100 EUR "
                              "pledged.")});
    CHECK(saidOf(report(21, 10, "20", "EUR", "2025-07-01"), facts) == QStringList());
}

TEST_CASE("a stage larger than the one before it is noted", "[dossier][entry]")
{
    const Facts facts
        = framed(pledge(10, "100", "EUR", "2025-01-01"),
                 report(20, 10, "30", "EUR", "2025-06-01", FulfilmentStage::Committed));
    CHECK(saidOf(report(21, 10, "40", "EUR", "2025-07-01"), facts)
          == QStringList{
              text("? amount: More would be delivered (40 EUR) than committed (30 EUR).")});
}

TEST_CASE("another unit than the pledge's is noted", "[dossier][entry]")
{
    CHECK(saidOf(report(21, 10, "40", "USD", "2025-07-01"))
          == QStringList{text("? amount: The pledge counts in EUR, this in USD.")});
    CHECK(saidOf(rival(22, 10, "40", "USD"))
          == QStringList{text("? amount: The pledge counts in EUR, this in USD.")});
}

TEST_CASE("a report that is there already is noted", "[dossier][entry]")
{
    const Facts facts
        = framed(pledge(10, "100", "EUR", "2025-01-01"), report(20, 10, "30", "EUR", "2025-06-01"));
    CHECK(saidOf(report(21, 10, "30", "EUR", "2025-06-01"), facts)
          == QStringList{text("? -: F-20 says the same of that day already.")});
}

TEST_CASE("notes do not stop, errors do", "[dossier][entry]")
{
    EntryRemarks remarks{{{}, nullptr, EntryRemark::Weight::Note, {}, {}}};
    CHECK_FALSE(hasError(remarks));
    remarks.push_back({{}, nullptr, EntryRemark::Weight::Error, {}, {}});
    CHECK(hasError(remarks));
}

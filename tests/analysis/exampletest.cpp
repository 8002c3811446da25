#include "tests/analysis/example.h"

#include "tests/analysis/figures.h"

using namespace servanda;
using namespace servanda::test;
using namespace Qt::StringLiterals;

// The totals below were computed from the CSV files by a separate script of 50 lines (Python, exact
// fractions): amounts in the unit asked for as they are; money with a full date times the latest
// rate at most 7 days old, rounded half to even to cents; facts whose first possible day lies after
// 30 June 2026 left out; rows that restate, total or are replaced set to zero; then, from the
// bottom, each row reduced by all that lies inside it, not below zero.
TEST_CASE("the figures of the example come out as computed by hand", "[analysis][example]")
{
    const Dossier dossier(exampleFacts());
    const Feed feed(dossier);
    struct Golden
    {
        Subject subject;
        Unit unit;
        qint64 pledged, committed, allocated, delivered;
    };
    const Golden golden = GENERATE(
        Golden{Subject::Funding, kEuro, 13'435'618'554'162, 0, 68'925'904'652, 320'000'000'000},
        Golden{Subject::Arms, kEuro, 2'732'961'814'593, 0, 0, 0},
        Golden{Subject::Arms, kPieces, 5'544'305, 0, 0, 5'125'081},
        Golden{Subject::Training, kPersons, 115'000, 0, 0, 130'000});
    const auto made = makeFigure(feed, spec(golden.subject, golden.unit), {});
    CHECK(total(made, CurveStage::Pledged) == golden.pledged);
    CHECK(total(made, CurveStage::Committed) == golden.committed);
    CHECK(total(made, CurveStage::Allocated) == golden.allocated);
    CHECK(total(made, CurveStage::Delivered) == golden.delivered);
}

TEST_CASE("titles of the example are short and true", "[analysis][example]")
{
    const Dossier dossier(exampleFacts());
    const Feed feed(dossier);
    CHECK(makeFigure(feed, spec(), {}).title
          == u"Funding pledges reach 134 bn euro; 3.2 bn reported delivered"_s);
    CHECK(makeFigure(feed, spec(Subject::Arms), {}).title
          == u"Arms pledges reach 27.3 bn euro; nothing is reported delivered"_s);
    CHECK(makeFigure(feed, spec(Subject::Training, kPersons), {}).title
          == u"Training exceeds pledges, with 130,000 persons reported trained against 115,000 "
             "pledged"_s);
    for (const Subject subject : {Subject::Funding, Subject::Arms, Subject::Training}) {
        for (const auto &unit : unitsFor(subject, dossier)) {
            for (const auto &party : dossier.rows<Party>()) {
                auto wanted = spec(subject, unit);
                wanted.filter.signatories = {party.id};
                CHECK(makeFigure(feed, wanted, {}).title.split(u' ').size() <= 15);
                wanted.split = Split::BySignatory;
                CHECK(makeFigure(feed, wanted, {}).title.split(u' ').size() <= 15);
            }
        }
    }
}

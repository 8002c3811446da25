#include "model/analysis/factsheet.h"

#include "tests/analysis/example.h"
#include "tests/support/builders.h"

using namespace servanda;
using namespace servanda::test;
using namespace Qt::StringLiterals;

namespace {

QStringList titles(const FactSheet &sheet)
{
    QStringList all;
    for (const auto &section : sheet.sections)
        all += u"%1 %2"_s.arg(section.title).arg(section.facts.size());
    return all;
}

} // namespace

TEST_CASE("a pledge is told with its reports, rival claims, links and sources", "[analysis][sheet]")
{
    const Dossier dossier(
        framed(pledge(1, "100", "EUR", "2025-01-10"), pledge(2, "30", "EUR", "2025-02-10"),
               report(11, 2, "1", "EUR", "2025-05-01"), report(12, 2, "2", "EUR", "2025-03-01"),
               rival(21, 2, "9", "EUR"), link(1, 2, Relation::PartOf, 1)));
    const Feed feed(dossier);
    const auto sheet = makeFactSheet(feed, {FactType::Pledge, 2});
    REQUIRE(sheet);
    CHECK(sheet->kind == u"Pledge"_s);
    CHECK(sheet->caption == u"Pledge 2"_s);
    CHECK(sheet->subtitle == u"Alpha, clause 1, P-2"_s);
    CHECK(titles(*sheet)
          == QStringList{u"Fulfilment reports 2"_s, u"Rival claims 1"_s, u"Links 1"_s});
    CHECK(sheet->sections[0].facts.front() == FactRef{FactType::Fulfilment, 12}); // by date
    CHECK(sheet->sources == std::vector<FactRef>{{FactType::Source, 1}, {FactType::Source, 2}});
    CHECK(sheet->countedOnce
          == u"Counted once: part of “Pledge 1” (P-1), which counts only its rest"_s);
    CHECK(sheet->fields[1].text == u"Alpha"_s);
    CHECK(sheet->fields[1].link == FactRef{FactType::Party, 1});
    CHECK(makeFactSheet(feed, {FactType::Pledge, 1})->countedOnce
          == u"Counted once: counts only with what its parts P-2 leave"_s);
}

TEST_CASE("every fact of the example has a sheet whose references lead somewhere",
          "[analysis][example]")
{
    const Dossier dossier(exampleFacts());
    const Feed feed(dossier);
    forEachFactType([&]<class Row>() {
        for (const auto &row : dossier.rows<Row>()) {
            const auto sheet = makeFactSheet(feed, refOf(row));
            REQUIRE(sheet);
            CHECK(sheet->caption == captionOf(dossier, refOf(row)));
            CHECK_FALSE(sheet->fields.empty());
            for (const auto &field : sheet->fields)
                CHECK((!field.link || dossier.has(field.link)));
            for (const auto &section : sheet->sections) {
                for (const auto &fact : section.facts)
                    CHECK(dossier.has(fact));
            }
            (void)detailOf(dossier, refOf(row));
        }
    });
}

TEST_CASE("parties, clauses, sources and instruments list what rests on them", "[analysis][sheet]")
{
    auto facts
        = framed(pledge(1, "100", "EUR", "2025-01-10"), report(11, 1, "1", "EUR", "2025-05-01"));
    facts.rows<Pledge>()[0].clause = {2};
    const Dossier dossier(facts);
    const Feed feed(dossier);
    CHECK(titles(*makeFactSheet(feed, {FactType::Party, 1})) == QStringList{u"Pledges 1"_s});
    CHECK(titles(*makeFactSheet(feed, {FactType::Clause, 2}))
          == QStringList{u"Parts 1"_s, u"Pledges 1"_s});
    CHECK(titles(*makeFactSheet(feed, {FactType::Source, 2}))
          == QStringList{u"Fulfilment reports 1"_s});
    CHECK(titles(*makeFactSheet(feed, {FactType::Instrument, 1})) == QStringList{u"Clauses 3"_s});
}

TEST_CASE("a fact that does not exist has no sheet and no caption", "[analysis][sheet]")
{
    const Dossier dossier(frame());
    const Feed feed(dossier);
    CHECK_FALSE(makeFactSheet(feed, {FactType::Pledge, 77}));
    CHECK(captionOf(dossier, {FactType::Pledge, 77}).isEmpty());
    CHECK(detailOf(dossier, {FactType::Pledge, 77}).isEmpty());
}

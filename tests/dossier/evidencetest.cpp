#include "model/dossier/evidence.h"

#include "model/domain/rules.h"
#include "model/dossier/editlabel.h"
#include "model/dossier/factedit.h"
#include "tests/support/archived.h"
#include "tests/support/builders.h"
#include "tests/support/catch.h"

using namespace servanda;
using namespace servanda::test;

namespace {

FileToArchive fileOf(const QByteArray &bytes)
{
    return {text("answer.pdf"), {text("application/pdf")}, contentFrom(bytes)};
}

/// A dossier that is edited.
struct EvidenceDesk
{
    explicit EvidenceDesk(Facts facts) : dossier(std::move(facts)) {}

    Dossier dossier;
    FakeStore store;
    Editor editor{dossier, store, text("Ada"), [] { return 0; }};
};

} // namespace

TEST_CASE("evidence sets an empty source, and is cited where there is one", "[dossier]")
{
    Pledge bare = pledge(7, "1", "EUR", "2025-01-01");
    bare.source = {};
    EvidenceDesk desk(framed(bare, pledge(8, "1", "EUR", "2025-01-01")));
    for (const qint64 id : {7, 8}) {
        Edit edit = sourceDraft({text("A page"), text("https://example.org/a")}, desk.dossier,
                                desk.editor.ids());
        const Source added = *edit.of<Source>().front().after;
        CHECK(added.title == text("A page"));
        CHECK(added.url == text("https://example.org/a"));
        const FactRef fact{FactType::Pledge, id};
        CHECK_FALSE(restsOn(fact, added.id, desk.dossier));
        addRest(edit, fact, added.id, desk.dossier, desk.editor.ids());
        REQUIRE(desk.editor.commit(edit));
        CHECK(restsOn(fact, added.id, desk.dossier));
    }
    CHECK(desk.dossier.find(PledgeId{7})->source);
    CHECK(desk.dossier.find(PledgeId{8})->source == SourceId{1});
    REQUIRE(desk.dossier.rows<Citation>().size() == 1);
    CHECK(desk.dossier.rows<Citation>()[0].fact == FactRef{FactType::Pledge, 8});
    REQUIRE(desk.editor.undo());
    REQUIRE(desk.editor.undo());
    CHECK(desk.dossier.rows<Source>().size() == 2);
    CHECK(desk.dossier.rows<Citation>().empty());
    CHECK_FALSE(desk.dossier.find(PledgeId{7})->source);
}

TEST_CASE("the same address or the same file is the same source", "[dossier]")
{
    Facts facts = frame();
    facts.rows<Source>()[0].url = text("https://example.org/a/");
    facts.rows<ArchivedCopy>() = {archivedCopy(50, {2}, "held")};
    const Dossier dossier(std::move(facts));
    CHECK(sourceOf({{}, text("https://example.org/a#part")}, dossier) == SourceId{1});
    CHECK_FALSE(sourceOf({{}, text("https://example.org/b")}, dossier));
    CHECK(sourceOf({{}, {}, fileOf("held")}, dossier) == SourceId{2});
    CHECK_FALSE(sourceOf({{}, {}, fileOf("other")}, dossier));
}

TEST_CASE("what can rest on a source is what a citation may be for", "[dossier]")
{
    const Dossier dossier(frame());
    forEachFactType([&]<class Row>() {
        CAPTURE(Description<Row>::label);
        Citation citation;
        citation.id = {1};
        citation.source = {1};
        citation.fact = {Description<Row>::type, 1};
        const bool may = brokenRules(citation).empty() && !std::is_same_v<Row, Source>;
        CHECK(canRestOnSource({Description<Row>::type, 1}) == may);
    });
    CHECK_FALSE(canRestOnSource({}));
}

TEST_CASE("an editor keeps no bytes for undo, and redo asks the store for none", "[dossier]")
{
    EvidenceDesk desk(frame());
    Edit edit;
    edit.label = text("Archive");
    addCopy(edit, {1}, fileOf("held"), date("2026-01-07"), desk.editor.ids());
    int announced = 0;
    QObject::connect(&desk.dossier, &Dossier::changed, &desk.dossier, [&](const Edit &told) {
        ++announced;
        CHECK(told.contents.empty());
    });
    REQUIRE(desk.editor.commit(edit));
    REQUIRE(desk.editor.undo());
    REQUIRE(desk.editor.redo());
    CHECK(announced == 3);
    REQUIRE(desk.store.edits.size() == 3);
    CHECK(desk.store.edits[0].contents.size() == 1);
    CHECK(desk.store.edits[1].contents.empty());
    CHECK(desk.store.edits[2].contents.empty());
    CHECK(desk.dossier.rows<ArchivedCopy>().size() == 1);
}

TEST_CASE("a source is removed with its archived copies, and comes back with them", "[dossier]")
{
    Facts facts = frame();
    facts.rows<ArchivedCopy>()
        = {archivedCopy(50, {2}, "a"), archivedCopy(51, {1}, "b"), archivedCopy(52, {2}, "c")};
    EvidenceDesk desk(std::move(facts));
    Edit removal = removalOf({FactType::Source, 2}, desk.dossier);
    CHECK(removal.size() == 3);
    CHECK(editLabel(removal) == text("Remove source S-2 with its 2 archived copies"));
    CHECK(editLabel(removalOf({FactType::Source, 1}, desk.dossier))
          == text("Remove source S-1 with its archived copy"));
    CHECK(editLabel(removalOf({FactType::ArchivedCopy, 51}, desk.dossier))
          == text("Remove archived copy report.pdf"));
    removal.label = editLabel(removal);
    REQUIRE(desk.editor.commit(removal));
    CHECK(desk.dossier.rows<ArchivedCopy>().size() == 1);
    REQUIRE(desk.editor.undo());
    CHECK(desk.dossier.rows<ArchivedCopy>().size() == 3);
    CHECK(desk.dossier.find(SourceId{2}));
}

TEST_CASE("a copy is named as a user of its source", "[dossier]")
{
    Facts facts = frame();
    facts.rows<ArchivedCopy>() = {archivedCopy(50, {2}, "a")};
    const Dossier dossier(std::move(facts));
    CHECK(usersOf({FactType::Source, 2}, dossier)
          == std::vector<FactRef>{{FactType::ArchivedCopy, 50}});
}

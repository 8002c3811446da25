#include "model/dossier/restoring.h"

#include "model/dossier/editor.h"
#include "tests/dossier/sample.h"
#include "tests/support/catch.h"
#include "tests/support/fakestore.h"

using namespace servanda;
using namespace Qt::StringLiterals;

namespace {

/// An editor on the sample dossier, and the history it writes.
struct HistoryDesk
{
    Dossier dossier{test::sampleFacts()};
    test::FakeStore store;
    Editor editor{dossier, store, u"ana"_s, [] { return qint64{1}; }};

    PastEdit commit(const Edit &edit)
    {
        REQUIRE(editor.commit(edit));
        return {std::ssize(store.edits), store.edits.back(), {}};
    }
    PastEdit rename(PartyId id, const QString &name)
    {
        const Party before = *dossier.find(id);
        Party after = before;
        after.name = name;
        return commit(test::changing(before, after));
    }
    PastEdit note(PartyId id, const QString &text)
    {
        const Party before = *dossier.find(id);
        Party after = before;
        after.note = text;
        return commit(test::changing(before, after));
    }
};

constexpr PartyId kFrance{11};

} // namespace

TEST_CASE("an old entry is taken back by an edit of its own that names it", "[dossier][history]")
{
    HistoryDesk desk;
    const PastEdit renamed = desk.rename(kFrance, u"Francia"_s);
    desk.rename({12}, u"Albion"_s);
    CHECK(factsChangedSince(renamed, desk.dossier).empty());
    const Edit undo = undoOf(renamed);
    CHECK(undo.label == u"Undo: Change");
    CHECK(undo.reason == u"Takes back entry 1, “Change”");
    REQUIRE(desk.editor.commit(undo));
    CHECK(desk.dossier.find(kFrance)->name == u"FRA");
    CHECK(desk.dossier.find(PartyId{12})->name == u"Albion");
    REQUIRE(desk.editor.undo()); // and that can be undone
    CHECK(desk.dossier.find(kFrance)->name == u"Francia");
}

TEST_CASE("an entry whose facts changed since is not taken back", "[dossier][history]")
{
    HistoryDesk desk;
    const PastEdit renamed = desk.rename(kFrance, u"Francia"_s);
    const PastEdit added = desk.commit(test::adding(test::party(13, u"DEU"_s)));
    desk.rename(kFrance, u"Gallia"_s);
    desk.commit(test::removing(*desk.dossier.find(PartyId{13})));
    CHECK(factsChangedSince(renamed, desk.dossier)
          == std::vector<FactRef>{{FactType::Party, kFrance.value}});
    CHECK(factsChangedSince(added, desk.dossier) == std::vector<FactRef>{{FactType::Party, 13}});
    CHECK_FALSE(desk.editor.commit(undoOf(renamed)));
    CHECK_FALSE(desk.editor.commit(undoOf(added)));
    CHECK(desk.dossier.find(kFrance)->name == u"Gallia");
}

TEST_CASE("a fact is restored whole, whatever became of it", "[dossier][history]")
{
    HistoryDesk desk;
    const FactRef france{FactType::Party, kFrance.value};
    const FactRef germany{FactType::Party, 13};
    const PastEdit renamed = desk.rename(kFrance, u"Francia"_s);
    desk.note(kFrance, u"later"_s);
    REQUIRE(desk.editor.commit(restoreFact(renamed, france, desk.dossier)));
    CHECK(*desk.dossier.find(kFrance) == test::party(11, u"FRA"_s));
    CHECK(restoreFact(renamed, france, desk.dossier).size() == 0); // it is so already
    CHECK(restoreFact(renamed, germany, desk.dossier).size() == 0); // not touched by it

    const PastEdit added = desk.commit(test::adding(test::party(13, u"DEU"_s)));
    const PastEdit removed = desk.commit(test::removing(*desk.dossier.find(PartyId{13})));
    const Edit again = restoreFact(removed, germany, desk.dossier);
    CHECK(again.label == u"Restore party");
    REQUIRE(desk.editor.commit(again));
    CHECK(desk.dossier.find(PartyId{13})->code == u"DEU");
    REQUIRE(desk.editor.commit(restoreFact(added, germany, desk.dossier)));
    CHECK_FALSE(desk.dossier.find(PartyId{13}));
}

TEST_CASE("one field is restored and the others stay", "[dossier][history]")
{
    HistoryDesk desk;
    const FactRef france{FactType::Party, kFrance.value};
    const PastEdit renamed = desk.rename(kFrance, u"Francia"_s);
    desk.note(kFrance, u"later"_s);
    const auto back = restoreField(renamed, france, "name"_L1, desk.dossier);
    REQUIRE(back);
    CHECK(back->label == u"Restore name");
    REQUIRE(desk.editor.commit(*back));
    CHECK(desk.dossier.find(kFrance)->name == u"FRA");
    CHECK(desk.dossier.find(kFrance)->note == u"later");
    CHECK(restoreField(renamed, france, "name"_L1, desk.dossier)->size() == 0);
    CHECK(restoreField(renamed, france, "colour"_L1, desk.dossier)->size() == 0);

    desk.rename({12}, u"Albion"_s);
    const PastEdit other = desk.rename({12}, u"Britannia"_s);
    desk.commit(test::removing(*desk.dossier.find(PartyId{12})));
    const auto gone = restoreField(other, {FactType::Party, 12}, "name"_L1, desk.dossier);
    REQUIRE_FALSE(gone);
    CHECK(gone.error().kind == Error::Kind::NotFound);
}

#include "model/dossier/editor.h"

#include "tests/dossier/sample.h"
#include "tests/support/catch.h"
#include "tests/support/fakestore.h"

#include <QSignalSpy>

using namespace servanda;
using namespace Qt::StringLiterals;

// One door: what is not an Editor can only read.
namespace {
template <class T>
concept CanApply = requires(T &dossier, const Edit &edit)
{
    dossier.apply(edit);
};
template <class T>
concept HandsOutRows = requires(T &dossier, Party row)
{
    dossier.template rows<Party>()[0] = row;
};
template <class T>
concept HandsOutFound = requires(T &dossier, Party row)
{
    *dossier.find(PartyId{1}) = row;
};
template <class T>
concept HandsOutTables = requires(T &dossier, const Changes<Party> &changes)
{
    dossier.template table<Party>().apply(changes);
};
} // namespace
static_assert(!CanApply<Dossier>);
static_assert(!HandsOutRows<Dossier>);
static_assert(!HandsOutFound<Dossier>);
static_assert(!HandsOutTables<Dossier>);
static_assert(!std::is_copy_assignable_v<Dossier> && !std::is_move_assignable_v<Dossier>);
static_assert(
    !std::is_constructible_v<Editor, const Dossier &, StoreWriter &, QString, Editor::Clock>);
static_assert(std::is_same_v<decltype(std::declval<Editor &>().dossier()), const Dossier &>);

namespace {

/// An editor on the sample dossier, with everything it could change watched.
struct Desk
{
    Dossier dossier{test::sampleFacts()};
    test::FakeStore store;
    Editor editor{dossier, store, u"ana"_s, [this] { return ++time; }};
    QSignalSpy changed{&dossier, &Dossier::changed};
    QSignalSpy history{&editor, &Editor::historyChanged};
    qint64 time = 1000;
};

} // namespace

TEST_CASE("an edit is stored, applied and announced once", "[dossier][editor]")
{
    Desk desk;
    Edit edit = test::adding(test::party(13, u"DEU"_s));
    edit.add(test::pledge(42, u"P-2"_s, {13}, {34})); // refers to what the same edit adds
    edit.reason = u"as told"_s;
    REQUIRE(desk.editor.commit(edit));
    REQUIRE(desk.store.edits.size() == 1);
    const Edit &stored = desk.store.edits.front();
    CHECK(stored.id > 0);
    CHECK(stored.author == u"ana"_s);
    CHECK(stored.reason == u"as told"_s);
    CHECK(stored.time == 1001);
    CHECK((stored.changes == edit.changes));
    CHECK(desk.changed.count() == 1);
    CHECK(desk.changed.front().front().value<Edit>().id == stored.id);
    CHECK(desk.history.count() == 1);
    CHECK(desk.dossier.find(PartyId{13}));
    CHECK(desk.editor.undoLabel() == u"Add"_s);
}

TEST_CASE("an edit without changes does nothing", "[dossier][editor]")
{
    Desk desk;
    REQUIRE(desk.editor.commit({}));
    CHECK(desk.store.edits.empty());
    CHECK(desk.changed.count() == 0);
    CHECK_FALSE(desk.editor.canUndo());
}

TEST_CASE("what a store refuses changes nothing anywhere", "[dossier][editor]")
{
    Desk desk;
    REQUIRE(desk.editor.commit(test::adding(test::party(13, u"DEU"_s))));
    REQUIRE(desk.editor.commit(test::adding(test::party(14, u"ITA"_s))));
    REQUIRE(desk.editor.undo());
    const Facts before = test::factsOf(desk.dossier);
    const auto events = std::pair(desk.changed.count(), desk.history.count());

    desk.store.broken = true;
    const int door = GENERATE(0, 1, 2);
    const auto refused = door == 0 ? desk.editor.commit(test::adding(test::party(15, u"ESP"_s)))
        : door == 1                ? desk.editor.undo()
                                   : desk.editor.redo();
    REQUIRE_FALSE(refused);
    REQUIRE(refused.error().size() == 1);
    CHECK(refused.error().front().what == u"The disk is full"_s);
    CHECK((test::factsOf(desk.dossier) == before));
    CHECK(std::pair(desk.changed.count(), desk.history.count()) == events);
    CHECK(desk.store.edits.size() == 3);
    CHECK(desk.editor.undoLabel() == u"Add"_s);
    CHECK(desk.editor.canRedo());

    desk.store.broken = false; // and nothing is stuck
    CHECK(desk.editor.redo());
    CHECK(desk.dossier.find(PartyId{14}));
}

TEST_CASE("what the rules forbid never reaches the store", "[dossier][editor]")
{
    Desk desk;
    const Facts before = test::factsOf(desk.dossier);
    Edit edit = test::adding(test::party(13, u"DEU"_s)); // sound
    edit.add(test::pledge(42, u"P-2"_s, {99}, {98})); // not
    const auto refused = desk.editor.commit(edit);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().size() == 2); // all at once
    CHECK((test::factsOf(desk.dossier) == before));
    CHECK(desk.store.edits.empty());
    CHECK(desk.changed.count() == 0);
    CHECK_FALSE(desk.editor.canUndo());
}

TEST_CASE("undo and redo are edits of their own", "[dossier][editor]")
{
    Desk desk;
    REQUIRE(desk.editor.commit(test::adding(test::party(13, u"DEU"_s))));
    REQUIRE(desk.editor.undo());
    CHECK_FALSE(desk.dossier.find(PartyId{13}));
    CHECK(desk.editor.redoLabel() == u"Add"_s);
    REQUIRE(desk.editor.redo());
    CHECK(desk.dossier.find(PartyId{13}));
    REQUIRE(desk.store.edits.size() == 3);
    CHECK(desk.store.edits[0].id < desk.store.edits[1].id);
    CHECK(desk.store.edits[1].id < desk.store.edits[2].id);
    CHECK(desk.store.edits[2].time == 1003);
    CHECK(desk.changed.count() == 3);
    CHECK(desk.history.count() == 3);
}

TEST_CASE("undo and redo with nothing to do do nothing", "[dossier][editor]")
{
    Desk desk;
    CHECK(desk.editor.undo());
    CHECK(desk.editor.redo());
    CHECK(desk.changed.count() == 0);
    CHECK(desk.editor.undoLabel().isEmpty());
    CHECK(desk.editor.redoLabel().isEmpty());
}

TEST_CASE("while an edit is being written nothing else is committed", "[dossier][editor]")
{
    Dossier dossier(test::sampleFacts());
    test::FakeStore store;
    Editor editor(dossier, store, u"tester"_s, [] { return 0; });
    const auto writing = [&](const Editor::Write &write) {
        const auto other = editor.commit(test::adding(test::party(14, u"ITA"_s)));
        REQUIRE_FALSE(other);
        CHECK(other.error().front().kind == Error::Kind::Conflict);
        CHECK(store.commits == 0);
        Progress progress;
        auto done = write(progress);
        CHECK(progress.all > 0);
        CHECK(progress.done == progress.all);
        return done;
    };
    REQUIRE(editor.commit(test::adding(test::party(13, u"DEU"_s)), writing));
    CHECK(store.commits == 1);
    CHECK(dossier.find(PartyId{13}));
    REQUIRE(editor.commit(test::adding(test::party(14, u"ITA"_s))));
    store.broken = true;
    const auto refused = [](const Editor::Write &write) {
        Progress progress;
        return write(progress);
    };
    CHECK_FALSE(editor.commit(test::adding(test::party(15, u"ESP"_s)), refused));
    CHECK_FALSE(dossier.find(PartyId{15}));
}

TEST_CASE("a new edit after undo leaves nothing to redo", "[dossier][editor]")
{
    Desk desk;
    REQUIRE(desk.editor.commit(test::adding(test::party(13, u"DEU"_s))));
    REQUIRE(desk.editor.undo());
    REQUIRE(desk.editor.commit(test::adding(test::party(14, u"ITA"_s))));
    CHECK_FALSE(desk.editor.canRedo());
    REQUIRE(desk.editor.undo());
    CHECK((test::factsOf(desk.dossier) == test::sampleFacts()));
}

#include "model/dossier/editcheck.h"
#include "model/dossier/editor.h"
#include "tests/dossier/randomedits.h"
#include "tests/support/catch.h"
#include "tests/support/fakestore.h"

using namespace servanda;
using namespace Qt::StringLiterals;

namespace {

/// Whether every reference leads somewhere and no code is used twice.
bool isWhole(const Dossier &dossier)
{
    // An edit that adds it all to an empty dossier is asked the same questions.
    Edit edit;
    forEachFactType([&]<class Row>() {
        for (const auto &row : dossier.rows<Row>())
            edit.add(row);
    });
    const Dossier empty;
    return whatForbids(edit, empty, CodeIndex(empty)).empty();
}

} // namespace

TEST_CASE("undo of all is the beginning, redo of all the end", "[dossier][editor]")
{
    const auto seed = GENERATE(range(1U, 9U));
    Dossier dossier(test::sampleFacts());
    test::FakeStore store;
    Editor editor(dossier, store, u"ana"_s, [] { return qint64{1}; });
    test::RandomEdits edits(seed);
    size_t announced = 0;
    QObject::connect(&dossier, &Dossier::changed, &editor, [&] { ++announced; });

    int refused = 0;
    size_t steps = 0;
    for (int round = 0; round < 150; ++round) {
        store.broken = edits.below(8) == 0;
        const Facts before = test::factsOf(dossier);
        const auto done = edits.below(4) == 0 ? editor.undo()
            : edits.below(4) == 0             ? editor.redo()
                                              : editor.commit(edits.next(dossier));
        if (!done) {
            ++refused;
            REQUIRE((test::factsOf(dossier) == before));
        }
        REQUIRE(isWhole(dossier));
        REQUIRE(announced == store.edits.size());
    }
    store.broken = false;
    while (editor.canRedo())
        REQUIRE(editor.redo());
    const Facts end = test::factsOf(dossier);
    for (; editor.canUndo(); ++steps)
        REQUIRE(editor.undo());
    CHECK((test::factsOf(dossier) == test::sampleFacts()));
    while (editor.canRedo())
        REQUIRE(editor.redo());
    CHECK((test::factsOf(dossier) == end));
    CHECK(announced == store.edits.size());
    CHECK(refused > 10); // both outcomes did occur
    CHECK(steps > 10);

    // The audit trail alone tells the same story.
    Dossier again(test::sampleFacts());
    test::FakeStore other;
    Editor replay(again, other, u"eva"_s, [] { return qint64{2}; });
    for (const auto &edit : store.edits)
        REQUIRE(replay.commit(edit));
    CHECK((test::factsOf(again) == end));
}

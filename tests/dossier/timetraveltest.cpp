#include "model/dossier/timetravel.h"

#include "model/dossier/editor.h"
#include "tests/dossier/randomedits.h"
#include "tests/support/catch.h"
#include "tests/support/fakestore.h"

using namespace servanda;
using namespace Qt::StringLiterals;

TEST_CASE("the facts of every past moment equal a copy taken then", "[dossier][history]")
{
    const auto seed = GENERATE(range(1U, 9U));
    Dossier dossier(test::sampleFacts());
    test::FakeStore store;
    Editor editor(dossier, store, u"ana"_s, [] { return qint64{1}; });
    test::RandomEdits edits(seed);
    std::vector<Facts> copies{test::factsOf(dossier)};
    for (int round = 0; round < 200; ++round) {
        const auto done = edits.below(6) == 0 ? editor.undo() : editor.commit(edits.next(dossier));
        if (done && store.edits.size() == copies.size())
            copies.push_back(test::factsOf(dossier));
    }
    REQUIRE(copies.size() == store.edits.size() + 1);
    REQUIRE(copies.size() > 20);
    const std::span<const Edit> all(store.edits);
    for (size_t moment = 0; moment < copies.size(); ++moment) {
        const FormerFacts former = formerFacts(all.subspan(moment));
        REQUIRE((factsAt(dossier, former) == copies[moment]));
    }
    // From any moment any earlier one is reached just as well.
    const size_t middle = copies.size() / 2;
    const Dossier then(copies[middle]);
    for (size_t moment = 0; moment <= middle; ++moment) {
        const FormerFacts former = formerFacts(all.subspan(moment, middle - moment));
        REQUIRE((factsAt(then, former) == copies[moment]));
    }
}

TEST_CASE("undoing entry after entry leads back to the beginning", "[dossier][history]")
{
    const auto seed = GENERATE(range(1U, 9U));
    Dossier dossier(test::sampleFacts());
    test::FakeStore store;
    Editor editor(dossier, store, u"ana"_s, [] { return qint64{1}; });
    test::RandomEdits edits(seed);
    for (int round = 0; round < 100; ++round)
        (void)editor.commit(edits.next(dossier));
    const std::vector<Edit> made = store.edits;
    REQUIRE(made.size() > 10);
    for (size_t i = made.size(); i > 0; --i)
        REQUIRE(editor.commit(made[i - 1].inverse()));
    CHECK((test::factsOf(dossier) == test::sampleFacts()));
}

#include "model/dossier/newerreading.h"

#include "model/dossier/editor.h"
#include "tests/dossier/randomedits.h"
#include "tests/support/catch.h"
#include "tests/support/fakestore.h"

using namespace servanda;

TEST_CASE("a newer reading takes what is shown to it in one step", "[dossier]")
{
    const auto seed = GENERATE(range(1U, 6U));
    Dossier ahead(test::sampleFacts());
    test::FakeStore store;
    Editor editor(ahead, store, QStringLiteral("ana"), [] { return qint64{1}; });
    test::RandomEdits edits(seed);
    for (int round = 0; round < 200; ++round)
        static_cast<void>(editor.commit(edits.next(ahead)).has_value());
    REQUIRE(store.commits > 10);

    Dossier shown(test::sampleFacts());
    int announced = 0;
    QObject::connect(&shown, &Dossier::changed, &shown, [&] { ++announced; });
    const NewerReading reading(shown, test::factsOf(ahead));
    CHECK((test::factsOf(shown) == test::sampleFacts()));
    reading.showIn(shown);
    CHECK((test::factsOf(shown) == test::factsOf(ahead)));
    CHECK(announced == 1);
    CHECK(NewerReading(shown, test::factsOf(ahead)).difference().size() == 0);
}

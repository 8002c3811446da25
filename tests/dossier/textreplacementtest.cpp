#include "model/dossier/textreplacement.h"

#include "model/dossier/editor.h"
#include "tests/dossier/sample.h"
#include "tests/support/catch.h"
#include "tests/support/fakestore.h"

using namespace servanda;
using namespace servanda::test;
using namespace Qt::StringLiterals;

namespace {

Facts kits()
{
    Facts facts = sampleFacts();
    Pledge first = pledge(1, u"P-1"_s, {11}, {32});
    first.title = u"Kit and kits"_s;
    first.statusNote = u"kit-bag, KIT."_s;
    Pledge second = pledge(2, u"kit"_s, {11}, {32});
    second.title = u"Second"_s;
    facts.rows<Pledge>() = {first, second};
    Event event;
    event.id = {3};
    event.code = u"KIT"_s;
    event.title = u"A kitchen"_s;
    facts.rows<Event>() = {event};
    return facts;
}

QStringList afters(const TextSearch &search)
{
    const Dossier dossier(kits());
    QStringList texts;
    for (const auto &found : textOccurrences(search, dossier))
        texts += found.after;
    return texts;
}

} // namespace

TEST_CASE("texts are found by case and whole words as asked", "[dossier][replace]")
{
    const std::vector types{FactType::Pledge, FactType::Event};
    CHECK(afters({u"kit"_s, u"gear"_s, false, false, types})
          == QStringList{u"gear and gears"_s, u"gear-bag, gear."_s, u"A gearchen"_s});
    CHECK(afters({u"kit"_s, u"gear"_s, false, true, types})
          == QStringList{u"gear and kits"_s, u"gear-bag, gear."_s});
    CHECK(afters({u"kit"_s, u"gear"_s, true, false, types})
          == QStringList{u"Kit and gears"_s, u"gear-bag, KIT."_s, u"A gearchen"_s});
    CHECK(afters({u"kit"_s, u"kit and kit"_s, true, true, {FactType::Pledge}})
          == QStringList{u"kit and kit-bag, KIT."_s});
    CHECK(afters({u"kit"_s, u""_s, true, true, {FactType::Event}}).isEmpty());
    CHECK(afters({u""_s, u"x"_s, false, false, types}).isEmpty());
    CHECK(afters({u"kit"_s, u"kit"_s, true, false, types}).isEmpty());
}

TEST_CASE("only the chosen occurrences are replaced, in one edit", "[dossier][replace]")
{
    Dossier dossier(kits());
    const TextSearch search{u"kit"_s, u"gear"_s, false, false, {FactType::Pledge}};
    auto found = textOccurrences(search, dossier);
    REQUIRE(found.size() == 2);
    CHECK(QByteArrayView(found[0].label) == "Title");

    const Edit both = replaceTexts(search, found, dossier);
    REQUIRE(both.of<Pledge>().size() == 1);
    CHECK(both.label == u"Replace “kit” by “gear” in 1 fact"_s);
    CHECK(both.of<Pledge>().front().after->title == u"gear and gears"_s);
    CHECK(both.of<Pledge>().front().after->statusNote == u"gear-bag, gear."_s);

    found.erase(found.begin());
    FakeStore store;
    Editor editor(dossier, store, u"tester"_s, [] { return 0; });
    REQUIRE(editor.commit(replaceTexts(search, found, dossier)));
    CHECK(dossier.find(PledgeId{1})->title == u"Kit and kits"_s);
    CHECK(dossier.find(PledgeId{1})->statusNote == u"gear-bag, gear."_s);
    // What was found holds no longer: nothing is overwritten.
    CHECK(replaceTexts(search, found, dossier).size() == 0);
    REQUIRE(editor.undo());
    CHECK(dossier.find(PledgeId{1})->statusNote == u"kit-bag, KIT."_s);
}

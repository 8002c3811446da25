#include "model/dossier/codeindex.h"

#include "model/dossier/editor.h"
#include "tests/dossier/sample.h"
#include "tests/support/catch.h"
#include "tests/support/fakestore.h"

using namespace servanda;
using namespace Qt::StringLiterals;

TEST_CASE("a fact is found by its code, through every edit", "[dossier][codes]")
{
    Dossier dossier(test::sampleFacts());
    test::FakeStore store;
    Editor editor(dossier, store, u"ana"_s, [] { return qint64{1}; });
    const CodeIndex &codes = editor.codes();
    CHECK(codes.find<Party>(u"FRA"_s) == PartyId{11});
    CHECK(codes.find<Clause>(u"A1a"_s) == ClauseId{33});
    CHECK_FALSE(codes.find<Party>(u"P-1"_s)); // a pledge's
    CHECK_FALSE(codes.find<Event>(u"CEASEFIRE"_s)); // may recur, so it names no single one

    REQUIRE(editor.commit(test::adding(test::party(13, u"DEU"_s))));
    CHECK(codes.find<Party>(u"DEU"_s) == PartyId{13});
    Edit swap = test::changing(test::party(11, u"FRA"_s), test::party(11, u"GBR"_s));
    swap.of<Party>().push_back({test::party(12, u"GBR"_s), test::party(12, u"FRA"_s)});
    REQUIRE(editor.commit(swap));
    CHECK(codes.find<Party>(u"FRA"_s) == PartyId{12});
    CHECK(codes.find<Party>(u"GBR"_s) == PartyId{11});
    REQUIRE(editor.undo());
    CHECK(codes.find<Party>(u"FRA"_s) == PartyId{11});
    REQUIRE(editor.commit(test::removing(test::party(13, u"DEU"_s))));
    CHECK_FALSE(codes.find<Party>(u"DEU"_s));
}

TEST_CASE("the index follows many codes at once as if made anew", "[dossier][codes]")
{
    Dossier dossier(test::sampleFacts());
    test::FakeStore store;
    Editor editor(dossier, store, u"ana"_s, [] { return qint64{1}; });
    constexpr int kMany = 500;
    Edit many;
    for (int i = 0; i < kMany; ++i)
        many.add(test::source(1000 + i, u"N-"_s + QString::number(i)));
    REQUIRE(editor.commit(many));
    Edit renamed;
    for (int i = 0; i < kMany; i += 2) {
        const Source before = *dossier.find(SourceId{1000 + i});
        Source after = before;
        after.code = u"M-"_s + QString::number(i);
        renamed.of<Source>().push_back({before, after});
    }
    REQUIRE(editor.commit(renamed));
    const CodeIndex anew(dossier);
    for (int i = 0; i < kMany; ++i) {
        for (const auto &prefix : {u"N-"_s, u"M-"_s}) {
            const QString code = prefix + QString::number(i);
            const bool exists = (i % 2 == 0) == (prefix == u"M-"_s);
            CHECK(editor.codes().find<Source>(code) == (exists ? SourceId{1000 + i} : SourceId{}));
            CHECK(anew.find<Source>(code) == editor.codes().find<Source>(code));
        }
    }
}

#include "model/core/textrules.h"
#include "tests/support/catch.h"

using namespace servanda;
using namespace Qt::StringLiterals;

TEST_CASE("clean text of any script passes", "[core][text]")
{
    const auto text = GENERATE(as<QString>(), u""_s, u"a < b and b > c"_s, u"Київ"_s, u"😀"_s,
                               u"two\nlines\tand a tab"_s, u"Tu\u0308rkiye"_s, u"\ue000"_s,
                               u"%1 %2 %n"_s, u"'; DROP TABLE pledge"_s, u"\u202e"_s);
    CHECK(checkText(text));
}

TEST_CASE("text that must not enter a dossier is refused", "[core][text]")
{
    const auto text = GENERATE(QString(QChar(0)), u"a\rb"_s, u"\x1b[31m"_s, u"\x7f"_s, u"\x85"_s,
                               u"lost \ufffd"_s, QString(QChar(0xd800)), QString(QChar(0xdc00)),
                               u"x"_s + QChar(0xd83d), QString(QChar(0xde00)) + QChar(0xd83d));
    const auto checked = checkText(text);
    REQUIRE_FALSE(checked);
    CHECK_FALSE(checked.error().advice.isEmpty());
}

TEST_CASE("a field holds as much as a spreadsheet cell", "[core][text]")
{
    CHECK(checkText(QString(kLongestText, u'x')));
    CHECK_FALSE(checkText(QString(kLongestText + 1, u'x')));
}

TEST_CASE("control and reordering characters become visible", "[core][text]")
{
    CHECK(visibleControls(u"plain Київ 😀") == u"plain Київ 😀"_s);
    CHECK(visibleControls(u"a\u202eb") == u"a‹U+202E›b"_s);
    CHECK(visibleControls(u"a\nb") == u"a‹U+000A›b"_s);
    CHECK(visibleControls(u"\u2066\u200b\ufeff\x1b") == u"‹U+2066›‹U+200B›‹U+FEFF›‹U+001B›"_s);
}

TEST_CASE("names are found whatever their case and accents", "[core][text]")
{
    CHECK(foldedKey(u"Türkiye") == u"turkiye"_s);
    CHECK(foldedKey(u"Tu\u0308rkiye") == u"turkiye"_s);
    CHECK(foldedKey(u"ÉTATS") == foldedKey(u"états"));
    CHECK(foldedKey(u"КИЇВ") == foldedKey(u"київ"));
    CHECK(foldedKey(u"Ukrаine") != foldedKey(u"Ukraine")); // the first has a Cyrillic letter
}

TEST_CASE("an error is one line, whatever it quotes", "[core][text]")
{
    const Error error
        = fail(Error::Kind::Invalid, u"“a\nb” is bad"_s, u"Fix it."_s, {u"x.csv"_s, 3, 5});
    CHECK(error.sentence() == u"“a\nb” is bad. Fix it."_s);
    CHECK(error.line() == u"x.csv:3:5: “a‹U+000A›b” is bad. Fix it."_s);
    CHECK(fail(Error::Kind::Invalid, u"Bad"_s, {}, {u"x.csv"_s, 3, 0}).line()
          == u"x.csv:3: Bad."_s);
    CHECK(fail(Error::Kind::Invalid, u"Bad"_s, {}, {u"x.csv"_s, 0, 0}).line() == u"x.csv: Bad."_s);
    CHECK(fail(Error::Kind::Invalid, u"Bad"_s).line() == u"Bad."_s);
}

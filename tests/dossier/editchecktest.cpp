#include "model/dossier/editcheck.h"

#include "tests/dossier/sample.h"
#include "tests/support/archived.h"
#include "tests/support/catch.h"

using namespace servanda;
using namespace Qt::StringLiterals;

namespace {

QStringList forbidden(const Edit &edit)
{
    const Dossier dossier(test::sampleFacts());
    QStringList texts;
    for (const auto &error : whatForbids(edit, dossier, CodeIndex(dossier)))
        texts += error.what;
    return texts;
}

Clause withParent(Clause clause, qint64 parent)
{
    clause.parent = {parent};
    return clause;
}

} // namespace

TEST_CASE("sound edits may go", "[dossier][check]")
{
    CHECK(forbidden({}).isEmpty());
    CHECK(forbidden(test::adding(test::party(13, u"DEU"_s))).isEmpty());
    CHECK(forbidden(test::removing(test::pledge(41, u"P-1"_s, {11}, {32}))).isEmpty());
    CHECK(forbidden(test::changing(test::party(11, u"FRA"_s), test::party(11, u"FR"_s))).isEmpty());
    // Codes may be swapped within one edit.
    Edit swap = test::changing(test::party(11, u"FRA"_s), test::party(11, u"GBR"_s));
    swap.of<Party>().push_back({test::party(12, u"GBR"_s), test::party(12, u"FRA"_s)});
    CHECK(forbidden(swap).isEmpty());
    // A fact goes together with what refers to it.
    Edit both = test::removing(test::party(11, u"FRA"_s));
    both.of<Pledge>().push_back({test::pledge(41, u"P-1"_s, {11}, {32}), std::nullopt});
    CHECK(forbidden(both).isEmpty());
}

TEST_CASE("references must lead somewhere", "[dossier][check]")
{
    CHECK(forbidden(test::adding(test::pledge(42, u"P-2"_s, {99}, {32})))
          == QStringList{u"Signatory: refers to a fact that does not exist"_s});
    // An id of another type does not count.
    CHECK(forbidden(test::adding(test::pledge(42, u"P-2"_s, {31}, {32})))
          == QStringList{u"Signatory: refers to a fact that does not exist"_s});
    Edit edit = test::removing(test::party(12, u"GBR"_s));
    edit.add(test::pledge(42, u"P-2"_s, {12}, {32}));
    CHECK(forbidden(edit) == QStringList{u"Signatory: refers to a fact that does not exist"_s});
}

TEST_CASE("what is still used cannot be removed", "[dossier][check]")
{
    CHECK(forbidden(test::removing(test::party(11, u"FRA"_s)))
          == QStringList{u"Party is still used by pledge “P-1”"_s});
    CHECK(forbidden(test::removing(test::clause(31, u"A"_s, {21})))
          == QStringList{u"Clause is still used by clause “A1”"_s});
}

TEST_CASE("codes are used once", "[dossier][check]")
{
    CHECK(forbidden(test::adding(test::party(13, u"FRA"_s)))
          == QStringList{u"“FRA” is used twice"_s});
    Edit twice = test::adding(test::party(13, u"DEU"_s));
    twice.add(test::party(14, u"DEU"_s));
    CHECK(forbidden(twice) == QStringList{u"“DEU” is used twice"_s});
    Edit settings = test::adding(Setting{{51}, u"title"_s, u"a"_s});
    settings.add(Setting{{52}, u"title"_s, u"b"_s});
    CHECK(forbidden(settings) == QStringList{u"“title” is used twice"_s});
    // What happened may happen again.
    const auto day = PartialDate::fromPacked(20260106);
    Edit events = test::adding(Event{{61}, u"NEW_ATTACK"_s, day, u"One"_s, {}, {}});
    events.add(Event{{62}, u"NEW_ATTACK"_s, day, u"Two"_s, {}, {}});
    CHECK(forbidden(events).isEmpty());
}

TEST_CASE("a change must begin with what the dossier holds", "[dossier][check]")
{
    const QStringList conflict{u"Party was changed in the meantime"_s};
    CHECK(forbidden(test::changing(test::party(11, u"OLD"_s), test::party(11, u"NEW"_s)))
          == conflict);
    CHECK(forbidden(test::changing(test::party(13, u"OLD"_s), test::party(13, u"NEW"_s)))
          == conflict);
    CHECK(forbidden(test::changing(test::party(11, u"FRA"_s), test::party(13, u"FRA"_s)))
          == conflict);
    CHECK(forbidden(test::adding(test::party(11, u"DEU"_s))) == conflict);
    CHECK(forbidden(test::removing(test::party(13, u"DEU"_s))) == conflict);
    CHECK(forbidden(test::adding(test::party(0, u"DEU"_s))) == conflict);
    CHECK(forbidden(test::adding(test::party(-5, u"DEU"_s))) == conflict);
}

TEST_CASE("an edit changes a fact once, and does change it", "[dossier][check]")
{
    Edit twice = test::adding(test::party(13, u"DEU"_s));
    twice.add(test::party(13, u"ITA"_s));
    CHECK(forbidden(twice) == QStringList{u"An edit changes one fact twice"_s});
    Edit gone = test::removing(test::party(12, u"GBR"_s));
    gone.of<Party>().push_back({test::party(12, u"GBR"_s), std::nullopt});
    CHECK(forbidden(gone) == QStringList{u"An edit changes one fact twice"_s});
    Edit empty;
    empty.of<Party>().push_back({});
    CHECK(forbidden(empty) == QStringList{u"A change changes nothing"_s});
}

TEST_CASE("clauses never come to stand below themselves", "[dossier][check]")
{
    const QStringList circle{u"Part of: the fact would be a part of itself through others"_s};
    const Clause a = test::clause(31, u"A"_s, {21});
    const Clause b = test::clause(34, u"B"_s, {21});
    CHECK(forbidden(test::changing(a, withParent(a, 34))).isEmpty());
    CHECK(forbidden(test::changing(a, withParent(a, 33))) == circle);
    CHECK(forbidden(test::changing(a, withParent(a, 31)))
          == QStringList{u"Part of: a clause cannot be a part of itself"_s});
    Edit both = test::changing(a, withParent(a, 34));
    both.of<Clause>().push_back({b, withParent(b, 31)});
    CHECK(forbidden(both) == circle + circle);
}

TEST_CASE("what an archived copy holds is never changed", "[dossier][check]")
{
    Facts facts = test::sampleFacts();
    const ArchivedCopy copy = test::archivedCopy(71, {1}, "kept");
    facts.rows<ArchivedCopy>() = {copy};
    const Dossier dossier(std::move(facts));
    const auto whyNot = [&](const ArchivedCopy &changed) {
        const auto errors = whatForbids(test::changing(copy, changed), dossier, CodeIndex(dossier));
        return errors.empty() ? QString() : errors.front().what;
    };
    const QString refused = u"“report.pdf” stays the file that was archived: its type, size and "
                            "SHA-256 do not change"_s;
    ArchivedCopy other = test::archivedCopy(71, {1}, "other");
    CHECK(whyNot(other) == refused);
    other = copy;
    ++other.size.bytes;
    CHECK(whyNot(other) == refused);
    other = copy;
    other.mediaType.name = u"text/plain"_s;
    CHECK(whyNot(other) == refused);
    // What a person says about the file may be corrected.
    other = copy;
    other.fileName = u"annex.pdf"_s;
    other.retrievedOn = {};
    CHECK(whyNot(other).isEmpty());
    CHECK(whatForbids(test::removing(copy), dossier, CodeIndex(dossier)).empty());
}

TEST_CASE("an error names the type and the change", "[dossier][check]")
{
    Edit edit = test::adding(test::party(13, u"DEU"_s));
    edit.add(test::party(14, QString()));
    const Dossier dossier(test::sampleFacts());
    const auto errors = whatForbids(edit, dossier, CodeIndex(dossier));
    REQUIRE(errors.size() == 2); // code and name
    CHECK((errors.front().place == Place{u"party"_s, 2, 0}));
}

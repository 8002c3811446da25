#include "model/dossier/editcheck.h"
#include "tests/dossier/sample.h"
#include "tests/support/catch.h"

using namespace servanda;
using namespace Qt::StringLiterals;

namespace {

Variant claim(qint64 id, qint64 pledge = 41)
{
    return {{id}, u"V-%1"_s.arg(id), {pledge}, {id, kPieces}, {}, {}, {}};
}

Fulfilment report(qint64 id, qint64 rivalOf = 0, qint64 pledge = 41)
{
    Fulfilment row;
    row.id = {id};
    row.code = u"F-%1"_s.arg(id);
    row.pledge = {pledge};
    row.amount = {id, kPieces};
    row.rivalOf = {rivalOf};
    return row;
}

Adoption adoption(qint64 id, qint64 variant, qint64 report = 0)
{
    return {{id}, {variant}, {report}, u"N. N."_s, u"Seen"_s};
}

/// A pledge (41) with two claims (61, 62) and three reports, two of which (52, 53) rival the first;
/// another pledge (42) with a report of its own (54).
Facts rivalFacts()
{
    auto facts = test::sampleFacts();
    facts.rows<Pledge>().push_back(test::pledge(42, u"P-2"_s, {12}, {32}));
    facts.rows<Variant>() = {claim(61), claim(62)};
    facts.rows<Fulfilment>() = {report(51), report(52, 51), report(53, 51), report(54, 0, 42)};
    return facts;
}

QStringList forbidden(const Edit &edit, const Facts &facts = rivalFacts())
{
    const Dossier dossier(facts);
    QStringList texts;
    for (const auto &error : whatForbids(edit, dossier, CodeIndex(dossier)))
        texts += error.what;
    return texts;
}

} // namespace

TEST_CASE("one claim of a pledge and one rival of a report may be adopted", "[dossier][rivals]")
{
    Edit edit = test::adding(adoption(71, 61));
    edit.add(adoption(72, 0, 52));
    CHECK(forbidden(edit).isEmpty());
    edit.add(adoption(73, 62));
    edit.add(adoption(74, 0, 53));
    CHECK(forbidden(edit)
          == QStringList{u"Two rival claims of one pledge are adopted"_s,
                         u"Two rivals of one report are adopted"_s});

    auto facts = rivalFacts();
    facts.rows<Adoption>() = {adoption(71, 61)};
    CHECK(forbidden(test::adding(adoption(73, 62)), facts).size() == 1);
    CHECK(forbidden(test::changing(adoption(71, 61), adoption(71, 62)), facts).isEmpty());
    // The other claim may only come to the pledge when it is not adopted, too.
    facts.rows<Variant>()[1].pledge = {42};
    facts.rows<Adoption>().push_back(adoption(73, 62));
    CHECK(forbidden(test::changing(claim(62, 42), claim(62, 41)), facts).size() == 1);
}

TEST_CASE("an adoption needs a claim, a name and a reason", "[dossier][rivals]")
{
    auto nameless = adoption(71, 61);
    nameless.adoptedBy = u" "_s;
    nameless.because = QString();
    CHECK(forbidden(test::adding(nameless))
          == QStringList{u"Adopted by is missing"_s, u"Because is missing"_s});
    CHECK(forbidden(test::adding(adoption(71, 0))).size() == 1);
    CHECK(forbidden(test::adding(adoption(71, 61, 52))).size() == 1);
    CHECK(forbidden(test::adding(adoption(71, 0, 51)))
          == QStringList{u"Rival report: the adopted report is a draft, or rivals no other"_s});
    auto draft = report(52, 51);
    draft.standing = Standing::Draft;
    auto facts = rivalFacts();
    facts.rows<Adoption>() = {adoption(71, 0, 52)};
    CHECK(forbidden(test::changing(report(52, 51), draft), facts).size() == 1);
}

TEST_CASE("a report rivals one of the same pledge that rivals no other", "[dossier][rivals]")
{
    CHECK(forbidden(test::changing(report(54, 0, 42), report(54, 51, 42)))
          == QStringList{u"Rival of: the two reports belong to different pledges"_s});
    CHECK(forbidden(test::adding(report(55, 52)))
          == QStringList{u"Rival of: that report is itself a rival of another"_s});
    CHECK(forbidden(test::adding(report(55, 55))).size() == 1);
    // The rivalled one moves, or becomes a rival, while its two rivals stay.
    CHECK(forbidden(test::changing(report(51), report(51, 0, 42))).size() == 2);
    Edit edit = test::changing(report(51), report(51, 56));
    edit.add(report(56));
    CHECK(forbidden(edit).size() == 2);
}

TEST_CASE("what is cited or adopted cannot be removed alone", "[dossier][rivals]")
{
    auto facts = rivalFacts();
    facts.rows<Adoption>() = {adoption(71, 61)};
    facts.rows<Citation>() = {{{81}, {FactType::Pledge, 42}, {1}, u"p. 4"_s, {}}};
    CHECK(forbidden(test::removing(claim(61)), facts)
          == QStringList{u"Rival claim is still used by adoption “Adopted by N. N.”"_s});
    CHECK(forbidden(test::removing(report(51)), facts).size() == 2);
    Edit edit = test::removing(test::pledge(42, u"P-2"_s, {12}, {32}));
    edit.of<Fulfilment>().push_back({report(54, 0, 42), std::nullopt});
    CHECK(forbidden(edit, facts) == QStringList{u"Pledge is still used by citation “p. 4”"_s});
    edit.of<Citation>().push_back({facts.rows<Citation>()[0], std::nullopt});
    CHECK(forbidden(edit, facts).isEmpty());
}

TEST_CASE("a citation names a fact that exists, and quotes briefly", "[dossier][rivals]")
{
    Citation cited{{81}, {FactType::Variant, 61}, {1}, {}, QString(300, u'q')};
    CHECK(forbidden(test::adding(cited)).isEmpty());
    cited.quote += u'q';
    CHECK(forbidden(test::adding(cited)).size() == 1);
    cited.quote = QString();
    cited.fact = {FactType::Variant, 51}; // a report's id
    CHECK(forbidden(test::adding(cited))
          == QStringList{u"Fact: refers to a fact that does not exist"_s});
    cited.fact = {};
    CHECK(forbidden(test::adding(cited)) == QStringList{u"Fact is missing"_s});
    cited.fact = {FactType::Citation, 81};
    CHECK(forbidden(test::adding(cited)).size() == 1);
}

#include "tests/exchange/sampledossier.h"
#include "tests/exchange/smallfolder.h"
#include "tests/support/catch.h"

using namespace servanda;
using namespace Qt::StringLiterals;

namespace {

/// Two parties, an instrument and a clause to build on.
test::SmallFolder sampleFolder()
{
    test::SmallFolder folder;
    folder.write(u"parties.csv"_s, "id,name,kind,note\r\nFRA,France,state,\r\nGBR,UK,state,\r\n");
    folder.write(u"instruments.csv"_s,
                 "id,title,short_title,kind,bindingness,signed_on,place,language,url,note\r\n"
                 "PD,Paris Declaration,,declaration,mixed,2026-01-06,Paris,en,,\r\n");
    folder.write(u"clauses.csv"_s,
                 "id,instrument_id,parent_id,number,title,summary,kind,condition,source_id\r\n"
                 "PD-1,PD,,1,Monitoring,,monitoring,none,\r\n");
    return folder;
}

const QByteArray kPledgeHeadings = "id,party_id,clause_id,kind,title,amount,unit,announced_on,"
                                   "due_on,condition,status_note,source_id\r\n";

QStringList errorsOf(const test::SmallFolder &folder)
{
    IdSource ids;
    const auto edit = readDossierFolder(folder.path(), ids);
    return edit ? QStringList() : test::linesOf(edit.error(), folder.path());
}

} // namespace

TEST_CASE("every fault of a folder is told at once, with its place", "[exchange]")
{
    const auto folder = sampleFolder();
    folder.write(u"pledges.csv"_s,
                 kPledgeHeadings
                     + "P-1,FRA,PD-1,funding,\"Two\nlines\",1.234,EUR,2026-02-30,,,,\r\n"
                       "P-2,XXX,PD-9,cake,,12,Eur,,,,,S-1\r\n"
                       "P-1,GBR,PD-1,arms,Again,-5,pieces,,,,,\r\n"
                       "P-4,GBR,PD-1,arms,No unit,5,,,,,,\r\n");
    folder.write(u"rates.csv"_s, "date,currency,per_eur,source_id\r\n2026-01,USD,1.1,\r\n");
    const QStringList expected{
        u"pledges.csv:3:6: Amount: 1.234 has more than 2 decimals. Round it yourself; Servanda "
        "never rounds what you enter."_s,
        u"pledges.csv:3:8: Announced: “2026-02-30” is not a date. Write 2026, 2026-01 or "
        "2026-01-06."_s,
        u"pledges.csv:4:2: Signatory: “XXX” does not exist in parties.csv. Correct the id, or add "
        "the row it names."_s,
        u"pledges.csv:4:3: Clause: “PD-9” does not exist in clauses.csv. Correct the id, or add "
        "the row it names."_s,
        u"pledges.csv:4:4: Kind: “cake” is not one of the values it can have. Write one of: "
        "funding, arms, training, defensive-structures, troops, monitoring, intelligence, "
        "logistics, diplomatic, joint-production, sanctions."_s,
        u"pledges.csv:4:5: Title is missing. Fill it in."_s,
        u"pledges.csv:4:7: Unit: “Eur” is not a unit. Use a currency code such as EUR, or a word "
        "such as pieces or persons."_s,
        u"pledges.csv:4:12: Source: “S-1” does not exist in sources.csv. Correct the id, or add "
        "the row it names."_s,
        u"pledges.csv:5:1: “P-1” is used twice. Give each row its own."_s,
        u"pledges.csv:5:6: Amount: a pledge cannot be negative. Enter a return as a fulfilment "
        "report."_s,
        u"pledges.csv:6:6: Amount: The amount 5 has no unit. Say what is counted: a currency, "
        "pieces, persons."_s,
        u"rates.csv:2:1: Date: a rate needs a full day. Write it as 2026-01-06."_s,
    };
    const auto errors = errorsOf(folder);
    for (qsizetype i = 0; i < std::max(errors.size(), expected.size()); ++i)
        CHECK(errors.value(i) == expected.value(i));
}

TEST_CASE("the place names the file as the folder was given", "[exchange]")
{
    const auto folder = sampleFolder();
    folder.remove(u"rates.csv"_s);
    IdSource ids;
    const auto edit = readDossierFolder(folder.path(), ids);
    REQUIRE_FALSE(edit);
    REQUIRE(edit.error().size() == 1);
    CHECK(edit.error().front().kind == Error::Kind::NotFound);
    CHECK((edit.error().front().place == Place{folder.path() + u"/rates.csv", 0, 0}));
}

TEST_CASE("a missing folder is an error", "[exchange]")
{
    IdSource ids;
    const auto edit = readDossierFolder(u"does/not/exist"_s, ids);
    REQUIRE_FALSE(edit);
    CHECK(edit.error().front().what == u"There is no such folder"_s);
}

TEST_CASE("an unreadable file is told once, not by each row that refers to it", "[exchange]")
{
    const auto folder = sampleFolder();
    folder.write(u"clauses.csv"_s, "\xff\xfe");
    folder.write(u"pledges.csv"_s, kPledgeHeadings + "P-1,FRA,PD-1,arms,Missiles,,,,,,,\r\n");
    CHECK(errorsOf(folder)
          == QStringList{u"clauses.csv:1: The file is written in UTF-16, not in UTF-8. Save the "
                         "table again as CSV in UTF-8."_s});
}

TEST_CASE("unknown files beside the layout are left alone", "[exchange]")
{
    const auto folder = sampleFolder();
    folder.write(u"notes.csv"_s, "\"not a table");
    CHECK(errorsOf(folder).isEmpty());
}

TEST_CASE("clauses may stand before the clause they are a part of", "[exchange]")
{
    const auto folder = sampleFolder();
    folder.write(u"clauses.csv"_s,
                 "id,instrument_id,parent_id,number,title,summary,kind,condition,source_id\n"
                 "A.1.1,PD,A.1,,Leaf,,,,\nB,PD,,,Other,,arms;training,,\nA.1,PD,A,,Middle,,,,\n"
                 "A,PD,,,Root,,,,\n");
    IdSource ids;
    const auto edit = readDossierFolder(folder.path(), ids);
    REQUIRE(edit);
    QStringList order;
    QHash<qint64, QString> codes;
    for (const auto &change : edit->of<Clause>()) {
        const Clause &clause = *change.after;
        CHECK((!clause.parent || codes.contains(clause.parent.value)));
        codes.insert(clause.id.value, clause.code);
        order += clause.code + u'<' + codes.value(clause.parent.value);
    }
    CHECK(order == QStringList{u"A<"_s, u"A.1<A"_s, u"A.1.1<A.1"_s, u"B<"_s});
    CHECK((edit->of<Clause>().back().after->kinds
           == PledgeKinds{PledgeKind::Arms, PledgeKind::Training}));
}

TEST_CASE("a circle of clauses is told for each clause in it", "[exchange]")
{
    const auto folder = sampleFolder();
    folder.write(u"clauses.csv"_s,
                 "id,instrument_id,parent_id,number,title,summary,kind,condition,source_id\n"
                 "A,PD,C,,One,,,,\nB,PD,A,,Two,,,,\nC,PD,B,,Three,,,,\nD,PD,C,,Below,,,,\n"
                 "E,PD,E,,Itself,,,,\n");
    QStringList places;
    for (const auto &line : errorsOf(folder))
        places += line.section(u' ', 0, 0);
    CHECK(places
          == QStringList{u"clauses.csv:2:3:"_s, u"clauses.csv:3:3:"_s, u"clauses.csv:4:3:"_s,
                         u"clauses.csv:6:3:"_s});
}

TEST_CASE("ids grow in the order in which facts refer to one another", "[exchange]")
{
    IdSource ids;
    const auto edit = readDossierFolder(test::shippedFolder(), ids);
    REQUIRE(edit);
    qint64 last = 0;
    forEachFactType([&]<class Row>() {
        for (const auto &change : edit->of<Row>()) {
            CHECK(change.id().value > last);
            last = change.id().value;
        }
    });
}

TEST_CASE("a dossier without some facts comes back", "[exchange]")
{
    const auto folder = sampleFolder();
    IdSource ids;
    const auto edit = readDossierFolder(folder.path(), ids);
    REQUIRE(edit);
    const auto files = writeDossierFolder(test::factsOf(*edit));
    CHECK(files.size() == 11); // the optional ones are left out
    for (const auto &file : files)
        CHECK(file.content == test::bytesOf(folder.path() + u'/' + file.name));
}

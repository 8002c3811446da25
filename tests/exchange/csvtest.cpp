#include "tests/exchange/sampledossier.h"
#include "tests/exchange/smallfolder.h"
#include "tests/support/catch.h"

using namespace servanda;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kHeadings = "id,name,kind,note\r\n";

/// What comes of a folder in which that file has that content: errors, or how the row reads.
struct Outcome
{
    QStringList errors;
    Facts facts;
};

Outcome outcomeOf(const QString &name, const QByteArray &content)
{
    const test::SmallFolder folder;
    folder.write(name, content);
    IdSource ids;
    const auto edit = readDossierFolder(folder.path(), ids);
    if (!edit)
        return {test::linesOf(edit.error(), folder.path()), {}};
    return {{}, test::factsOf(*edit)};
}

/// One row of the list in reference/reliability.md 4 that is refused.
struct Refused
{
    const char *id;
    QByteArray content;
    QStringList errors; ///< how each begins
};

void checkRefused(const QString &name, const std::vector<Refused> &rows)
{
    int number = 0;
    for (const auto &row : rows) {
        DYNAMIC_SECTION(row.id << " " << ++number)
        {
            const auto outcome = outcomeOf(name, row.content);
            INFO(outcome.errors.join(u'\n').toStdString());
            REQUIRE(outcome.errors.size() == row.errors.size());
            for (qsizetype i = 0; i < row.errors.size(); ++i) {
                INFO(row.errors[i].toStdString());
                CHECK(outcome.errors[i].startsWith(name + u':' + row.errors[i]));
            }
        }
    }
}

} // namespace

TEST_CASE("tables that are not sound are refused, line and column named", "[exchange][csv]")
{
    checkRefused(
        u"parties.csv"_s,
        {
            {"C1",
             kHeadings + "FRA,\"France,state,\r\nDEU,Germany,state,\r\n",
             {u"2:2: A quoted cell begins here and never ends"_s}},
            {"C1",
             kHeadings + "FRA,\"France,state,\r\nDEU,\"Germany\",state,\r\n",
             {u"2:2: The quoted cell that begins here is not closed"_s}},
            {"C2",
             kHeadings + "FRA,\"France\" x,state,\r\n",
             {u"2:2: A quotation mark stands inside"_s}},
            {"C2",
             kHeadings + "FRA,France,state,\r\nDEU,Ger\"many,state,\r\n",
             {u"3:2: A quotation mark stands inside"_s}},
            {"C3",
             kHeadings + "FRA," + QByteArray(2'000'000, 'x') + ",state,\r\n",
             {u"2:2: A cell is longer than 1 MiB"_s}},
            {"C4", kHeadings + "FRA,Fra" + '\0' + "nce,state,\r\n", {u"2: The file is not text"_s}},
            {"C4", QByteArray("PK\x03\x04\0\0\x08", 7), {u"1: The file is not text"_s}},
            {"C5", QByteArray("\xff\xfei\0d\0", 6), {u"1: The file is written in UTF-16"_s}},
            {"C5", QByteArray("\xfe\xff\0i\0d", 6), {u"1: The file is written in UTF-16"_s}},
            {"C5", QByteArray("i\0d\0", 4), {u"1: The file is not text"_s}},
            {"C6",
             kHeadings + "TUR,T\xfcrkiye,state,\r\n",
             {u"2: The file is not written in UTF-8"_s}},
            {"C6",
             kHeadings + "FRA,France,state,\r\nUKR,Ukraine,state,\x93so\x94\r\n",
             {u"3: The file is not written in UTF-8"_s}},
            {"C6",
             kHeadings + "UKR,\xf5\xcb\xd2\xc1\xa7\xce\xc1,state,\r\n",
             {u"2: The file is not written in UTF-8"_s}},
            {"C6",
             kHeadings + "TUR,T\xc3\xbcrkiye,state,\r\nCIV,C\xf4te,state,\r\n",
             {u"3: The file is not written in UTF-8"_s}},
            {"C8",
             "id;name;kind;note\r\nFRA;France;state;\r\n",
             {u"1:1: The columns are not divided by commas"_s}},
            {"C8", "id\tname\tkind\tnote\r\n", {u"1:1: The columns are not divided by commas"_s}},
            {"C8",
             "sep=;\r\nid;name;kind;note\r\n",
             {u"1:1: The columns are not divided by commas"_s}},
            {"C9",
             kHeadings + "FRA,France,state\r\nDEU,Germany,state,,\r\n",
             {u"2:4: The row has 3 cells, the headings are 4"_s,
              u"3:5: The row has 5 cells, the headings are 4"_s}},
            {"C9",
             kHeadings + "FRA,France,state,\r\n\r\nDEU,Germany,state,\r\n",
             {u"3: A line between two rows is empty"_s}},
            {"C9", kHeadings + "FRA,France,state,\r\nTotal,1,,\r\n", {u"3:3: Kind is missing"_s}},
            {"C10", "id,name,kind,note,name\r\n", {u"1:5: The heading “name” stands twice"_s}},
            {"C10", "id,name,kind,note,\r\n", {u"1:5: A column has no heading"_s}},
            {"C10",
             "id,Name,kind,note\r\n",
             {u"1: The heading “name” is missing"_s, u"1:2: The heading “Name” is not known"_s}},
            {"C10", "id,kind,note\r\n", {u"1: The heading “name” is missing"_s}},
            {"C16", "", {u"1: The file has no rows, not even headings"_s}},
            {"C16", "\r\n \r\n", {u"1: The file has no rows, not even headings"_s}},
        });
}

TEST_CASE("a sheet without its heading row is told so", "[exchange][csv]")
{
    const auto outcome = outcomeOf(u"parties.csv"_s, "FRA,France,state,\r\n"); // C10
    CHECK(outcome.errors.size() == 8); // four headings missing, four cells that are none
}

TEST_CASE("a folder with headings only holds no rows", "[exchange][csv]")
{
    const test::SmallFolder folder; // C16
    IdSource ids;
    const auto edit = readDossierFolder(folder.path(), ids);
    REQUIRE_FALSE(edit);
    REQUIRE(edit.error().size() == 1);
    CHECK(edit.error().front().what == u"The files of the folder hold no rows"_s);
}

TEST_CASE("line ends and a byte order mark do not matter", "[exchange][csv]")
{
    const auto content = GENERATE(
        QByteArray("\xef\xbb\xbfid,name,kind,note\r\nFRA,France,state,\"a\nb\"\r\n"), // C5
        QByteArray("id,name,kind,note\nFRA,France,state,\"a\nb\"\n"), // C7
        QByteArray("id,name,kind,note\rFRA,France,state,\"a\rb\"\r"),
        QByteArray("id,name,kind,note\nFRA,France,state,\"a\r\nb\"\r\n\r\n\n"),
        QByteArray("note,kind,name,id\r\n\"a\nb\",state,France,FRA"));
    const auto outcome = outcomeOf(u"parties.csv"_s, content);
    INFO(outcome.errors.join(u'\n').toStdString());
    REQUIRE(outcome.facts.rows<Party>().size() == 1);
    const Party &party = outcome.facts.rows<Party>().front();
    CHECK(party.code == u"FRA"_s);
    CHECK(party.name == u"France"_s);
    CHECK(party.note == u"a\nb"_s);
}

TEST_CASE("numbers are read in one way only", "[exchange][csv]")
{
    // C11, C12: never guessed.
    const auto figure = GENERATE(
        as<QString>(), u"\"1,234\""_s, u"1'234"_s, u"1 234"_s, u"1\u00a0234"_s, u"1\u202f234"_s,
        u"\u0661\u0662"_s, u"\uff11\uff12"_s, u"\u22125"_s, u"nan"_s, u"inf"_s, u"1e308"_s,
        u"0x10"_s, u"1e5"_s, u"12abc"_s, u"\"(1,000)\""_s, u"€5m"_s, u"n/a"_s, u"-"_s, u"+1"_s,
        u".5"_s, u"5."_s, u" 5"_s, u"5 "_s, u"1.2.3"_s, u"99999999999999999999"_s,
        u"1.0123456789"_s, u"0"_s, u"-1"_s, u""_s);
    const QString rows
        = u"date,currency,per_eur,source_id\r\n2026-01-06,USD,"_s + figure + u",\r\n";
    const auto outcome = outcomeOf(u"rates.csv"_s, rows.toUtf8());
    INFO(figure.toStdString() << ": " << outcome.errors.join(u'\n').toStdString());
    REQUIRE(outcome.errors.size() == 1);
    CHECK(outcome.errors.front().startsWith(u"rates.csv:2:3: Per euro"));
}

TEST_CASE("dates are read in one way only", "[exchange][csv]")
{
    // C13
    const auto date = GENERATE(as<QString>(), u"03/04/22"_s, u"24.02.2022"_s, u"Feb 2022"_s,
                               u"Q1 2022"_s, u"2022-02-24garbage"_s, u"44616"_s, u"2022-2-24"_s,
                               u"2026-02-30"_s, u"2026-13"_s, u"0000"_s, u"20260106"_s, u"2026-"_s);
    const QString rows = u"id,title,publisher,published_on,url,retrieved_via,language\nS-1,T,,"_s
        + date + u",,,\n";
    const auto outcome = outcomeOf(u"sources.csv"_s, rows.toUtf8());
    INFO(date.toStdString() << ": " << outcome.errors.join(u'\n').toStdString());
    REQUIRE(outcome.errors.size() == 1);
    CHECK(outcome.errors.front().startsWith(u"sources.csv:2:4: Published: “"));
}

TEST_CASE("texts are kept exactly", "[exchange][csv]")
{
    // C15 and the spaces, marks and forms that a careless reader would change.
    const auto text = GENERATE(as<QString>(), u"=cmd|' /C calc'!A0"_s, u"+1"_s, u"@SUM"_s, u"\tx"_s,
                               u"  padded  "_s, u"Tu\u0308rkiye"_s, u"\ufeffmark"_s, u"%1 %2 %n"_s,
                               u"<b>R&D &amp; x</b>"_s, u"'; DROP TABLE party"_s, u"NULL"_s);
    const auto outcome
        = outcomeOf(u"parties.csv"_s, kHeadings + "FRA,\"" + text.toUtf8() + "\",state,\r\n");
    INFO(outcome.errors.join(u'\n').toStdString());
    REQUIRE(outcome.facts.rows<Party>().size() == 1);
    CHECK(outcome.facts.rows<Party>().front().name == text);
}

#include "model/exchange/pastedblock.h"
#include "tests/exchange/sampledossier.h"
#include "tests/support/builders.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace servanda;
using namespace servanda::test;
using namespace Qt::StringLiterals;

namespace {

const QLocale kLocale(QLocale::English, QLocale::UnitedKingdom);

PastedTable tableOf(const QString &text)
{
    auto table = readPastedText(text);
    REQUIRE(table);
    return *table;
}

PasteLayout layoutOf(const QString &text, FactType type, const Dossier &dossier)
{
    return proposedLayout(tableOf(text), type, dossier, CodeIndex(dossier), kLocale);
}

/// A block that has been read, and what it borrows.
struct ReadBlock
{
    ReadBlock(const QString &text, FactType type, const Dossier &dossier)
        : codes(dossier),
          block(tableOf(text), layoutOf(text, type, dossier), dossier, codes, kLocale)
    {
        while (block.readSome(3)) {}
    }
    const PastedBlock *operator->() const { return &block; }

    CodeIndex codes;
    PastedBlock block;
};

QStringList fieldsOf(const PasteLayout &layout)
{
    QStringList fields;
    for (const auto &column : layout.columns)
        fields += QString::fromLatin1(column.field);
    return fields;
}

QStringList errorsOf(const PastedRow &row)
{
    QStringList errors = row.errors;
    for (const auto &cell : row.cells) {
        if (!cell.error.isEmpty())
            errors += cell.error;
    }
    return errors;
}

/// The shipped dossier without the facts of one type and those that need them.
template <class... Left>
Facts shippedOnly()
{
    IdSource ids;
    Facts all = factsOf(*readDossierFolder(shippedFolder(), ids));
    Facts facts;
    ((facts.rows<Left>() = all.rows<Left>()), ...);
    return facts;
}

} // namespace

TEST_CASE("a block is divided as spreadsheets write it", "[exchange][paste]")
{
    CHECK(tableOf(u"a\tb\r\nc\td\r\n"_s).rows
          == std::vector<QStringList>{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}});
    CHECK(tableOf(u"a;b,1\nc;d"_s).rows
          == std::vector<QStringList>{{u"a"_s, u"b,1"_s}, {u"c"_s, u"d"_s}});
    CHECK(tableOf(u"a,b\n"_s).width == 2);
    CHECK(tableOf(u"\n\na\tb\tc\n\n \t\t\nd\n"_s).rows
          == std::vector<QStringList>{{u"a"_s, u"b"_s, u"c"_s}, {u"d"_s, QString(), QString()}});
    CHECK(tableOf(u"\"two\nlines\"\t\"a \"\"b\"\"\"\n"_s).rows
          == std::vector<QStringList>{{u"two\nlines"_s, u"a \"b\""_s}});
    // Spreadsheets also hand out quotation marks as they stand.
    CHECK(tableOf(u"the \"kit\"\t5\n7\" gun\t6"_s).rows
          == std::vector<QStringList>{{u"the \"kit\""_s, u"5"_s}, {u"7\" gun"_s, u"6"_s}});
    CHECK_FALSE(readPastedText({}));
    CHECK_FALSE(readPastedText(u" \n\t\n"_s));
}

TEST_CASE("columns are matched by heading, whatever its case", "[exchange][paste]")
{
    const Dossier dossier(frame());
    const auto layout = layoutOf(u"TITLE\tDue date\tSignatory\tMood\tamount (EUR m)\n"
                                 "Guns\t2027\tAAA\tgood\t5"_s,
                                 FactType::Pledge, dossier);
    CHECK(layout.hasHeadings);
    CHECK(fieldsOf(layout)
          == QStringList{u"title"_s, u"due_on"_s, u"party_id"_s, QString(), u"amount"_s});
    CHECK(layout.columns.back().unit == u"EUR m"_s);
}

TEST_CASE("without headings columns are proposed by what their cells can be", "[exchange][paste]")
{
    const Dossier dossier(frame());
    const auto layout = layoutOf(u"Shells for all\tBeta\t2.1\tArms\t5k pieces\tJan 2027\n"
                                 "Guns\tAAA\t1\tarms\t30 pieces\t2027"_s,
                                 FactType::Pledge, dossier);
    CHECK_FALSE(layout.hasHeadings);
    CHECK(fieldsOf(layout)
          == QStringList{u"title"_s, u"party_id"_s, u"clause_id"_s, u"kind"_s, u"amount"_s,
                         u"announced_on"_s});
}

TEST_CASE("a pasted block is understood, shown and added in one edit", "[exchange][paste]")
{
    Dossier dossier(framed(pledge(1, "5", "EUR", "2026")));
    const ReadBlock block(u"Signatory\tClause\tKind\tTitle\tAmount (EUR m)\tAnnounced\n"
                          "Alpha\t1\tFunding\tFirst\t1,5\t6 Jan 2026\n"
                          "bbb\tC-3\tarms\tSecond\t\t2026\n"_s,
                          FactType::Pledge, dossier);
    REQUIRE(block->rowCount() == 2);
    CHECK(block->faultyRows() == 0);
    CHECK(block->row(0).cells[4].understood == u"1,500,000 EUR"_s);
    CHECK(block->row(0).cells[5].understood == u"6 January 2026"_s);
    CHECK(block->row(1).cells[2].understood == u"Arms"_s);
    CHECK(block->row(0).code == u"P-2"_s);
    CHECK(block->row(1).code == u"P-3"_s);

    FakeStore store;
    Editor editor(dossier, store, u"tester"_s, [] { return 0; });
    const Edit edit = block->edit(editor.ids());
    CHECK(edit.label == u"Paste 2 pledges"_s);
    REQUIRE(editor.commit(edit));
    CHECK(store.commits == 1);
    CHECK(dossier.rows<Pledge>().size() == 3);
    CHECK(dossier.rows<Pledge>().back().clause == ClauseId{3});
}

TEST_CASE("errors stand at their cells and their rows are not added", "[exchange][paste]")
{
    Dossier dossier(framed(pledge(1, "5", "EUR", "2026")));
    const ReadBlock block(u"Code\tSignatory\tClause\tKind\tTitle\tAmount\tUnit\tDue\n"
                          "P-9\tAAA\t1\tarms\tGood\t5\tpieces\t2026\n"
                          "P-1\tAAA\t1\tarms\tCode taken\t5\tpieces\t2026\n"
                          "P-9\tAAA\t1\tarms\tCode twice\t5\tpieces\t2026\n"
                          "P-10\tAtlantis\t9\tlove\t\t5\tPIECES!\t06/01/2026\n"
                          "P-11\tAAA\t1\tarms\tNo unit\t5\t\t2026\n"
                          "P-12\tAAA\t1\t\tNo kind\t5\tpieces\t2026\n"_s,
                          FactType::Pledge, dossier);
    CHECK(block->faultyRows() == 5);
    CHECK(block->row(0).isSound());
    CHECK(block->row(1).cells[0].error.contains(u"in the dossier already"));
    CHECK(block->row(2).cells[0].error.contains(u"two rows"));
    for (const size_t column : {1U, 2U, 3U, 4U, 6U, 7U})
        CHECK_FALSE(block->row(3).cells[column].error.isEmpty());
    CHECK(block->row(4).cells[5].error.startsWith(u"The amount has no unit"));
    CHECK_FALSE(block->row(5).cells[3].error.isEmpty());
    IdSource ids;
    CHECK(block->edit(ids).size() == 1);
}

TEST_CASE("what must be said and has no column is an error, never a guess", "[exchange][paste]")
{
    const Dossier dossier(frame());
    const ReadBlock block(u"Title\tSignatory\tClause\nGuns\tAAA\t1\n"_s, FactType::Pledge, dossier);
    CHECK(errorsOf(block->row(0)) == QStringList{u"Kind is missing. Fill it in."_s});
}

TEST_CASE("what follows from another error is not told", "[exchange][paste]")
{
    const Dossier dossier(frame());
    const ReadBlock block(u"Signatory\tTitle\tClause\tKind\nAtlantis\tGuns\t1\tarms\n"_s,
                          FactType::Pledge, dossier);
    const auto errors = errorsOf(block->row(0));
    REQUIRE(errors.size() == 1); // and not that no code can be proposed
    CHECK(errors.front().startsWith(u"No party is called “Atlantis”"));
}

TEST_CASE("reports are counted in the unit of their pledge", "[exchange][paste]")
{
    const Dossier dossier(
        framed(pledge(1, "5", "pieces", "2026"), report(1, 1, "2", "pieces", "2026")));
    const ReadBlock block(u"P-1\t2026-05\t3\tdelivered\nPledge 1\t2026\t4\tdelivered\n"_s,
                          FactType::Fulfilment, dossier);
    CHECK(block->row(0).cells[2].understood == u"3 pieces"_s);
    CHECK(block->row(0).code == u"F-2"_s);
}

TEST_CASE("the files of a dossier folder can be pasted as they are", "[exchange][paste]")
{
    const Facts whole = shippedOnly<Source, Party, Instrument, Clause, Pledge, Fulfilment>();
    const Dossier without(shippedOnly<Source, Party, Instrument, Clause>());
    const ReadBlock pledges(QString::fromUtf8(bytesOf(shippedFolder() + u"/pledges.csv"_s)),
                            FactType::Pledge, without);
    for (qsizetype row = 0; row < pledges->rowCount(); ++row) {
        INFO(errorsOf(pledges->row(row)).join(u' ').toStdString());
        CHECK(pledges->row(row).isSound());
    }
    IdSource ids;
    const Edit edit = pledges->edit(ids);
    REQUIRE(edit.of<Pledge>().size() == whole.rows<Pledge>().size());
    for (size_t i = 0; i < whole.rows<Pledge>().size(); ++i) {
        const Pledge &pasted = *edit.of<Pledge>()[i].after;
        const Pledge &known = whole.rows<Pledge>()[i];
        INFO(pasted.code.toStdString());
        CHECK(pasted.code == known.code);
        CHECK(pasted.title == known.title);
        CHECK(pasted.kind == known.kind);
        CHECK(pasted.amount == known.amount);
        CHECK(pasted.announcedOn == known.announcedOn);
        CHECK(pasted.dueOn == known.dueOn);
        CHECK(pasted.condition == known.condition);
        CHECK(pasted.statusNote == known.statusNote);
        CHECK(without.find(pasted.party));
        CHECK(static_cast<bool>(pasted.source) == static_cast<bool>(known.source));
    }
}

TEST_CASE("codes are proposed in the pattern that is used", "[exchange][paste]")
{
    const Dossier dossier(shippedOnly<Source, Party, Instrument, Clause, Pledge, Fulfilment>());
    const auto parties = dossier.rows<Party>();
    const auto britain = std::ranges::find(parties, u"GBR"_s, &Party::code);
    REQUIRE(britain != parties.end());
    CodeProposals pledges(dossier);
    Pledge pledge;
    pledge.party = britain->id;
    const QString first = pledges.next(pledge);
    CHECK(first.startsWith(u"P-GBR-"));
    CHECK(pledges.next(pledge) != first);
    CHECK(std::ranges::find(dossier.rows<Pledge>(), first, &Pledge::code)
          == dossier.rows<Pledge>().end());
    CHECK(CodeProposals(dossier).next(Fulfilment()).startsWith(u"F-0"));
    CHECK(CodeProposals(dossier).next(Party()).isEmpty());
}

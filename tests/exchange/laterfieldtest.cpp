#include "tests/exchange/sampledossier.h"
#include "tests/support/catch.h"
#include "tests/support/particulars.h"

#include <QTemporaryDir>

using namespace servanda;
using namespace Qt::StringLiterals;

namespace {

void save(const QString &folder, const Facts &facts)
{
    for (const auto &file : writeDossierFolder(facts)) {
        QFile to(folder + u'/' + file.name);
        REQUIRE(to.open(QIODevice::WriteOnly));
        REQUIRE(to.write(file.content) == file.content.size());
    }
}

QByteArray firstLine(const QString &path)
{
    return test::bytesOf(path).split('\r').front();
}

Facts shippedFacts()
{
    IdSource ids;
    const auto edit = readDossierFolder(test::shippedFolder(), ids);
    REQUIRE(edit);
    return test::factsOf(*edit);
}

/// The facts that a folder holds, ids apart: written again.
std::vector<QByteArray> contents(const QString &folder)
{
    IdSource ids;
    const auto edit = readDossierFolder(folder, ids);
    if (!edit)
        UNSCOPED_INFO(test::linesOf(edit.error(), folder).join(u'\n').toStdString());
    REQUIRE(edit);
    std::vector<QByteArray> all;
    for (const auto &file : writeDossierFolder(test::factsOf(*edit)))
        all.push_back(file.content);
    return all;
}

} // namespace

TEST_CASE("later fields have columns only where some fact uses them", "[exchange][later]")
{
    auto facts = shippedFacts();
    const QTemporaryDir folder;
    auto &pledges = facts.rows<Pledge>();
    const auto withFigure = std::ranges::find_if(pledges, [](const Pledge &row) {
        return row.amount.minorUnits && row.amount.unit.isMoney();
    });
    REQUIRE(withFigure != pledges.end());
    withFigure->bound = {Bound::Kind::Range, *withFigure->amount.minorUnits + 150};
    pledges[3].standing = Standing::Draft;
    facts.rows<Source>()[2].sourceClass = SourceClass::Press;
    auto rival = facts.rows<Fulfilment>().back();
    rival.id.value += 1;
    rival.code += u"-R"_s;
    rival.rivalOf = facts.rows<Fulfilment>().back().id;
    facts.rows<Fulfilment>().push_back(rival);
    facts.rows<Adoption>().push_back({{1}, facts.rows<Variant>()[0].id, {}, u"A"_s, u"B"_s});
    facts.rows<Adoption>().push_back({{2}, {}, rival.id, u"A"_s, u"B"_s});
    facts.rows<Citation>().push_back(
        {{3}, refOf(facts.rows<Pledge>()[5]), facts.rows<Source>()[0].id, u"p. 1"_s, {}});
    facts.rows<Citation>().push_back( // has no code: the number of its row
        {{4}, refOf(facts.rows<Participation>()[7]), facts.rows<Source>()[0].id, {}, u"q"_s});
    Edit particulars;
    test::addParticulars(particulars, 5, facts.rows<Pledge>()[5].id, facts.rows<Clause>()[2],
                         facts.rows<Party>()[0].id, facts.rows<Source>()[0].id);
    forEachFactType([&]<class Row>() {
        for (const auto &change : particulars.of<Row>())
            facts.rows<Row>().push_back(*change.after);
    });
    save(folder.path(), facts);

    CHECK(firstLine(folder.filePath(u"pledges.csv"_s))
              .endsWith(",source_id,amount_bound,amount_upper,standing"));
    CHECK(firstLine(folder.filePath(u"sources.csv"_s)).endsWith(",language,source_class"));
    CHECK(firstLine(folder.filePath(u"fulfilments.csv"_s)).endsWith(",source_id,rival_of"));
    CHECK(firstLine(folder.filePath(u"variants.csv"_s)).endsWith(",source_id"));
    CHECK(test::bytesOf(folder.filePath(u"citations.csv"_s)).contains("participation,8,"));

    IdSource ids;
    const auto edit = readDossierFolder(folder.path(), ids);
    if (!edit)
        UNSCOPED_INFO(test::linesOf(edit.error(), folder.path()).join(u'\n').toStdString());
    REQUIRE(edit);
    const auto back = test::factsOf(*edit);
    CHECK(std::ranges::count_if(back.rows<Pledge>(),
                                [&](const Pledge &row) {
                                    return row.code == withFigure->code
                                        && row.bound == withFigure->bound;
                                })
          == 1);
    CHECK(back.rows<Pledge>()[3].standing == Standing::Draft);
    CHECK(back.rows<Adoption>()[1].report == back.rows<Fulfilment>().back().id);
    CHECK(back.rows<Citation>()[1].fact == refOf(back.rows<Participation>()[7]));
    CHECK(back.rows<Violation>()[0].attributedTo == back.rows<Party>()[0].id);
    CHECK(back.rows<Milestone>()[0].weight == Decimal{3, 0});
    CHECK(back.rows<Reading>()[0].clause == back.rows<Clause>()[2].id);
    CHECK(back.rows<Yardstick>()[0].deviation == Decimal{5, 2});

    std::vector<QByteArray> written;
    for (const auto &file : writeDossierFolder(facts))
        written.push_back(file.content);
    CHECK((contents(folder.path()) == written));
}

TEST_CASE("cells of later fields that make no sense are told", "[exchange][later]")
{
    auto facts = shippedFacts();
    const QTemporaryDir folder;
    facts.rows<Citation>().push_back(
        {{3}, refOf(facts.rows<Pledge>()[5]), facts.rows<Source>()[0].id, u"p. 1"_s, {}});
    facts.rows<Pledge>()[0].amount = {100, kPieces};
    facts.rows<Pledge>()[0].bound = {Bound::Kind::AtLeast, 0};
    save(folder.path(), facts);
    const auto told = [&](const char *name, const QByteArray &from, const QByteArray &to) {
        const QString path = folder.filePath(QString::fromLatin1(name));
        const QByteArray sound = test::bytesOf(path);
        QByteArray bad = sound;
        bad.replace(from, to);
        CHECK((bad != sound));
        const auto write = [&](const QByteArray &content) {
            QFile file(path);
            REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
            file.write(content);
        };
        write(bad);
        IdSource ids;
        const auto edit = readDossierFolder(folder.path(), ids);
        write(sound);
        return edit ? QString() : test::linesOf(edit.error(), folder.path()).join(u'\n');
    };
    CHECK(told("pledges.csv", ",at-least,\r\n", ",at-most-least,\r\n")
              .contains(u"“at-most-least” is not one of"_s));
    CHECK(told("pledges.csv", ",at-least,\r\n", ",at-least,7\r\n")
              .contains(u"only a range has an upper end"_s));
    CHECK(told("pledges.csv", ",at-least,\r\n", ",range,7\r\n")
              .contains(u"a range ends above the figure"_s));
    CHECK(told("pledges.csv", ",at-least,\r\n", ",range,a lot\r\n").contains(u"Upper end"_s));
    CHECK(told("citations.csv", "\npledge,", "\nplegde,").contains(u"“plegde” is not one of"_s));
    CHECK(told("citations.csv", "\npledge,", "\nparty,").contains(u"does not exist among"_s));
    CHECK(told("citations.csv", ",p. 1,", "," + QByteArray("p. 1") + "," + QByteArray(301, 'q'))
              .contains(u"301 characters"_s));
}

#include "model/exchange/cellvalue.h"
#include "tests/exchange/sampledossier.h"
#include "tests/support/catch.h"

#include <iostream>

using namespace servanda;
using namespace Qt::StringLiterals;

namespace {

/// Writes back what was read from there, and compares byte by byte.
void checkRoundTrip(const QString &folder)
{
    IdSource ids;
    const auto edit = readDossierFolder(folder, ids);
    if (!edit)
        UNSCOPED_INFO(test::linesOf(edit.error(), folder).join(u'\n').toStdString());
    REQUIRE(edit);
    int compared = 0;
    for (const auto &file : writeDossierFolder(test::factsOf(*edit))) {
        INFO(file.name.toStdString());
        CHECK((file.content == test::bytesOf(folder + u'/' + file.name)));
        ++compared;
    }
    CHECK(compared >= 11);
}

} // namespace

TEST_CASE("the shipped dossier comes back byte for byte", "[exchange]")
{
    checkRoundTrip(test::shippedFolder());
}

TEST_CASE("the documentation of folders names every file and every column", "[exchange]")
{
    const QString page
        = QString::fromUtf8(test::bytesOf(QStringLiteral(SERVANDA_SOURCE_DIR "/docs/folder.md")));
    const QStringList lines = page.split(u'\n');
    forEachFactType([&]<class Row>() {
        const QString file = QString::fromLatin1(Description<Row>::file);
        const QStringList about = lines.filter(u"| `%1` |"_s.arg(file));
        INFO(file.toStdString());
        REQUIRE(about.size() == 1);
        for (const QString &heading : csvHeadings<Row>()) {
            INFO(heading.toStdString());
            CHECK(about[0].contains(u"`%1`"_s.arg(heading)));
        }
    });
}

TEST_CASE("the data set as handed over comes back byte for byte", "[exchange]")
{
    const QString folder = QStringLiteral(SERVANDA_SOURCE_DIR "/../shared/data/paris-declaration");
    if (QDir(folder).exists())
        checkRoundTrip(folder);
    else
        std::cout << "skipped: " << folder.toStdString() << " is not here\n";
}

TEST_CASE("the shipped dossier has every row of its files", "[exchange]")
{
    IdSource ids;
    const auto edit = readDossierFolder(test::shippedFolder(), ids);
    REQUIRE(edit);
    CHECK(edit->label == u"Create from folder"_s);
    CHECK(edit->of<Instrument>().size() == 5);
    CHECK(edit->of<Clause>().size() == 30);
    CHECK(edit->of<Party>().size() == 45);
    CHECK(edit->of<Participation>().size() == 54);
    CHECK(edit->of<Pledge>().size() == 185);
    CHECK(edit->of<Fulfilment>().size() == 36);
    CHECK(edit->of<Variant>().size() == 40);
    CHECK(edit->of<Rate>().size() == 50);
    CHECK(edit->of<OpenIssue>().size() == 19);
    CHECK(edit->of<Statement>().size() == 36);
    CHECK(edit->of<Source>().size() == 209);
    CHECK(edit->of<Link>().size() == 33);
    CHECK(edit->of<Setting>().size() == 3);
    CHECK(edit->of<Event>().empty());
}

#include "tests/app/example.h"
#include "tests/support/catch.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;
using namespace servanda::test;

TEST_CASE("create makes a dossier that check calls sound and counts", "[app][commandline]")
{
    const Workplace workplace;
    const QString dossier = workplace.makeExample();
    const Run checked = workplace.run({u"check"_s, dossier});
    CHECK(checked.exitCode == 0);
    CHECK(checked.errors.isEmpty());
    for (const auto *line : {"pledges: 185", "fulfilment reports: 36", "rival claims: 40",
                             "sources: 209", "participations: 54", "rates: 50", "clauses: 30"})
        CHECK(checked.output.contains(QLatin1StringView(line)));
}

TEST_CASE("create leaves one private file and nothing beside it", "[app][commandline]")
{
    const Workplace workplace;
    const QFileInfo dossier(workplace.makeExample(u"alone/paris.dossier"_s.section(u'/', 1)));
    QStringList others = dossier.dir().entryList(QDir::Files | QDir::Hidden);
    CHECK(others == QStringList(dossier.fileName()));
    CHECK(dossier.permissions()
          == (QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser));
}

TEST_CASE("create never replaces what is there", "[app][commandline]")
{
    const Workplace workplace;
    const QString dossier = workplace.makeExample();
    const QByteArray before = contentOf(dossier);
    const Run again = workplace.run({u"create"_s, dossier, u"--from"_s, exampleCsvFolder()});
    CHECK(again.exitCode == 3);
    CHECK(again.errors.startsWith(u"servanda: "));
    CHECK(contentOf(dossier) == before);
}

TEST_CASE("create lists every fault of a folder at once and makes nothing", "[app][commandline]")
{
    const Workplace workplace;
    const QDir broken(workplace.path(u"broken"_s));
    REQUIRE(QDir().mkpath(broken.path()));
    for (const auto &name : QDir(exampleCsvFolder()).entryList({u"*.csv"_s})) {
        QByteArray content = contentOf(QDir(exampleCsvFolder()).filePath(name));
        if (name == u"fulfilments.csv") {
            content.replace("P-GBR-15,2023-04,10000", "P-NOBODY,2023-04,10000");
            content.replace("2025-10-15,85000", "2025-13-15,85000");
            content.replace(",140000,", ",lots,");
        }
        QFile copy(broken.filePath(name));
        REQUIRE(copy.open(QIODevice::WriteOnly));
        copy.write(content);
    }
    const QString dossier = workplace.path(u"half.dossier"_s);
    const Run made = workplace.run({u"create"_s, dossier, u"--from"_s, broken.path()});
    CHECK(made.exitCode == 3);
    const QString file = broken.filePath(u"fulfilments.csv"_s);
    const QStringList lines = made.errors.split(u'\n', Qt::SkipEmptyParts);
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].startsWith(u"servanda: "_s + file + u":2:2: "_s));
    CHECK(lines[1].startsWith(u"servanda: "_s + file + u":9:3: "_s));
    CHECK(lines[2].startsWith(u"servanda: "_s + file + u":11:4: "_s));
    CHECK_FALSE(QFileInfo::exists(dossier));
    const QStringList left = QDir(workplace.path({})).entryList(QDir::Files | QDir::Hidden);
    CHECK(left.isEmpty());
}

TEST_CASE("export gives the files back that create has read", "[app][commandline]")
{
    const Workplace workplace;
    const QString dossier = workplace.makeExample();
    const QDir out(workplace.path(u"out"_s));
    const Run exported
        = workplace.run({u"export"_s, dossier, u"--as"_s, u"csv"_s, u"--out"_s, out.path()});
    REQUIRE(exported.exitCode == 0);
    for (const auto &name : QDir(exampleCsvFolder()).entryList({u"*.csv"_s})) {
        INFO(name.toStdString());
        CHECK(QFileInfo::exists(out.filePath(name)));
    }
    // Made again from its own export, the dossier exports the same.
    const QString second = workplace.path(u"second.dossier"_s);
    REQUIRE(workplace.run({u"create"_s, second, u"--from"_s, out.path()}).exitCode == 0);
    const QDir again(workplace.path(u"again"_s));
    REQUIRE(
        workplace.run({u"export"_s, second, u"--as"_s, u"csv"_s, u"--out"_s, again.path()}).exitCode
        == 0);
    for (const auto &name : out.entryList(QDir::Files)) {
        INFO(name.toStdString());
        CHECK(contentOf(out.filePath(name)) == contentOf(again.filePath(name)));
    }
}

TEST_CASE("wrong usage is told with exit code 2", "[app][commandline]")
{
    const Workplace workplace;
    const auto words = GENERATE(
        QStringList{u"create"_s}, QStringList{u"create"_s, u"x.dossier"_s}, QStringList{u"check"_s},
        QStringList{u"check"_s, u"--strange"_s, u"x"_s}, QStringList{u"export"_s, u"x.dossier"_s},
        QStringList{u"figure"_s, u"x.dossier"_s},
        QStringList{u"figure"_s, u"x.dossier"_s, u"--chart"_s, u"funding"_s, u"--out"_s,
                    u"x.gif"_s},
        QStringList{u"picture"_s, u"x.dossier"_s});
    const Run run = workplace.run(words);
    INFO(words.join(u' ').toStdString());
    CHECK(run.exitCode == 2);
    CHECK(run.errors.startsWith(u"servanda: "));
}

TEST_CASE("a file that is no dossier is refused with exit code 3", "[app][commandline]")
{
    const Workplace workplace;
    const QString path = workplace.path(u"letter.dossier"_s);
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray("Dear colleagues,\n").repeated(100));
    file.close();
    for (const auto &words :
         {QStringList{u"check"_s, path},
          QStringList{u"export"_s, path, u"--as"_s, u"csv"_s, u"--out"_s, workplace.path(u"o"_s)},
          QStringList{u"figure"_s, path, u"--chart"_s, u"arms"_s, u"--out"_s,
                      workplace.path(u"x.svg"_s)}}) {
        const Run run = workplace.run(words);
        INFO(words.join(u' ').toStdString());
        CHECK(run.exitCode == 3);
        CHECK(run.errors.startsWith(u"servanda: "_s + path + u": "_s));
        CHECK(run.errors.count(u'\n') == 1);
    }
    CHECK(QDir(workplace.path({})).entryList(QDir::Files) == QStringList{u"letter.dossier"_s});
}

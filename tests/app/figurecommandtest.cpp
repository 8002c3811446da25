#include "tests/app/example.h"
#include "tests/support/catch.h"

#include <QImage>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace servanda::test;

namespace {

QStringList figureWords(const QString &dossier, const QString &chart, const QString &out)
{
    return {u"figure"_s,  dossier,         u"--chart"_s, chart,
            u"--as-of"_s, u"2026-06-30"_s, u"--out"_s,   out};
}

/// All the text of a well-formed XML file, in one line.
QString textOf(const QByteArray &xml)
{
    QXmlStreamReader reader(xml);
    QString text;
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::Characters)
            text += reader.text();
    }
    CHECK_FALSE(reader.hasError());
    return text.simplified();
}

} // namespace

TEST_CASE("every chart is written in every format", "[app][figure]")
{
    const Workplace workplace;
    const QString dossier = workplace.makeExample();
    for (const auto &chart : {u"funding"_s, u"arms"_s, u"training"_s, u"violations"_s}) {
        const QHash<QString, QByteArray> starts{{u"svg"_s, "<?xml"},
                                                {u"png"_s, "\x89PNG"},
                                                {u"pdf"_s, "%PDF-"},
                                                {u"csv"_s, "status,series,"}};
        for (auto format = starts.begin(); format != starts.end(); ++format) {
            const QString out = workplace.path(chart + u'.' + format.key());
            const Run run = workplace.run(figureWords(dossier, chart, out));
            INFO(run.errors.toStdString());
            REQUIRE(run.exitCode == 0);
            CHECK(contentOf(out).startsWith(format.value()));
        }
    }
}

TEST_CASE("an exported figure carries marking, as of and source inside", "[app][figure]")
{
    const Workplace workplace;
    const QString dossier = workplace.makeExample();
    const QString out = workplace.path(u"f.svg"_s);
    REQUIRE(workplace.run(figureWords(dossier, u"funding"_s, out)).exitCode == 0);
    const QString text = textOf(contentOf(out));
    CHECK(text.contains(u"UNCLASSIFIED, PUBLIC SOURCES"));
    CHECK(text.contains(u"30 June 2026"));
    CHECK(text.contains(u"paris.dossier, revision 1"));
}

TEST_CASE("the same figure twice gives the same CSV and the pixels asked for", "[app][figure]")
{
    const Workplace workplace;
    const QString dossier = workplace.makeExample();
    QList<QByteArray> tables;
    for (const auto &name : {u"a.csv"_s, u"b.csv"_s}) {
        REQUIRE(workplace.run(figureWords(dossier, u"arms"_s, workplace.path(name))).exitCode == 0);
        tables += contentOf(workplace.path(name));
    }
    CHECK(tables[0] == tables[1]);
    const QString png = workplace.path(u"a.png"_s);
    REQUIRE(workplace
                .run(figureWords(dossier, u"arms"_s, png)
                     + QStringList{u"--size"_s, u"text"_s, u"--dpi"_s, u"254"_s})
                .exitCode
            == 0);
    CHECK(QImage(png).size() == QSize(1600, 1000));
}

TEST_CASE("unknown codes and values are named, with what can be chosen", "[app][figure]")
{
    const Workplace workplace;
    const QString dossier = workplace.makeExample();
    const QString out = workplace.path(u"x.svg"_s);
    const auto more
        = GENERATE(QStringList{u"--signatory"_s, u"XXX"_s}, QStringList{u"--clause"_s, u"PD-99"_s},
                   QStringList{u"--kind"_s, u"gold"_s}, QStringList{u"--by"_s, u"week"_s},
                   QStringList{u"--currency"_s, u"UAH"_s}, QStringList{u"--unit"_s, u"pieces"_s},
                   QStringList{u"--from"_s, u"2026-99"_s}, QStringList{u"--as-of"_s, u"tomorrow"_s},
                   QStringList{u"--from"_s, u"2026"_s, u"--to"_s, u"2025"_s},
                   QStringList{u"--dpi"_s, u"7"_s}, QStringList{u"--size"_s, u"poster"_s});
    const Run run = workplace.run(figureWords(dossier, u"funding"_s, out) + more);
    INFO(more.join(u' ').toStdString());
    CHECK(run.exitCode == 2);
    CHECK(run.errors.startsWith(u"servanda: figure: "));
    CHECK_FALSE(QFileInfo::exists(out));
}

TEST_CASE("a figure is never written over a device or a folder", "[app][figure]")
{
    const Workplace workplace;
    const QString dossier = workplace.makeExample();
    REQUIRE(QDir().mkpath(workplace.path(u"folder.svg"_s)));
    const Run run
        = workplace.run(figureWords(dossier, u"funding"_s, workplace.path(u"folder.svg"_s)));
    CHECK(run.exitCode == 3);
    CHECK(run.errors.startsWith(u"servanda: "));
}

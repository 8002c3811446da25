#include "tests/app/example.h"
#include "tests/support/catch.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace servanda::test;

namespace {

const QStringList kGroups{u"instruments"_s, u"clauses"_s, u"signatories"_s, u"cells"_s};

QJsonObject entry(const QJsonObject &all, const QString &list, const QString &code)
{
    for (const auto &value : all[list].toArray()) {
        if (value.toObject()[u"code"_s].toString() == code)
            return value.toObject();
    }
    FAIL("no entry " << code.toStdString());
    return {};
}

QString headline(const QJsonObject &all, const QString &pledge)
{
    return entry(all, u"pledges"_s, pledge)[u"headline"_s].toString();
}

QJsonObject statusJson(const Workplace &workplace, const QString &dossier, const QString &asOf)
{
    const Run run
        = workplace.run({u"status"_s, dossier, u"--as-of"_s, asOf, u"--format"_s, u"json"_s});
    REQUIRE(run.exitCode == 0);
    CHECK(run.errors.isEmpty());
    return QJsonDocument::fromJson(run.output.toUtf8()).object();
}

} // namespace

TEST_CASE("status tells pledges on other schools' scales where asked, and says what that loses",
          "[app][status]")
{
    const Workplace workplace;
    const QString dossier = workplace.makeExample();
    const auto run = [&](const QString &format) {
        return workplace
            .run({u"status"_s, dossier, u"--as-of"_s, u"2026-06-30"_s, u"--scales"_s, u"--format"_s,
                  format})
            .output;
    };
    const auto all = QJsonDocument::fromJson(run(u"json"_s).toUtf8()).object();
    CHECK(all[u"other_scales_note"_s].toString().contains(u"are lost"));
    const auto trained = entry(all, u"pledges"_s, u"P-GBR-15"_s)[u"other_scales"_s].toObject();
    CHECK(trained[u"pam"_s] == 3);
    CHECK(trained[u"ogp"_s] == u"complete"_s);
    CHECK(trained[u"g7"_s] == 1);
    CHECK(trained[u"hrc"_s] == u"A"_s);
    CHECK(entry(all, u"pledges"_s, u"P-GBR-02"_s)[u"other_scales"_s].isNull()); // dormant
    CHECK_FALSE(statusJson(workplace, dossier, u"2026-06-30"_s).contains(u"other_scales_note"_s));
    const QStringList lines = run(u"csv"_s).remove(u'\r').split(u'\n');
    CHECK(lines[0].endsWith(u",readiness,preparatory,summary,pam,ogp,g7,hrc"));
    const auto line = lines.filter(u"pledges,P-GBR-15,"_s);
    REQUIRE(line.size() == 1);
    CHECK(line[0].endsWith(u",3,complete,1,A"));
    CHECK(run(u"text"_s).contains(u"PAM 3, OGP complete, G7 1, HRC A"));
}

TEST_CASE("status tells as known on which moment, and refuses one before any entry",
          "[app][status]")
{
    const Workplace workplace;
    const QString dossier = workplace.makeExample();
    const auto status = [&](const QString &knownOn) {
        return workplace.run({u"status"_s, dossier, u"--as-of"_s, u"2026-06-30"_s, u"--known-on"_s,
                              knownOn, u"--format"_s, u"json"_s});
    };
    const Run later = status(u"2099-01-01T00:00Z"_s);
    REQUIRE(later.exitCode == 0);
    auto all = QJsonDocument::fromJson(later.output.toUtf8()).object();
    CHECK(all[u"known_on"_s] == u"2099-01-01T00:00:00Z"_s);
    all[u"known_on"_s] = QJsonValue(QJsonValue::Null);
    CHECK(all == statusJson(workplace, dossier, u"2026-06-30"_s));
    const Run before = status(u"2001-01-01"_s);
    CHECK(before.exitCode == 3);
    CHECK(before.errors.contains(u"Nothing had been entered"_s));
    CHECK(status(u"yesterday"_s).exitCode == 2);
}

TEST_CASE("status as JSON has every list and every answer", "[app][status]")
{
    const Workplace workplace;
    const auto all = statusJson(workplace, workplace.makeExample(), u"2026-06-30"_s);
    CHECK(all[u"as_of"_s] == u"2026-06-30"_s);
    CHECK(all.contains(u"known_on"_s));
    CHECK(all[u"known_on"_s].isNull());
    CHECK_FALSE(all[u"rule_version"_s].toString().isEmpty());
    CHECK(all[u"instruments"_s].toArray().size() == 5);
    CHECK(all[u"clauses"_s].toArray().size() == 30);
    for (const auto &list : kGroups + QStringList(u"pledges"_s)) {
        QSet<QString> codes;
        for (const auto &value : all[list].toArray()) {
            const QJsonObject object = value.toObject();
            const QString code = object[u"code"_s].toString();
            INFO(list.toStdString() << ' ' << code.toStdString());
            CHECK_FALSE(codes.contains(code));
            codes.insert(code);
            for (const auto &key : {u"applicability"_s, u"timeliness"_s, u"confidence"_s,
                                    u"disputed"_s, u"headline"_s})
                CHECK(object.contains(key));
            const QJsonObject achievement = object[u"achievement"_s].toObject();
            CHECK(achievement.size() == 4);
            if (!achievement[u"point"_s].isNull()) {
                CHECK(achievement[u"low"_s].toDouble() <= achievement[u"point"_s].toDouble());
                CHECK(achievement[u"point"_s].toDouble() <= achievement[u"high"_s].toDouble());
            }
            if (list == u"pledges")
                continue;
            for (const auto &key : {u"assessed"_s, u"active"_s, u"dormant"_s, u"overdue"_s})
                CHECK(object.contains(key));
            int levels = 0;
            for (const auto &count : object[u"levels"_s].toArray())
                levels += count.toInt();
            CHECK(object[u"levels"_s].toArray().size() == 4);
            CHECK(levels == object[u"assessed"_s].toInt());
        }
        CHECK_FALSE(codes.isEmpty());
    }
}

TEST_CASE("the example comes out as who knows the file would expect", "[app][status]")
{
    const Workplace workplace;
    const auto all = statusJson(workplace, workplace.makeExample(), u"2026-06-30"_s);
    CHECK(headline(all, u"P-GBR-03"_s) == u"not yet triggered"); // hubs, after a ceasefire
    CHECK(headline(all, u"P-GBR-07"_s) == u"overdue, intermediate"); // 85,000 of 100,000 drones
    CHECK(headline(all, u"P-GBR-10"_s) == u"fulfilled"); // 140,000 shells
    CHECK(headline(all, u"P-DEU-07"_s) == u"fulfilled"); // both Patriot systems arrived
    CHECK(headline(all, u"P-NLD-01"_s) == u"fulfilled"); // all 24 F-16
    CHECK(headline(all, u"P-DNK-07"_s) == u"unverifiable"); // "most of the 19", no count
    CHECK(headline(all, u"P-EUMAM-01"_s) == u"fulfilled late"); // in August, due in February
    CHECK(headline(all, u"P-EU-02"_s) == u"minimal"); // 3.2 of 30 bn
    CHECK(headline(all, u"P-CZE-01"_s) == u"terminated"); // replaced by the yearly targets
    CHECK(headline(all, u"P-GBR-16"_s) == u"not assessed"); // nothing new, and no head count
    CHECK(entry(all, u"clauses"_s, u"PD-1"_s)[u"applicability"_s] == u"dormant"_s);
    CHECK(entry(all, u"clauses"_s, u"PD-4"_s)[u"headline"_s] == u"no pledge"_s);
    CHECK(entry(all, u"signatories"_s, u"RUS"_s)[u"headline"_s] == u"not applicable"_s);
    CHECK(entry(all, u"signatories"_s, u"USA"_s)[u"headline"_s] == u"not applicable"_s);
}

TEST_CASE("the same dossier and day give the same bytes in every format", "[app][status]")
{
    const Workplace workplace;
    const QString dossier = workplace.makeExample();
    for (const auto &format : {u"text"_s, u"csv"_s, u"json"_s}) {
        const QStringList words{u"status"_s,  dossier,       u"--as-of"_s,
                                u"2026-06"_s, u"--format"_s, format};
        const Run first = workplace.run(words);
        CHECK(first.exitCode == 0);
        CHECK(first.output.contains(u"P-GBR-07"));
        CHECK(first.output.contains(u"overdue, intermediate"));
        CHECK(workplace.run(words).output == first.output);
    }
}

TEST_CASE("text and CSV say what JSON says", "[app][status]")
{
    const Workplace workplace;
    const QString dossier = workplace.makeExample();
    const auto all = statusJson(workplace, dossier, u"2026-06-30"_s);
    const auto printed = [&](const QString &format) {
        return workplace
            .run({u"status"_s, dossier, u"--as-of"_s, u"2026-06-30"_s, u"--format"_s, format})
            .output;
    };
    const QString text = printed(u"text"_s);
    const QString csv = printed(u"csv"_s);
    for (const auto &list : kGroups) {
        for (const auto &value : all[list].toArray()) {
            const QString summary = value.toObject()[u"summary"_s].toString();
            INFO(summary.toStdString());
            CHECK(text.contains(summary));
            CHECK(csv.contains(summary));
        }
    }
    qsizetype rows = 1;
    for (const auto &list : kGroups + QStringList(u"pledges"_s))
        rows += all[list].toArray().size();
    CHECK(csv.count(u'\n') == rows);
}

TEST_CASE("status tells wrong words", "[app][status]")
{
    const Workplace workplace;
    const QString dossier = workplace.makeExample();
    for (const auto &words :
         {QStringList{u"status"_s}, QStringList{u"status"_s, dossier, u"--format"_s, u"pdf"_s},
          QStringList{u"status"_s, dossier, u"--as-of"_s, u"soon"_s}})
        CHECK(workplace.run(words).exitCode == 2);
    CHECK(workplace.run({u"status"_s, u"nowhere.dossier"_s}).exitCode == 3);
}

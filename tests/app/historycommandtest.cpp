#include "app/profile.h"
#include "app/session.h"
#include "tests/app/example.h"
#include "tests/support/catch.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace servanda;
using servanda::test::contentOf;
using servanda::test::Run;
using servanda::test::Workplace;

namespace {

/// A moment between what was edited before and what is edited after it.
qint64 passMoment()
{
    QTest::qSleep(20);
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    QTest::qSleep(20);
    return now;
}

QString isoWithMs(qint64 time)
{
    return QDateTime::fromMSecsSinceEpoch(time, Qt::UTC).toString(Qt::ISODateWithMs);
}

/// The example dossier, edited by this program.
struct HistoryDesk
{
    Workplace workplace;
    QString dossier = workplace.makeExample();

    /// Raises the figure of the first pledge that has one in euro.
    void raise(qint64 by)
    {
        Profile profile(workplace.path(u"profile.ini"_s));
        auto read = Session::read(dossier, Opening::Edit, profile);
        REQUIRE(read);
        const Session session(*std::move(read), profile);
        const auto pledges = session.dossier().rows<Pledge>();
        const auto at = std::ranges::find_if(pledges, [](const Pledge &pledge) {
            return pledge.kind == PledgeKind::Funding && pledge.amount.unit == kEuro
                && pledge.amount.minorUnits && !pledge.announcedOn.isNone();
        });
        REQUIRE(at != pledges.end());
        Edit edit;
        edit.label = u"Raise\nthe figure"_s;
        edit.reason = u"as \"told\""_s;
        Change<Pledge> change{*at, *at};
        *change.after->amount.minorUnits += by;
        edit.of<Pledge>().push_back(std::move(change));
        REQUIRE(session.editor()->commit(edit));
    }

    Run run(const QStringList &words) { return workplace.run(words); }
    QByteArray figure(const QString &name, const QStringList &more)
    {
        const QString out = workplace.path(name);
        const Run made = run(QStringList{u"figure"_s, dossier, u"--chart"_s, u"funding"_s,
                                         u"--as-of"_s, u"2026-06-30"_s, u"--out"_s, out}
                             + more);
        INFO(made.errors.toStdString());
        REQUIRE(made.exitCode == 0);
        // All but the time of the export itself, which a drawing carries too.
        static const QRegularExpression exported(u" Exported [0-9TZ:-]+\\."_s);
        return QString::fromUtf8(contentOf(out)).remove(exported).toUtf8();
    }
};

} // namespace

TEST_CASE("the history tells who changed what, before and after", "[app][history]")
{
    HistoryDesk desk;
    desk.raise(100'000);
    const Run text = desk.run({u"history"_s, desk.dossier});
    CHECK(text.exitCode == 0);
    CHECK(text.errors.isEmpty());
    const auto lines = text.output.split(u'\n');
    CHECK(lines[0].startsWith(u"2  "));
    CHECK(lines[0].endsWith(authorName()));
    CHECK(lines[1] == u"    Raise‹U+000A›the figure (1 pledge)"); // one line stays one line
    CHECK(lines[2] == u"    Reason: as \"told\"");
    CHECK(lines[3].startsWith(u"    Pledge “"));
    CHECK(lines[4].startsWith(u"        Amount: "));
    CHECK(lines[4].contains(u" EUR -> "));
    CHECK(lines[5].isEmpty());
    CHECK(lines[6].startsWith(u"1  "));
    CHECK(text.output.contains(u"more; --format csv tells all"));

    const Run last = desk.run({u"history"_s, desk.dossier, u"--limit"_s, u"1"_s});
    CHECK(last.output == lines.mid(0, 5).join(u'\n') + u'\n');
}

TEST_CASE("the history is written for other programs too", "[app][history]")
{
    HistoryDesk desk;
    desk.raise(100'000);
    const Run csv
        = desk.run({u"history"_s, desk.dossier, u"--format"_s, u"csv"_s, u"--limit"_s, u"1"_s});
    CHECK(csv.output.startsWith(u"entry,time,author,label,reason,type,fact,"));
    CHECK(csv.output.contains(u"\"Raise\nthe figure\",\"as \"\"told\"\"\",Pledge,"));
    CHECK(csv.output.count(u"\r\n"_s) == 2);

    const Run json = desk.run({u"history"_s, desk.dossier, u"--format"_s, u"json"_s});
    const auto entries = QJsonDocument::fromJson(json.output.toUtf8()).array();
    REQUIRE(entries.size() == 2);
    CHECK(entries[0][u"entry"_s] == 2);
    CHECK(entries[0][u"changes"_s][0][u"change"_s] == u"amount"_s);
    CHECK(entries[1][u"changes"_s].toArray().size() > 400); // all of the import
    CHECK(entries[1][u"changes"_s][0][u"change"_s] == u"added"_s);
}

TEST_CASE("a figure as known then is the same whatever came later", "[app][history][figure]")
{
    HistoryDesk desk;
    const qint64 before = passMoment();
    const QStringList then{u"--known-on"_s, isoWithMs(before)};
    const QByteArray table = desk.figure(u"a.csv"_s, {});
    const QByteArray drawn = desk.figure(u"a.svg"_s, then);
    desk.raise(100'000'000'000);
    CHECK(desk.figure(u"b.csv"_s, {}) != table);
    CHECK(desk.figure(u"c.csv"_s, then) == table);
    CHECK(desk.figure(u"c.svg"_s, then) == drawn);
    desk.raise(-5);
    CHECK(desk.figure(u"d.svg"_s, then) == drawn);
    CHECK(drawn.contains("As of 30 June 2026, as known on "));
    CHECK(drawn.contains("revision 1"));
    // A day is meant to its end.
    const QString today = QDate::currentDate().toString(Qt::ISODate);
    CHECK(desk.figure(u"e.csv"_s, {u"--known-on"_s, today}) == desk.figure(u"f.csv"_s, {}));
}

TEST_CASE("what cannot be known is told", "[app][history]")
{
    HistoryDesk desk;
    const QString out = desk.workplace.path(u"x.svg"_s);
    const QStringList figure{u"figure"_s, desk.dossier, u"--chart"_s,   u"arms"_s,
                             u"--out"_s,  out,          u"--known-on"_s};
    const Run early = desk.run(figure + QStringList{u"2020-01-01"_s});
    CHECK(early.exitCode == 3);
    CHECK(early.errors.contains(u"Nothing had been entered by 1 January 2020"));
    for (const QString &wrong : {u"yesterday"_s, u"2026-13-01"_s, u"2026-01-01T99:00"_s, u""_s}) {
        const Run run = desk.run(figure + QStringList{wrong});
        CHECK(run.exitCode == 2);
        CHECK(run.errors.startsWith(u"servanda: figure: --known-on: "));
    }
    CHECK_FALSE(QFileInfo::exists(out));
    for (const QStringList &wrong :
         {QStringList{u"--limit"_s, u"0"_s}, QStringList{u"--limit"_s, u"many"_s},
          QStringList{u"--format"_s, u"pdf"_s}}) {
        CHECK(desk.run(QStringList{u"history"_s, desk.dossier} + wrong).exitCode == 2);
    }
    CHECK(desk.run({u"history"_s, desk.workplace.path(u"none.dossier"_s)}).exitCode == 3);
}

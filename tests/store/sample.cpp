#include "tests/store/sample.h"

#include "tests/support/archived.h"
#include "tests/support/catch.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QStorageInfo>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace servanda::test {

QString Folder::templateFor(Where where)
{
    constexpr qint64 kEnough = qint64{256} * 1024 * 1024;
    const QStorageInfo memory(u"/dev/shm"_s);
    const bool fits = memory.isReady() && memory.fileSystemType() == "tmpfs"
        && memory.bytesAvailable() > kEnough && QFileInfo(memory.rootPath()).isWritable();
    return (where == Where::Memory && fits ? memory.rootPath() : QDir::tempPath())
        + u"/servanda-XXXXXX"_s;
}

QStringList Folder::listing() const
{
    QStringList names;
    const auto entries = QDir(path()).entryInfoList(
        QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
    for (const auto &entry : entries) {
        names += entry.fileName() + u' ' + QString::number(entry.size()) + u' '
            + QString::number(entry.lastModified().toMSecsSinceEpoch()) + u' '
            + QString::number(entry.permissions().toInt(), 16);
        if (entry.isFile() && entry.size() < 16 * 1024 * 1024)
            names.last() += u' '
                + QString::fromLatin1(QCryptographicHash::hash(readFile(entry.filePath()),
                                                               QCryptographicHash::Sha256)
                                          .toHex());
    }
    return names;
}

Edit sampleEdit()
{
    const auto day = PartialDate(QDate(2026, 1, 6));
    const auto month = PartialDate::fromPacked(20260100);
    const auto year = PartialDate::fromPacked(20260000);
    Edit edit{4711, u"Create"_s, u"Ada"_s, u"First “entry”"_s, 1'767'700'000'000, {}};
    edit.add(Source{{1},
                    u"S1"_s,
                    u"Déclaration \"A\"\n2nd line"_s,
                    u"Élysée"_s,
                    day,
                    u"https://example.org/a?b=c"_s,
                    u"archive"_s,
                    u"fr"_s});
    edit.add(Source{{2}, u"S2"_s, u"[Overview] 声明"_s, {}, {}, {}, {}, u"en"_s});
    edit.add(Party{{3}, u"FRA"_s, u"France"_s, PartyKind::State, {}});
    edit.add(Party{{4}, u"EU"_s, u"European Union"_s, PartyKind::Organisation, u"\tindented"_s});
    edit.add(Instrument{{5},
                        u"PD"_s,
                        u"Declaration"_s,
                        u"Paris"_s,
                        u"declaration"_s,
                        Bindingness::Mixed,
                        day,
                        u"Paris"_s,
                        u"en"_s,
                        {},
                        u"note"_s});
    // The part before what it is a part of: an edit may list them so.
    edit.add(Clause{
        {7}, u"PD-1.1"_s, {5}, {6}, u"1.1"_s, u"Part"_s, {}, {}, u"ceasefire-in-force"_s, {2}});
    edit.add(Clause{{6},
                    u"PD-1"_s,
                    {5},
                    {},
                    u"1"_s,
                    u"Support"_s,
                    u"asks"_s,
                    {PledgeKind::Arms, PledgeKind::Funding},
                    {},
                    {}});
    edit.add(Participation{{8}, {5}, {3}, Role::Signatory, u"N. N."_s, u"President"_s, month, {1}});
    edit.add(Pledge{{9},
                    u"P1"_s,
                    {3},
                    {6},
                    PledgeKind::Funding,
                    u"Grants"_s,
                    {200'000'000, kEuro},
                    year,
                    day,
                    u"none"_s,
                    u"at least"_s,
                    {1}});
    edit.add(Pledge{{10},
                    u"P2"_s,
                    {4},
                    {7},
                    PledgeKind::JointProduction,
                    u"Without a figure"_s,
                    {std::nullopt, kPieces},
                    {},
                    {},
                    {},
                    {},
                    {}});
    edit.add(Pledge{
        {11}, u"P3"_s, {4}, {7}, PledgeKind::Arms, u"No unit either"_s, {}, {}, {}, {}, {}, {}});
    edit.add(Fulfilment{
        {12}, u"F1"_s, {9}, month, {-5, kEuro}, FulfilmentStage::Disbursed, u"returned"_s, {2}});
    edit.add(
        Variant{{13}, u"V1"_s, {9}, {std::numeric_limits<qint64>::max(), kEuro}, year, {}, {}});
    edit.add(Link{{14}, {9}, Relation::Totals, {}, u"sum"_s});
    edit.add(Link{{15}, {10}, Relation::PartOf, {9}, {}});
    edit.add(Rate{{16}, day, Unit::fromAscii("USD"), {117'500'000, 8}, {1}});
    edit.add(Event{{17}, u"CEASEFIRE"_s, day, u"One"_s, {}, {}});
    edit.add(Event{{18}, u"CEASEFIRE"_s, month, u"Again"_s, {}, {1}});
    edit.add(OpenIssue{
        {19}, u"O1"_s, {5}, u"Issue"_s, u"Both readings"_s, day, IssueStatus::Settled, {}});
    edit.add(Statement{{20}, u"T1"_s, {3}, u"N. N."_s, {}, day, u"Said so"_s, {1}});
    edit.add(Setting{{21}, u"title"_s, u"Sample"_s});
    return edit;
}

Facts factsOf(const Edit &edit)
{
    Facts facts;
    forEachFactType([&]<class Row>() {
        for (const auto &change : edit.of<Row>())
            facts.rows<Row>().push_back(*change.after);
        std::ranges::sort(facts.rows<Row>(), {}, &Row::id);
    });
    return facts;
}

QString makeSample(const QString &path)
{
    auto file = DossierFile::create(path);
    REQUIRE(file);
    REQUIRE((*file)->commit(sampleEdit()));
    REQUIRE((*file)->publish());
    return path;
}

Edit numbered(qint64 id)
{
    Edit edit{id, u"Step"_s, u"Ada"_s, {}, 1'767'900'000'000 + id, {}};
    edit.add(Setting{{id}, u"key%1"_s.arg(id), QString(3000, u'v')});
    edit.add(Event{{id}, u"STEP"_s, PartialDate(QDate(2026, 3, 1)), u"Step"_s, {}, {}});
    archive(edit, id, {1}, QByteArray(5000, 'b') + QByteArray::number(id));
    return edit;
}

Facts factsIn(const QString &path)
{
    auto reviewed = reviewDossier(path);
    INFO((reviewed ? QString() : reviewed.error().sentence()).toStdString());
    REQUIRE(reviewed);
    CHECK(reviewed->faults.empty());
    return reviewed->facts;
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

void writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    REQUIRE(file.write(content) == content.size());
}

void runSql(const QString &path, const QByteArray &sql)
{
    sqlite3 *database = nullptr;
    REQUIRE(sqlite3_open(QFile::encodeName(path).constData(), &database) == SQLITE_OK);
    char *message = nullptr;
    const int code = sqlite3_exec(database, sql.constData(), nullptr, nullptr, &message);
    INFO(sql.toStdString() << ": " << (message ? message : ""));
    CHECK(code == SQLITE_OK);
    sqlite3_free(message);
    sqlite3_close(database);
}

} // namespace servanda::test

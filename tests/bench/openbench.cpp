#include "app/profile.h"
#include "app/session.h"
#include "model/domain/codec.h"
#include "tests/bench/benches.h"
#include "tests/bench/generator.h"

#include <QElapsedTimer>
#include <QFile>

#include <cstdio>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace servanda::bench {
namespace {

/// What a bare C program needs to step over every cell of the same columns.
void bareScan(const QString &path)
{
    sqlite3 *database = nullptr;
    sqlite3_open_v2(path.toUtf8().constData(), &database, SQLITE_OPEN_READONLY, nullptr);
    qint64 guard = 0;
    forEachFactType([&]<class Row>() {
        const QString sql = u"select id, "_s + columnsOf<Row>().join(u", "_s) + u" from "_s
            + QLatin1StringView(Description<Row>::table);
        sqlite3_stmt *statement = nullptr;
        sqlite3_prepare_v2(database, sql.toUtf8().constData(), -1, &statement, nullptr);
        const int columns = sqlite3_column_count(statement);
        while (sqlite3_step(statement) == SQLITE_ROW) {
            for (int column = 0; column < columns; ++column) {
                if (sqlite3_column_type(statement, column) == SQLITE_TEXT)
                    guard += sqlite3_column_text(statement, column)[0];
                else
                    guard += sqlite3_column_int64(statement, column);
            }
        }
        sqlite3_finalize(statement);
    });
    sqlite3_close(database);
    if (guard == 0)
        std::puts("the scan read nothing");
}

} // namespace

void makeLargeDossier(const QString &path)
{
    if (QFile::exists(path))
        return;
    constexpr int kPledges = 700'000;
    constexpr int kFulfilments = 300'000;
    std::printf("Making %s ...\n", path.toUtf8().constData());
    Edit edit = madeUpDossier(kPledges, kFulfilments);
    auto file = DossierFile::create(path);
    if (!file)
        qFatal("%s", file.error().sentence().toUtf8().constData());
    Dossier dossier;
    Editor editor(dossier, **file, u"bench"_s, [] { return qint64(1'767'657'600'000); });
    QElapsedTimer timer;
    timer.start();
    if (auto done = editor.commit(std::move(edit)); !done)
        qFatal("%s", done.error().front().sentence().toUtf8().constData());
    if (auto done = (*file)->publish(); !done)
        qFatal("%s", done.error().sentence().toUtf8().constData());
    std::printf("made in one edit of 1,000,000 facts: %lld ms, %.1f MB\n",
                static_cast<long long>(timer.elapsed()),
                static_cast<double>(QFile(path).size()) / 1e6);
}

std::vector<Row> benchOpening(const QString &large)
{
    std::vector<Row> rows;
    bareScan(large); // warms the page cache for both
    const double bare = median(3, [&] { bareScan(large); });
    const qint64 before = residentMemory();

    Result<DossierFile::Opened> opened = fail(Error::Kind::NotFound, {});
    const double reading = milliseconds([&] { opened = DossierFile::open(large); });
    if (!opened)
        qFatal("%s", opened.error().sentence().toUtf8().constData());
    rows.push_back(
        {u"open for editing, 1,000,000 facts"_s, reading, u"ms"_s, 1500, bare, u"bare C scan"_s});
    {
        const Dossier dossier(std::move(opened->loaded.facts));
        const Feed feed(dossier);
        (void)feed.columns();
        const double perFact = static_cast<double>(residentMemory() - before)
            / static_cast<double>(dossier.factCount());
        rows.push_back(
            {u"memory a fact: dossier and analysis columns"_s, perFact, u"B"_s, 400, 0, {}});
    }
    const double verifying = milliseconds([&] { (void)opened->file->verify(); });
    rows.push_back({u"full checks after opening for editing"_s, verifying, u"ms"_s, 0, 0, {}});
    opened->file.reset();

    const double review = milliseconds([&] {
        if (auto loaded = reviewDossier(large); !loaded)
            qFatal("%s", loaded.error().sentence().toUtf8().constData());
    });
    rows.push_back(
        {u"open for review, all checks"_s, review, u"ms"_s, 3000, bare, u"bare C scan"_s});
    return rows;
}

} // namespace servanda::bench

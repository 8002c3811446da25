#include "tests/store/versionone.h"

#include "model/dossier/table.h"
#include "model/store/schema.h"
#include "model/store/upgrade.h"
#include "tests/support/catch.h"

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace servanda::test {
namespace {

Edit step(qint64 number, const QString &label)
{
    return {5000 + number,
            label,
            u"Ada"_s,
            u"Step %1"_s.arg(number),
            1'767'700'000'000 + number * 60'000,
            {}};
}

template <class Row>
Row rowIn(const Edit &edit, qint64 id)
{
    for (const auto &change : edit.of<Row>()) {
        if (change.id().value == id)
            return *change.after;
    }
    return {};
}

} // namespace

std::vector<Edit> versionOneEdits()
{
    std::vector<Edit> edits{sampleEdit()};
    const auto first = edits.front();

    auto grants = rowIn<Pledge>(first, 9);
    auto larger = grants;
    larger.amount.minorUnits = 250'000'000;
    larger.title = u"Grants, “raised”"_s;
    edits.push_back(step(2, u"Change amount"_s));
    edits.back().of<Pledge>().push_back({grants, larger});

    const auto rival = rowIn<Variant>(first, 13);
    edits.push_back(step(3, u"Remove rival claim"_s));
    edits.back().of<Variant>().push_back({rival, std::nullopt});
    edits.push_back(step(4, u"Remove rival claim"_s));
    edits.back().of<Variant>().push_back({std::nullopt, rival});

    auto training = grants;
    training.id = {30};
    training.code = u"P9"_s;
    training.kind = PledgeKind::Training;
    training.amount = {1200, kPersons};
    training.source = {};
    auto trained = rowIn<Fulfilment>(first, 12);
    trained.id = {31};
    trained.code = u"F9"_s;
    trained.pledge = training.id;
    trained.amount = {400, kPersons};
    trained.stage = FulfilmentStage::Trained;
    edits.push_back(step(5, u"Add pledge"_s));
    edits.back().add(training);
    edits.back().add(trained);

    auto a = rowIn<Pledge>(first, 10);
    auto b = rowIn<Pledge>(first, 11);
    auto c = a;
    auto d = b;
    std::swap(c.code, d.code);
    edits.push_back(step(6, u"Trade codes"_s));
    edits.back().of<Pledge>().push_back({a, c});
    edits.back().of<Pledge>().push_back({b, d});

    edits.push_back(step(7, u"Remove link"_s));
    edits.back().of<Link>().push_back({rowIn<Link>(first, 15), std::nullopt});
    return edits;
}

Facts versionOneFacts()
{
    Facts facts;
    for (const auto &edit : versionOneEdits()) {
        forEachFactType([&]<class Row>() {
            Table<Row> table(std::move(facts.rows<Row>()));
            table.apply(edit.of<Row>());
            const auto rows = table.rows();
            facts.rows<Row>().assign(rows.begin(), rows.end());
        });
    }
    return facts;
}

QString makeVersionOne(const QString &path)
{
    QByteArray sql = "BEGIN;PRAGMA application_id=" + QByteArray::number(kApplicationId)
        + ";PRAGMA user_version=1;";
    for (const auto &statement : schemaStep(1))
        sql += statement + ';';
    sql += readFile(QStringLiteral(SERVANDA_SOURCE_DIR "/tests/store/versionone.sql")) + "COMMIT;";
    writeFile(path, {});
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    runSql(path, sql);
    return path;
}

QString makeVersionTwo(const QString &path)
{
    const QString made = makeVersionOne(path);
    auto connection = Connection::edit(made);
    REQUIRE(connection);
    REQUIRE(runUpgrade(**connection, schemaStep(2), 2));
    return made;
}

QString makeVersionThree(const QString &path)
{
    const QString made = makeVersionTwo(path);
    auto connection = Connection::edit(made);
    REQUIRE(connection);
    REQUIRE(runUpgrade(**connection, schemaStep(3), 3));
    return made;
}

QByteArray everyRowOf(const QString &path)
{
    QByteArray content;
    sqlite3 *database = nullptr;
    REQUIRE(sqlite3_open_v2(QFile::encodeName(path).constData(), &database, SQLITE_OPEN_READONLY,
                            nullptr)
            == SQLITE_OK);
    const auto add = [](void *to, int columns, char **texts, char **) {
        for (int i = 0; i < columns; ++i)
            *static_cast<QByteArray *>(to) += QByteArray(texts[i] ? texts[i] : "NULL") + '|';
        return 0;
    };
    QByteArray tables;
    REQUIRE(sqlite3_exec(database,
                         "SELECT 'SELECT ' || group_concat('quote(' || c.name || ')') || ' FROM ' "
                         "|| t.name || ' ORDER BY 1;' FROM sqlite_schema AS t, "
                         "pragma_table_info(t.name) AS c WHERE t.type = 'table' GROUP BY t.name",
                         add, &tables, nullptr)
            == SQLITE_OK);
    tables.replace('|', ' ');
    REQUIRE(sqlite3_exec(database, tables.constData(), add, &content, nullptr) == SQLITE_OK);
    REQUIRE(sqlite3_exec(database, "PRAGMA user_version; SELECT * FROM sqlite_schema", add,
                         &content, nullptr)
            == SQLITE_OK);
    sqlite3_close(database);
    return content;
}

void checkSound(const QString &path, const char *what)
{
    INFO(what);
    const auto reviewed = reviewDossier(path);
    INFO((reviewed ? QString() : reviewed.error().sentence()).toStdString());
    REQUIRE(reviewed);
    for (const auto &fault : reviewed->faults)
        FAIL_CHECK(fault.what.toStdString());
    CHECK(reviewed->facts == versionOneFacts());
    CHECK(reviewed->revision.number == std::ssize(versionOneEdits()));
}

QString makeVersion(int version, const QString &path)
{
    return version == 1 ? makeVersionOne(path)
        : version == 2  ? makeVersionTwo(path)
                        : makeVersionThree(path);
}

int versionOf(const QString &path)
{
    return static_cast<unsigned char>(readFile(path).at(63));
}

} // namespace servanda::test

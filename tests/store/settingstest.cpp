#include "model/store/connection.h"
#include "model/store/schema.h"
#include "model/store/statements.h"
#include "tests/store/sample.h"
#include "tests/support/catch.h"

#include <map>
#include <sqlite3.h>

using namespace Qt::StringLiterals;
using namespace servanda;
using namespace servanda::test;

namespace {

int switchOf(sqlite3 *database, int name)
{
    int value = -1;
    sqlite3_db_config(database, name, -1, &value);
    return value;
}

std::string pragma(sqlite3 *database, const std::string &name)
{
    sqlite3_stmt *statement = nullptr;
    sqlite3_prepare_v2(database, ("PRAGMA " + name).c_str(), -1, &statement, nullptr);
    std::string value = "(nothing)";
    if (sqlite3_step(statement) == SQLITE_ROW)
        value = reinterpret_cast<const char *>(sqlite3_column_text(statement, 0));
    sqlite3_finalize(statement);
    return value;
}

void checkCommon(sqlite3 *database, int triggerDepth)
{
    CHECK(switchOf(database, SQLITE_DBCONFIG_DEFENSIVE) == 1);
    for (const int name :
         {SQLITE_DBCONFIG_TRUSTED_SCHEMA, SQLITE_DBCONFIG_ENABLE_TRIGGER,
          SQLITE_DBCONFIG_ENABLE_VIEW, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION,
          SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, SQLITE_DBCONFIG_DQS_DML, SQLITE_DBCONFIG_DQS_DDL})
        CHECK(switchOf(database, name) == 0);
    const std::map<int, int> limits{{SQLITE_LIMIT_LENGTH, 32 * 1024 * 1024},
                                    {SQLITE_LIMIT_SQL_LENGTH, 20'000},
                                    {SQLITE_LIMIT_COLUMN, 100},
                                    {SQLITE_LIMIT_EXPR_DEPTH, 40},
                                    {SQLITE_LIMIT_COMPOUND_SELECT, 5},
                                    {SQLITE_LIMIT_ATTACHED, 0},
                                    {SQLITE_LIMIT_WORKER_THREADS, 0},
                                    {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 200},
                                    {SQLITE_LIMIT_TRIGGER_DEPTH, triggerDepth}};
    for (const auto &[name, value] : limits) {
        INFO("limit " << name);
        CHECK(sqlite3_limit(database, name, -1) == value);
    }
    sqlite3_set_authorizer(database, nullptr, nullptr);
    for (const auto &[name, value] : std::map<std::string, std::string>{{"trusted_schema", "0"},
                                                                        {"cell_size_check", "1"},
                                                                        {"foreign_keys", "1"},
                                                                        {"secure_delete", "1"},
                                                                        {"temp_store", "2"}}) {
        INFO(name);
        CHECK(pragma(database, name) == value);
    }
}

void checkDenied(Connection &connection, std::initializer_list<const char *> statements)
{
    for (const auto *sql : statements) {
        INFO(sql);
        CHECK_FALSE(connection.run(sql));
    }
}

} // namespace

TEST_CASE("a review connection has every safe setting and only reads", "[store][settings]")
{
    const Folder folder;
    QByteArray bytes = readFile(makeSample(folder.path(u"a.dossier"_s)));
    auto connection = Connection::review(
        {reinterpret_cast<unsigned char *>(bytes.data()), static_cast<size_t>(bytes.size())});
    REQUIRE(connection);
    CHECK((*connection)->number("SELECT count(*) FROM pledge"));
    CHECK((*connection)->run("PRAGMA integrity_check(1)"));
    checkDenied(**connection,
                {"ATTACH 'x' AS y", "PRAGMA writable_schema=ON", "PRAGMA journal_mode=OFF",
                 "DROP TABLE rate", "CREATE TABLE x (y)", "DELETE FROM rate",
                 "INSERT INTO setting VALUES (1, '', '')", "UPDATE rate SET date = 1", "BEGIN",
                 "VACUUM", "REINDEX", "SELECT load_extension('x')", "SELECT randomblob(1000000000)",
                 "SELECT \"no such column\" FROM rate"});
    checkCommon((*connection)->handle(), 0);
    CHECK(sqlite3_exec((*connection)->handle(), "DELETE FROM rate", nullptr, nullptr, nullptr)
          == SQLITE_READONLY);
}

TEST_CASE("an editing connection is durable, locked, and writes rows only", "[store][settings]")
{
    const Folder folder;
    const QString path = makeSample(folder.path(u"a.dossier"_s));
    auto connection = Connection::edit(path);
    REQUIRE(connection);
    CHECK((*connection)->run("DELETE FROM rate"));
    checkDenied(**connection,
                {"ATTACH 'x' AS y", "PRAGMA writable_schema=ON", "PRAGMA journal_mode=OFF",
                 "PRAGMA synchronous=OFF", "PRAGMA integrity_check", "DROP TABLE rate",
                 "CREATE TABLE x (y)", "CREATE TEMP TABLE x (y)", "DELETE FROM sqlite_schema",
                 "UPDATE sqlite_schema SET sql = ''", "VACUUM", "VACUUM INTO 'x'",
                 "ALTER TABLE rate RENAME TO r",
                 "CREATE TRIGGER t AFTER INSERT ON rate BEGIN "
                 "DELETE FROM rate; END",
                 "SELECT \"no such column\" FROM rate"});
    sqlite3 *database = (*connection)->handle();
    checkCommon(database, 1);
    CHECK(pragma(database, "locking_mode") == "exclusive");
    CHECK(pragma(database, "journal_mode") == "delete");
    CHECK(pragma(database, "synchronous") == "3");
    CHECK(pragma(database, "busy_timeout") == "0");
    CHECK(pragma(database, "cache_size") == "-65536");
    CHECK(pragma(database, "page_size") == "4096");
    CHECK(pragma(database, "encoding") == "UTF-8");
    CHECK(pragma(database, "auto_vacuum") == "0");
    CHECK(pragma(database, "application_id") == std::to_string(kApplicationId));
    CHECK(pragma(database, "user_version") == std::to_string(kSchemaVersion));
}

TEST_CASE("the schema has exactly the columns that the fields describe", "[store][schema]")
{
    auto connection = Connection::scratch();
    REQUIRE(connection);
    REQUIRE(createSchema(**connection));
    REQUIRE(compareSchema(**connection));
    forEachFactType([&]<class Row>() {
        const std::string table = Description<Row>::table;
        INFO(table);
        auto query = (*connection)->prepare("SELECT name FROM pragma_table_info(?1)");
        REQUIRE(query);
        query->bindText(1, table);
        QStringList columns;
        for (auto row = query->step(); row && *row; row = query->step())
            columns.append(QString::fromStdString(std::string(query->bytes(0))));
        CHECK(columns == QStringList(u"id"_s) + columnsOf<Row>());

        // Every type has a table of its own, with typed columns and a reference for every id.
        CHECK((*connection)->number("SELECT strict FROM pragma_table_list('" + table + "')"));
        int references = 0;
        forEachField<Row>([&](const auto &field) {
            references += kIsId<typename std::decay_t<decltype(field)>::Value> ? 1 : 0;
        });
        const auto found
            = (*connection)
                  ->number("SELECT count(*) FROM pragma_foreign_key_list('" + table + "')");
        REQUIRE(found);
        // A copy also refers to what it holds, which is no fact.
        CHECK(*found == references + (std::is_same_v<Row, ArchivedCopy> ? 1 : 0));
    });
}

TEST_CASE("what a sqlite3 shell changes is flagged with table and row", "[store][history]")
{
    // One column of each kind, of several types.
    const std::vector<std::pair<QByteArray, FactRef>> changes{
        {"UPDATE pledge SET amount = amount + 1 WHERE id = 9", {FactType::Pledge, 9}},
        {"UPDATE pledge SET amount = 0 WHERE id = 10", {FactType::Pledge, 10}},
        {"UPDATE pledge SET title = title || ' ' WHERE id = 9", {FactType::Pledge, 9}},
        {"UPDATE pledge SET kind = 'arms' WHERE id = 9", {FactType::Pledge, 9}},
        {"UPDATE pledge SET unit = 'USD' WHERE id = 9", {FactType::Pledge, 9}},
        {"UPDATE pledge SET due_on = NULL WHERE id = 9", {FactType::Pledge, 9}},
        {"UPDATE pledge SET party_id = 4 WHERE id = 9", {FactType::Pledge, 9}},
        {"UPDATE pledge SET source_id = NULL WHERE id = 9", {FactType::Pledge, 9}},
        {"UPDATE rate SET per_eur_scale = 7", {FactType::Rate, 16}},
        {"UPDATE clause SET kind = 'funding;arms' WHERE id = 6", {FactType::Clause, 6}},
        {"UPDATE setting SET value = ''", {FactType::Setting, 21}},
        {"DELETE FROM event WHERE id = 17", {FactType::Event, 17}},
        {"INSERT INTO event VALUES (99, 'X', 20260101, 'x', '', NULL, NULL, NULL)",
         {FactType::Event, 99}},
    };
    for (const auto &[sql, fact] : changes) {
        INFO(sql.toStdString());
        const Folder folder;
        const QString path = makeSample(folder.path(u"a.dossier"_s));
        runSql(path, sql);
        const auto reviewed = reviewDossier(path);
        REQUIRE(reviewed);
        REQUIRE(reviewed->faults.size() == 1);
        CHECK(reviewed->faults[0].fact == fact);
        auto opened = DossierFile::open(path);
        REQUIRE(opened);
        const auto found = opened->file->verify();
        REQUIRE(found);
        REQUIRE(found->size() == 1);
        CHECK(found->front().fact == fact);
    }
}

#include "model/store/schema.h"

#include "model/store/sqlerror.h"

#include <QFile>

#include <algorithm>
#include <string>
#include <vector>

using namespace Qt::StringLiterals;

// A static library's resources are linked in only where they are asked for; outside the namespace,
// as Qt demands.
static void linkResources()
{
    Q_INIT_RESOURCE(servanda_schema);
}

namespace servanda {
namespace {

using SchemaRow = std::array<std::string, 4>; // type, name, table, text

Result<std::vector<SchemaRow>> readSchema(Connection &connection)
{
    auto rows = connection.prepare("SELECT type, name, tbl_name, sql FROM sqlite_schema");
    if (!rows)
        return rows.error();
    std::vector<SchemaRow> schema;
    for (;;) {
        auto row = rows->step();
        if (!row)
            return row.error();
        if (!*row)
            break;
        SchemaRow entry;
        for (int column = 0; column < 4; ++column)
            entry[static_cast<size_t>(column)] = rows->bytes(column);
        schema.push_back(std::move(entry));
    }
    std::ranges::sort(schema);
    return schema;
}

Result<std::vector<SchemaRow>> makeExpected(int version)
{
    auto empty = Connection::scratch();
    if (!empty)
        return empty.error();
    if (auto made = createSchema(**empty, version); !made)
        return made.error();
    return readSchema(**empty);
}

/// What a file of that version has, read back from one made by the same steps, so that there is one
/// text of the schema (ALTER TABLE changes a table's text in its own way).
const Result<std::vector<SchemaRow>> &expectedSchema(int version)
{
    static const auto kSchemas = [] {
        std::vector<Result<std::vector<SchemaRow>>> schemas;
        for (int made = 1; made <= kSchemaVersion; ++made)
            schemas.push_back(makeExpected(made));
        return schemas;
    }();
    return kSchemas[static_cast<size_t>(version - 1)];
}

} // namespace

QList<QByteArray> schemaStep(int version)
{
    linkResources();
    QFile file(u":/sql/sqlite/%1.sql"_s.arg(version, 4, 10, QChar(u'0')));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("A step of the schema is missing from the program");
    QList<QByteArray> statements(1);
    for (const auto &line : file.readAll().split('\n')) {
        if (line == "-- next statement")
            statements.append(QByteArray());
        else
            statements.last() += line + '\n';
    }
    return statements;
}

Result<> createSchema(Connection &connection, int version)
{
    const std::string marks = "PRAGMA application_id=" + std::to_string(kApplicationId);
    const std::string mark = "PRAGMA user_version=" + std::to_string(version);
    for (const auto &sql : {marks, mark}) {
        if (auto done = connection.run(sql); !done)
            return done;
    }
    for (int step = 1; step <= version; ++step) {
        for (const auto &sql : schemaStep(step)) {
            if (auto done = connection.run({sql.constData(), static_cast<size_t>(sql.size())});
                !done)
                return done;
        }
    }
    return {};
}

Result<int> schemaVersion(Connection &connection)
{
    const auto version = connection.number("PRAGMA user_version");
    if (!version)
        return version.error();
    if (*version < 1 || *version > kSchemaVersion) // the header was looked at; a journal may differ
        return damaged(u"its version is %1"_s.arg(*version));
    return static_cast<int>(*version);
}

Result<int> compareSchema(Connection &connection)
{
    const auto version = schemaVersion(connection);
    if (!version)
        return version.error();
    if (auto same = compareSchemaWith(connection, *version); !same)
        return same.error();
    return *version;
}

Result<> compareSchemaWith(Connection &connection, int version)
{
    const auto &expected = expectedSchema(version);
    if (!expected)
        return expected.error();
    const auto found = readSchema(connection);
    if (!found)
        return found.error();
    if (*found == *expected)
        return {};
    const auto strange = std::ranges::find_if(
        *found, [&](const SchemaRow &row) { return !std::ranges::binary_search(*expected, row); });
    const QString what = strange == found->end()
        ? u"The file has unexpected content: a table is missing"_s
        : u"The file has unexpected content: %1 “%2”"_s.arg(
            QString::fromStdString((*strange)[0]).left(20),
            QString::fromStdString((*strange)[1]).left(80));
    return fail(Error::Kind::Unusable, what,
                u"It is not a dossier as Servanda writes it; ask its sender for another copy."_s);
}

} // namespace servanda

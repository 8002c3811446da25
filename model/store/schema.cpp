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

/// What a new dossier has, read back from one, so that there is one text of the schema.
const Result<std::vector<SchemaRow>> &expectedSchema()
{
    static const auto kSchema = []() -> Result<std::vector<SchemaRow>> {
        auto empty = Connection::scratch();
        if (!empty)
            return empty.error();
        if (auto made = createSchema(**empty); !made)
            return made.error();
        return readSchema(**empty);
    }();
    return kSchema;
}

} // namespace

QList<QByteArray> schemaStatements()
{
    linkResources();
    QFile file(u":/sql/sqlite/0001.sql"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The schema is missing from the program");
    QList<QByteArray> statements(1);
    for (const auto &line : file.readAll().split('\n')) {
        if (line == "-- next statement")
            statements.append(QByteArray());
        else
            statements.last() += line + '\n';
    }
    return statements;
}

Result<> createSchema(Connection &connection)
{
    const std::string marks = "PRAGMA application_id=" + std::to_string(kApplicationId);
    const std::string version = "PRAGMA user_version=" + std::to_string(kSchemaVersion);
    for (const auto &sql : {marks, version}) {
        if (auto done = connection.run(sql); !done)
            return done;
    }
    for (const auto &sql : schemaStatements()) {
        if (auto done = connection.run({sql.constData(), static_cast<size_t>(sql.size())}); !done)
            return done;
    }
    return {};
}

Result<> compareSchema(Connection &connection)
{
    const auto &expected = expectedSchema();
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

#include "model/store/upgrade.h"

#include "model/store/schema.h"
#include "model/store/structurecheck.h"
#include "model/store/transaction.h"

namespace servanda {
namespace {

Result<> runInside(Connection &connection, const QList<QByteArray> &statements, int version)
{
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return transaction.error();
    for (const auto &sql : statements) {
        if (auto done = connection.run({sql.constData(), static_cast<size_t>(sql.size())}); !done)
            return done;
    }
    if (auto references = checkReferences(connection); !references)
        return references;
    if (auto schema = compareSchemaWith(connection, version); !schema)
        return schema;
    if (auto marked = connection.run("PRAGMA user_version=" + std::to_string(version)); !marked)
        return marked;
    return transaction->commit();
}

} // namespace

Result<> runUpgrade(Connection &connection, const QList<QByteArray> &statements, int version)
{
    connection.allow(Permission::SetUp);
    // A statement that makes a table anew would otherwise remove what refers to its rows; it only
    // takes effect outside a transaction.
    auto done = connection.run("PRAGMA foreign_keys=OFF");
    if (done)
        done = runInside(connection, statements, version);
    const auto on = connection.run("PRAGMA foreign_keys=ON");
    connection.allow(Permission::Editing);
    return done ? on : done;
}

Result<> upgradeSchema(Connection &connection, int from)
{
    QList<QByteArray> statements;
    for (int step = from + 1; step <= kSchemaVersion; ++step)
        statements += schemaStep(step);
    return runUpgrade(connection, statements, kSchemaVersion);
}

} // namespace servanda

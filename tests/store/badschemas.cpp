#include "tests/store/badfiles.h"

using namespace Qt::StringLiterals;

namespace servanda::test {
namespace {

using enum BadFile::Outcome;

/// The sample after these statements, each group on a connection of its own.
auto afterEach(const QList<QByteArray> &groups)
{
    return [=](const Folder &folder) {
        const QString path = makeSample(folder.path(u"bad.dossier"_s));
        for (const auto &sql : groups)
            runSql(path, sql);
        return path;
    };
}

QByteArray schema(const char *change)
{
    return QByteArray("PRAGMA writable_schema=ON; UPDATE sqlite_schema SET ") + change;
}

/// A value smuggled into a column of another type, while STRICT was a comment.
auto smuggled(const char *value)
{
    return afterEach(
        {schema("sql = replace(sql, ') STRICT', ') /*ICT*/') WHERE name = 'pledge'"),
         QByteArray("PRAGMA ignore_check_constraints=ON; UPDATE pledge SET announced_on = ")
             + value,
         schema("sql = replace(sql, ') /*ICT*/', ') STRICT') WHERE name = 'pledge'")});
}

} // namespace

std::vector<BadFile> badSchemas()
{
    const auto unexpected = "unexpected content";
    return {
        {"D13", "two tables share a page",
         afterEach({schema("rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'event') "
                           "WHERE name = 'setting'")}),
         Refused, "damaged"},
        {"D24", "a view for a table",
         afterEach({"DROP TABLE rate; CREATE VIEW rate AS SELECT id, code AS date FROM party"}),
         Refused, unexpected},
        {"D25", "a view without end",
         afterEach(
             {"DROP TABLE rate; CREATE VIEW rate AS WITH RECURSIVE c(id) AS (VALUES (1) UNION ALL "
              "SELECT id + 1 FROM c) SELECT id, id AS date FROM c"}),
         Refused, unexpected},
        {"D26", "a trigger",
         afterEach({"CREATE TRIGGER t AFTER INSERT ON rate BEGIN DELETE FROM pledge; END"}),
         Refused, unexpected},
        {"D26", "a trigger named sqliteish",
         afterEach({"CREATE TRIGGER sqliteish AFTER INSERT ON rate BEGIN DELETE FROM pledge; END"}),
         Refused, unexpected},
        {"D27", "a virtual table", afterEach({"CREATE VIRTUAL TABLE notes USING fts5(text)"}),
         Refused, unexpected},
        {"D27", "an r-tree", afterEach({"CREATE VIRTUAL TABLE boxes USING rtree(id, a, b)"}),
         Refused, unexpected},
        {"D28", "a CHECK weakened",
         afterEach({schema("sql = replace(sql, '32767', '99999') WHERE name = 'source'")}), Refused,
         unexpected},
        {"D28", "a DEFAULT of a gigabyte",
         afterEach({schema(
             "sql = replace(sql, 'amount    INTEGER', "
             "'amount INTEGER DEFAULT (zeroblob(1000000000))') WHERE name = 'fulfilment'")}),
         Refused, unexpected},
        {"D29", "an index on an expression", afterEach({"CREATE INDEX i ON rate (date + 1)"}),
         Refused, unexpected},
        {"D29", "a partial index", afterEach({"CREATE INDEX i ON rate (date) WHERE abs(date) > 1"}),
         Refused, unexpected},
        {"D30", "a table more", afterEach({"CREATE TABLE extra (x)"}), Refused, unexpected},
        {"D30", "a table less", afterEach({"DROP TABLE rate"}), Refused, unexpected},
        {"D30", "a table renamed", afterEach({"ALTER TABLE rate RENAME TO rates"}), Refused,
         unexpected},
        {"D30", "a column more", afterEach({"ALTER TABLE rate ADD COLUMN x TEXT"}), Refused,
         unexpected},
        {"D30", "one space more",
         afterEach({schema("sql = replace(sql, ') STRICT', ')  STRICT') WHERE name = 'rate'")}),
         Refused, unexpected},
        {"D31", "a schema of 15 MB",
         afterEach({schema("sql = sql || '--' || hex(zeroblob(7500000)) WHERE name = 'rate'")}),
         Refused, ""},
        {"D31", "900 brackets",
         afterEach(
             {schema("sql = replace(sql, 'id > 0', replace(hex(zeroblob(450)), '0', '(') || '1' || "
                     "replace(hex(zeroblob(450)), '0', ')')) WHERE name = 'rate'")}),
         Refused, ""},
        {"D31", "nonsense",
         afterEach({schema("sql = 'CREATE TABLE rate (((' WHERE name = 'rate'")}), Refused,
         "damaged"},
        {"D32", "an unknown collation",
         afterEach({schema("sql = replace(sql, 'code TEXT', 'code TEXT COLLATE nosuch') "
                           "WHERE name = 'party'")}),
         Refused, ""},
        {"D32", "not STRICT",
         afterEach({schema("sql = replace(sql, ') STRICT', ')') WHERE name = 'rate'")}), Refused,
         unexpected},
        {"D32", "WITHOUT ROWID",
         afterEach({schema("sql = replace(sql, ') STRICT', ') STRICT, WITHOUT ROWID') "
                           "WHERE name = 'setting'")}),
         Refused, ""},
        {"D33", "statistics", afterEach({"ANALYZE"}), Refused, unexpected},
        {"D34", "text for a number", smuggled("'six'"), Refused, "damaged"},
        {"D34", "a blob for a number", smuggled("x'0102'"), Refused, "damaged"},
        {"D34", "a fraction for a number", smuggled("1.5"), Refused, "damaged"},
        {"D34", "infinity for a number", smuggled("9e999"), Refused, "damaged"},
        {"D36", "a title of 20 MB, which only an archived file may have",
         afterEach({"PRAGMA ignore_check_constraints=ON; UPDATE source SET title = "
                    "hex(zeroblob(10000000)) WHERE id = 1"}),
         Shown, "characters"},
        {"D36", "a title of 40 MB",
         afterEach({"PRAGMA ignore_check_constraints=ON; UPDATE source SET title = "
                    "hex(zeroblob(20000000)) WHERE id = 1"}),
         Refused, "too large a value"},
    };
}

} // namespace servanda::test

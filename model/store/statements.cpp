#include "model/store/statements.h"

namespace servanda::statements {
namespace {

std::string joined(const QStringList &columns)
{
    return columns.join(QStringLiteral(", ")).toStdString();
}

} // namespace

std::string insert(const char *table, const QStringList &columns)
{
    std::string parameters = "?1";
    for (qsizetype i = 0; i < columns.size(); ++i)
        parameters += ", ?" + std::to_string(i + 2);
    return std::string("INSERT INTO ") + table + " (id, " + joined(columns) + ") VALUES ("
        + parameters + ")";
}

std::string update(const char *table, const QStringList &columns)
{
    std::string assignments;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        assignments
            += (i == 0 ? "" : ", ") + columns[i].toStdString() + " = ?" + std::to_string(i + 2);
    }
    return std::string("UPDATE ") + table + " SET " + assignments + " WHERE id = ?1";
}

std::string remove(const char *table)
{
    return std::string("DELETE FROM ") + table + " WHERE id = ?1";
}

std::string select(const char *table, const QStringList &columns)
{
    return "SELECT id, " + joined(columns) + " FROM " + table + " ORDER BY id";
}

std::string selectOne(const char *table, const QStringList &columns)
{
    return "SELECT id, " + joined(columns) + " FROM " + table + " WHERE id = ?1";
}

std::string count(const char *table)
{
    return std::string("SELECT count(*) FROM ") + table + " WHERE id > 0";
}

} // namespace servanda::statements

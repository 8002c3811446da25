#include "tests/bench/benches.h"

#include <QSortFilterProxyModel>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlTableModel>

using namespace Qt::StringLiterals;

namespace servanda::bench {
namespace {

double sqlMilliseconds(QSqlDatabase &database, const QString &sql)
{
    return median(3, [&] {
        QSqlQuery query(database);
        query.setForwardOnly(true);
        if (!query.exec(sql))
            qFatal("%s", query.lastError().text().toUtf8().constData());
        while (query.next()) {}
    });
}

void measureModels(QSqlDatabase &database, StockFigures &figures)
{
    QSqlTableModel table(nullptr, database);
    QSortFilterProxyModel proxy;
    figures.open = milliseconds([&] {
        table.setTable(u"pledge"_s);
        table.select();
        while (table.canFetchMore())
            table.fetchMore();
    });
    proxy.setSourceModel(&table);
    proxy.setFilterKeyColumn(table.fieldIndex(u"title"_s));
    proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
    figures.keystroke = milliseconds([&] {
        proxy.setFilterFixedString(u"radar"_s);
        (void)proxy.rowCount(); // it filters only when asked
    });
    proxy.setFilterFixedString({});
    figures.sort
        = milliseconds([&] { proxy.sort(table.fieldIndex(u"amount"_s), Qt::DescendingOrder); });
}

} // namespace

StockFigures measureStock(const QString &large)
{
    StockFigures figures;
    const QString name = u"stock"_s;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        database.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
        database.setDatabaseName(large);
        if (!database.open())
            qFatal("%s", database.lastError().text().toUtf8().constData());
        measureModels(database, figures);
        figures.sqlSearch
            = sqlMilliseconds(database, u"select id from pledge where title like '%radar%'"_s);
        figures.sqlSort
            = sqlMilliseconds(database, u"select id from pledge order by amount desc"_s);
        figures.sqlAggregate
            = sqlMilliseconds(database, uR"(select announced_on / 100, sum(amount) from pledge
                where party_id = (select min(id) from party) and kind = 'funding'
                group by 1 order by 1)"_s);
    }
    QSqlDatabase::removeDatabase(name);
    return figures;
}

} // namespace servanda::bench

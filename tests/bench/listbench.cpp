#include "app/session.h"
#include "model/items/pledgelistmodel.h"
#include "tests/bench/benches.h"
#include "views/pages/densetable.h"

#include <QApplication>

using namespace Qt::StringLiterals;

namespace servanda::bench {
namespace {

/// A word typed letter by letter into the list with its table; the slowest letter counts.
double slowestKeystroke(PledgeListModel &list)
{
    const QString typed = u"radar systems"_s;
    double slowest = 0;
    for (qsizetype letters = 1; letters <= typed.size(); ++letters)
        slowest = std::max(slowest, milliseconds([&] {
                               list.setSearch(typed.first(letters));
                               QApplication::processEvents();
                           }));
    list.setSearch({});
    QApplication::processEvents();
    return slowest;
}

} // namespace

std::vector<Row> benchList(const QString &large)
{
    const StockFigures stock = measureStock(large);
    const qint64 before = residentMemory();
    std::unique_ptr<Dossier> dossier;
    std::unique_ptr<Feed> feed;
    std::unique_ptr<LiveBoard> board;
    std::unique_ptr<PledgeListModel> list;
    DenseTable table; // the pledges page's own
    table.resize(1000, 700);
    static_cast<QWidget &>(table).show();
    const double scrollable = milliseconds([&] {
        auto opened = DossierFile::open(large);
        if (!opened)
            qFatal("%s", opened.error().sentence().toUtf8().constData());
        dossier = std::make_unique<Dossier>(std::move(opened->loaded.facts));
        feed = std::make_unique<Feed>(*dossier);
        board = std::make_unique<LiveBoard>(*feed, QDate(2030, 1, 1));
        list = std::make_unique<PledgeListModel>(*board, ViewState{QDate(2030, 1, 1), {}});
        table.show(list.get(), {15, 6, 17, 0, 19, 15, 15, 15, 19, 7});
        QApplication::processEvents();
    });
    const double perFact = static_cast<double>(residentMemory() - before)
        / static_cast<double>(dossier->factCount());

    std::vector<Row> rows;
    rows.push_back({u"open until the pledge list can be scrolled"_s, scrollable, u"ms"_s, 0,
                    stock.open, u"QSqlTableModel"_s});
    rows.push_back({u"memory a fact: with columns and list"_s, perFact, u"B"_s, 400, 0, {}});
    const double keystroke = slowestKeystroke(*list);
    rows.push_back({u"filter, slowest keystroke, painted"_s, keystroke, u"ms"_s, 16,
                    stock.keystroke, u"QSortFilterProxyModel"_s});
    rows.push_back({u"  the same beside SQL"_s, keystroke, u"ms"_s, 0, stock.sqlSearch, u"LIKE"_s});
    bool descending = false;
    const double sorting = median(5, [&] {
        descending = !descending;
        list->sort(PledgeListModel::AmountColumn,
                   descending ? Qt::DescendingOrder : Qt::AscendingOrder);
        QApplication::processEvents();
    });
    rows.push_back({u"sort by amount, painted"_s, sorting, u"ms"_s, 150, stock.sort,
                    u"QSortFilterProxyModel"_s});
    rows.push_back({u"  the same beside SQL"_s, sorting, u"ms"_s, 0, stock.sqlSort, u"ORDER BY"_s});
    rows.push_back({u"one signatory by month: SQL GROUP BY, for comparison"_s,
                    stock.sqlAggregate,
                    u"ms"_s,
                    0,
                    0,
                    {}});
    table.setModel(nullptr);
    return rows;
}

} // namespace servanda::bench

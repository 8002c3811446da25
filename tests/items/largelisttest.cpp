#include "model/dossier/editcheck.h"
#include "model/items/clausetreemodel.h"
#include "model/items/overviewmodel.h"
#include "model/items/pledgelistmodel.h"
#include "model/items/signatorymodel.h"
#include "tests/items/modeltexts.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTableView>

#include <cstdio>
#include <ctime>

using namespace Qt::StringLiterals;
using namespace servanda;

namespace {

const QStringList kDeeds{u"Delivery of"_s, u"Money for"_s, u"Second package of"_s, u"Upkeep of"_s};
const QStringList kThings{u"artillery shells"_s, u"winter clothing"_s, u"radar systems"_s,
                          u"demining teams"_s, u"aid to Türkiye"_s};
const std::array kUnits{"EUR", "USD", "GBP", "pieces", "persons"};

/// Pledges and half as many reports, the same for the same numbers.
Facts madeUp(int pledges)
{
    QRandomGenerator random(20260106);
    Facts facts = test::frame();
    for (qint64 id = 4; id <= 45; ++id)
        facts.rows<Party>().push_back(
            test::party(id, qPrintable(u"P%1"_s.arg(id)), qPrintable(u"Party %1"_s.arg(id))));
    for (int week = 0; week < 420; ++week) {
        auto rate = test::rate(week + 1, "2018-12-28", "USD", "1.1");
        rate.date = PartialDate(QDate(2018, 12, 28).addDays(week * 7));
        facts.rows<Rate>().push_back(rate);
    }
    const auto any = [&random](const auto &list) {
        return list[static_cast<typename std::decay_t<decltype(list)>::size_type>(
            random.bounded(static_cast<int>(list.size())))];
    };
    for (int i = 1; i <= pledges; ++i) {
        Pledge row = test::pledge(i, "1", any(kUnits), "2019");
        row.code = u"L-%1"_s.arg(i);
        row.amount.minorUnits = random.bounded(1, 500000) * qint64{1000};
        row.title = any(kDeeds) + u' ' + any(kThings) + u", part %1"_s.arg(i % 97);
        row.party = {1 + random.bounded(45)};
        row.clause = {1 + random.bounded(3)};
        row.announcedOn = PartialDate(QDate(2019, 1, 1).addDays(random.bounded(2900)));
        facts.rows<Pledge>().push_back(std::move(row));
        if (i % 2 == 0)
            facts.rows<Fulfilment>().push_back(test::report(i, i, "10", "EUR", "2025-01-01"));
    }
    return facts;
}

/// Prints how long something took; nothing here is asserted about time.
template <class Work>
void timed(const QString &what, Work &&work)
{
    QElapsedTimer timer;
    timer.start();
    const std::clock_t begin = std::clock();
    work();
    const auto busy = static_cast<double>(std::clock() - begin) * 1000 / CLOCKS_PER_SEC;
    std::printf("  %-48s %8.2f ms %8.2f ms of processor\n", qPrintable(what),
                static_cast<double>(timer.nsecsElapsed()) / 1e6, busy);
}

} // namespace

TEST_CASE("a large list is searched and sorted as a small one is", "[items][large]")
{
    const int count = std::max(1000, qEnvironmentVariableIntValue("SERVANDA_PLEDGES"));
    const int pledges = qEnvironmentVariableIsSet("SERVANDA_PLEDGES") ? count : 100'000;
    std::printf("%d pledges\n", pledges);
    test::Desk desk(madeUp(pledges));
    std::unique_ptr<PledgeListModel> made;
    timed(u"make the list"_s,
          [&] { made = std::make_unique<PledgeListModel>(desk.board, test::everything()); });
    auto &list = *made;
    QTableView table;
    table.resize(1000, 700);
    timed(u"show it in a table"_s, [&] {
        table.setModel(&list);
        table.show();
        QApplication::processEvents();
    });
    const double bytes = static_cast<double>(list.memoryUsed()) / pledges;
    std::printf("  %-52s %8.1f bytes\n", "memory beside the dossier, a pledge", bytes);
    CHECK(bytes <= 100);

    for (const auto &text : {u"radar"_s, u"aid part 7"_s, u"P44 shells"_s}) {
        for (qsizetype letters = 1; letters <= text.size(); ++letters) {
            const auto typed = text.first(letters);
            timed(u"type “%1”"_s.arg(typed), [&] { list.setSearch(typed); });
            timed(u"  and paint"_s, [] { QApplication::processEvents(); });
        }
        timed(u"clear"_s, [&] { list.setSearch({}); });
        QApplication::processEvents();
    }
    list.setSearch(u"turkiye 97"_s);
    const auto expected
        = std::ranges::count_if(desk.dossier.rows<Pledge>(), [](const Pledge &pledge) {
              return pledge.title.contains(u"Türkiye")
                  && (pledge.code.contains(u"97") || pledge.title.contains(u"97"));
          });
    CHECK(list.rowCount() == expected);
    list.setSearch({});

    for (int column = 0; column < PledgeListModel::ColumnCount; ++column) {
        const auto title = list.headerData(column, Qt::Horizontal).toString();
        timed(u"sort by %1"_s.arg(title), [&] { list.sort(column); });
        timed(u"sort by %1, downwards"_s.arg(title),
              [&] { list.sort(column, Qt::DescendingOrder); });
        timed(u"  and paint"_s, [] { QApplication::processEvents(); });
    }
    CHECK(list.rowCount() == pledges);

    list.sort(PledgeListModel::AmountColumn);
    const FactRef middle = list.factAt(pledges / 2);
    timed(u"find a pledge's row"_s, [&] { CHECK(list.rowOf(middle) == pledges / 2); });
    ViewState view = test::everything();
    view.filter.signatories = {PartyId{7}};
    timed(u"filter by a signatory"_s, [&] { list.setView(view); });
    timed(u"and back"_s, [&] { list.setView(test::everything()); });
    auto row = *desk.dossier.find(PledgeId{middle.id});
    row.title = u"Changed"_s;
    timed(u"change one pledge"_s, [&] {
        REQUIRE(desk.editor.commit(test::edited(*desk.dossier.find(PledgeId{middle.id}), row)));
    });
    const auto addition = test::added(test::pledge(pledges + 8, "1", "EUR", "2026-01-01"));
    timed(u"check an addition, which the editor does"_s,
          [&] { CHECK(whatForbids(addition, desk.dossier, desk.editor.codes()).empty()); });
    timed(u"add one pledge"_s, [&] {
        REQUIRE(
            desk.editor.commit(test::added(test::pledge(pledges + 7, "1", "EUR", "2026-01-01"))));
    });
    table.setModel(nullptr);
    timed(u"assess all pledges, piece by piece"_s, [&] {
        while (!desk.board.ready(test::everything().asOf))
            QApplication::processEvents();
    });
    timed(u"make the matrix"_s, [&] {
        const OverviewModel overview(desk.board, test::everything());
        CHECK(overview.overview().total.obligations() == pledges + 1);
    });
    timed(u"make the signatories"_s,
          [&] { CHECK(SignatoryModel(desk.board, test::everything()).rowCount() == 45); });
    timed(u"make the clause tree"_s,
          [&] { CHECK(ClauseTreeModel(desk.board, test::everything()).rowCount() == 1); });
}

#include "model/items/facteditproxy.h"

#include "model/domain/fieldvalue.h"
#include "model/dossier/editor.h"
#include "model/items/factlist.h"
#include "model/items/pledgelistmodel.h"
#include "tests/support/builders.h"
#include "tests/support/catch.h"

#include <QAbstractItemModelTester>

using namespace servanda;
using namespace servanda::test;

namespace {

const QDate kToday(2026, 6, 30);

/// The list of sources with its cells editable.
struct EditedSources
{
    Dossier dossier{frame()};
    FakeStore store;
    Editor editor{dossier, store, text("tester"), [] { return 0; }};
    FactList<Source> list{dossier, {kToday, {}}};
    FactEditProxy proxy{editor, list, list.fields(), kToday};
    QAbstractItemModelTester tester{&proxy, QAbstractItemModelTester::FailureReportingMode::Fatal};

    [[nodiscard]] QModelIndex at(int row, const char *field) const
    {
        return proxy.index(row, list.columnOf(QLatin1StringView(field)));
    }
};

} // namespace

TEST_CASE("a cell that is one field is edited through the editor", "[items][edit]")
{
    EditedSources edited;
    const QModelIndex cell = edited.at(1, "title");
    CHECK(cell.flags().testFlag(Qt::ItemIsEditable));
    CHECK(cell.data(Qt::EditRole) == text("Source 2"));
    REQUIRE(edited.proxy.setData(cell, text("Renamed")));
    CHECK(edited.dossier.find(SourceId{2})->title == text("Renamed"));
    CHECK(cell.data() == text("Renamed"));
    CHECK(edited.editor.undoLabel() == text("Change title of S-2"));
    REQUIRE(edited.editor.undo());
    CHECK(cell.data() == text("Source 2"));
}

TEST_CASE("the list below stays as read-only as it was", "[items][edit]")
{
    const EditedSources edited;
    CHECK_FALSE(edited.list.index(0, 0).flags().testFlag(Qt::ItemIsEditable));
}

TEST_CASE("the same value again is no edit", "[items][edit]")
{
    EditedSources edited;
    CHECK(edited.proxy.setData(edited.at(0, "title"), text("Source 1")));
    CHECK(edited.store.commits == 0);
    CHECK_FALSE(edited.editor.canUndo());
}

TEST_CASE("what the entry check or the store refuses changes nothing", "[items][edit]")
{
    EditedSources edited;
    CHECK_FALSE(edited.proxy.setData(edited.at(0, "title"), QString()));
    CHECK_FALSE(edited.proxy.setData(edited.at(0, "code"), text("S-2")));
    edited.store.broken = true;
    CHECK_FALSE(edited.proxy.setData(edited.at(0, "title"), text("Renamed")));
    CHECK(edited.dossier.find(SourceId{1})->title == text("Source 1"));
    CHECK(edited.at(0, "title").data() == text("Source 1"));
    CHECK_FALSE(edited.editor.canUndo());
}

TEST_CASE("an edited row keeps its persistent index wherever the order puts it", "[items][edit]")
{
    EditedSources edited;
    edited.proxy.sort(edited.list.columnOf(QLatin1StringView("title")), Qt::AscendingOrder);
    const QPersistentModelIndex cell = edited.at(0, "title");
    REQUIRE(edited.proxy.setData(cell, text("Z last")));
    CHECK(cell.row() == 1);
    CHECK(cell.data() == text("Z last"));
}

TEST_CASE("cells of the pledge list are edited where they are fields", "[items][edit]")
{
    Dossier dossier(framed(pledge(1, "100", "EUR", "2025-01-01")));
    FakeStore store;
    Editor editor(dossier, store, text("tester"), [] { return 0; });
    const Feed feed(dossier);
    const LiveBoard board(feed, kToday);
    PledgeListModel list(board, {kToday, {}});
    QList<QByteArray> fields(PledgeListModel::ColumnCount);
    fields[PledgeListModel::AmountColumn] = "amount";
    fields[PledgeListModel::SignatoryColumn] = "party_id";
    FactEditProxy proxy(editor, list, fields, kToday);
    const QAbstractItemModelTester tester(&proxy,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    CHECK_FALSE(proxy.index(0, PledgeListModel::StateColumn).flags().testFlag(Qt::ItemIsEditable));
    REQUIRE(proxy.setData(proxy.index(0, PledgeListModel::AmountColumn),
                          QVariant::fromValue(BoundedAmount{amount("7", "USD"), {}})));
    CHECK(dossier.find(PledgeId{1})->amount == amount("7", "USD"));
    REQUIRE(proxy.setData(proxy.index(0, PledgeListModel::SignatoryColumn), qint64{2}));
    CHECK(dossier.find(PledgeId{1})->party == PartyId{2});
    CHECK(proxy.index(0, PledgeListModel::SignatoryColumn).data() == text("Beta"));
}

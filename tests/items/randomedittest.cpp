#include "model/items/clausetreemodel.h"
#include "model/items/factlist.h"
#include "model/items/overviewmodel.h"
#include "model/items/pledgelistmodel.h"
#include "model/items/signatorymodel.h"
#include "tests/items/modeltexts.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace servanda;

namespace {

const QStringList kTitles{u"Radar"_s, u"radio"_s, u"Türkiye aid"_s, u"Winter"_s, u"Aid"_s};

/// Makes up edits that a dossier accepts: pledges, reports, events, statements.
class Scribe final
{
public:
    Scribe(test::Desk &desk, quint32 seed) : m_desk(desk), m_random(seed) {}

    void write()
    {
        Edit edit;
        for (int changes = 1 + m_random.bounded(4); changes > 0; --changes)
            m_random.bounded(3) == 0 ? addOther(edit) : addPledgeChange(edit);
        REQUIRE(m_desk.editor.commit(edit));
        if (m_random.bounded(5) == 0)
            REQUIRE(m_desk.editor.undo());
    }

private:
    void shape(Pledge &row)
    {
        row.title = kTitles[m_random.bounded(static_cast<int>(kTitles.size()))];
        row.party = {1 + m_random.bounded(3)};
        row.clause = {1 + m_random.bounded(3)};
        row.announcedOn = PartialDate(QDate(2026, 1, 1).addDays(m_random.bounded(900)));
    }

    void addPledgeChange(Edit &edit)
    {
        const auto pledges = m_desk.dossier.rows<Pledge>();
        if (pledges.size() < 5 || m_random.bounded(3) == 0) {
            // New ids in between as well: copies of a dossier are merged.
            auto row = test::pledge(freeId(edit), "5", m_random.bounded(2) != 0 ? "EUR" : "pieces",
                                    "2026");
            shape(row);
            edit.add(row);
            return;
        }
        const auto &row
            = pledges[static_cast<size_t>(m_random.bounded(static_cast<int>(pledges.size())))];
        for (const auto &change : edit.of<Pledge>()) {
            if (change.id() == row.id)
                return;
        }
        auto after = row;
        shape(after);
        const bool hasReports
            = std::ranges::any_of(m_desk.dossier.rows<Fulfilment>(),
                                  [&](const auto &report) { return report.pledge == row.id; })
            || !edit.of<Fulfilment>().empty();
        if (!hasReports && m_random.bounded(2) == 0)
            edit.of<Pledge>().push_back({row, std::nullopt});
        else
            edit.of<Pledge>().push_back({row, after});
    }

    qint64 freeId(const Edit &edit)
    {
        for (;;) {
            const qint64 id = 1 + m_random.bounded(100000);
            const bool isTaken = m_desk.dossier.find(PledgeId{id})
                || std::ranges::any_of(edit.of<Pledge>(), [id](const auto &change) {
                                     return change.id().value == id;
                                 });
            if (!isTaken)
                return id;
        }
    }

    void addOther(Edit &edit)
    {
        const auto pledges = m_desk.dossier.rows<Pledge>();
        const qint64 id = ++m_lastOther;
        if (m_random.bounded(2) == 0 && !pledges.empty() && edit.of<Pledge>().empty())
            edit.add(test::report(id, pledges.front().id.value, "1", "EUR", "2026-02-01"));
        else
            edit.add(test::event(id, "CEASEFIRE", "2026-02-01"));
        Statement statement;
        statement.id = {id};
        statement.code = u"ST-%1"_s.arg(id);
        statement.party = {1 + m_random.bounded(3)};
        statement.summary = kTitles[m_random.bounded(static_cast<int>(kTitles.size()))];
        edit.add(statement);
    }

    test::Desk &m_desk;
    QRandomGenerator m_random;
    qint64 m_lastOther = 1000;
};

} // namespace

TEST_CASE("after any edits every model shows what a new one would show", "[items][edits]")
{
    const auto seed = GENERATE(range(1U, 13U));
    test::Desk desk(test::frame());
    Scribe scribe(desk, seed);
    for (int i = 0; i < 20; ++i)
        scribe.write();

    ViewState view{test::day("2027-06-30"), {}};
    desk.board.setAsOf(view.asOf);
    if (seed % 3 == 0)
        view.filter.signatories = {PartyId{1}, PartyId{3}};
    const int column = static_cast<int>(seed) % (PledgeListModel::ColumnCount + 1) - 1;
    const auto order = seed % 2 == 0 ? Qt::AscendingOrder : Qt::DescendingOrder;
    const QString search = seed % 4 == 0 ? u"aid"_s : seed % 4 == 1 ? u"a"_s : QString();
    const auto ready = [&](auto &list) {
        list.sort(std::min(column, list.columnCount() - 1), order);
        list.setSearch(search);
    };

    PledgeListModel pledges(desk.board, view);
    StatementList statements(desk.dossier, view);
    EventList events(desk.dossier, view);
    SignatoryModel signatories(desk.board, view);
    ClauseTreeModel clauses(desk.board, view);
    OverviewModel overview(desk.board, view);
    ready(pledges);
    ready(statements);
    ready(signatories);
    const test::Watched watchPledges(&pledges);
    const test::Watched watchStatements(&statements);
    const test::Watched watchEvents(&events);
    const test::Watched watchSignatories(&signatories);
    const test::Watched watchClauses(&clauses);
    const test::Watched watchOverview(&overview);

    for (int i = 0; i < 60; ++i) {
        scribe.write();
        PledgeListModel newPledges(desk.board, view);
        StatementList newStatements(desk.dossier, view);
        SignatoryModel newSignatories(desk.board, view);
        const OverviewModel newOverview(desk.board, view);
        ready(newPledges);
        ready(newStatements);
        ready(newSignatories);
        REQUIRE(test::codes(pledges) == test::codes(newPledges));
        REQUIRE(pledges.countInView() == newPledges.countInView());
        for (int shown = 0; shown < PledgeListModel::ColumnCount; ++shown)
            REQUIRE(test::texts(pledges, shown) == test::texts(newPledges, shown));
        REQUIRE(test::codes(statements) == test::codes(newStatements));
        REQUIRE(events.rowCount() == EventList(desk.dossier, view).rowCount());
        REQUIRE(test::texts(signatories, SignatoryModel::StateColumn)
                == test::texts(newSignatories, SignatoryModel::StateColumn));
        REQUIRE(test::texts(signatories, SignatoryModel::SumsColumn)
                == test::texts(newSignatories, SignatoryModel::SumsColumn));
        LiveBoard newBoard(desk.feed, view.asOf);
        REQUIRE(OverviewModel(newBoard, view).overview().total == overview.overview().total);
        REQUIRE(overview.columnCount() == newOverview.columnCount());
        for (int shown = 0; shown < newOverview.columnCount(); ++shown)
            REQUIRE(test::texts(overview, shown) == test::texts(newOverview, shown));
        REQUIRE(clauses.index(0, ClauseTreeModel::PledgesColumn).data().toInt()
                == newOverview.overview().total.obligations());
    }
}

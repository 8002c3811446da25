#include "model/analysis/overview.h"
#include "tests/analysis/example.h"
#include "tests/analysis/figures.h"

#include <random>

using namespace servanda;
using namespace servanda::test;
using namespace Qt::StringLiterals;

namespace {

const ViewState kView{QDate(2026, 6, 30), {}};

std::vector<FigureSpec> figures()
{
    std::vector<FigureSpec> specs;
    for (const auto &[subject, unit] :
         {std::pair(Subject::Funding, kEuro), std::pair(Subject::Funding, Unit::fromAscii("USD")),
          std::pair(Subject::Arms, kPieces), std::pair(Subject::Training, kPersons)}) {
        specs.push_back(spec(subject, unit));
        specs.back().split = Split::BySignatory;
    }
    return specs;
}

/// All that a figure says, but for the revision.
QString told(const Feed &feed, const FigureSpec &wanted)
{
    const auto made = makeFigure(feed, wanted, {});
    return made.title + made.notes.join(u' ') + made.sourceLine + made.marking
        + QString::fromUtf8(figureCsv(made, feed.dossier()));
}

QString told(const Overview &overview)
{
    QString all = overview.total.summary(overview.rules) + u'\n';
    for (const auto &row : overview.rows) {
        all += u"%1: %2 "_s.arg(row.party.value).arg(row.total.summary(overview.rules));
        for (const auto &cell : row.cells)
            all += enumLabel(cell.headline()) + u' ' + cell.summary(overview.rules) + u'|';
    }
    return all;
}

/// Everything a feed feeds, as text.
QString told(const Feed &feed)
{
    QString all = told(makeOverview(StatusBoard(feed, kView.asOf), kView.filter));
    for (const auto &wanted : figures())
        all += told(feed, wanted);
    return all;
}

class RandomEdits final
{
public:
    explicit RandomEdits(const Dossier &dossier) : m_dossier(dossier) {}

    Edit next()
    {
        Edit edit;
        switch (m_random() % 12) {
        case 0:
            changeAmount(edit);
            break;
        case 1: {
            auto row = any<Pledge>();
            row.id = {++m_id};
            row.code = u"X-%1"_s.arg(m_id);
            edit.add(row);
            break;
        }
        case 2: {
            auto row = any<Fulfilment>();
            row.id = {m_random() % 2 == 0 ? ++m_id : -(++m_id)};
            row.id.value = std::abs(row.id.value) % 1000 + 1; // in front of all others
            if (m_dossier.find(row.id))
                break;
            row.code = u"Y-%1"_s.arg(++m_id);
            row.pledge = any<Pledge>().id;
            edit.add(row);
            break;
        }
        case 3:
            edit.of<Fulfilment>().push_back({any<Fulfilment>(), std::nullopt});
            break;
        case 4: {
            const auto row = any<Link>();
            edit.of<Link>().push_back({row, std::nullopt});
            break;
        }
        case 5: {
            const auto row = any<Rate>();
            auto after = row;
            after.perEuro.mantissa += 17;
            edit.of<Rate>().push_back({row, after});
            break;
        }
        case 6:
            removePledge(edit);
            break;
        case 7: {
            const auto row = any<Pledge>();
            auto after = row;
            after.standing = row.standing == Standing::Draft ? Standing::Reported : Standing::Draft;
            edit.of<Pledge>().push_back({row, after});
            break;
        }
        case 8: {
            const auto claim = any<Variant>();
            edit.add(Adoption{{++m_id}, claim.id, {}, u"N. N."_s, u"Seen"_s});
            break;
        }
        case 9: {
            const auto row = any<Variant>(); // an adopted one, often enough
            auto after = row;
            after.amount = {static_cast<qint64>(m_random() % 1000) * 100, kEuro};
            edit.of<Variant>().push_back({row, after});
            break;
        }
        case 10: {
            auto row = any<Fulfilment>(); // and a rival of it, sometimes adopted at once
            auto rival = row;
            if (row.rivalOf)
                break;
            rival.id = {++m_id};
            rival.code = u"R-%1"_s.arg(m_id);
            rival.rivalOf = row.id;
            rival.amount.minorUnits = 700;
            edit.add(rival);
            if (m_random() % 2 == 0)
                edit.add(Adoption{{++m_id}, {}, rival.id, u"N. N."_s, u"Seen"_s});
            break;
        }
        case 11:
            if (!m_dossier.rows<Adoption>().empty())
                edit.of<Adoption>().push_back({any<Adoption>(), std::nullopt});
            break;
        }
        return edit;
    }

private:
    template <class Row>
    Row any()
    {
        const auto rows = m_dossier.rows<Row>();
        return rows[m_random() % rows.size()];
    }
    void changeAmount(Edit &edit)
    {
        const auto row = any<Pledge>();
        auto after = row;
        after.amount.minorUnits = static_cast<qint64>(m_random() % 1000) * 100;
        if (after.amount.unit.isNone())
            after.amount.unit = kEuro;
        after.party = any<Party>().id;
        after.kind = m_random() % 2 == 0 ? PledgeKind::Funding : PledgeKind::Arms;
        edit.of<Pledge>().push_back({row, after});
    }
    void removePledge(Edit &edit)
    {
        const auto row = any<Pledge>();
        const auto collect = [&]<class Child>(Changes<Child> &changes) {
            for (const auto &child : m_dossier.rows<Child>()) {
                if (child.pledge == row.id)
                    changes.push_back({child, std::nullopt});
            }
        };
        collect(edit.of<Fulfilment>());
        collect(edit.of<Variant>());
        for (const auto &child : m_dossier.rows<Link>()) {
            if (child.pledge == row.id || child.other == row.id)
                edit.of<Link>().push_back({child, std::nullopt});
        }
        edit.of<Pledge>().push_back({row, std::nullopt});
    }

    const Dossier &m_dossier;
    std::mt19937 m_random{42};
    qint64 m_id = 9'000'000'000'000'000'000;
};

} // namespace

TEST_CASE("a feed kept up to date tells what a new one tells", "[analysis][feed]")
{
    Dossier dossier(exampleFacts());
    const Feed kept(dossier);
    FakeStore store;
    Editor editor(dossier, store, {}, [] { return qint64{0}; });
    RandomEdits edits(dossier);
    int done = 0;
    for (int i = 0; i < 120; ++i) {
        if (editor.commit(edits.next()))
            ++done;
        if (i % 5 == 0) {
            REQUIRE(editor.undo());
        }
        if (i % 3 == 0)
            REQUIRE(told(kept) == told(Feed(dossier)));
    }
    CHECK(done > 40);
    while (editor.canUndo())
        REQUIRE(editor.undo());
    CHECK(told(kept) == told(Feed(dossier)));
}

TEST_CASE("what an edit is said not to touch stays as it was", "[analysis][feed]")
{
    Dossier dossier(exampleFacts());
    const Feed feed(dossier);
    FakeStore store;
    Editor editor(dossier, store, {}, [] { return qint64{0}; });
    RandomEdits edits(dossier);
    StatusBoard board(feed, kView.asOf);
    Filter filter;
    filter.kinds = {PledgeKind::Funding, PledgeKind::Arms};
    auto overview = makeOverview(board, filter);
    QStringList before;
    for (const auto &wanted : figures())
        before += told(feed, wanted);
    int spared = 0;
    int rowsSpared = 0;
    QObject::connect(&dossier, &Dossier::changed, &editor, [&](const Edit &edit) {
        board.follow(edit);
        const auto rows = overviewRowsTouchedBy(edit, feed);
        if (rows) {
            ++rowsSpared;
            updateOverview(overview, board, filter, *rows);
        } else {
            overview = makeOverview(board, filter);
        }
        REQUIRE(told(overview) == told(makeOverview(StatusBoard(feed, kView.asOf), filter)));
        const auto specs = figures();
        for (size_t i = 0; i < specs.size(); ++i) {
            QString &known = before[static_cast<qsizetype>(i)];
            if (figureTouchedBy(specs[i], edit, dossier)) {
                known = told(feed, specs[i]);
            } else {
                ++spared;
                REQUIRE(known == told(feed, specs[i]));
            }
        }
    });
    for (int i = 0; i < 60; ++i) {
        (void)editor.commit(edits.next()).has_value(); // a refused one changes nothing
        if (i % 5 == 0)
            REQUIRE(editor.undo());
    }
    CHECK(spared > 30);
    CHECK(rowsSpared > 20);
}

TEST_CASE("many facts at once are taken in too", "[analysis][feed]")
{
    Dossier dossier(frame());
    const Feed kept(dossier);
    FakeStore store;
    Editor editor(dossier, store, {}, [] { return qint64{0}; });
    Edit edit;
    for (int i = 1; i <= 500; ++i)
        edit.add(pledge(i, "10", "EUR", "2025-01-10"));
    REQUIRE(editor.commit(edit));
    CHECK(total(makeFigure(kept, spec(), {})) == 500'000);
    REQUIRE(editor.undo());
    CHECK(total(makeFigure(kept, spec(), {})) == 0);
}

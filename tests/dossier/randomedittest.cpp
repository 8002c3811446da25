#include "model/dossier/editcheck.h"
#include "model/dossier/editor.h"
#include "tests/dossier/sample.h"
#include "tests/support/catch.h"
#include "tests/support/fakestore.h"

#include <random>

using namespace servanda;
using namespace Qt::StringLiterals;

namespace {

/// Makes edits on parties, clauses and pledges, of which some are sound.
class RandomEdits final
{
public:
    explicit RandomEdits(unsigned seed) : m_random(seed) {}

    size_t below(size_t limit) { return m_random() % limit; }

    Edit next(const Dossier &dossier)
    {
        Edit edit;
        edit.label = u"Edit %1"_s.arg(++m_count);
        for (size_t changes = 1 + below(3); changes > 0; --changes) {
            switch (below(3)) {
            case 0:
                add(edit, dossier, test::party(newId(), newCode()));
                break;
            case 1:
                add(edit, dossier,
                    test::clause(newId(), newCode(), {21},
                                 {below(2) ? anyId<Clause>(dossier) : 0}));
                break;
            default:
                add(edit, dossier,
                    test::pledge(newId(), newCode(), {anyId<Party>(dossier)},
                                 {anyId<Clause>(dossier)}));
            }
        }
        return edit;
    }

private:
    /// That row as a new one, in place of another, or another one removed.
    template <class Row>
    void add(Edit &edit, const Dossier &dossier, Row row)
    {
        const auto rows = dossier.rows<Row>();
        const auto *old = rows.empty() ? nullptr : &rows[below(rows.size())];
        const size_t what = old ? below(4) : 0;
        if (what < 2) {
            edit.add(std::move(row));
        } else if (what == 2) {
            row.id = old->id;
            edit.of<Row>().push_back({*old, std::move(row)});
        } else {
            edit.of<Row>().push_back({*old, std::nullopt});
        }
    }
    qint64 newId() { return 1000 + static_cast<qint64>(below(100'000)); }
    QString newCode() { return u"C%1"_s.arg(below(200)); }
    template <class Row>
    qint64 anyId(const Dossier &dossier)
    {
        const auto rows = dossier.rows<Row>();
        return rows.empty() || below(10) == 0 ? newId() : rows[below(rows.size())].id.value;
    }

    std::mt19937 m_random;
    int m_count = 0;
};

/// Whether every reference leads somewhere and no code is used twice.
bool isWhole(const Dossier &dossier)
{
    // An edit that adds it all to an empty dossier is asked the same questions.
    Edit edit;
    forEachFactType([&]<class Row>() {
        for (const auto &row : dossier.rows<Row>())
            edit.add(row);
    });
    const Dossier empty;
    return whatForbids(edit, empty, CodeIndex(empty)).empty();
}

} // namespace

TEST_CASE("undo of all is the beginning, redo of all the end", "[dossier][editor]")
{
    const auto seed = GENERATE(range(1U, 9U));
    Dossier dossier(test::sampleFacts());
    test::FakeStore store;
    Editor editor(dossier, store, u"ana"_s, [] { return qint64{1}; });
    RandomEdits edits(seed);
    size_t announced = 0;
    QObject::connect(&dossier, &Dossier::changed, &editor, [&] { ++announced; });

    int refused = 0;
    size_t steps = 0;
    for (int round = 0; round < 150; ++round) {
        store.broken = edits.below(8) == 0;
        const Facts before = test::factsOf(dossier);
        const auto done = edits.below(4) == 0 ? editor.undo()
            : edits.below(4) == 0             ? editor.redo()
                                              : editor.commit(edits.next(dossier));
        if (!done) {
            ++refused;
            REQUIRE((test::factsOf(dossier) == before));
        }
        REQUIRE(isWhole(dossier));
        REQUIRE(announced == store.edits.size());
    }
    store.broken = false;
    while (editor.canRedo())
        REQUIRE(editor.redo());
    const Facts end = test::factsOf(dossier);
    for (; editor.canUndo(); ++steps)
        REQUIRE(editor.undo());
    CHECK((test::factsOf(dossier) == test::sampleFacts()));
    while (editor.canRedo())
        REQUIRE(editor.redo());
    CHECK((test::factsOf(dossier) == end));
    CHECK(announced == store.edits.size());
    CHECK(refused > 10); // both outcomes did occur
    CHECK(steps > 10);

    // The audit trail alone tells the same story.
    Dossier again(test::sampleFacts());
    test::FakeStore other;
    Editor replay(again, other, u"eva"_s, [] { return qint64{2}; });
    for (const auto &edit : store.edits)
        REQUIRE(replay.commit(edit));
    CHECK((test::factsOf(again) == end));
}

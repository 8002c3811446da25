#include "model/items/changelistmodel.h"
#include "model/items/historymatch.h"
#include "tests/items/modeltexts.h"
#include "tests/support/memorystore.h"

using namespace Qt::StringLiterals;
using namespace servanda;

namespace {

constexpr qint64 kDay = 24LL * 60 * 60 * 1000;

/// A dossier whose edits are a day apart, from noon of 2 January 1970 UTC on.
struct Bench
{
    Dossier dossier{test::framed(test::pledge(7, "5", "EUR", "2026-01-06"),
                                 test::pledge(8, "6", "EUR", "2026-01-06"))};
    test::MemoryStore store;
    qint64 now = kDay / 2;
    Editor editor{dossier, store, u"Ana"_s, [this] { return now += kDay; }};

    void change(qint64 id, const QString &label, const std::function<void(Pledge &)> &how)
    {
        const Pledge before = *dossier.find(PledgeId{id});
        Pledge after = before;
        how(after);
        Edit edit = test::edited(before, after);
        edit.label = label;
        REQUIRE(editor.commit(edit));
    }
    void rename(qint64 id, const QString &title)
    {
        change(id, u"Change title"_s, [&](Pledge &pledge) { pledge.title = title; });
    }
    void raise(qint64 id)
    {
        change(id, u"Change amount"_s, [](Pledge &pledge) { ++*pledge.amount.minorUnits; });
    }
};

QString numbers(const HistoryModel &model)
{
    return test::texts(model, HistoryModel::NumberColumn).join(u' ');
}

} // namespace

TEST_CASE("how much an entry changed fits its column, and the tool tip tells the whole",
          "[items][history]")
{
    CHECK(shortSizeText({}) == u"nothing"_s);
    CHECK(shortSizeText({{FactType::Pledge, 3}, {FactType::Source, 1}})
          == u"3 pledges, 1 source"_s);
    const std::vector<TypeCount> many{
        {FactType::Source, 209}, {FactType::Party, 45}, {FactType::Pledge, 1185}};
    CHECK(shortSizeText(many) == u"1,439 facts of 3 kinds"_s);
    Bench bench;
    Edit edit;
    edit.add(test::source(91));
    edit.add(test::party(92, "DDD", "Delta"));
    edit.add(test::event(93, "CEASEFIRE", "2026-02-01"));
    REQUIRE(bench.editor.commit(edit));
    const HistoryModel model(bench.store, bench.dossier);
    const QModelIndex size = model.index(0, HistoryModel::SizeColumn);
    CHECK(size.data() == u"3 facts of 3 kinds"_s);
    CHECK(size.data(Qt::ToolTipRole) == u"1 source, 1 party, 1 event"_s);
}

TEST_CASE("the history lists the newest entry first and follows new ones", "[items][history]")
{
    Bench bench;
    bench.rename(7, u"Aid"_s);
    HistoryModel model(bench.store, bench.dossier);
    const test::Watched watched(&model);
    CHECK(numbers(model) == u"1");
    bench.raise(8);
    CHECK(numbers(model) == u"2 1");
    REQUIRE(bench.editor.undo());
    CHECK(numbers(model) == u"3 2 1");
    CHECK(model.recorded() == 3);
    CHECK(model.index(0, HistoryModel::AuthorColumn).data() == u"Ana"_s);
    CHECK(model.index(1, HistoryModel::LabelColumn).data() == u"Change amount"_s);
    CHECK(model.index(1, HistoryModel::SizeColumn).data() == u"1 pledge"_s);
    CHECK(model.entryAt(0)->number == 3);
    CHECK(model.rowOf(1) == 2);
    CHECK(model.rowOf(4) == -1);
    CHECK_FALSE(model.entryAt(3));
    CHECK(model.authors() == QStringList{u"Ana"_s});

    bench.store.broken = true;
    CHECK_FALSE(bench.editor.undo());
    CHECK(model.rowCount() == 3);
}

TEST_CASE("an empty history is an empty list until the first edit", "[items][history]")
{
    Bench bench;
    HistoryModel model(bench.store, bench.dossier);
    const test::Watched watched(&model);
    CHECK(model.rowCount() == 0);
    CHECK(model.recorded() == 0);
    CHECK_FALSE(model.error());
    bench.raise(7);
    CHECK(numbers(model) == u"1");
}

TEST_CASE("entries are found by what they say and by the facts they touched", "[items][history]")
{
    Bench bench;
    bench.rename(7, u"Radar"_s);
    bench.raise(8);
    Edit removal = test::removed(*bench.dossier.find(PledgeId{7}));
    removal.label = u"Remove pledge"_s;
    removal.reason = u"withdrawn by Ünal"_s;
    REQUIRE(bench.editor.commit(removal));
    HistoryModel model(bench.store, bench.dossier);
    const test::Watched watched(&model);
    const auto found = [&](const QString &search) {
        HistoryFilter filter;
        filter.search = search;
        model.setFilter(filter);
        return numbers(model);
    };
    CHECK(found(u"radar"_s) == u"3 1"); // gone since, and found all the same
    CHECK(found(u"P-8"_s) == u"2");
    CHECK(found(u"unal radar"_s) == u"3");
    CHECK(found(u"amount"_s) == u"2");
    CHECK(found(u"ana"_s) == u"3 2 1");
    CHECK(found(u"nowhere"_s).isEmpty());
    CHECK(found({}) == u"3 2 1");
}

TEST_CASE("entries are filtered by field, person, period and signatory", "[items][history]")
{
    Bench bench;
    bench.rename(7, u"Radar"_s); // 2 January 1970
    bench.raise(8);
    bench.change(8, u"Hand over"_s, [](Pledge &pledge) { pledge.party = {2}; });
    bench.store.edits[1].author = u"Eve"_s;
    HistoryModel model(bench.store, bench.dossier);
    const test::Watched watched(&model);
    const auto shown = [&](const HistoryFilter &filter) {
        model.setFilter(filter);
        return numbers(model);
    };
    HistoryFilter filter;
    filter.field = u"Amount"_s;
    CHECK(fieldLabels().contains(filter.field));
    CHECK(shown(filter) == u"2");
    bench.rename(7, u"Radio"_s); // does not pass, and does not appear
    CHECK(numbers(model) == u"2");
    bench.raise(7);
    CHECK(numbers(model) == u"5 2");
    filter = {};
    filter.author = u"Eve"_s;
    CHECK(shown(filter) == u"2");
    filter = {};
    filter.signatories = {PartyId{2}};
    CHECK(shown(filter) == u"3");
    filter.signatories = {PartyId{1}};
    CHECK(shown(filter) == u"5 4 3 2 1"); // also what was theirs before
    filter = {};
    filter.from = QDate(1970, 1, 3);
    filter.to = QDate(1970, 1, 4);
    CHECK(shown(filter) == u"3 2");
}

TEST_CASE("a long history is read in pieces, as far as is looked", "[items][history]")
{
    Bench bench;
    constexpr int kMany = 3 * HistoryModel::kPiece;
    bench.rename(8, u"Needle"_s);
    for (int i = 1; i < kMany; ++i)
        bench.raise(7);
    HistoryModel model(bench.store, bench.dossier); // not watched: that would fetch more itself
    CHECK(model.rowCount() == HistoryModel::kPiece);
    CHECK(bench.store.reads == 1);
    CHECK(model.recorded() == kMany);
    model.fetchMore({});
    CHECK(model.rowCount() == 2 * HistoryModel::kPiece);
    CHECK(model.canFetchMore({}));
    HistoryFilter filter;
    filter.search = u"needle"_s;
    model.setFilter(filter);
    CHECK(numbers(model) == u"1"); // sought to the end
    CHECK_FALSE(model.canFetchMore({}));
    model.setFilter({});
    CHECK(model.rowCount() == kMany);
}

TEST_CASE("a history that cannot be read says why and can be tried again", "[items][history]")
{
    Bench bench;
    bench.raise(7);
    bench.store.broken = true;
    HistoryModel model(bench.store, bench.dossier);
    const test::Watched watched(&model);
    REQUIRE(model.error());
    CHECK(model.error()->what == u"The disk is full");
    CHECK(model.rowCount() == 0);
    CHECK_FALSE(model.canFetchMore({}));
    bench.store.broken = false;
    model.reload();
    CHECK_FALSE(model.error());
    CHECK(numbers(model) == u"1");
}

TEST_CASE("what an edit changed is listed field by field", "[items][history]")
{
    Bench bench;
    bench.change(7, u"Change"_s, [](Pledge &pledge) {
        pledge.title = u"Radar"_s;
        pledge.party = {2};
        *pledge.amount.minorUnits = 700;
    });
    ChangeListModel model;
    const test::Watched watched(&model);
    model.show(changeLines(bench.store.edits.back(), bench.dossier));
    CHECK(test::texts(model, ChangeListModel::FieldColumn)
          == QStringList{u"Signatory"_s, u"Title"_s, u"Amount"_s});
    CHECK(test::texts(model, ChangeListModel::BeforeColumn)
          == QStringList{u"Alpha"_s, u"Pledge 7"_s, u"5 EUR"_s});
    CHECK(test::texts(model, ChangeListModel::AfterColumn)
          == QStringList{u"Beta"_s, u"Radar"_s, u"7 EUR"_s});
    CHECK(model.index(0, 0).data() == u"Pledge: Radar"_s);
    CHECK(model.index(0, 0).data(FactRole).value<FactRef>() == FactRef{FactType::Pledge, 7});
    CHECK(model.lineAt(2)->field == "amount"_L1);
    CHECK_FALSE(model.lineAt(3));

    REQUIRE(bench.editor.commit(test::removed(*bench.dossier.find(PledgeId{8}))));
    model.show(changeLines(bench.store.edits.back(), bench.dossier));
    REQUIRE(model.rowCount() == 1);
    CHECK(model.lineAt(0)->label == u"Removed");
    CHECK(model.lineAt(0)->before.startsWith(u"Code: P-8; Signatory: Alpha; Clause: "));
    CHECK(model.lineAt(0)->after.isEmpty());
    CHECK(changeLines(bench.store.edits.front(), bench.dossier, 2).size() == 2);
}

#include "model/analysis/statusboard.h"
#include "model/analysis/statuseffect.h"
#include "model/domain/store.h"
#include "model/dossier/editor.h"
#include "tests/bench/benches.h"
#include "tests/bench/generator.h"

using namespace Qt::StringLiterals;

namespace servanda::bench {
namespace {

constexpr int kPledges = 700'000;
constexpr int kFulfilments = 300'000;

class AcceptingStore final : public StoreWriter
{
public:
    using StoreWriter::commit;
    Result<> commit(const Edit &, Progress &) override { return {}; }
};

Facts madeUpFacts()
{
    Facts facts;
    const Edit edit = madeUpDossier(kPledges, kFulfilments);
    forEachFactType([&]<class Row>() {
        for (const auto &change : edit.of<Row>())
            facts.rows<Row>().push_back(*change.after);
    });
    return facts;
}

} // namespace

std::vector<Row> benchStatus()
{
    Dossier dossier(madeUpFacts());
    const Feed feed(dossier);
    (void)feed.columns();
    QDate day(2026, 11, 23);
    std::unique_ptr<StatusBoard> board;
    std::vector<Row> rows;
    rows.push_back({u"every status from nothing"_s,
                    median(5, [&] { board = std::make_unique<StatusBoard>(feed, day); }),
                    u"ms"_s,
                    1000,
                    0,
                    {}});
    rows.push_back({u"as of moved by a day"_s,
                    median(21,
                           [&] {
                               day = day.addDays(1);
                               board->setAsOf(day);
                           }),
                    u"ms"_s,
                    100,
                    0,
                    {}});

    double following = 0;
    QObject listener;
    QObject::connect(&dossier, &Dossier::changed, &listener, [&](const Edit &edit) {
        following = milliseconds([&] { board->follow(edit); });
    });
    AcceptingStore store;
    Editor editor(dossier, store, u"bench"_s, [] { return qint64{1}; });
    const auto all = dossier.rows<Pledge>();
    const Pledge pledge = all[all.size() / 2];
    std::vector<double> times;
    constexpr int kRounds = 21;
    for (int i = 0; i < kRounds; ++i) {
        Fulfilment report;
        report.id = editor.ids().next<Fulfilment>();
        report.code = u"NEW-%1"_s.arg(i);
        report.pledge = pledge.id;
        report.date = PartialDate(QDate(2026, 1, 1));
        report.amount = {1000, pledge.amount.unit};
        report.source = pledge.source;
        Edit edit;
        edit.label = u"Report"_s;
        edit.add(std::move(report));
        if (auto done = editor.commit(std::move(edit)); !done)
            qFatal("%s", done.error().front().sentence().toUtf8().constData());
        times.push_back(following);
    }
    std::ranges::sort(times);
    rows.push_back(
        {u"statuses after one more report"_s, times[times.size() / 2], u"ms"_s, 5, 0, {}});
    Event ceasefire;
    ceasefire.id = editor.ids().next<Event>();
    ceasefire.code = u"CEASEFIRE"_s;
    ceasefire.date = PartialDate(QDate(2026, 1, 1));
    Edit recorded;
    recorded.add(std::move(ceasefire));
    rows.push_back(
        {u"what an event would do, in a thread"_s,
         median(3,
                [&] { (void)statusEffectOf(recorded, dossier.tables(), EditMade::NotYet, day); }),
         u"ms"_s,
         6000,
         0,
         {}});
    return rows;
}

} // namespace servanda::bench

#include "app/session.h"
#include "tests/bench/baretransaction.h"
#include "tests/bench/benches.h"
#include "views/window/mainwindow.h"

#include <QApplication>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace servanda::bench {
namespace {

constexpr int kRounds = 41;

/// Passes edits on and keeps how long the last one took to become durable.
class TimedStore final : public StoreWriter
{
public:
    explicit TimedStore(StoreWriter &store) : m_store(store) {}
    Result<> commit(const Edit &edit) override
    {
        Result<> done;
        last = milliseconds([&] { done = m_store.commit(edit); });
        return done;
    }
    double last = 0;

private:
    StoreWriter &m_store;
};

double middleOf(std::vector<double> times)
{
    std::ranges::sort(times);
    return times[times.size() / 2];
}

double worstOf(const std::vector<double> &times)
{
    return std::ranges::max(times);
}

/// Times of the same action, again and again: until it is durable, and then until it is seen.
struct Times
{
    std::vector<double> durable;
    std::vector<double> seen;
};

/// One dossier held for editing with its window open.
class Desk final
{
public:
    explicit Desk(DossierFile::Opened opened)
        : m_file(std::move(opened.file)),
          store(*m_file),
          dossier(std::move(opened.loaded.facts)),
          feed(dossier),
          editor(dossier, store, u"bench"_s, [] { return qint64(1'767'657'600'000); }),
          window({dossier,
                  feed,
                  [] { return Provenance{}; },
                  u"bench.dossier"_s,
                  {},
                  {},
                  {},
                  QDate(2026, 11, 23),
                  &m_file->history()})
    {
        window.addEditing(editor);
        window.resize(1440, 900);
        window.show();
        QApplication::processEvents();
    }

    void act(Times &times, const std::function<Result<void, Errors>()> &action)
    {
        const double whole = milliseconds([&] {
            if (const auto done = action(); !done)
                qFatal("%s", done.error().front().sentence().toUtf8().constData());
            QApplication::processEvents();
        });
        times.durable.push_back(store.last);
        times.seen.push_back(whole - store.last);
    }
    [[nodiscard]] Edit changeOfAmount(size_t index) const
    {
        const Pledge before = dossier.rows<Pledge>()[index];
        Pledge after = before;
        after.amount.minorUnits = before.amount.minorUnits.value_or(0) + 100;
        if (after.amount.unit.isNone())
            after.amount.unit = kEuro;
        Edit edit;
        edit.label = u"Change amount"_s;
        edit.of<Pledge>().push_back({before, after});
        return edit;
    }
    [[nodiscard]] Edit addition(int count)
    {
        Edit edit;
        edit.label = u"Add pledges"_s;
        for (int i = 0; i < count; ++i) {
            Pledge pledge = dossier.rows<Pledge>()[static_cast<size_t>(i)];
            pledge.id = editor.ids().next<Pledge>();
            pledge.code = u"NEW-"_s + QString::number(++m_codes);
            edit.add(std::move(pledge));
        }
        return edit;
    }

private:
    std::unique_ptr<DossierFile> m_file;
    int m_codes = 0;

public:
    TimedStore store;
    Dossier dossier;
    Feed feed;
    Editor editor;
    MainWindow window;
};

Row seenRow(const QString &what, const std::vector<double> &times)
{
    return {what + u", seen (worst %1)"_s.arg(worstOf(times), 0, 'f', 1),
            middleOf(times),
            u"ms"_s,
            16,
            0,
            {}};
}

/// Changes, undoes, adds and removes while that page is open.
void benchPage(Desk &desk, const QString &page, double bare, std::vector<Row> &rows)
{
    desk.window.showPage(page);
    QApplication::processEvents();
    Times change;
    Times undo;
    for (int i = 0; i < kRounds; ++i) {
        desk.act(change, [&] { return desk.editor.commit(desk.changeOfAmount(350'000 + 11 * i)); });
        desk.act(undo, [&] { return desk.editor.undo(); });
    }
    rows.push_back({page + u": change an amount, durable"_s, middleOf(change.durable), u"ms"_s, 0,
                    bare, u"bare SQLite"_s});
    rows.push_back(seenRow(page + u": change an amount"_s, change.seen));
    rows.push_back(seenRow(page + u": undo it"_s, undo.seen));
    Times add;
    Times remove;
    for (int i = 0; i < kRounds / 4; ++i) {
        desk.act(add, [&] { return desk.editor.commit(desk.addition(1)); });
        desk.act(remove, [&] { return desk.editor.undo(); });
    }
    rows.push_back(seenRow(page + u": add a pledge"_s, add.seen));
    rows.push_back(seenRow(page + u": remove it"_s, remove.seen));
}

} // namespace

std::vector<Row> benchEditing(const QString &large)
{
    const QString copy = large + u".edited"_s;
    QFile::remove(copy);
    if (!QFile::copy(large, copy))
        qFatal("no room for a copy of the large dossier");
    double bare = 0;
    {
        BareTransaction transaction(copy);
        qint64 pledge = 1;
        bare = median(kRounds, [&] { transaction.changeOnePledge(pledge++); });
    }
    QFile::remove(copy);
    QFile::copy(large, copy);
    auto opened = DossierFile::open(copy);
    if (!opened)
        qFatal("%s", opened.error().sentence().toUtf8().constData());
    std::vector<Row> rows;
    Desk desk(*std::move(opened));
    for (const auto &page : {u"overview"_s, u"pledges"_s, u"figures"_s})
        benchPage(desk, page, bare, rows);
    desk.window.showPage(u"pledges"_s);
    const double pasting = milliseconds([&] {
        if (const auto done = desk.editor.commit(desk.addition(10'000)); !done)
            qFatal("%s", done.error().front().sentence().toUtf8().constData());
        QApplication::processEvents();
    });
    rows.push_back(
        {u"add 10,000 pledges in one edit, durable and seen"_s, pasting, u"ms"_s, 1000, 0, {}});
    QFile::remove(copy);
    return rows;
}

} // namespace servanda::bench

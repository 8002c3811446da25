#include "app/session.h"
#include "tests/bench/baretransaction.h"
#include "tests/bench/benches.h"
#include "views/dialogs/pastedialog.h"
#include "views/window/browsing.h"
#include "views/window/mainwindow.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QPointer>
#include <QPushButton>

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
    using StoreWriter::commit;
    Result<> commit(const Edit &edit, Progress &progress) override
    {
        Result<> done;
        last = milliseconds([&] { done = m_store.commit(edit, progress); });
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
    /// Of a funding pledge after that place: one that both pages with curves have drawn.
    [[nodiscard]] Edit changeOfAmount(size_t place) const
    {
        const auto pledges = dossier.rows<Pledge>().subspan(place);
        const Pledge before = *std::ranges::find(pledges, PledgeKind::Funding, &Pledge::kind);
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
            pledge.kind = PledgeKind::Funding;
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
    const size_t shown = 350'000;
    desk.window.browsing().select(refOf(*desk.changeOfAmount(shown).of<Pledge>().front().after));
    Times shownChange;
    for (int i = 0; i < kRounds / 4; ++i)
        desk.act(shownChange, [&] { return desk.editor.commit(desk.changeOfAmount(shown)); });
    rows.push_back(seenRow(page + u": change it while the inspector shows it"_s, shownChange.seen));
    desk.window.browsing().select({});
    Times add;
    Times remove;
    for (int i = 0; i < kRounds / 4; ++i) {
        desk.act(add, [&] { return desk.editor.commit(desk.addition(1)); });
        desk.act(remove, [&] { return desk.editor.undo(); });
    }
    rows.push_back(seenRow(page + u": add a pledge"_s, add.seen));
    rows.push_back(seenRow(page + u": remove it"_s, remove.seen));
}

/// Pledges as a spreadsheet hands them out, of all signatories under all clauses, without codes.
QString blockOfPledges(const Dossier &dossier, size_t count)
{
    QString text = u"Signatory\tClause\tKind\tTitle\tAmount\tAnnounced\tDue\tSource\n"_s;
    const auto parties = dossier.rows<Party>();
    const auto clauses = dossier.rows<Clause>();
    const auto sources = dossier.rows<Source>();
    for (size_t i = 0; i < count; ++i) {
        const QStringList cells{
            parties[i % parties.size()].name, clauses[i % clauses.size()].code,
            i % 2 ? u"arms"_s : u"Funding"_s, u"Part %1 of the \"package\""_s.arg(i),
            u"%1.5m EUR"_s.arg(i % 900 + 1),  u"%1 Jan 2026"_s.arg(i % 28 + 1),
            i % 3 ? QString() : u"2027-03"_s, sources[i % sources.size()].code};
        text += cells.join(u'\t') + u'\n';
    }
    return text;
}

/// Waits for the dialog as a person would who knows what it will say.
void waitFor(const std::function<bool()> &what)
{
    constexpr int kPatience = 60'000;
    QElapsedTimer clock;
    clock.start();
    while (!what()) {
        QApplication::processEvents();
        if (clock.elapsed() > kPatience)
            qFatal("the block of rows was not pasted");
    }
}

/// The whole way of a block from the clipboard: understood, shown, added, seen on the list.
void benchPasting(Desk &desk, std::vector<Row> &rows)
{
    const QString text = blockOfPledges(desk.dossier, 10'000);
    QPointer<PasteDialog> dialog;
    const double read = milliseconds([&] {
        auto table = readPastedText(text);
        if (!table)
            qFatal("%s", table.error().sentence().toUtf8().constData());
        dialog = new PasteDialog(*std::move(table), FactType::Pledge, desk.editor, &desk.window);
        dialog->open();
        waitFor([&] { return dialog->findChild<QPushButton *>(u"action"_s)->isEnabled(); });
    });
    const double added = milliseconds([&] {
        dialog->findChild<QPushButton *>(u"action"_s)->click();
        waitFor([&] { return !dialog || !dialog->isVisible(); });
        QApplication::processEvents();
    });
    rows.push_back({u"a block of 10,000 rows: read and previewed"_s, read, u"ms"_s, 0, 0, {}});
    rows.push_back({u"its rows added, durable"_s, desk.store.last, u"ms"_s, 0, 0, {}});
    rows.push_back({u"a block of 10,000 rows pasted: read, previewed, durable, seen"_s,
                    read + added,
                    u"ms"_s,
                    1000,
                    0,
                    {}});
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
    const double adding = milliseconds([&] {
        if (const auto done = desk.editor.commit(desk.addition(10'000)); !done)
            qFatal("%s", done.error().front().sentence().toUtf8().constData());
        QApplication::processEvents();
    });
    rows.push_back(
        {u"add 10,000 pledges in one edit, durable and seen"_s, adding, u"ms"_s, 0, 0, {}});
    benchPasting(desk, rows);
    QFile::remove(copy);
    return rows;
}

} // namespace servanda::bench

#include "tests/store/sample.h"
#include "tests/support/catch.h"

#include <QElapsedTimer>

#include <random>

using namespace Qt::StringLiterals;
using namespace servanda;
using namespace servanda::test;

namespace {

/// Writes edits into a dossier and keeps what it wrote: what reading back must give.
class Scribe final
{
public:
    explicit Scribe(const QString &path)
    {
        auto opened = DossierFile::open(makeSample(path));
        REQUIRE(opened);
        m_file = std::move(opened->file);
        m_written.push_back(sampleEdit());
        m_states.push_back({});
        m_states.push_back(opened->loaded.facts);
    }

    /// That event as it shall be from now on; none: removed.
    void writeEvent(qint64 id, std::optional<QString> title)
    {
        Facts facts = m_states.back();
        auto &events = facts.rows<Event>();
        const auto at = std::ranges::find(events, Id<Event>{id}, &Event::id);
        Change<Event> change;
        if (at != events.end()) {
            change.before = *at;
            events.erase(at);
        }
        if (title) {
            change.after
                = Event{{id}, u"NEW_ATTACK"_s, PartialDate(QDate(2026, 2, 1)), *title, {}, {}};
            events.push_back(*change.after);
            std::ranges::sort(events, {}, &Event::id);
        }
        const auto number = std::ssize(m_written) + 1;
        Edit edit{5000 + number,
                  u"Edit “%1”"_s.arg(number),
                  u"Bob"_s,
                  u"why\n%1"_s.arg(number),
                  1'767'800'000'000 + number * 1000,
                  {}};
        edit.of<Event>().push_back(std::move(change));
        REQUIRE(m_file->commit(edit));
        m_written.push_back(std::move(edit));
        m_states.push_back(std::move(facts));
    }

    [[nodiscard]] bool has(qint64 id) const
    {
        return std::ranges::count(m_states.back().rows<Event>(), Id<Event>{id}, &Event::id) > 0;
    }
    [[nodiscard]] DossierFile &file() { return *m_file; }
    void close() { m_file.reset(); }
    [[nodiscard]] const std::vector<Edit> &written() const { return m_written; }
    /// After so many edits.
    [[nodiscard]] const Facts &stateAfter(size_t edits) const { return m_states[edits]; }

private:
    std::unique_ptr<DossierFile> m_file;
    std::vector<Edit> m_written;
    std::vector<Facts> m_states;
};

void checkSame(const PastEdit &read, const Edit &written)
{
    INFO("entry " << read.number);
    CHECK(read.edit.id == written.id);
    CHECK(read.edit.label == written.label);
    CHECK(read.edit.author == written.author);
    CHECK(read.edit.reason == written.reason);
    CHECK(read.edit.time == written.time);
    CHECK((read.edit.changes == written.changes));
    CHECK(read.isWhole());
    CHECK(read.size() == written.size());
}

void checkAll(HistoryReader &history, const std::vector<Edit> &written)
{
    const auto read = history.entries(0, 1000, HistoryReader::kAllChanges);
    REQUIRE(read);
    REQUIRE(read->size() == written.size());
    for (size_t i = 0; i < written.size(); ++i) {
        const PastEdit &past = (*read)[read->size() - 1 - i];
        CHECK(past.number == static_cast<qint64>(i) + 1);
        checkSame(past, written[i]);
        const auto one = history.entry(past.number);
        REQUIRE(one);
        checkSame(*one, written[i]);
    }
}

/// Today's facts with those that differed then put in their place.
Facts withFormer(Facts facts, const FormerFacts &former)
{
    forEachFactType([&]<class Row>() {
        auto &rows = facts.rows<Row>();
        for (const auto &then : former.of<Row>()) {
            std::erase_if(rows, [&](const Row &row) { return row.id == then.id; });
            if (then.row)
                rows.push_back(*then.row);
        }
        std::ranges::sort(rows, {}, &Row::id);
    });
    return facts;
}

std::unique_ptr<HistoryReader> reviewed(const QString &path)
{
    const auto loaded = reviewDossier(path);
    REQUIRE(loaded);
    return reviewHistory(path, loaded->fingerprint);
}

} // namespace

TEST_CASE("what was edited is read back with before and after", "[store][history]")
{
    const Folder folder;
    const QString path = folder.path(u"a.dossier"_s);
    Scribe scribe(path);
    scribe.writeEvent(30, u"Attack"_s);
    scribe.writeEvent(30, u"Attack, \"as told\"\t\x01\\ 声明 🕊"_s);
    scribe.writeEvent(17, std::nullopt);
    scribe.writeEvent(30, std::nullopt);
    scribe.writeEvent(30, u"There again"_s); // removed and added again under its id
    scribe.writeEvent(17, u"Also there again"_s);
    checkAll(scribe.file().history(), scribe.written());
    scribe.close();
    checkAll(*reviewed(path), scribe.written());
    CHECK(folder.listing().size() == 1);
}

TEST_CASE("any history is read back, whole, in pages and by fact", "[store][history]")
{
    const auto seed = GENERATE(range(1U, 7U));
    const Folder folder;
    Scribe scribe(folder.path(u"a.dossier"_s));
    std::mt19937 random(seed);
    for (int i = 0; i < 60; ++i) {
        const auto id = static_cast<qint64>(30 + random() % 6);
        if (scribe.has(id) && random() % 3 == 0)
            scribe.writeEvent(id, std::nullopt);
        else
            scribe.writeEvent(id, u"Title %1"_s.arg(random() % 100));
    }
    HistoryReader &history = scribe.file().history();
    checkAll(history, scribe.written());

    // In pages of 7, each entry with one change.
    qint64 before = 0;
    size_t seen = 0;
    for (;;) {
        const auto page = history.entries(before, 7, 1);
        REQUIRE(page);
        if (page->empty())
            break;
        for (const PastEdit &past : *page) {
            ++seen;
            const Edit &written = scribe.written()[static_cast<size_t>(past.number) - 1];
            CHECK(past.edit.size() == 1);
            CHECK(past.size() == written.size());
            if (past.isWhole())
                CHECK((past.edit.changes == written.changes));
        }
        before = page->back().number;
    }
    CHECK(seen == scribe.written().size());

    for (qint64 id = 30; id < 36; ++id) {
        const auto read = history.entriesOf({FactType::Event, id});
        REQUIRE(read);
        std::vector<Changes<Event>> expected;
        for (const Edit &edit : scribe.written()) {
            if (edit.size() == 1 && edit.of<Event>().front().id().value == id)
                expected.push_back(edit.of<Event>());
        }
        REQUIRE(read->size() == expected.size());
        for (size_t i = 0; i < expected.size(); ++i)
            CHECK((*read)[read->size() - 1 - i].edit.of<Event>() == expected[i]);
    }
}

TEST_CASE("the facts as known on any moment are those of then", "[store][history]")
{
    const auto seed = GENERATE(range(1U, 4U));
    const Folder folder;
    Scribe scribe(folder.path(u"a.dossier"_s));
    std::mt19937 random(seed);
    for (int i = 0; i < 40; ++i) {
        const auto id = static_cast<qint64>(30 + random() % 6);
        if (scribe.has(id) && random() % 2 == 0)
            scribe.writeEvent(id, std::nullopt);
        else
            scribe.writeEvent(id, u"Title %1"_s.arg(random() % 100));
    }
    const Facts &now = scribe.stateAfter(scribe.written().size());
    for (size_t edits = 0; edits <= scribe.written().size(); ++edits) {
        const qint64 time = edits == 0 ? 0 : scribe.written()[edits - 1].time;
        const auto former = scribe.file().history().knownAt(time);
        REQUIRE(former);
        CHECK(former->revision.number == static_cast<qint64>(edits));
        CHECK(former->revision.head.size() == 32);
        CHECK((withFormer(now, *former) == scribe.stateAfter(edits)));
    }
    CHECK(scribe.file().history().knownAt(9'000'000'000'000)->revision.head
          == scribe.file().revision().head);
}

TEST_CASE("of a large entry only as much is read as is asked for", "[store][history]")
{
    const Folder folder;
    const QString path = folder.path(u"a.dossier"_s);
    constexpr qint64 kMany = 200'000;
    Edit import{1, u"Import"_s, u"Ada"_s, {}, 1000, {}};
    for (qint64 id = 1; id <= kMany; ++id)
        import.add(Event{{id}, u"E"_s, PartialDate(QDate(2026, 2, 1)), u"Event"_s, {}, {}});
    for (qint64 id = 1; id <= 10; ++id)
        import.add(Setting{{id}, u"key %1"_s.arg(id), {}});
    auto file = DossierFile::create(path);
    REQUIRE(file);
    REQUIRE((*file)->commit(import));
    REQUIRE((*file)->publish());

    QElapsedTimer clock;
    clock.start();
    const auto read = (*file)->history().entries(0, 100, 50);
    const auto some = clock.nsecsElapsed();
    REQUIRE(read);
    REQUIRE(read->size() == 1);
    CHECK(read->front().counts
          == std::vector<TypeCount>{{FactType::Event, kMany}, {FactType::Setting, 10}});
    CHECK(read->front().edit.size() == 50);
    CHECK_FALSE(read->front().isWhole());
    clock.restart();
    const auto whole = (*file)->history().entry(1);
    const auto all = clock.nsecsElapsed();
    REQUIRE(whole);
    CHECK((whole->edit.changes == import.changes));
    CHECK(some * 20 < all); // by a factor of thousands here
}

TEST_CASE("entries that do not exist are said not to exist", "[store][history]")
{
    const Folder folder;
    Scribe scribe(folder.path(u"a.dossier"_s));
    HistoryReader &history = scribe.file().history();
    for (const qint64 number : {qint64{-1}, qint64{0}, qint64{2}}) {
        const auto none = history.entry(number);
        REQUIRE_FALSE(none);
        CHECK(none.error().kind == Error::Kind::NotFound);
    }
    CHECK(history.entries(1, 10, 10)->empty());
    CHECK(history.entries(0, 0, 10)->empty());
    CHECK(history.entriesOf({FactType::Event, 4711})->empty());
    const auto unborn = DossierFile::create(folder.path(u"b.dossier"_s));
    CHECK((*unborn)->history().entries(0, 10, 10)->empty());
    CHECK((*unborn)->history().knownAt(0)->revision.number == 0);
}

TEST_CASE("a reviewed file that was replaced gives no history", "[store][history]")
{
    const Folder folder;
    const QString path = folder.path(u"a.dossier"_s);
    Scribe scribe(path);
    scribe.close();
    const auto history = reviewed(path);
    auto opened = DossierFile::open(path);
    REQUIRE(opened);
    const auto held = history->entries(0, 10, 10); // and no second descriptor is opened meanwhile
    REQUIRE_FALSE(held);
    CHECK(held.error().kind == Error::Kind::Conflict);
    REQUIRE(opened->file->commit(sampleEdit().inverse()));
    opened->file.reset();
    const auto changed = history->entries(0, 10, 10);
    REQUIRE_FALSE(changed);
    CHECK(changed.error().what.contains(u"no longer the one"));
    CHECK(reviewed(path)->entries(0, 10, 10)->size() == 2);
}

TEST_CASE("a damaged history is an error, whatever it holds", "[store][history]")
{
    const Folder folder;
    const QString path = folder.path(u"a.dossier"_s);
    {
        Scribe scribe(path);
        scribe.writeEvent(17, std::nullopt);
    }
    const QByteArray of17 = " WHERE edit = 2 AND position = 0";
    const QByteArray sql = GENERATE_COPY(values<QByteArray>({
        "UPDATE change SET before = ''" + of17,
        "UPDATE change SET before = '['" + of17,
        "UPDATE change SET before = '[]'" + of17,
        "UPDATE change SET before = '[17'" + of17,
        "UPDATE change SET before = '[18,\"CEASEFIRE\"]'" + of17,
        "UPDATE change SET before = '[17,\"CEASEFIRE\"],'" + of17,
        "UPDATE change SET before = '[17,[[[[\"CEASEFIRE\"]]]]]'" + of17,
        "UPDATE change SET before = '[17,{}]'" + of17,
        "UPDATE change SET before = '[17,1.5]'" + of17,
        "UPDATE change SET before = '[17,true]'" + of17,
        "UPDATE change SET before = '[17,4]'" + of17,
        "UPDATE change SET before = '[17,\"CEASEFIRE\",\"2026\"]'" + of17,
        "UPDATE change SET before = '[17,\"CEASEFIRE\",20261399]'" + of17,
        "UPDATE change SET before = '[17,\"a\\u12\"]'" + of17,
        "UPDATE change SET before = '[17,\"a\\ud800\"]'" + of17,
        "UPDATE change SET before = '[17,\"a\\ud800\\u0041\"]'" + of17,
        "UPDATE change SET before = '[17,\"a\\'" + of17,
        "UPDATE change SET before = '[17,\"a\\q\"]'" + of17,
        "UPDATE change SET before = '[17,99999999999999999999]'" + of17,
        "UPDATE change SET before = '[17,\"' || CAST(x'ff' AS TEXT) || '\"]'" + of17,
        "UPDATE change SET before = '[17' || replace(hex(zeroblob(500)), '0', ',1') || ']'" + of17,
        "UPDATE change SET before = replace(hex(zeroblob(500000)), '0', '[')" + of17,
        "UPDATE change SET before = NULL" + of17,
        "UPDATE change SET type = 'war'" + of17,
        "UPDATE change SET fact = 4" + of17,
        "UPDATE change SET position = 5" + of17,
        "UPDATE change SET position = 9223372036854775807" + of17,
        "UPDATE change SET position = -1" + of17,
        "DELETE FROM event WHERE id = 18",
    }));
    INFO(sql.toStdString());
    runSql(path, "PRAGMA ignore_check_constraints=ON; " + sql);
    const auto loaded = reviewDossier(path);
    REQUIRE(loaded); // shown, with the fault told
    CHECK_FALSE(loaded->faults.empty());
    const auto history = reviewHistory(path, loaded->fingerprint);
    const auto read = history->entries(0, 10, HistoryReader::kAllChanges);
    CHECK_FALSE(read);
    (void)history->entriesOf({FactType::Event, 17});
    (void)history->knownAt(0);
}

TEST_CASE("a fact that was written before a column existed reads it as none", "[store][history]")
{
    const Folder folder;
    const QString path = folder.path(u"a.dossier"_s);
    {
        Scribe scribe(path);
        scribe.writeEvent(17, std::nullopt);
    }
    runSql(path,
           "UPDATE change SET before = ' [17, \"CEASEFIRE\", null, \"\\u00c9t\\u00e9 "
           "\\ud83d\\udd4a\\/\"] ' WHERE edit = 2");
    const auto read = reviewed(path)->entry(2);
    REQUIRE(read);
    CHECK(*read->edit.of<Event>().front().before
          == Event{{17}, u"CEASEFIRE"_s, {}, u"Été 🕊/"_s, {}, {}});
}

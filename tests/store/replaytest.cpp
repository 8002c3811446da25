#include "model/dossier/editor.h"
#include "model/exchange/dossierfolder.h"
#include "tests/store/sample.h"
#include "tests/support/archived.h"
#include "tests/support/catch.h"
#include "tests/support/fakestore.h"
#include "tests/support/particulars.h"

#include <random>

using namespace Qt::StringLiterals;
using namespace servanda;
using namespace servanda::test;

namespace {

Facts factsOf(const Dossier &dossier)
{
    Facts facts;
    forEachFactType([&]<class Row>() {
        const auto rows = dossier.rows<Row>();
        facts.rows<Row>().assign(rows.begin(), rows.end());
    });
    return facts;
}

/// The canonical form of a dossier in bytes: what `servanda export` writes of it, file by file, and
/// the ids, which files leave out.
QByteArray canonicalBytes(const Dossier &dossier)
{
    QByteArray bytes;
    for (const auto &file : writeDossierFolder(factsOf(dossier)))
        bytes += file.name.toUtf8() + '\n' + file.content;
    forEachFactType([&]<class Row>() {
        bytes += Description<Row>::table;
        for (const Row &row : dossier.rows<Row>())
            bytes += ' ' + QByteArray::number(row.id.value);
        bytes += '\n';
    });
    return bytes;
}

/// The sample, and a fact of each type that it does not hold.
Edit everything()
{
    Edit edit = sampleEdit();
    edit.add(Adoption{{22}, {13}, {}, u"Ada"_s, u"It is the later one"_s});
    edit.add(Citation{{23}, {FactType::Pledge, 9}, {1}, u"p. 4"_s, u"as quoted"_s});
    archive(edit, 24, {1}, "kept");
    addParticulars(edit, 25, {9}, *edit.of<Clause>().front().after, {3}, {1});
    return edit;
}

/// Makes edits on facts of every type, of which many are sound.
class AnyEdits final
{
public:
    explicit AnyEdits(unsigned seed) : m_random(seed) {}

    size_t below(size_t limit) { return m_random() % limit; }

    Edit next(const Dossier &dossier)
    {
        Edit edit;
        edit.label = u"Edit %1"_s.arg(++m_count);
        edit.reason = below(3) ? QString() : anyText();
        for (size_t changes = 1 + below(3); changes > 0; --changes) {
            size_t type = below(std::tuple_size_v<decltype(Facts::tables)>);
            forEachFactType([&]<class Row>() {
                if (type-- == 0)
                    change<Row>(edit, dossier);
            });
        }
        return edit;
    }

private:
    template <class Row>
    void change(Edit &edit, const Dossier &dossier)
    {
        const auto rows = dossier.rows<Row>();
        if (rows.empty())
            return;
        const Row &old = rows[below(rows.size())];
        const auto twice = [&](const Change<Row> &one) { return one.before && one.id() == old.id; };
        Row row = old;
        const size_t what = below(8);
        if (what > 5 && !std::ranges::any_of(edit.of<Row>(), twice)) {
            edit.of<Row>().push_back({old, std::nullopt});
        } else if (what > 3 && !std::ranges::any_of(edit.of<Row>(), twice)) {
            mutate(row, dossier, 1 + below(2));
            if (!(row == old))
                edit.of<Row>().push_back({old, row});
        } else {
            row.id.value = 1000 + static_cast<qint64>(m_random() % 1'000'000'000);
            mutate(row, dossier, below(4));
            if constexpr (requires { row.code; })
                row.code = u"C%1"_s.arg(below(100'000));
            else if constexpr (requires { row.key; })
                row.key = u"key%1"_s.arg(below(100'000));
            edit.add(std::move(row));
        }
    }

    template <class Row>
    void mutate(Row &row, const Dossier &dossier, size_t times)
    {
        for (; times > 0; --times) {
            size_t at = below(std::tuple_size_v<decltype(Description<Row>::fields)>);
            forEachField<Row>([&](const auto &field) {
                if (at-- == 0)
                    setAny(row, field, dossier);
            });
        }
    }

    template <class Row, class T>
    void setAny(Row &row, const Field<Row, T> &field, const Dossier &dossier)
    {
        T &value = row.*field.member;
        const bool none = field.need == Need::Optional && below(4) == 0;
        if constexpr (std::is_same_v<T, QString>) {
            value = none ? QString() : anyText();
        } else if constexpr (std::is_same_v<T, PartialDate>) {
            value = none ? PartialDate()
                         : PartialDate(QDate(2025, 1, 1).addDays(static_cast<int>(below(600))));
        } else if constexpr (std::is_same_v<T, Amount>) {
            value = {static_cast<qint64>(below(1'000'000'000'000)), below(2) ? kEuro : kPieces};
        } else if constexpr (kIsId<T>) {
            value = none ? T{} : anyOf(value, dossier);
        } else {
            // As in another fact of its type: enumerations, kinds, rates, references to any type.
            const auto rows = dossier.rows<Row>();
            value = rows[below(rows.size())].*field.member;
        }
    }

    template <class Other>
    Id<Other> anyOf(Id<Other>, const Dossier &dossier)
    {
        const auto rows = dossier.rows<Other>();
        return rows.empty() ? Id<Other>{} : rows[below(rows.size())].id;
    }

    QString anyText()
    {
        static const QStringList words{u"Grants"_s,      u"“as told”\n2nd line"_s,
                                       u"声明 🕊"_s, u"a < b & c > d"_s,
                                       u"Élysée"_s,      QString(2000, u'x')};
        return words[static_cast<qsizetype>(below(static_cast<size_t>(words.size())))];
    }

    std::mt19937 m_random;
    int m_count = 0;
};

/// How often a fact of each type was added, changed, removed.
struct Tally
{
    std::array<std::array<int, 3>, std::tuple_size_v<decltype(Facts::tables)>> counts{};

    void count(const Edit &edit)
    {
        forEachFactType([&]<class Row>() {
            for (const auto &change : edit.of<Row>())
                ++counts.at(static_cast<size_t>(Description<Row>::type))
                      .at(!change.before ? 0U : (change.after ? 1U : 2U));
        });
    }
};

struct Play
{
    QString path;
    std::unique_ptr<DossierFile> file;
    Dossier dossier;
    std::unique_ptr<Editor> editor;

    Play(const Folder &folder, const char *name) : path(folder.path(QString::fromLatin1(name)))
    {
        auto made = DossierFile::create(path);
        REQUIRE(made);
        file = *std::move(made);
        REQUIRE(file->publish());
        editor = std::make_unique<Editor>(
            dossier, *file, u"Ada"_s,
            [time = qint64{1'767'700'000'000}]() mutable { return ++time; });
    }
    void checkFile()
    {
        const auto faults = file->verify();
        REQUIRE(faults);
        REQUIRE(faults->empty());
        editor.reset();
        file.reset();
        const auto reviewed = reviewDossier(path);
        REQUIRE(reviewed);
        REQUIRE(reviewed->faults.empty());
        REQUIRE((reviewed->facts == factsOf(dossier)));
    }
};

void playWith(unsigned seed, int rounds, Tally &tally)
{
    INFO("seed " << seed);
    const Folder folder(Folder::Where::Memory);
    Play play(folder, "a.dossier");
    REQUIRE(play.editor->commit(everything()));
    const QByteArray start = canonicalBytes(play.dossier);
    AnyEdits edits(seed);
    QObject::connect(&play.dossier, &Dossier::changed, play.editor.get(),
                     [&](const Edit &edit) { tally.count(edit); });
    int refused = 0;
    for (int round = 0; round < rounds; ++round) {
        const Facts before = factsOf(play.dossier);
        const auto done = edits.below(6) == 0 ? play.editor->undo()
            : edits.below(6) == 0             ? play.editor->redo()
                                              : play.editor->commit(edits.next(play.dossier));
        if (!done) {
            ++refused;
            REQUIRE((factsOf(play.dossier) == before));
            REQUIRE(done.error().front().kind != Error::Kind::Storage);
        }
    }
    CHECK(refused > 0);
    while (play.editor->canRedo())
        REQUIRE(play.editor->redo());
    const QByteArray end = canonicalBytes(play.dossier);
    CHECK((end != start));
    while (play.editor->undoLabel() != u"Create")
        REQUIRE(play.editor->undo());
    CHECK((canonicalBytes(play.dossier) == start));
    REQUIRE(play.editor->undo());
    CHECK((canonicalBytes(play.dossier) == canonicalBytes(Dossier())));
    while (play.editor->canRedo())
        REQUIRE(play.editor->redo());
    CHECK((canonicalBytes(play.dossier) == end));

    // The history in the file, replayed from nothing into another file, tells the same story.
    const auto history
        = play.file->history().entries(0, HistoryReader::kAllChanges, HistoryReader::kAllChanges);
    REQUIRE(history);
    REQUIRE(std::ssize(*history) == play.file->revision().number);
    Play again(folder, "b.dossier");
    for (auto past = history->rbegin(); past != history->rend(); ++past) {
        REQUIRE(past->isWhole());
        Edit edit = past->edit; // without what copies hold, which the first file still has
        for (const auto &change : edit.of<ArchivedCopy>()) {
            if (change.after)
                edit.contents.push_back({change.after->checksum,
                                         *play.file->contents().content(change.after->checksum)});
        }
        REQUIRE(again.editor->commit(edit));
    }
    CHECK((canonicalBytes(again.dossier) == end));
    again.checkFile();
    play.checkFile();
    CHECK(folder.listing().size() == 2);
}

} // namespace

TEST_CASE(
    "random edits of every type, through a real file: undone, redone, replayed, reopened, the "
    "same dossier byte for byte",
    "[store][durability]")
{
    const bool isLong = qEnvironmentVariableIsSet("SERVANDA_LONG");
    Tally tally;
    for (unsigned seed = 1; seed <= (isLong ? 60U : 4U); ++seed)
        playWith(seed, isLong ? 1200 : 600, tally);
    forEachFactType([&]<class Row>() {
        INFO(Description<Row>::label);
        for (const int count : tally.counts.at(static_cast<size_t>(Description<Row>::type)))
            CHECK(count > 0); // every type was added, changed and removed
    });
}

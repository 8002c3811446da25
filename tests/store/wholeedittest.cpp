#include "tests/store/failingstatement.h"
#include "tests/store/sample.h"
#include "tests/support/archived.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using namespace servanda;
using namespace servanda::test;

namespace {

/// Every fact of the sample with another word in each of its texts.
Edit changeOfAll()
{
    Edit edit{300, u"Change all"_s, u"Ada"_s, {}, 1'767'900'000'300, {}};
    const Edit sample = sampleEdit();
    forEachFactType([&]<class Row>() {
        for (const auto &change : sample.of<Row>()) {
            Row after = *change.after;
            forEachField<Row>([&](const auto &field) {
                if constexpr (std::is_same_v<typename std::decay_t<decltype(field)>::Value,
                                             QString>)
                    after.*field.member += u" anew"_s;
            });
            edit.of<Row>().push_back({*change.after, after});
        }
    });
    return edit;
}

/// Commits the edit with its n-th statement failing, for every n until it passes; after each
/// failure the file must be as it was. Gives how many times it failed.
int failEverywhere(const QString &path, const Edit &edit, const Facts &after)
{
    FailingStatement fault;
    auto opened = DossierFile::open(path);
    REQUIRE(opened);
    DossierFile &file = *opened->file;
    qint64 revision = file.revision().number;
    int failures = 0;
    for (int statement = 1;; ++statement) {
        fault.failAt(statement);
        const auto committed = file.commit(edit);
        const bool reached = fault.wasReached();
        fault.failAt(0);
        INFO("statement " << statement);
        if (committed) {
            // Beginning and ending a transaction cannot be interrupted; take it back and go on.
            CHECK(file.revision().number > revision);
            if (!reached)
                break;
            Edit back = edit.inverse();
            back.id = edit.id + 1;
            back.time = edit.time;
            REQUIRE(file.commit(back));
            revision = file.revision().number;
        } else {
            REQUIRE(reached);
            ++failures;
            CHECK(file.revision().number == revision);
            // Rows, history and head agree, so the facts are those of that revision.
            const auto faults = file.verify();
            REQUIRE(faults);
            REQUIRE(faults->empty());
        }
    }
    opened->file.reset();
    CHECK(factsIn(path) == after);
    return failures;
}

} // namespace

TEST_CASE("whichever statement fails, an edit is kept whole or not at all", "[store][durability]")
{
    const Folder folder;
    const QString path = makeSample(folder.path(u"a.dossier"_s));
    const Facts sample = factsOf(sampleEdit());
    const Edit change = changeOfAll();
    const Facts changed = factsOf(change);

    CHECK(failEverywhere(path, change, changed) >= 2 * change.size());
    Edit removal = change;
    forEachFactType([&]<class Row>() {
        for (auto &fact : removal.of<Row>())
            fact = {std::move(fact.after), std::nullopt};
    });
    CHECK(failEverywhere(path, removal, {}) >= 2 * change.size());
    CHECK(failEverywhere(path, sampleEdit(), sample) >= 2 * change.size());

    Edit archived{400, u"Archive"_s, u"Ada"_s, {}, 1'767'900'000'400, {}};
    archive(archived, 400, {1}, QByteArray(20'000, 'a'));
    archive(archived, 401, {2}, QByteArray(20'000, 'b'), u"other.txt"_s);
    Facts withCopies = sample;
    withCopies.rows<ArchivedCopy>() = factsOf(archived).rows<ArchivedCopy>();
    CHECK(failEverywhere(path, archived, withCopies) >= 8);
    CHECK(folder.listing().size() == 1);
}

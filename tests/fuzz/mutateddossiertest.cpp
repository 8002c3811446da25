#include "tests/fuzz/mutation.h"
#include "tests/store/childprocess.h"
#include "tests/store/sample.h"
#include "tests/support/archived.h"
#include "tests/support/catch.h"

#include <QCryptographicHash>

#include <chrono>
#include <iostream>
#include <map>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace servanda;
using namespace servanda::test;

namespace {

enum Answer { Refused = 0, Clean = 1, Marked = 2, Same = 3 };

/// A dossier of some hundred kilobytes, in several edits, so that every sort of page is there.
QString makeLarger(const QString &path)
{
    auto file = DossierFile::create(path);
    REQUIRE(file);
    REQUIRE((*file)->commit(sampleEdit()));
    for (qint64 step = 0; step < 4; ++step) {
        Edit edit{5000 + step, u"Fill"_s, u"Ada"_s, {}, 1'767'700'000'001 + step, {}};
        for (qint64 i = 0; i < 300; ++i) {
            const qint64 id = 10'000 + step * 1000 + i;
            edit.add(Pledge{{id},
                            u"X%1"_s.arg(id),
                            {3},
                            {6},
                            PledgeKind::Arms,
                            u"Package %1 of air defence"_s.arg(id),
                            {id, kPieces},
                            PartialDate::fromPacked(20260100),
                            {},
                            u"ceasefire-in-force"_s,
                            {},
                            {1}});
        }
        archive(edit, 20'000 + step, {1}, QByteArray(12'000, static_cast<char>('a' + step)));
        REQUIRE((*file)->commit(edit));
    }
    REQUIRE((*file)->publish());
    return path;
}

/// In the child: what review makes of the file.
int review(const QString &path, const Facts &facts)
{
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    const rlimit memory{512UL << 20, 512UL << 20}; // sanitizers reserve more than that by nature
    if (::setrlimit(RLIMIT_AS, &memory) != 0)
        return 90;
#endif
    ::alarm(30);
    const auto reviewed = reviewDossier(path);
    if (!reviewed)
        return reviewed.error().what.isEmpty() ? 91 : Refused;
    if (!reviewed->faults.empty())
        return Marked;
    return reviewed->facts == facts ? Same : Clean;
}

} // namespace

TEST_CASE("mutated dossiers are refused or marked: no crash, no write, no wait", "[store][fuzz]")
{
    const Folder folder;
    const QString path = makeLarger(folder.path(u"a.dossier"_s));
    const QByteArray good = readFile(path);
    const auto original = reviewDossier(path);
    REQUIRE(original);
    REQUIRE(original->faults.empty());
    const int rounds = qEnvironmentVariableIsSet("SERVANDA_LONG") ? 50'000 : 1000;
    std::mt19937 random(20260106);
    std::map<int, int> answers;
    auto slowest = std::chrono::steady_clock::duration::zero();
    for (int round = 0; round < rounds; ++round) {
        const auto mutation = static_cast<Mutation>(round % kMutations);
        const QByteArray bad = mutated(good, mutation, random);
        INFO("round " << round << ", mutation " << static_cast<int>(mutation));
        writeFile(path, bad);
        const auto start = std::chrono::steady_clock::now();
        const int status = statusOfChild([&] { return review(path, original->facts); });
        slowest = std::max(slowest, std::chrono::steady_clock::now() - start);
        REQUIRE(WIFEXITED(status));
        REQUIRE(WEXITSTATUS(status) <= Same);
        // What was changed in the content is never shown as sound.
        REQUIRE(WEXITSTATUS(status) != Clean);
        ++answers[WEXITSTATUS(status)];
        REQUIRE(readFile(path) == bad);
        REQUIRE(folder.listing().size() == 1);
    }
    const auto milliseconds
        = std::chrono::duration_cast<std::chrono::milliseconds>(slowest).count();
    std::cout << rounds << " mutated dossiers of " << good.size() / 1024
              << " KiB: " << answers[Refused] << " refused, " << answers[Marked] << " marked, "
              << answers[Same] << " unharmed; slowest " << milliseconds << " ms\n";
    CHECK(answers[Refused] > rounds / 4);
    CHECK(answers[Marked] > 0);
    CHECK(slowest < std::chrono::seconds(1));
}

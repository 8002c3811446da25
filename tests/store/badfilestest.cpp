#include "tests/store/badfiles.h"

#include "tests/support/catch.h"

#include <chrono>

using namespace servanda;
using namespace servanda::test;

namespace {

/// Everything an opened dossier says to the person, one a line.
QString saidOf(const LoadedDossier &loaded)
{
    QString said = loaded.notices.join(u'\n');
    for (const auto &fault : loaded.faults)
        said += u'\n' + fault.what;
    return said;
}

void checkReview(const BadFile &bad, const QString &path)
{
    const auto start = std::chrono::steady_clock::now();
    const auto reviewed = reviewDossier(path);
    const auto took = std::chrono::steady_clock::now() - start;
    CHECK(took < std::chrono::seconds(10));
    if (bad.outcome == BadFile::Outcome::Refused) {
        REQUIRE_FALSE(reviewed);
        INFO(reviewed.error().sentence().toStdString());
        CHECK(reviewed.error().kind != Error::Kind::Conflict);
        CHECK(reviewed.error().what.contains(QLatin1StringView(bad.words)));
        CHECK_FALSE(reviewed.error().advice.isEmpty());
    } else {
        INFO((reviewed ? QString() : reviewed.error().sentence()).toStdString());
        REQUIRE(reviewed);
        INFO(saidOf(*reviewed).toStdString());
        CHECK(saidOf(*reviewed).contains(QLatin1StringView(bad.words)));
    }
}

void checkEditing(const BadFile &bad, const QString &path)
{
    if (bad.editing == BadFile::Editing::NotTried)
        return;
    const auto opened = DossierFile::open(path);
    INFO("edit: " << (opened ? QString() : opened.error().sentence()).toStdString());
    if (bad.editing == BadFile::Editing::FoundLater) {
        if (opened) {
            const auto faults = opened->file->verify();
            CHECK((!faults || !faults->empty()));
        }
        return;
    }
    CHECK(bool(opened) == (bad.editing == BadFile::Editing::Allowed));
}

void checkAll(const std::vector<BadFile> &files)
{
    for (const auto &bad : files) {
        INFO(bad.id << ": " << bad.what);
        const Folder folder;
        const QString path = bad.make(folder);
        const QStringList before = folder.listing();
        checkReview(bad, path);
        CHECK(folder.listing() == before);
        checkEditing(bad, path);
        CHECK(folder.listing() == before);
    }
}

} // namespace

TEST_CASE("D1-D14, D20, D21, D42: bytes that are no sound dossier", "[store][hostile]")
{
    checkAll(badBytes());
}

TEST_CASE("D15, D16, D18, D23, D46: names that are no regular file", "[store][hostile]")
{
    checkAll(badPlaces());
}

TEST_CASE("D24-D34, D36: schemas and values that are not ours", "[store][hostile]")
{
    checkAll(badSchemas());
}

TEST_CASE("D35, D37-D41: content that breaks rules is shown and marked", "[store][hostile]")
{
    checkAll(badContents());
}

TEST_CASE("D14: the row whose byte changed is named", "[store][hostile]")
{
    const Folder folder;
    const QString path = makeSample(folder.path(QStringLiteral("a.dossier")));
    writeFile(path, readFile(path).replace("Grants", "Grbnts"));
    const auto reviewed = reviewDossier(path);
    REQUIRE(reviewed);
    REQUIRE(reviewed->faults.size() == 1);
    CHECK(reviewed->faults[0].fact == FactRef{FactType::Pledge, 9});
}

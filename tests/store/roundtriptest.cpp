#include "tests/store/sample.h"
#include "tests/support/catch.h"

#include <QCryptographicHash>
#include <QFile>

using namespace Qt::StringLiterals;
using namespace servanda;
using namespace servanda::test;

namespace {

std::vector<Fault> faultsOf(const DossierFile &file)
{
    const auto faults = file.verify();
    REQUIRE(faults);
    for (const auto &fault : *faults)
        UNSCOPED_INFO(fault.fact.id << ": " << fault.what.toStdString());
    return *faults;
}

} // namespace

TEST_CASE("facts of every type come back as they went in", "[store]")
{
    const Folder folder;
    const QString path = makeSample(folder.path(u"a.dossier"_s));
    const Facts facts = factsOf(sampleEdit());

    const auto reviewed = reviewDossier(path);
    REQUIRE(reviewed);
    CHECK(reviewed->facts == facts);
    CHECK(reviewed->faults.empty());
    CHECK(reviewed->notices.isEmpty());
    CHECK(reviewed->revision.number == 1);
    CHECK(reviewed->fingerprint
          == QCryptographicHash::hash(readFile(path), QCryptographicHash::Sha256));

    const auto opened = DossierFile::open(path);
    REQUIRE(opened);
    CHECK(opened->loaded.facts == facts);
    CHECK(opened->loaded.revision.head == reviewed->revision.head);
    CHECK(faultsOf(*opened->file).empty());
}

TEST_CASE("changes, removals and additions of one edit are all kept", "[store]")
{
    const Folder folder;
    const QString path = makeSample(folder.path(u"a.dossier"_s));
    Facts facts;
    {
        auto opened = DossierFile::open(path);
        REQUIRE(opened);
        facts = opened->loaded.facts;
        Edit edit{4712, u"Change"_s, u"Ada"_s, {}, 1'767'800'000'000, {}};
        auto &pledges = facts.rows<Pledge>();
        Pledge richer = pledges[0];
        richer.amount.minorUnits = 1;
        // The two trade codes, which no order of single statements could do.
        std::swap(richer.code, pledges[1].code);
        Pledge other = pledges[1];
        pledges[1].code = u"P2"_s;
        edit.of<Pledge>() = {{pledges[0], richer}, {pledges[1], other}, {pledges[2], std::nullopt}};
        pledges = {richer, other};
        edit.of<Fulfilment>() = {{facts.rows<Fulfilment>()[0], std::nullopt}};
        facts.rows<Fulfilment>().clear();
        // Both clauses' texts, the parent last.
        for (auto &clause : facts.rows<Clause>()) {
            Clause after = clause;
            after.summary = u"changed"_s;
            edit.of<Clause>().push_back({clause, after});
            clause = after;
        }
        edit.add(Event{{30}, u"NEW_ATTACK"_s, PartialDate(QDate(2026, 2, 1)), u"Attack"_s, {}, {}});
        facts.rows<Event>().push_back(*edit.of<Event>().back().after);

        REQUIRE(opened->file->commit(edit));
        CHECK(opened->file->revision().number == 2);
        CHECK(faultsOf(*opened->file).empty());
        const QByteArray head = opened->file->revision().head;
        opened->file.reset();
        const auto reviewed = reviewDossier(path);
        REQUIRE(reviewed);
        CHECK(reviewed->facts == facts);
        CHECK(reviewed->faults.empty());
        CHECK(reviewed->revision.head == head);
    }
    CHECK(folder.listing().size() == 1);
}

TEST_CASE("the inverse of everything leaves an empty dossier with its history", "[store]")
{
    const Folder folder;
    const QString path = makeSample(folder.path(u"a.dossier"_s));
    auto opened = DossierFile::open(path);
    REQUIRE(opened);
    Edit back = sampleEdit().inverse();
    back.id = 4713;
    back.time = 1'767'800'000'000;
    REQUIRE(opened->file->commit(back));
    REQUIRE(opened->file->commit(sampleEdit()));
    REQUIRE(opened->file->commit(back));
    CHECK(faultsOf(*opened->file).empty());
    opened->file.reset();
    const auto reviewed = reviewDossier(path);
    REQUIRE(reviewed);
    CHECK(reviewed->facts == Facts{});
    CHECK(reviewed->revision.number == 4);
}

TEST_CASE("a dossier that is not published leaves nothing behind", "[store]")
{
    const Folder folder;
    {
        auto file = DossierFile::create(folder.path(u"a.dossier"_s));
        REQUIRE(file);
        REQUIRE((*file)->commit(sampleEdit()));
        CHECK(folder.listing().filter(u"a.dossier."_s).size() >= 1);
        CHECK_FALSE(QFile::exists(folder.path(u"a.dossier"_s)));
    }
    CHECK(folder.listing().isEmpty());
}

TEST_CASE("publishing never replaces a file, and the dossier can still be written", "[store]")
{
    const Folder folder;
    const QString path = folder.path(u"a.dossier"_s);
    auto file = DossierFile::create(path);
    REQUIRE(file);
    writeFile(path, "mine");
    const auto published = (*file)->publish();
    REQUIRE_FALSE(published);
    CHECK(published.error().kind == Error::Kind::Conflict);
    CHECK(readFile(path) == "mine");
    REQUIRE((*file)->commit(sampleEdit()));
    QFile::remove(path);
    REQUIRE((*file)->publish());
    REQUIRE((*file)->commit(sampleEdit().inverse()));
    file->reset();
    CHECK(folder.listing().size() == 1);
    CHECK(reviewDossier(path));
    const auto again = DossierFile::create(path);
    REQUIRE_FALSE(again);
    CHECK(again.error().kind == Error::Kind::Conflict);
}

TEST_CASE("a new dossier is readable by its owner only and has no side files", "[store]")
{
    const Folder folder;
    const QString path = makeSample(folder.path(u"a.dossier"_s));
    CHECK(folder.listing().size() == 1);
    CHECK((QFile::permissions(path)
           & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther))
          == QFile::Permissions());
}

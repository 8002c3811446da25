#include "model/store/fileglance.h"
#include "model/store/ownernote.h"
#include "tests/store/childprocess.h"
#include "tests/store/sample.h"
#include "tests/support/catch.h"

#include <QFile>
#include <QSysInfo>

#include <array>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace servanda;
using namespace servanda::test;

namespace {

const Presence kAnna{u"Anna Kowalska"_s, u"desk-7"_s, {}, 1'767'900'000'000};

/// Another process that has the file open for editing as Anna, until it is killed.
class Editing final
{
public:
    explicit Editing(const QString &path)
        : m_process([path](const auto &ready) {
              const auto opened = DossierFile::open(path);
              if (opened) {
                  opened->file->tellWho(kAnna);
                  ready();
              }
              for (;;)
                  ::pause();
          })
    {
        m_process.waitUntilReady();
    }
    void kill() { m_process.kill(); }

private:
    Child m_process;
};

std::optional<Presence> editorOf(const QString &path)
{
    const auto glance = glanceAt(path);
    REQUIRE(glance);
    return glance->editor;
}

} // namespace

TEST_CASE("a second program is told who has a dossier open and since when", "[store][reader]")
{
    const Folder folder;
    const QString path = makeSample(folder.path(u"a.dossier"_s));
    CHECK_FALSE(editorOf(path));
    Editing anna(path);
    CHECK(editorOf(path) == kAnna);
    const auto reviewed = reviewDossier(path);
    REQUIRE(reviewed);
    CHECK(reviewed->editor == kAnna);
    // The lock decides, not the note: killed, nobody has it open, although the note still lies there.
    anna.kill();
    REQUIRE(QFile::exists(OwnerNote::pathFor(path)));
    CHECK_FALSE(editorOf(path));
    CHECK_FALSE(reviewDossier(path)->editor);
    {
        auto opened = DossierFile::open(path); // at once
        REQUIRE(opened);
        opened->file->tellWho({u"Ben"_s, u"desk-8"_s, {}, 1});
        CHECK(readFile(OwnerNote::pathFor(path)).contains("Ben"));
    }
    CHECK(folder.listing().size() == 1); // no side file stays after closing
}

TEST_CASE("a note of somebody who is gone is not taken for the present editor's", "[store][reader]")
{
    const Folder folder;
    const QString path = makeSample(folder.path(u"a.dossier"_s));
    Editing(path).kill();
    REQUIRE(QFile::exists(OwnerNote::pathFor(path)));
    Child other([&path](const auto &ready) {
        const auto opened = DossierFile::open(path); // and tells nobody who it is
        ready();
        for (;;)
            ::pause();
    });
    other.waitUntilReady();
    const auto editor = editorOf(path);
    REQUIRE(editor);
    CHECK(editor->person != kAnna.person);
    CHECK(editor->host == QSysInfo::machineHostName()); // what the system knows instead
    CHECK_FALSE(editor->program.isEmpty());
}

TEST_CASE("whatever a note says, it is a few short lines of text", "[store][reader][hostile]")
{
    const Folder folder;
    const QString path = makeSample(folder.path(u"a.dossier"_s));
    const QString note = OwnerNote::pathFor(path);
    const auto personIn = [&](const QByteArray &content) {
        writeFile(note, content);
        return presenceAt(path, 0).person; // 0: the system does not know the process
    };
    const QString name = personIn("Open in Servanda\n<img src=x>\xe2\x80\xae" + QByteArray(500, 'a')
                                  + "\nh\n1\n99999999999999999999999\n");
    CHECK(name.size() <= 81);
    CHECK(name.startsWith(u"<img src=x>‹U+202E›"));
    CHECK(presenceAt(path, 0).since == 0);
    CHECK(personIn("Open in Servanda\nAnna\nh\n1\n-5\n") == u"Anna");
    CHECK(presenceAt(path, 0).since == 0);
    CHECK(personIn("Something else\nAnna\nh\n1\n5\n").isEmpty());
    CHECK(personIn("Open in Servanda\nAnna").isEmpty());
    CHECK(personIn(QByteArray(5000, '\n')).isEmpty());
    REQUIRE(QFile::remove(note));
    const QByteArray encoded = QFile::encodeName(note);
    REQUIRE(::mkfifo(encoded.constData(), 0600) == 0);
    CHECK(presenceAt(path, 0).person.isEmpty()); // and did not wait for somebody to write
    REQUIRE(QFile::remove(note));

    // A link in the note's place: its target is neither read nor written.
    const QString victim = folder.path(u"victim"_s);
    writeFile(victim, "Open in Servanda\nVictim\nh\n1\n5\n");
    REQUIRE(QFile::link(victim, note));
    CHECK(presenceAt(path, 0).person.isEmpty());
    {
        auto opened = DossierFile::open(path);
        REQUIRE(opened);
        opened->file->tellWho(kAnna);
    }
    CHECK(readFile(victim).contains("Victim"));
    CHECK(folder.listing().size() == 2);
}

TEST_CASE("a glance tells every commit from the one before, and never costs our own lock",
          "[store][reader]")
{
    const Folder folder;
    const QString path = makeSample(folder.path(u"a.dossier"_s));
    {
        auto opened = DossierFile::open(path);
        REQUIRE(opened);
        const auto glance = glanceAt(path);
        REQUIRE_FALSE(glance);
        CHECK(glance.error().kind == Error::Kind::Conflict);
        REQUIRE(opened->file->commit(numbered(100)));
    }
    const auto before = glanceAt(path);
    REQUIRE(before);
    CHECK(reviewDossier(path)->stamp == before->stamp);
    REQUIRE(DossierFile::open(path)->file->commit(numbered(101)));
    const auto after = glanceAt(path);
    REQUIRE(after);
    CHECK_FALSE(after->stamp == before->stamp);
    CHECK(glanceAt(folder.path(u"none"_s)).error().kind == Error::Kind::NotFound);
}

TEST_CASE("who reads while another program commits never sees half a state", "[store][reader]")
{
    const Folder folder;
    const QString path = makeSample(folder.path(u"a.dossier"_s));
    Child writer([&path](const auto &ready) {
        const auto opened = DossierFile::open(path);
        ready();
        for (qint64 id = 1000; opened && opened->file->commit(numbered(id)); ++id)
            ::usleep(id % 7 == 0 ? 30'000 : 3'000);
    });
    writer.waitUntilReady();
    const auto settings = factsOf(sampleEdit()).rows<Setting>().size();
    const int rounds = qEnvironmentVariableIsSet("SERVANDA_LONG") ? 2000 : 100;
    int whole = 0;
    qint64 last = 0;
    for (int round = 0; round < rounds; ++round) {
        const auto reviewed = reviewDossier(path);
        if (!reviewed) { // busy; tried again
            INFO(reviewed.error().sentence().toStdString());
            REQUIRE(reviewed.error().kind == Error::Kind::Conflict);
            continue;
        }
        ++whole;
        REQUIRE(reviewed->faults.empty());
        const auto edits = static_cast<size_t>(reviewed->revision.number) - 1;
        REQUIRE(reviewed->facts.rows<Setting>().size() == settings + edits);
        REQUIRE(reviewed->revision.number >= last);
        last = reviewed->revision.number;
    }
    CHECK(whole > rounds / 4);
    CHECK(last > 3);
}

TEST_CASE("two programs that both want to edit never do so at once", "[store][reader][durability]")
{
    const int attempts = qEnvironmentVariableIsSet("SERVANDA_LONG") ? 1000 : 150;
    const Folder folder;
    const QString path = makeSample(folder.path(u"a.dossier"_s));
    const std::array logs{folder.path(u"first"_s), folder.path(u"second"_s)};
    const auto attempt = [&](const QString &log, qint64 id) {
        QFile file(log);
        for (int i = 0; i < attempts && file.open(QFile::WriteOnly | QFile::Append); ++i) {
            const auto opened = DossierFile::open(path);
            if (opened && opened->file->commit(numbered(id + i)))
                file.write("x");
            file.close();
        }
        return 0;
    };
    Child other([&](const auto &ready) {
        ready();
        attempt(logs[0], 100'000);
        writeFile(folder.path(u"done"_s), "done");
    });
    other.waitUntilReady();
    REQUIRE(statusOfChild([&] { return attempt(logs[1], 200'000); }) == 0);
    while (!QFile::exists(folder.path(u"done"_s)))
        ::usleep(10'000);
    const auto first = readFile(logs[0]).size();
    const auto second = readFile(logs[1]).size();
    CHECK(first > 0);
    CHECK(second > 0);
    auto opened = DossierFile::open(path);
    REQUIRE(opened);
    CHECK(opened->loaded.revision.number == 1 + first + second); // each waited for the other
    CHECK(opened->file->verify()->empty());
}

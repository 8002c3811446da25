#include "tests/app/example.h"
#include "tests/support/catch.h"

#include <QCryptographicHash>
#include <QProcess>
#include <QStandardPaths>
#include <QThread>

#include <functional>

using namespace Qt::StringLiterals;
using namespace servanda::test;

// The real program in a real window under Xvfb, driven by real keys.

namespace {

/// From the amount of a report to its source.
constexpr int kTabsToSource = 3;

bool waitUntil(const std::function<bool()> &holds, int milliseconds = 20'000)
{
    for (int waited = 0; waited < milliseconds; waited += 50) {
        if (holds())
            return true;
        QThread::msleep(50);
    }
    return false;
}

/// An X server of its own, whose picture can be read from a file.
class Screen final
{
public:
    explicit Screen(const Workplace &workplace) : m_folder(workplace.path(u"screen"_s))
    {
        QDir().mkpath(m_folder);
        m_server.setStandardErrorFile(QProcess::nullDevice());
        m_server.start(u"Xvfb"_s,
                       {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"1280x800x24"_s,
                        u"-nolisten"_s, u"tcp"_s, u"-fbdir"_s, m_folder});
        REQUIRE(m_server.waitForReadyRead(20'000));
        m_name = u':' + QString::fromLatin1(m_server.readLine().trimmed());
    }
    ~Screen()
    {
        m_server.terminate();
        m_server.waitForFinished(5'000);
    }
    Q_DISABLE_COPY_MOVE(Screen)

    [[nodiscard]] QString name() const { return m_name; }
    [[nodiscard]] QByteArray picture() const
    {
        return QCryptographicHash::hash(contentOf(QDir(m_folder).filePath(u"Xvfb_screen0"_s)),
                                        QCryptographicHash::Sha1);
    }
    /// Runs xdotool and gives what it printed.
    QString tool(const QStringList &words) const
    {
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"DISPLAY"_s, m_name);
        process.setProcessEnvironment(environment);
        process.start(u"xdotool"_s, words);
        process.waitForFinished(20'000);
        return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
    }

private:
    QString m_folder;
    QProcess m_server;
    QString m_name;
};

bool toolsAreThere()
{
    for (const auto &tool : {u"Xvfb"_s, u"xdotool"_s, u"sqlite3"_s}) {
        if (QStandardPaths::findExecutable(tool).isEmpty()) {
            WARN("skipped: " << tool.toStdString() << " is not installed");
            return false;
        }
    }
    return true;
}

/// The program in that screen; killed at the end if it has not quit.
class Program final
{
public:
    Program(const Workplace &workplace, const Screen &screen, const QStringList &words)
    {
        auto environment = workplace.environment();
        environment.insert(u"DISPLAY"_s, screen.name());
        environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start(QStringLiteral(SERVANDA_PROGRAM), words);
        REQUIRE(m_process.waitForStarted());
    }
    ~Program()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(Program)

    QProcess &process() { return m_process; }

private:
    QProcess m_process;
};

} // namespace

TEST_CASE("the window opens on a dossier, obeys keys and quits without a trace", "[app][flow]")
{
    if (!toolsAreThere())
        return;
    const Workplace workplace;
    const QString dossier = workplace.makeExample(u"Paris.dossier"_s);
    const QByteArray before = contentOf(dossier);
    const Screen screen(workplace);
    Program program(workplace, screen, {dossier});

    QString window;
    REQUIRE(waitUntil([&] {
        window = screen.tool({u"search"_s, u"--onlyvisible"_s, u"--name"_s, u"Paris"_s})
                     .section(u'\n', 0, 0);
        return !window.isEmpty();
    }));
    CHECK(screen.tool({u"getwindowname"_s, window}).contains(u"Paris.dossier"));
    screen.tool({u"windowfocus"_s, u"--sync"_s, window});

    // Each key changes what is on the screen: a page, a search, another page.
    for (const auto &keys :
         {QStringList{u"key"_s, u"ctrl+4"_s}, QStringList{u"key"_s, u"ctrl+f"_s},
          QStringList{u"type"_s, u"interflex"_s}, QStringList{u"key"_s, u"ctrl+2"_s}}) {
        QThread::msleep(400); // the former picture has settled
        const QByteArray picture = screen.picture();
        screen.tool(keys);
        INFO(keys.join(u' ').toStdString());
        CHECK(waitUntil([&] { return screen.picture() != picture; }, 5'000));
    }

    screen.tool({u"key"_s, u"ctrl+q"_s});
    REQUIRE(program.process().waitForFinished(10'000));
    CHECK(program.process().exitStatus() == QProcess::NormalExit);
    CHECK(program.process().exitCode() == 0);
    CHECK(contentOf(dossier) == before);
    CHECK(QDir(workplace.path({})).entryList({u"Paris*"_s}) == QStringList{u"Paris.dossier"_s});
}

TEST_CASE("a report with its source is typed by keyboard alone, is in the file at once, and undone",
          "[app][flow]")
{
    if (!toolsAreThere())
        return;
    const Workplace workplace;
    const QString dossier = workplace.makeExample(u"Paris.dossier"_s);
    const Screen screen(workplace);
    Program program(workplace, screen, {dossier});
    QString window;
    REQUIRE(waitUntil([&] {
        window = screen.tool({u"search"_s, u"--onlyvisible"_s, u"--name"_s, u"Paris"_s});
        return !window.isEmpty();
    }));
    screen.tool({u"windowfocus"_s, u"--sync"_s, window.section(u'\n', 0, 0)});
    // The program holds the lock: only a reader that takes none sees the file meanwhile.
    const auto answer = [&](const QString &sql) {
        QProcess shell;
        shell.start(u"sqlite3"_s, {u"file:"_s + dossier + u"?immutable=1"_s, sql});
        REQUIRE(shell.waitForFinished());
        return QString::fromUtf8(shell.readAllStandardOutput()).trimmed();
    };
    const QString reported
        = u"select f.amount, f.unit, s.title, s.publisher from fulfilment f join "
          u"source s on s.id = f.source_id join pledge p on p.id = f.pledge_id "
          u"where p.code = 'P-GBR-05' and s.title = 'Written answer 4711'"_s;
    const auto key = [&](const char *keys) {
        QThread::msleep(150); // as quick as a person is
        screen.tool({u"key"_s, QString::fromLatin1(keys)});
    };
    const auto type = [&](const char *words) {
        QThread::msleep(150);
        screen.tool({u"type"_s, u"--delay"_s, u"15"_s, QString::fromLatin1(words)});
    };
    key("ctrl+4");
    key("ctrl+f");
    type("gbr-05");
    key("Return");
    key("ctrl+r");
    type("2026-06-15");
    key("Tab");
    type("25m GBP");
    for (int tabs = 0; tabs < kTabsToSource; ++tabs)
        key("Tab");
    type("Written answer 4711");
    key("Return"); // there is no such source: a new one
    type("House of Commons");
    key("Tab");
    type("2026-06-20");
    CHECK(answer(reported).isEmpty());
    key("ctrl+Return");
    CHECK(waitUntil([&] { return !answer(reported).isEmpty(); }, 5'000));
    CHECK(answer(reported) == u"2500000000|GBP|Written answer 4711|House of Commons");
    CHECK(answer(u"select count(*) from edit"_s) == u"2");

    key("ctrl+z");
    CHECK(waitUntil([&] { return answer(u"select count(*) from edit"_s) == u"3"; }, 5'000));
    CHECK(answer(reported).isEmpty());
    key("ctrl+q");
    REQUIRE(program.process().waitForFinished(10'000));
    CHECK(workplace.run({u"check"_s, dossier}).exitCode == 0);
    CHECK(QDir(workplace.path({})).entryList({u"*Paris*"_s}, QDir::Files | QDir::Hidden)
          == QStringList{u"Paris.dossier"_s});
}

TEST_CASE("a second program gets a dossier that is open for reading only", "[app][flow]")
{
    if (!toolsAreThere())
        return;
    const Workplace workplace;
    const QString dossier = workplace.makeExample(u"Paris.dossier"_s);
    const Screen screen(workplace);
    const auto windows = [&] {
        return screen.tool({u"search"_s, u"--onlyvisible"_s, u"--name"_s, u"Paris"_s})
            .split(u'\n', Qt::SkipEmptyParts)
            .size();
    };
    Program first(workplace, screen, {dossier});
    REQUIRE(waitUntil([&] { return windows() == 1; }));
    const Program second(workplace, screen, {dossier});
    CHECK(waitUntil([&] { return windows() == 2; }));
    CHECK(first.process().state() == QProcess::Running);
}

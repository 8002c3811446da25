#include "model/store/dossierfile.h"
#include "tests/app/dossierdesk.h"
#include "views/theme/theme.h"
#include "views/window/browsing.h"

#include <QElapsedTimer>
#include <QMenu>
#include <QScrollBar>
#include <QTableView>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace servanda;
using namespace servanda::test;

// Two processes on one file: a second editor, and this one's window, which reads along.

namespace {

/// How long the window did not answer, at worst.
class Stalls final : public QObject
{
public:
    Stalls()
    {
        m_timer.callOnTimeout(this, [this] { m_worst = std::max(m_worst, m_since.restart()); });
        m_since.start();
        m_timer.start(1);
    }
    [[nodiscard]] qint64 worst() const { return m_worst; }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_worst = 0;
};

QString factsShown(const MainWindow &window)
{
    return window.findChild<QLabel *>(u"factCount"_s)->text();
}

/// For people to look at, where SERVANDA_PICTURES names a folder.
void keepPicture(MainWindow &window, const char *name)
{
    const QString folder = qEnvironmentVariable("SERVANDA_PICTURES");
    for (const bool dark : {false, true}) {
        if (folder.isEmpty())
            return;
        applyTheme(*qApp, dark ? Theme::dark() : Theme::light());
        QTest::qWait(100);
        window.grab().save(QDir(folder).filePath(QLatin1StringView(name)
                                                 + (dark ? u"-dark.png"_s : u"-light.png"_s)));
    }
}

bool canEdit(const MainWindow &window)
{
    const auto actions = window.findChildren<QAction *>();
    return std::ranges::any_of(actions, [](const QAction *action) {
        return action->shortcut() == QKeySequence(QKeySequence::Undo);
    });
}

} // namespace

TEST_CASE("who opens a dossier that another edits is told who and since when, and reads it",
          "[app][reader]")
{
    DossierDesk desk;
    SecondEditor anna(desk.dossier);
    MainWindow &window = desk.open(desk.dossier);
    CHECK_FALSE(canEdit(window));
    const QString notice = standingNotice(window);
    INFO(notice.toStdString());
    CHECK(notice.startsWith(u"Open for editing by Anna Kowalska on desk-7 since "));
    CHECK(notice.contains(u"2026"));
    CHECK(notice.contains(u"you are reading the state of "));
    CHECK_FALSE(buttonOf(window, "Show it"));
    CHECK_FALSE(buttonOf(window, "Open for editing"));
    keepPicture(window, "reader-told");
}

TEST_CASE("what another commits is offered within two seconds and shown in one click, with "
          "everything the person looks at left as it is",
          "[app][reader]")
{
    DossierDesk desk;
    SecondEditor anna(desk.dossier);
    MainWindow &window = desk.open(desk.dossier);
    window.showPage(u"pledges"_s);
    auto *table = window.findChild<QTableView *>(u"pledgeTable"_s);
    REQUIRE(table);
    ViewState view = window.browsing().view();
    view.filter.kinds = {PledgeKind::Arms};
    window.browsing().setView(view);
    QCoreApplication::processEvents();
    const int rows = table->model()->rowCount();
    REQUIRE(rows > 3);
    table->setFocus();
    table->setCurrentIndex(table->model()->index(rows - 1, 3));
    table->verticalScrollBar()->setValue(table->verticalScrollBar()->maximum());
    const int scrolled = table->verticalScrollBar()->value();
    const FactRef selected = window.browsing().selected();
    const QString before = factsShown(window);

    QTest::qWait(300);
    Stalls stalls;
    QElapsedTimer clock;
    clock.start();
    anna.commit();
    anna.commit();
    REQUIRE_SOON(buttonOf(window, "Show it") && standingNotice(window).contains(u"2 edits"));
    // 0.7 s and 41 ms on a quiet machine; more leave is given to a busy one.
    INFO("offered after " << clock.elapsed() << " ms; the window stood still for " << stalls.worst()
                          << " ms");
    CHECK(clock.elapsed() < 5'000);
    CHECK(stalls.worst() < 400);
    keepPicture(window, "reader-new");
    CHECK(factsShown(window) == before); // nothing changes under the person's eyes

    buttonOf(window, "Show it")->click();
    REQUIRE_SOON(factsShown(window) != before);
    CHECK_FALSE(standingNotice(window).contains(u"something new"));
    CHECK_FALSE(buttonOf(window, "Show it"));
    CHECK(window.findChild<QLabel *>(u"revision"_s)->text() == u"Revision 3");
    CHECK(window.browsing().selected() == selected);
    CHECK(window.browsing().view() == view);
    CHECK(table->isVisible());
    CHECK(table->hasFocus());
    CHECK(table->model()->rowCount() == rows);
    CHECK(table->currentIndex().row() == rows - 1);
    CHECK(table->verticalScrollBar()->value() == scrolled);

    // The history follows, too.
    window.showPage(u"history"_s);
    QCoreApplication::processEvents();
    const auto lists = window.findChildren<QAbstractItemView *>();
    CHECK(std::ranges::any_of(lists, [](const QAbstractItemView *list) {
        return list->isVisible() && list->model() && list->model()->rowCount() == 3;
    }));
}

TEST_CASE("once the other has closed the dossier it is edited in one click", "[app][reader]")
{
    DossierDesk desk;
    std::optional<SecondEditor> anna(std::in_place, desk.dossier);
    MainWindow &window = desk.open(desk.dossier);
    window.showPage(u"pledges"_s);
    anna->commit();
    bool wasKilled = false;
    SECTION("closed")
    {
        // Whoever has edited it is this user, whose program remembers how it was left.
        anna->closeDossier();
        const auto left = reviewDossier(desk.dossier);
        REQUIRE(left);
        Profile(desk.profile()).remember(left->revision, desk.dossier);
    }
    SECTION("killed: the lock is free at once, although its note still lies there")
    {
        wasKilled = true;
        Profile profile(desk.profile());
        const auto now = reviewDossier(desk.dossier);
        REQUIRE(now);
        profile.rememberOpen(now->revision, desk.dossier);
        anna->commit();
        anna->kill();
    }
    REQUIRE_SOON(buttonOf(window, "Open for editing"));
    INFO(standingNotice(window).toStdString());
    CHECK(standingNotice(window).contains(u"Anna Kowalska has closed the dossier"));
    keepPicture(window, "reader-free");
    buttonOf(window, "Open for editing")->click();
    REQUIRE_SOON(canEdit(window));
    CHECK(standingNotice(window).isEmpty());
    CHECK(window.findChild<QLabel *>(u"openingNote"_s)->text() == u"Opened for editing");
    CHECK(window.findChild<QLabel *>(u"revision"_s)->text()
          == (wasKilled ? u"Revision 3"_s : u"Revision 2"_s));
    CHECK(window.findChild<QTableView *>(u"pledgeTable"_s)->isVisible());
    // And it is locked here: another one is refused now.
    QProcess third;
    third.start(QStringLiteral(SECOND_EDITOR), {desk.dossier});
    REQUIRE(third.waitForFinished(20'000));
    CHECK(third.exitCode() == 1);
    DossierDesk::close(window);
    CHECK(QDir(desk.path({})).entryList({u"*Paris*"_s}, QDir::Files | QDir::Hidden)
          == QStringList{u"Paris.dossier"_s});
}

TEST_CASE("a stranger's dossier is edited in its window once the person says it is theirs",
          "[app][reader]")
{
    DossierDesk desk;
    REQUIRE(QFile::remove(desk.profile()));
    DossierWindows windows(desk.path(u"other.ini"_s));
    windows.open(desk.dossier, Opening::Automatic);
    MainWindow *window = DossierDesk::windowOf(u"Paris.dossier"_s);
    REQUIRE(window);
    CHECK_FALSE(canEdit(*window));
    CHECK(standingNotice(*window).isEmpty());
    QTimer::singleShot(0, qApp, [] {
        auto *box = QApplication::activeModalWidget();
        REQUIRE(box);
        buttonOf(*box, "Yes")->click();
    });
    menuAction(*window, "Edit this dossier…").trigger();
    REQUIRE_SOON(canEdit(*window));
    const auto actions = window->dossierMenu()->actions();
    CHECK_FALSE(std::ranges::any_of(
        actions, [](const QAction *action) { return action->text().contains(u"my own copy"); }));
}

TEST_CASE("a file that is moved away, or another one in its place, is told", "[app][reader]")
{
    DossierDesk desk;
    MainWindow &window = desk.open(desk.dossier, Opening::Review);
    const QString away = desk.path(u"away.dossier"_s);
    REQUIRE(QFile::rename(desk.dossier, away));
    REQUIRE_SOON(standingNotice(window).contains(u"moved or deleted"));
    Profile own(desk.profile());
    REQUIRE(QFile::copy(away, desk.dossier));
    REQUIRE_SOON(standingNotice(window).isEmpty()); // the same dossier again
    REQUIRE(QFile::remove(desk.dossier));
    {
        const auto made = DossierFile::create(desk.dossier);
        REQUIRE(made);
        REQUIRE((*made)->publish());
    }
    REQUIRE_SOON(standingNotice(window).contains(u"Another dossier"));
    REQUIRE_SOON(buttonOf(window, "Open it"));
    CHECK_FALSE(buttonOf(window, "Show it"));
    CHECK(factsShown(window) != u"0 facts");
}

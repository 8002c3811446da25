#include "app/profile.h"
#include "app/session.h"
#include "app/windowsubject.h"
#include "tests/app/dossierdesk.h"
#include "tests/store/faultydisk.h"
#include "tests/store/sample.h"

#include <QAbstractItemView>
#include <QLineEdit>

#include <sqlite3.h>
#include <sys/mount.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace servanda;
using namespace servanda::test;

// A real window on a real file whose disk fails in every way: what was refused has changed nothing,
// what was typed is still there, and the same keys succeed once the disk is well again.

namespace {

constexpr int kFirstWrite = 2;
const QString kTitle = u"As it was typed"_s;

/// The example in a window, with the title of one pledge typed into its form and not yet committed.
class TypedForm final
{
public:
    TypedForm(const QString &path, Profile &profile)
        : m_session(readFile(path, profile), profile),
          m_window(windowSubjectOf(m_session, QDate(2026, 6, 30))),
          m_before(facts())
    {
        m_window.addEditing(*m_session.editor());
        m_window.show();
        m_window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&m_window));
        m_window.showPage(u"pledges"_s);
        auto *table = m_window.findChild<QAbstractItemView *>(u"pledgeTable"_s);
        REQUIRE(table);
        table->setFocus();
        table->setCurrentIndex(table->model()->index(3, 3));
        m_shown = table->currentIndex();
        m_title = m_shown.data().toString();
        QTest::keyClick(table, Qt::Key_F2, Qt::ShiftModifier);
        REQUIRE(form());
        // The field that holds the title.
        for (auto *line : form()->findChildren<QLineEdit *>()) {
            if (line->text() == m_title)
                m_line = line;
        }
        REQUIRE(m_line);
        m_line->setFocus();
        m_line->selectAll();
        QTest::keyClicks(m_line, kTitle);
    }

    bool commit()
    {
        const qint64 before = m_session.file()->revision().number;
        QTest::keyClick(m_line ? static_cast<QWidget *>(m_line) : &m_window, Qt::Key_Return,
                        Qt::ControlModifier);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return m_session.file()->revision().number > before;
    }
    /// Nothing has changed anywhere, and the text is still there, with a sentence that says why.
    void checkRefused(const char *words)
    {
        REQUIRE(form());
        CHECK(m_line->text() == kTitle);
        CHECK((facts() == m_before));
        CHECK(m_shown.data().toString() == m_title);
        CHECK_FALSE(m_session.editor()->canUndo());
        CHECK_FALSE(m_session.editor()->canRedo());
        QString told;
        for (const QLabel *label : form()->findChildren<QLabel *>()) {
            if (label->isVisible())
                told += label->text() + u'\n';
        }
        INFO(told.toStdString());
        CHECK(told.contains(QLatin1StringView(words)));
    }
    /// It is committed, can be undone, and is in the file.
    void checkKept()
    {
        CHECK_FALSE(form());
        CHECK(m_shown.data().toString() == kTitle);
        CHECK(m_session.editor()->canUndo());
        const auto faults = m_session.file()->verify();
        REQUIRE(faults);
        CHECK(faults->empty());
    }
    void undo()
    {
        QTest::keyClick(&m_window, Qt::Key_Z, Qt::ControlModifier);
        CHECK((facts() == m_before));
        CHECK(m_shown.data().toString() == m_title);
    }
    [[nodiscard]] Facts facts() const
    {
        Facts all;
        forEachFactType([&]<class Row>() {
            const auto rows = m_session.dossier().rows<Row>();
            all.rows<Row>().assign(rows.begin(), rows.end());
        });
        return all;
    }

private:
    static Session::Read readFile(const QString &path, Profile &profile)
    {
        auto read = Session::read(path, Opening::Edit, profile);
        INFO((read ? QString() : read.error().sentence()).toStdString());
        REQUIRE(read);
        return *std::move(read);
    }
    [[nodiscard]] QWidget *form() const { return m_window.findChild<QWidget *>(u"factForm"_s); }

    Session m_session;
    MainWindow m_window;
    Facts m_before;
    QPersistentModelIndex m_shown;
    QString m_title;
    QPointer<QLineEdit> m_line;
};

/// A small disk of its own; nothing where that cannot be had.
class SmallDisk final
{
public:
    explicit SmallDisk(const QString &folder) : m_folder(QFile::encodeName(folder))
    {
        QDir().mkpath(folder);
        m_isThere = ::mount("tmpfs", m_folder.constData(), "tmpfs", 0, "size=4m") == 0;
    }
    ~SmallDisk()
    {
        if (m_isThere)
            ::umount2(m_folder.constData(), MNT_DETACH);
    }
    Q_DISABLE_COPY_MOVE(SmallDisk)
    [[nodiscard]] bool isThere() const { return m_isThere; }
    /// Fills it up but for so many bytes.
    void leave(qint64 bytes)
    {
        QFile filler(QFile::decodeName(m_folder) + u"/filler"_s);
        REQUIRE(filler.open(QFile::WriteOnly | QFile::Truncate | QFile::Unbuffered));
        while (filler.write(QByteArray(4096, 'f')) == 4096) {}
        filler.resize(std::max<qint64>(0, filler.size() - filler.size() % 4096 - bytes));
    }

private:
    QByteArray m_folder;
    bool m_isThere = false;
};

} // namespace

TEST_CASE("however little space is left on the disk, an edit is kept whole or refused, and the "
          "text stays typed",
          "[app][faults][durability]")
{
    const Workplace workplace;
    SmallDisk disk(workplace.path(u"disk"_s));
    if (!disk.isThere()) {
        WARN("skipped: a small disk can only be mounted as root; the next test fills one in "
             "SQLite's own calls");
        return;
    }
    Profile profile(workplace.path(u"profile.ini"_s));
    const QString path = workplace.path(u"disk/Paris.dossier"_s);
    REQUIRE(QFile::copy(workplace.makeExample(), path));
    const Facts original = factsIn(path);
    int refused = 0;
    {
        TypedForm typed(path, profile);
        for (qint64 left = 0;; left += 4096) {
            INFO(left << " bytes left");
            REQUIRE(left < 4'000'000);
            disk.leave(left);
            if (typed.commit())
                break;
            ++refused;
            typed.checkRefused("The disk is full");
        }
        typed.checkKept();
        disk.leave(4'000'000);
        typed.undo();
    }
    CHECK(refused > 2); // sizes at which it did not fit
    CHECK(factsIn(path) == original);
    CHECK(QDir(workplace.path(u"disk"_s)).entryList(QDir::Files | QDir::Hidden).size() == 2);
}

TEST_CASE("whichever call to the disk fails under a window, the same keys succeed afterwards",
          "[app][faults][durability]")
{
    const Workplace workplace;
    const QString example = workplace.makeExample();
    Profile profile(workplace.path(u"profile.ini"_s));
    const Facts original = factsIn(example);
    const std::vector<std::pair<int, const char *>> kinds{
        {SQLITE_FULL, "The disk is full"},
        {SQLITE_IOERR_WRITE, "input/output error"},
    };
    for (const auto &[code, words] : kinds) {
        for (const bool forGood : {false, true}) {
            const QString path = workplace.path(u"at.dossier"_s);
            QFile::remove(path);
            REQUIRE(QFile::copy(example, path));
            FaultyDisk disk;
            int call = 1;
            {
                TypedForm typed(path, profile);
                for (;; ++call) {
                    INFO("call " << call << " fails with " << code);
                    REQUIRE(call < 300);
                    disk.failAt(call, code, forGood);
                    const bool done = typed.commit();
                    const bool failed = disk.hasFailed();
                    disk.repair();
                    if (done) // the last one, or a failure that came after the edit was kept
                        break;
                    typed.checkRefused(failed ? "" : "why was it refused?");
                    REQUIRE(failed);
                    if (call == kFirstWrite) // the one before opens the journal
                        typed.checkRefused(words);
                }
                typed.checkKept();
                typed.undo();
            }
            CHECK(call > 3);
            CHECK(factsIn(path) == original);
        }
    }
}

TEST_CASE(
    "D47: a folder that has become read-only under a window refuses the edit and keeps the text",
    "[app][faults]")
{
    const Workplace workplace;
    const QString path = workplace.makeExample();
    Profile profile(workplace.path(u"profile.ini"_s));
    FaultyDisk disk;
    TypedForm typed(path, profile);
    // What SQLite's way to the disk answers where a journal may not be made in the folder; as root
    // there is no such folder.
    disk.failAt(1, SQLITE_READONLY_DIRECTORY, true);
    CHECK_FALSE(typed.commit());
    typed.checkRefused("The file or its folder cannot be written");
    disk.repair();
    CHECK(typed.commit());
    typed.checkKept();
    typed.undo();
}

TEST_CASE("D50: a file that is moved away under a window refuses the edit and keeps the text",
          "[app][faults]")
{
    const Workplace workplace;
    const QString path = workplace.makeExample();
    Profile profile(workplace.path(u"profile.ini"_s));
    const Facts original = factsIn(path);
    const QString away = workplace.path(u"away.dossier"_s);
    {
        TypedForm typed(path, profile);
        REQUIRE(QFile::rename(path, away));
        CHECK_FALSE(typed.commit());
        typed.checkRefused("moved or deleted");
        CHECK_FALSE(QFile::exists(path));
        REQUIRE(QFile::rename(away, path)); // put back
        CHECK(typed.commit());
        typed.checkKept();
        typed.undo();
    }
    CHECK(factsIn(path) == original);
}

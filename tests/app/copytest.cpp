#include "app/profile.h"
#include "model/store/dossierfile.h"
#include "tests/app/dossierdesk.h"

#include <QAbstractItemView>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace servanda;
using namespace servanda::test;

namespace {

/// Presses Ctrl+Shift+S and types a name into the dialog that opens.
void saveCopyAs(MainWindow &window, const QString &path)
{
    QTest::keyClick(&window, Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE_SOON(qobject_cast<QFileDialog *>(QApplication::activeModalWidget()));
    auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
    CHECK(dialog->selectedFiles().value(0).endsWith(u"Paris (copy).dossier"));
    auto *name = dialog->findChild<QLineEdit *>();
    REQUIRE(name);
    name->setText(path);
    QTest::keyClick(name, Qt::Key_Return);
}

QStringList noticesIn(const MainWindow &window)
{
    QStringList words;
    for (const QLabel *label : window.findChildren<QLabel *>()) {
        if (label->accessibleName().startsWith(u"Notice: "))
            words += label->text();
    }
    return words;
}

Facts factsOf(const QString &path)
{
    auto reviewed = reviewDossier(path);
    REQUIRE(reviewed);
    CHECK(reviewed->faults.empty());
    return reviewed->facts;
}

} // namespace

TEST_CASE("a copy is saved by Ctrl+Shift+S, with the history, and is one's own", "[app][copy]")
{
    DossierDesk desk;
    const Facts original = factsOf(desk.dossier);
    const auto opening = GENERATE(Opening::Automatic, Opening::Review);
    MainWindow &window = desk.open(desk.dossier, opening);
    const QString path = desk.path(u"elsewhere.dossier"_s);
    saveCopyAs(window, path);
    REQUIRE_SOON(noticesIn(window).join(u' ').contains(u"A copy was saved as “elsewhere.dossier”"));
    CHECK(factsOf(path) == original);
    const auto copied = reviewDossier(path);
    Profile profile(desk.profile());
    CHECK(profile.knows(copied->revision, path));
    CHECK(profile.recentFiles().contains(path));
    REQUIRE_SOON(buttonOf(window, "Open the copy"));
    buttonOf(window, "Open the copy")->click();
    MainWindow *copy = DossierDesk::windowOf(u"elsewhere.dossier"_s);
    REQUIRE(copy);
    CHECK(copy->findChild<QLabel *>(u"openingNote"_s)->text() == u"Opened for editing");
}

TEST_CASE("a duplicate lies beside the dossier and opens for editing", "[app][copy]")
{
    DossierDesk desk;
    MainWindow &window = desk.open(desk.dossier);
    menuAction(window, "Duplicate dossier").trigger();
    REQUIRE_SOON(DossierDesk::windowOf(u"Paris (copy).dossier"_s));
    menuAction(window, "Duplicate dossier").trigger();
    REQUIRE_SOON(DossierDesk::windowOf(u"Paris (copy 2).dossier"_s));
    MainWindow *copy = DossierDesk::windowOf(u"Paris (copy).dossier"_s);
    CHECK(copy->findChild<QLabel *>(u"openingNote"_s)->text() == u"Opened for editing");

    // To edit the copy does not make the original a stranger's.
    copy->showPage(u"pledges"_s);
    auto *table = copy->findChild<QAbstractItemView *>(u"pledgeTable"_s);
    copy->activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(copy));
    table->setFocus();
    table->setCurrentIndex(table->model()->index(3, 3));
    QTest::keyClick(table, Qt::Key_F2);
    QTest::keyClicks(QApplication::focusWidget(), u"Another title"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    REQUIRE_SOON(copy->findChild<QLabel *>(u"revision"_s)->text() == u"Revision 2");
    DossierDesk::close(*copy);
    DossierDesk::close(window);
    MainWindow &again = desk.open(desk.dossier);
    CHECK(again.findChild<QLabel *>(u"openingNote"_s)->text() == u"Opened for editing");
    MainWindow &copyAgain = desk.open(desk.path(u"Paris (copy).dossier"_s));
    CHECK(copyAgain.findChild<QLabel *>(u"openingNote"_s)->text() == u"Opened for editing");
}

TEST_CASE("what keeps a copy from being made is told in a sentence", "[app][copy]")
{
    DossierDesk desk;
    MainWindow &window = desk.open(desk.dossier);
    const auto told = [&](const QString &path) {
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
        QTest::keyClick(&window, Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        REQUIRE_SOON(qobject_cast<QFileDialog *>(QApplication::activeModalWidget()));
        auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
        Q_EMIT dialog->fileSelected(path); // the dialog would have asked whether to replace it
        dialog->close();
        // The message holds this test up until it is closed.
        QString message;
        QTimer timer;
        timer.callOnTimeout([&] {
            if (message.isEmpty())
                message = takeMessage();
        });
        timer.start(20);
        REQUIRE_SOON(!message.isEmpty());
        return message;
    };
    const QString gone = told(desk.path(u"no/such/folder/a.dossier"_s));
    INFO(gone.toStdString());
    CHECK(gone.contains(u"A file cannot be made in"));
    const QString taken = desk.path(u"taken.dossier"_s);
    REQUIRE(DossierFile::create(taken));
    REQUIRE((*DossierFile::create(taken))->publish());
    const SecondEditor anna(taken);
    const QString open = told(taken);
    INFO(open.toStdString());
    CHECK(open.contains(u"open in another program"));
    CHECK(open.contains(u"Choose another name"));
    const QString itself = told(desk.dossier);
    INFO(itself.toStdString());
    CHECK(itself.contains(u"open in this program"));
}

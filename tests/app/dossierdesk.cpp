#include "tests/app/dossierdesk.h"

#include "app/newdossier.h"

#include <QFileInfo>
#include <QMenuBar>
#include <QMessageBox>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace servanda::test {

DossierDesk::DossierDesk()
{
    QApplication::setQuitOnLastWindowClosed(false);
    dossier = path(u"Paris.dossier"_s);
    Profile own(profile());
    REQUIRE(createFromFolder(dossier, exampleCsvFolder(), own));
    m_windows = std::make_unique<DossierWindows>(profile());
}

MainWindow &DossierDesk::open(const QString &file, Opening opening)
{
    m_windows->open(file, opening);
    MainWindow *window = windowOf(QFileInfo(file).fileName());
    REQUIRE(window);
    window->activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(window));
    return *window;
}

MainWindow *DossierDesk::windowOf(const QString &fileName)
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        auto *window = qobject_cast<MainWindow *>(widget);
        if (window && window->isVisible() && window->windowTitle() == fileName)
            return window;
    }
    return nullptr;
}

void DossierDesk::close(MainWindow &window)
{
    window.close();
    QCoreApplication::processEvents();
}

SecondEditor::SecondEditor(const QString &dossier)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral(SECOND_EDITOR), {dossier});
    waitForAnswer();
}

SecondEditor::~SecondEditor()
{
    kill();
}

void SecondEditor::waitForAnswer()
{
    while (!m_process.canReadLine())
        REQUIRE(m_process.waitForReadyRead(20'000));
    m_process.readLine();
}

void SecondEditor::commit()
{
    m_process.write("commit\n");
    waitForAnswer();
}

void SecondEditor::closeDossier()
{
    m_process.closeWriteChannel();
    REQUIRE(m_process.waitForFinished(20'000));
    REQUIRE(m_process.exitCode() == 0);
}

void SecondEditor::kill()
{
    m_process.kill();
    m_process.waitForFinished();
}

QString standingNotice(const MainWindow &window)
{
    const auto *label = window.findChild<QLabel *>(u"standingNotice"_s);
    REQUIRE(label);
    return label->isVisible() ? label->text() : QString();
}

QPushButton *buttonOf(const QWidget &window, const char *text)
{
    const auto buttons = window.findChildren<QPushButton *>();
    const auto found = std::ranges::find_if(buttons, [text](const QPushButton *button) {
        return button->isVisible() && button->text().remove(u'&') == QLatin1StringView(text);
    });
    return found == buttons.end() ? nullptr : *found;
}

QAction &menuAction(const MainWindow &window, const char *text)
{
    const auto actions = window.findChildren<QAction *>();
    const auto found = std::ranges::find_if(actions, [text](const QAction *action) {
        return action->text().remove(u'&') == QString::fromUtf8(text);
    });
    REQUIRE(found != actions.end());
    return **found;
}

QString takeMessage()
{
    auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
    if (!box)
        return {};
    const QString text = box->text();
    box->close();
    return text;
}

} // namespace servanda::test

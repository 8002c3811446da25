#pragma once

#include "app/dossierwindows.h"
#include "tests/app/example.h"
#include "tests/support/catch.h"
#include "views/window/mainwindow.h"

#include <QApplication>
#include <QLabel>
#include <QProcess>
#include <QPushButton>
#include <QTest>

namespace servanda::test {

/// The program's windows in this process, on real files, with a profile of their own.
class DossierDesk final
{
public:
    DossierDesk();

    [[nodiscard]] QString path(const QString &name) const { return m_workplace.path(name); }
    [[nodiscard]] QString profile() const { return path(QStringLiteral("profile.ini")); }
    /// Opens it and gives its window, which has the focus.
    MainWindow &open(const QString &dossier, Opening opening = Opening::Automatic);
    /// The window on a file of that name; null where there is none.
    [[nodiscard]] static MainWindow *windowOf(const QString &fileName);
    static void close(MainWindow &window);

    /// The example, made and known by this profile.
    QString dossier;

private:
    Workplace m_workplace;
    std::unique_ptr<DossierWindows> m_windows;
};

/// Another process that has a dossier open for editing as Anna Kowalska on desk-7.
class SecondEditor final
{
public:
    explicit SecondEditor(const QString &dossier);
    ~SecondEditor();
    Q_DISABLE_COPY_MOVE(SecondEditor)

    void commit();
    void closeDossier();
    void kill();

private:
    void waitForAnswer();

    QProcess m_process;
};

/// What the standing notice of a window says; empty where it is not shown.
[[nodiscard]] QString standingNotice(const MainWindow &window);
/// The button with that text; null where none is shown.
[[nodiscard]] QPushButton *buttonOf(const QWidget &window, const char *text);
/// The action of that text in a window's menus.
[[nodiscard]] QAction &menuAction(const MainWindow &window, const char *text);
/// The text of the one message box that is shown; it is closed.
[[nodiscard]] QString takeMessage();

/// Lets the windows live until that holds; fails the test after some seconds.
#define REQUIRE_SOON(condition) REQUIRE(QTest::qWaitFor([&] { return bool(condition); }, 15'000))

} // namespace servanda::test

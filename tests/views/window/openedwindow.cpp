#include "tests/views/window/openedwindow.h"

#include "model/exchange/dossierfolder.h"
#include "views/theme/theme.h"

#include <QApplication>
#include <QLabel>

namespace servanda::test {

namespace {

const QDate kToday(2026, 6, 30);

} // namespace

Facts parisFacts()
{
    static const Facts facts = [] {
        IdSource ids;
        const auto edit = readDossierFolder(
            QStringLiteral(SERVANDA_SOURCE_DIR "/resources/paris-declaration"), ids);
        REQUIRE(edit);
        Facts read;
        forEachFactType([&]<class Row>() {
            for (const auto &change : edit->of<Row>())
                read.rows<Row>().push_back(*change.after);
        });
        return read;
    }();
    return facts;
}

OpenedWindow::OpenedWindow(Facts facts, const QStringList &notices,
                           const std::vector<Fault> &faults)
    : dossier(std::move(facts)),
      editor(dossier, store, text("tester"), [] { return 0; }),
      feed(dossier),
      window({dossier, feed,
              [this] {
                  const auto edits = static_cast<char>(store.commits);
                  return Provenance{text("Paris Declaration.dossier"), 1 + edits,
                                    QByteArray(32, static_cast<char>('a' + edits))};
              },
              text("/somewhere/Paris Declaration.dossier"), text("Opened for editing"), notices,
              faults, kToday, &history})
{
    applyTheme(*static_cast<QApplication *>(QCoreApplication::instance()), Theme::light());
    window.show();
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
}

void OpenedWindow::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget *target = QApplication::focusWidget();
    QTest::keyClick(target ? target : &window, key, modifiers);
}

void OpenedWindow::filter(const std::function<void(Filter &)> &change)
{
    ViewState view = window.browsing().view();
    change(view.filter);
    window.browsing().setView(view);
}

void OpenedWindow::setAsOf(QDate day)
{
    ViewState view = window.browsing().view();
    view.asOf = day;
    window.browsing().setView(view);
}

QString OpenedWindow::textOf(const char *labelName)
{
    const auto labels = window.findChildren<QLabel *>(QString::fromLatin1(labelName));
    const auto shown = std::ranges::find_if(labels, &QWidget::isVisible);
    REQUIRE(shown != labels.end());
    return (*shown)->text();
}

} // namespace servanda::test

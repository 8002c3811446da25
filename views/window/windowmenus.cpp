#include "views/window/windowmenus.h"

#include "model/dossier/editor.h"
#include "views/plaintext.h"
#include "views/textstyle.h"
#include "views/window/about.h"
#include "views/window/appearance.h"

#include <QActionGroup>
#include <QApplication>
#include <QMainWindow>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace servanda {

QKeySequence WindowMenus::pageKeys(int page)
{
    constexpr int kDigits = 9; // Ctrl+0 brings text back to its usual size
    return page < kDigits ? QKeySequence(u"Ctrl+"_s + QString::number(page + 1)) : QKeySequence();
}

WindowMenus::WindowMenus(QMainWindow &window, const QStringList &pageTitles)
    : QObject(&window),
      m_dossier(window.menuBar()->addMenu(u"&Dossier"_s)),
      m_edit(window.menuBar()->addMenu(u"&Edit"_s)),
      m_view(window.menuBar()->addMenu(u"&View"_s)),
      m_figures(window.menuBar()->addMenu(u"Fi&gures"_s)),
      m_help(window.menuBar()->addMenu(u"&Help"_s)),
      m_pages(new QActionGroup(this))
{
    m_edit->menuAction()->setVisible(false);
    buildDossier(window);
    buildView(pageTitles);
    buildHelp(window);
    connect(m_figures->addAction(u"&Export figure…"_s, QKeySequence(u"Ctrl+E"_s)),
            &QAction::triggered, this, &WindowMenus::exportRequested);
}

void WindowMenus::showPage(int page)
{
    m_pages->actions().at(page)->setChecked(true);
}

void WindowMenus::showInspectorVisible(bool visible)
{
    m_inspector->setChecked(visible);
}

void WindowMenus::addEditing(Editor &editor)
{
    auto *undo = m_edit->addAction(u"&Undo"_s, QKeySequence::Undo);
    auto *redo = m_edit->addAction(u"&Redo"_s);
    redo->setShortcuts({QKeySequence(u"Ctrl+Shift+Z"_s), QKeySequence(u"Ctrl+Y"_s)});
    connect(undo, &QAction::triggered, this, &WindowMenus::undoRequested);
    connect(redo, &QAction::triggered, this, &WindowMenus::redoRequested);
    const auto tell = [undo, redo, &editor] {
        undo->setEnabled(editor.canUndo());
        undo->setText(QString(u"&Undo "_s + menuText(editor.undoLabel())).trimmed());
        redo->setEnabled(editor.canRedo());
        redo->setText(QString(u"&Redo "_s + menuText(editor.redoLabel())).trimmed());
    };
    connect(&editor, &Editor::historyChanged, this, tell);
    tell();
    m_edit->menuAction()->setVisible(true);
}

void WindowMenus::buildDossier(QMainWindow &window)
{
    connect(m_dossier->addAction(u"&Open…"_s, QKeySequence::Open), &QAction::triggered, this,
            [this] { Q_EMIT openRequested(false); });
    connect(m_dossier->addAction(u"Open for &review…"_s, QKeySequence(u"Ctrl+Shift+O"_s)),
            &QAction::triggered, this, [this] { Q_EMIT openRequested(true); });
    m_dossier->addSeparator();
    connect(m_dossier->addAction(u"&Close"_s, QKeySequence(u"Ctrl+W"_s)), &QAction::triggered,
            &window, &QWidget::close);
    connect(m_dossier->addAction(u"&Quit"_s, QKeySequence(u"Ctrl+Q"_s)), &QAction::triggered, qApp,
            &QApplication::closeAllWindows);
    m_dossier->addSeparator();
}

void WindowMenus::buildView(const QStringList &pageTitles)
{
    for (int page = 0; page < pageTitles.size(); ++page) {
        auto *action = m_view->addAction(menuText(pageTitles[page]), pageKeys(page));
        action->setCheckable(true);
        m_pages->addAction(action);
        connect(action, &QAction::triggered, this, [this, page] { Q_EMIT pageChosen(page); });
    }
    m_view->addSeparator();
    const auto add
        = [this](const QString &text, const QKeySequence &keys, void (WindowMenus::*signal)()) {
              connect(m_view->addAction(text, keys), &QAction::triggered, this, signal);
          };
    auto *anything = m_view->addAction(u"Find any&thing…"_s, QKeySequence(u"Ctrl+K"_s));
    anything->setObjectName(u"findAnything"_s);
    connect(anything, &QAction::triggered, this, &WindowMenus::paletteRequested);
    add(u"&Find on this page"_s, QKeySequence::Find, &WindowMenus::searchRequested);
    add(u"&As of…"_s, QKeySequence(u"Ctrl+D"_s), &WindowMenus::asOfRequested);
    add(u"&Known on…"_s, QKeySequence(u"Ctrl+Shift+D"_s), &WindowMenus::knownOnRequested);
    add(u"&Clear filter"_s, QKeySequence(u"Ctrl+Shift+F"_s), &WindowMenus::clearFilterRequested);
    m_view->addSeparator();
    m_inspector = m_view->addAction(u"&Inspector"_s, QKeySequence(u"Ctrl+I"_s));
    m_inspector->setCheckable(true);
    m_inspector->setChecked(true);
    connect(m_inspector, &QAction::triggered, this, &WindowMenus::inspectorToggled);
    add(u"&Back in the inspector"_s, QKeySequence(u"Alt+Left"_s), &WindowMenus::backRequested);
    m_view->addSeparator();
    buildAppearance(m_view);
    buildZoom(m_view);
}

void WindowMenus::buildAppearance(QMenu *view)
{
    auto *menu = view->addMenu(u"Appea&rance"_s);
    auto *group = new QActionGroup(this);
    const std::array choices{
        std::pair{Appearance::System, u"Like the &system"_s},
        std::pair{Appearance::Light, u"&Light"_s},
        std::pair{Appearance::Dark, u"&Dark"_s},
    };
    for (const auto &[appearance, text] : choices) {
        auto *action = menu->addAction(text);
        action->setCheckable(true);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, chosen = appearance] {
            applyAppearance(chosen);
            Q_EMIT appearanceChosen(appearanceWord(chosen));
        });
        // Another window, or the program at its start, may have chosen meanwhile.
        connect(menu, &QMenu::aboutToShow, action,
                [action, shown = appearance] { action->setChecked(currentAppearance() == shown); });
    }
}

void WindowMenus::buildZoom(QMenu *view)
{
    auto *menu = view->addMenu(u"Te&xt size"_s);
    const auto add = [menu](const QString &text, const QKeySequence &keys, auto change) {
        auto *action = menu->addAction(text, keys);
        QObject::connect(action, &QAction::triggered, action,
                         [change] { setTextZoom(change(textZoom())); });
    };
    constexpr int kStep = 10;
    add(u"&Larger"_s, QKeySequence::ZoomIn, [](int zoom) { return zoom + kStep; });
    add(u"&Smaller"_s, QKeySequence::ZoomOut, [](int zoom) { return zoom - kStep; });
    add(u"&Usual"_s, QKeySequence(u"Ctrl+0"_s), [](int) { return 100; });
}

void WindowMenus::buildHelp(QMainWindow &window)
{
    connect(m_help->addAction(u"&Keys"_s, QKeySequence(u"F1"_s)), &QAction::triggered, &window,
            [&window] { showKeys(&window); });
    connect(m_help->addAction(u"&About Servanda"_s), &QAction::triggered, &window,
            [&window] { showAbout(&window); });
}

} // namespace servanda

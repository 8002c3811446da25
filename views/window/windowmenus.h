#pragma once

#include <QKeySequence>
#include <QObject>

class QAction;
class QActionGroup;
class QMainWindow;
class QMenu;

namespace servanda {

class Editor;

/// The menu bar of a dossier window: it only asks; the window acts.
class WindowMenus final : public QObject
{
    Q_OBJECT
public:
    /// The page titles get pageKeys() in this order. Owned by the window.
    WindowMenus(QMainWindow &window, const QStringList &pageTitles);

    /// Ctrl+1 to Ctrl+9 for the first nine pages, counted from 0; none for later ones.
    [[nodiscard]] static QKeySequence pageKeys(int page);

    [[nodiscard]] QMenu *dossierMenu() const { return m_dossier; }
    /// Shown once there is editing.
    [[nodiscard]] QMenu *editMenu() const { return m_edit; }
    void showPage(int page);
    void showInspectorVisible(bool visible);
    /// Undo and redo, named after what they would take back or repeat.
    void addEditing(Editor &editor);

Q_SIGNALS:
    void openRequested(bool forReview);
    void pageChosen(int page);
    void paletteRequested();
    void searchRequested();
    void asOfRequested();
    void knownOnRequested();
    void clearFilterRequested();
    void inspectorToggled(bool visible);
    void backRequested();
    void exportRequested();
    void appearanceChosen(const QString &appearance);
    void undoRequested();
    void redoRequested();

private:
    void buildDossier(QMainWindow &window);
    void buildView(const QStringList &pageTitles);
    void buildAppearance(QMenu *view);
    void buildZoom(QMenu *view);
    void buildHelp(QMainWindow &window);

    QMenu *m_dossier;
    QMenu *m_edit;
    QMenu *m_view;
    QMenu *m_figures;
    QMenu *m_help;
    QActionGroup *m_pages;
    QAction *m_inspector = nullptr;
};

} // namespace servanda

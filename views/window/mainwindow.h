#pragma once

#include "model/analysis/feed.h"
#include "model/analysis/provenance.h"
#include "model/domain/content.h"
#include "model/domain/history.h"

#include <QMainWindow>

#include <functional>
#include <memory>

class QAction;
class QMenu;

namespace servanda {

class Browsing;
class Editor;

/// What a window is opened on. Dossier and feed are borrowed and must outlive the window.
struct WindowSubject
{
    const Dossier &dossier;
    const Feed &feed;
    std::function<Provenance()> provenance; ///< of the dossier as it is now: it follows edits
    QString path; ///< as the person knows it; the title shows its file name
    QString openingNote; ///< "Opened for editing", "Review only: …"; in the status bar
    QStringList notices; ///< sentences to be seen at once, in a bar above the page
    std::vector<Fault> faults; ///< facts to mark; told in a bar with a list on demand
    QDate today; ///< for the as-of default: nothing below reads a clock
    HistoryReader *history = nullptr; ///< borrowed as well; null where there is none to read
    ContentReader *contents
        = nullptr; ///< of its archived copies; borrowed, null where there is none
    QDate knownOn = {}; ///< the day as whose knowledge everything is shown; null: as known now
};

/// The dossier window: page list, strip, pages, inspector, status bar. Shows; an Editor adds
/// editing.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(const WindowSubject &subject, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Adds undo and redo, forms, cells to type in and whatever else changes the dossier. The
    /// editor must outlive the window.
    void addEditing(Editor &editor);
    /// The pages by name ("overview", "pledges", …), for tests and the picture command.
    [[nodiscard]] QStringList pageNames() const;
    void showPage(const QString &name);
    /// The menu for whole dossiers, for actions that only the program can carry out.
    [[nodiscard]] QMenu *dossierMenu();
    /// Tells faults that were found after opening, in the bar above the page.
    void addFaults(const std::vector<Fault> &faults);
    /// A sentence about the file that stays above the page for as long as it is true, with what can
    /// be done about it; empty: none. The actions are borrowed.
    void showStanding(const QString &sentence, const QList<QAction *> &actions);
    /// A sentence above the page until it is dismissed, with a button where an action is named.
    void addNotice(const QString &sentence, const QString &action = {},
                   const std::function<void()> &run = {});
    /// How the dossier is open now, in the status bar.
    void showOpeningNote(const QString &note);
    [[nodiscard]] Browsing &browsing();

Q_SIGNALS:
    void openRequested(const QString &path, bool forReview);
    /// "light", "dark" or "system" was chosen; the window has applied it already.
    void appearanceChosen(const QString &appearance);
    /// The dossier is to be shown as it was known on that day; null: as known now.
    void knownOnRequested(QDate day);
    /// The person has closed the window.
    void closed();

protected:
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> m_d;
};

} // namespace servanda

#pragma once

#include "model/domain/filter.h"

#include <QWidget>

class QAction;
class QLabel;
class QStackedWidget;
class QToolButton;

namespace servanda {

class Browsing;
class ContentReader;
class Dossier;
class FactPane;
class GroupPane;
class HistoryReader;
class LiveBoard;

/// What is selected, told whole: one fact with its sources, or a group of facts. Links go deeper,
/// the back button returns. Follows the browsing and the dossier.
class Inspector final : public QWidget
{
    Q_OBJECT
public:
    Inspector(const LiveBoard &board, Browsing &browsing, QWidget *parent = nullptr);

    /// Adds each fact's own history to what is shown of it.
    void addHistory(HistoryReader &history);
    /// Adds saving of archived copies, which are read from there.
    void addContents(ContentReader &contents);
    [[nodiscard]] bool canGoBack() const { return m_trail.size() > 1 && !m_form; }
    void goBack();
    /// The fact that is shown; none for a group or nothing.
    [[nodiscard]] FactRef shownFact() const;
    /// What can be done with the fact that is shown, as buttons above it.
    void addActions(const QList<QAction *> &actions);
    /// What can be done only with some facts, below those: seen while it is possible.
    void addContextActions(const QList<QAction *> &actions);
    /// Buttons beside the readings of what is shown, by which to ask for what follows.
    void addReadingButtons();
    /// A form that takes the place of what is shown, until it is closed. The inspector takes it.
    void openForm(QWidget *form);
    void closeForm();

Q_SIGNALS:
    /// Another fact may be shown now, or the same one changed.
    void shown();
    void adoptRequested(servanda::FactRef reading);
    /// Nothing shall be adopted at the place of that setting.
    void rolesRequested(const QString &key);
    void addReadingRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    /// One step of the way here: a fact, or a group with its title.
    struct Step
    {
        FactRef fact;
        QString title;
        std::vector<FactRef> group;
    };

    void goTo(Step step);
    void follow(FactRef fact);
    void showLast();
    void showStep();
    void showContext();

    const Dossier &m_dossier;
    Browsing &m_browsing;
    std::vector<Step> m_trail; ///< not empty while anything is shown
    bool m_goingDeeper = false;
    QToolButton *m_back;
    QStackedWidget *m_panes;
    QLabel *m_nothing;
    FactPane *m_factPane;
    GroupPane *m_groupPane;
    QWidget *m_bar; ///< buttons for what can be done with the fact
    QWidget *m_context; ///< the same for what only some facts offer
    QWidget *m_form = nullptr; ///< open, in the place of the rest
};

} // namespace servanda

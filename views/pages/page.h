#pragma once

#include "model/analysis/feed.h"
#include "model/analysis/provenance.h"
#include "model/domain/filter.h"
#include "model/domain/history.h"

#include <QWidget>

namespace servanda {

class Browsing;
class Editor;
class LiveBoard;

/// What every page is made of. All of it is borrowed and outlives the page.
struct PageContext
{
    const Dossier &dossier;
    const Feed &feed;
    const LiveBoard &board; ///< the statuses, on the day of the browsing
    Browsing &browsing;
    const Provenance &provenance;
    const std::vector<Fault> &faults;
    HistoryReader *history = nullptr; ///< null where there is none to read
};

/// One page of the window. It shows the browsing's view, and is told of a new one at once while it
/// is visible, else when it is next shown; so with edits.
class Page : public QWidget
{
    Q_OBJECT
public:
    explicit Page(const PageContext &context, QWidget *parent = nullptr);

    /// What the search field says on this page, such as "Search pledges"; empty: no list here.
    [[nodiscard]] virtual QString searchHint() const { return {}; }
    [[nodiscard]] virtual QString searchText() const { return {}; }
    virtual void setSearch(const QString &text) { Q_UNUSED(text) }
    /// Puts the focus where the keyboard is of use, such as the list.
    virtual void focusContent() { setFocus(); }
    /// Makes what can be typed in on the page editable. Once, or never: a review has no editor.
    virtual void addEditing(Editor &editor, QDate today)
    {
        Q_UNUSED(editor)
        Q_UNUSED(today)
    }
    /// Makes the fact current in the page's list; false where it lists none such, or the search or
    /// filter hides it.
    virtual bool showFact(FactRef fact)
    {
        Q_UNUSED(fact)
        return false;
    }
    /// Asks where to export the page's own figure; false where it has none.
    virtual bool exportFigure() { return false; }

Q_SIGNALS:
    /// The search field speaks for another list of the page now.
    void searchSubjectChanged();

protected:
    /// Shows this view; also called after the dossier has changed.
    virtual void refresh(const ViewState &view) = 0;
    /// Shows what an edit changed; refresh() unless a page can do with less.
    virtual void follow(const Edit &edit);
    /// Tells the page's models whether anybody looks (model/items/watchstate.h).
    virtual void setWatched(bool watched) { Q_UNUSED(watched) }
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

    [[nodiscard]] const Dossier &dossier() const { return m_context.dossier; }
    [[nodiscard]] const Feed &feed() const { return m_context.feed; }
    [[nodiscard]] Browsing &browsing() const { return m_context.browsing; }
    [[nodiscard]] const PageContext &context() const { return m_context; }

private:
    void markStale();

    PageContext m_context;
    bool m_stale = true;
};

} // namespace servanda

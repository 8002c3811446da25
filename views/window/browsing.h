#pragma once

#include "model/domain/filter.h"

#include <QObject>

namespace servanda {

/// What the person looks at: as of, filter and the selected fact. One for a window; every page
/// obeys it and speaks through it.
class Browsing final : public QObject
{
    Q_OBJECT
public:
    explicit Browsing(ViewState view, QObject *parent = nullptr);

    [[nodiscard]] const ViewState &view() const { return m_view; }
    /// Ignored where as of is null.
    void setView(const ViewState &view);
    [[nodiscard]] FactRef selected() const { return m_selected; }
    /// Shows a fact in the inspector, wherever it was selected.
    void select(FactRef fact);
    /// Selects a fact, and asks the page to show it in its list if it is there.
    void reveal(FactRef fact);
    /// Selects several facts at once, such as those behind a point of a curve or in a cell.
    void selectGroup(const QString &title, const std::vector<FactRef> &facts);
    /// Asks for another page, such as "pledges".
    void goTo(const QString &page);
    /// Shows everything again as of the same day.
    void clearFilter();
    /// Asks for a new fact of that type to be entered; nobody hears it in a review.
    void add(FactType type);
    /// Asks whoever holds the search field to empty it.
    void clearSearch();
    /// Has it told that facts which were listed pass filter and search no more: else they would seem
    /// to be lost.
    void tellLeft(const std::vector<FactRef> &facts);

Q_SIGNALS:
    void viewChanged(const servanda::ViewState &view);
    void selectedChanged(servanda::FactRef fact);
    void groupSelected(const QString &title, const std::vector<servanda::FactRef> &facts);
    void revealRequested(servanda::FactRef fact);
    void pageRequested(const QString &page);
    void addRequested(servanda::FactType type);
    void searchCleared();
    void factsLeft(const std::vector<servanda::FactRef> &facts);

private:
    ViewState m_view;
    FactRef m_selected;
};

} // namespace servanda

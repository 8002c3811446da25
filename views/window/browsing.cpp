#include "views/window/browsing.h"

namespace servanda {

Browsing::Browsing(ViewState view, QObject *parent) : QObject(parent), m_view(std::move(view)) {}

void Browsing::setView(const ViewState &view)
{
    if (view == m_view || !view.asOf.isValid())
        return;
    m_view = view;
    Q_EMIT viewChanged(m_view);
}

void Browsing::select(FactRef fact)
{
    m_selected = fact;
    Q_EMIT selectedChanged(fact);
}

void Browsing::reveal(FactRef fact)
{
    select(fact);
    Q_EMIT revealRequested(fact);
}

void Browsing::selectGroup(const QString &title, const std::vector<FactRef> &facts)
{
    Q_EMIT groupSelected(title, facts);
}

void Browsing::goTo(const QString &page)
{
    Q_EMIT pageRequested(page);
}

void Browsing::clearFilter()
{
    setView({m_view.asOf, {}});
}

void Browsing::add(FactType type)
{
    Q_EMIT addRequested(type);
}

void Browsing::clearSearch()
{
    Q_EMIT searchCleared();
}

void Browsing::tellLeft(const std::vector<FactRef> &facts)
{
    Q_EMIT factsLeft(facts);
}

} // namespace servanda

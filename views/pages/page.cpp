#include "views/pages/page.h"

#include "views/window/browsing.h"

namespace servanda {

Page::Page(const PageContext &context, QWidget *parent) : QWidget(parent), m_context(context)
{
    connect(&context.browsing, &Browsing::viewChanged, this, &Page::markStale);
    connect(&context.dossier, &Dossier::changed, this, [this](const Edit &edit) {
        m_stale = !isVisible();
        if (!m_stale)
            follow(edit);
    });
}

void Page::showEvent(QShowEvent *event)
{
    setWatched(true);
    if (std::exchange(m_stale, false))
        refresh(m_context.browsing.view());
    QWidget::showEvent(event);
}

void Page::hideEvent(QHideEvent *event)
{
    setWatched(false);
    QWidget::hideEvent(event);
}

void Page::follow(const Edit &)
{
    refresh(m_context.browsing.view());
}

void Page::markStale()
{
    m_stale = !isVisible();
    if (!m_stale)
        refresh(m_context.browsing.view());
}

} // namespace servanda

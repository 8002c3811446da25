#include "views/pages/page.h"

#include "views/window/browsing.h"

namespace servanda {

Page::Page(const PageContext &context, QWidget *parent) : QWidget(parent), m_context(context)
{
    connect(&context.browsing, &Browsing::viewChanged, this, &Page::markStale);
    connect(&context.dossier, &Dossier::changed, this, &Page::markStale);
}

void Page::showEvent(QShowEvent *event)
{
    if (std::exchange(m_stale, false))
        refresh(m_context.browsing.view());
    QWidget::showEvent(event);
}

void Page::markStale()
{
    m_stale = !isVisible();
    if (!m_stale)
        refresh(m_context.browsing.view());
}

} // namespace servanda

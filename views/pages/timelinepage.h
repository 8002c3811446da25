#pragma once

#include "views/pages/page.h"

namespace servanda {

class EmptyNote;
class PageHead;
class TimelineLegend;
class TimelineView;

/// What happened when: signatures, events, pledges, deliveries, milestones, acts, violations and
/// statements, a lane for each clause.
class TimelinePage final : public Page
{
    Q_OBJECT
public:
    explicit TimelinePage(const PageContext &context, QWidget *parent = nullptr);

    void focusContent() override;

protected:
    void refresh(const ViewState &view) override;

private:
    void buildControls();

    PageHead *m_head;
    TimelineView *m_view;
    TimelineLegend *m_legend;
    EmptyNote *m_note;
    QWidget *m_card;
};

} // namespace servanda

#include "views/pages/timelinepage.h"

#include "model/analysis/timeline.h"
#include "views/pages/emptynote.h"
#include "views/pages/pagehead.h"
#include "views/pages/timelinelegend.h"
#include "views/pages/timelineview.h"
#include "views/surface.h"
#include "views/window/browsing.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace servanda {

TimelinePage::TimelinePage(const PageContext &context, QWidget *parent)
    : Page(context, parent),
      m_head(new PageHead(u"Timeline"_s)),
      m_view(new TimelineView(context.dossier)),
      m_legend(new TimelineLegend),
      m_note(new EmptyNote),
      m_card(new Surface(Surface::Kind::Card))
{
    m_view->setObjectName(u"timeline"_s);
    m_view->setAccessibleName(u"Timeline"_s);
    auto *inside = new QVBoxLayout(m_card);
    inside->setContentsMargins(2, 8, 2, 2);
    inside->addWidget(m_view);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 16, 18, 14);
    layout->setSpacing(10);
    layout->addWidget(m_head);
    layout->addWidget(m_card, 1);
    layout->addWidget(m_note, 1);
    layout->addWidget(m_legend);
    buildControls();
    connect(m_view, &TimelineView::activated, this,
            [this](const QString &title, const std::vector<FactRef> &facts) {
                if (facts.size() == 1)
                    browsing().select(facts.front());
                else
                    browsing().selectGroup(title, facts);
            });
    connect(m_note, &EmptyNote::actionChosen, &context.browsing, &Browsing::clearFilter);
}

void TimelinePage::buildControls()
{
    const auto add = [this](const QString &text, const QString &name, const QString &tip,
                            void (TimelineView::*act)()) {
        auto *button = new QPushButton(text); // the head takes it
        button->setObjectName(name);
        button->setAccessibleName(tip);
        button->setToolTip(tip);
        connect(button, &QPushButton::clicked, m_view, act);
        m_head->addControl(button);
        return button;
    };
    for (QPushButton *narrow :
         {add(u"−"_s, u"zoomOut"_s, u"Show more days (-)"_s, &TimelineView::zoomOut),
          add(u"+"_s, u"zoomIn"_s, u"Show fewer days (+)"_s, &TimelineView::zoomIn)})
        narrow->setFixedWidth(34);
    add(u"F&it"_s, u"zoomToFit"_s, u"Show all days (0)"_s, &TimelineView::zoomToFit);
}

void TimelinePage::focusContent()
{
    m_view->setFocus();
}

void TimelinePage::refresh(const ViewState &view)
{
    Timeline timeline = makeTimeline(feed(), view);
    const qsizetype count = timeline.count();
    qsizetype undated = 0;
    for (const TimelineLane &lane : timeline.lanes)
        undated += lane.undated;
    QString said = groupedText(count, 0) + (count == 1 ? u" dated fact"_s : u" dated facts"_s);
    if (undated > 0)
        said += u", %1 without a date"_s.arg(groupedText(undated, 0));
    m_head->setSubtitle(said);
    if (count == 0) {
        const bool isFiltered = !view.filter.isEmpty();
        m_note->show(
            isFiltered ? u"Nothing with a date matches the filter"_s
                       : u"Nothing has happened as of this day"_s,
            u"Signatures, events, pledges, deliveries, milestones, violations and statements stand "
            "here as soon as they have a date."_s,
            isFiltered ? u"Clear filter"_s : QString());
    }
    m_card->setVisible(count > 0);
    m_legend->setVisible(count > 0);
    m_note->setVisible(count == 0);
    m_legend->setTimeline(timeline);
    m_view->setTimeline(std::move(timeline));
}

} // namespace servanda

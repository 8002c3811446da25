#include "views/pages/eventspage.h"

#include "model/items/factlist.h"
#include "views/pages/densetable.h"
#include "views/pages/factlistview.h"
#include "views/pages/pagehead.h"
#include "views/plaintext.h"
#include "views/window/browsing.h"

#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace servanda {

namespace {

/// A list of one type, ready for a tab.
template <class Row>
FactListView *listOf(const PageContext &context, const std::vector<FactListView::Shown> &columns,
                     ListCard::EmptyWords words)
{
    auto *model = new FactList<Row>(context.dossier, context.browsing.view()); // the view takes it
    model->setFaults(context.faults);
    auto *view = new FactListView(model, context.browsing, columns, std::move(words),
                                  [&dossier = context.dossier] {
                                      return static_cast<qsizetype>(dossier.rows<Row>().size());
                                  });
    view->table().setObjectName(QLatin1StringView(Description<Row>::table) + "Table"_L1);
    view->table().setAccessibleName(QLatin1StringView(Description<Row>::plural));
    view->table().setQuietColumns(
        {model->columnOf("code"_L1), model->columnOf("date"_L1), model->columnOf("raised_on"_L1)});
    return view;
}

} // namespace

EventsPage::EventsPage(const PageContext &context, QWidget *parent)
    : Page(context, parent),
      m_head(new PageHead(u"Events"_s)),
      m_tabs(new QTabWidget)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 16, 18, 16);
    layout->setSpacing(10);
    layout->addWidget(m_head);
    layout->addWidget(m_tabs, 1);
    m_tabs->setDocumentMode(true);
    m_tabs->setObjectName(u"eventTabs"_s);
    m_head->setSubtitle(u"What happened, what was said, what is unresolved"_s);
    addTab(u"Events"_s,
           listOf<Event>(
               context, {{"date"_L1, 17}, {"code"_L1, 24}, {"title"_L1, 0}, {"source_id"_L1, 8}},
               {u"No events recorded"_s,
                u"An event is a dated, sourced happening, such as a ceasefire, that wakes "
                "the clauses waiting for it. Until one is recorded they sleep."_s,
                u"events"_s}));
    addTab(u"Statements"_s,
           listOf<Statement>(context,
                             {{"date"_L1, 17},
                              {"party_id"_L1, 16},
                              {"person"_L1, 20},
                              {"summary"_L1, 0},
                              {"source_id"_L1, 8}},
                             {u"No statements recorded"_s,
                              u"A statement is what a named person said, in our words, with its "
                              "source."_s,
                              u"statements"_s}));
    addTab(u"Open issues"_s,
           listOf<OpenIssue>(context,
                             {{"code"_L1, 8},
                              {"title"_L1, 34},
                              {"summary"_L1, 0},
                              {"raised_on"_L1, 17},
                              {"status"_L1, 9}},
                             {u"No open issues recorded"_s,
                              u"An open issue is a matter that is unresolved, with both readings "
                              "where there are two."_s,
                              u"open issues"_s}));
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] { Q_EMIT searchSubjectChanged(); });
}

QString EventsPage::searchHint() const
{
    return u"Search "_s + m_tabs->tabText(m_tabs->currentIndex()).section(u"  "_s, 0, 0).toLower();
}

QString EventsPage::searchText() const
{
    return current()->searchText();
}

void EventsPage::setSearch(const QString &text)
{
    current()->setSearch(text);
}

void EventsPage::focusContent()
{
    current()->focusTable();
}

void EventsPage::addEditing(Editor &editor, QDate today)
{
    for (FactListView *list : m_lists)
        list->addEditing(editor, today);
}

bool EventsPage::showFact(FactRef fact)
{
    for (size_t tab = 0; tab < m_lists.size(); ++tab) {
        if (m_lists[tab]->showFact(fact)) {
            m_tabs->setCurrentIndex(static_cast<int>(tab));
            return true;
        }
    }
    return false;
}

void EventsPage::refresh(const ViewState &view)
{
    for (FactListView *list : m_lists)
        list->setView(view);
}

void EventsPage::addTab(const QString &title, FactListView *list)
{
    m_lists.push_back(list);
    const int tab = m_tabs->addTab(list, menuText(title));
    const auto tell = [this, tab, title, list] {
        m_tabs->setTabText(tab, menuText(title + u"  "_s + list->countText()));
    };
    connect(list, &FactListView::countChanged, this, tell);
    tell();
}

FactListView *EventsPage::current() const
{
    return m_lists[static_cast<size_t>(m_tabs->currentIndex())];
}

} // namespace servanda

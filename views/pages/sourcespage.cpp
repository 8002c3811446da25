#include "views/pages/sourcespage.h"

#include "model/items/sourcelist.h"
#include "views/icon.h"
#include "views/pages/densetable.h"
#include "views/pages/factlistview.h"
#include "views/pages/pagehead.h"
#include "views/window/browsing.h"
#include "views/window/openaddress.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace servanda {

SourcesPage::SourcesPage(const PageContext &context, QWidget *parent)
    : Page(context, parent),
      m_head(new PageHead(u"Sources"_s)),
      m_open(new QPushButton(themedIcon(u"external"_s), u"&Open address"_s))
{
    auto *model = new SourceList(context.dossier, context.browsing.view()); // the view takes it
    model->setFaults(context.faults);
    m_list = new FactListView(
        model, context.browsing,
        {{"code"_L1, 7},
         {"title"_L1, 0},
         {"publisher"_L1, 26},
         {"published_on"_L1, 17},
         {QLatin1StringView(SourceList::kCopies), 9},
         {"language"_L1, 10}},
        {u"No sources recorded"_s,
         u"A source is a document that facts rest on: a statement, a law, a report."_s,
         u"sources"_s},
        [this] { return static_cast<qsizetype>(dossier().rows<Source>().size()); });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 16, 18, 16);
    layout->setSpacing(10);
    layout->addWidget(m_head);
    layout->addWidget(m_list, 1);
    m_head->addControl(m_open);
    m_open->setEnabled(false);
    DenseTable &table = m_list->table();
    table.setObjectName(u"sourceTable"_s);
    table.setAccessibleName(u"Sources"_s);
    table.setQuietColumns({model->columnOf("code"_L1), model->columnOf("language"_L1),
                           model->columnOf(QLatin1StringView(SourceList::kCopies))});
    table.setOptionalColumns({model->columnOf("language"_L1)});
    connect(m_open, &QPushButton::clicked, this, &SourcesPage::openCurrent);
    connect(&table, &DenseTable::activated, this, &SourcesPage::openCurrent);
    connect(&table, &DenseTable::rowSelected, this, [this] {
        const Source *source = current();
        m_open->setEnabled(source && !source->url.isEmpty());
    });
    const auto tell = [this] { m_head->setSubtitle(m_list->countText()); };
    connect(m_list, &FactListView::countChanged, this, tell);
    tell();
}

QString SourcesPage::searchHint() const
{
    return u"Search sources"_s;
}

QString SourcesPage::searchText() const
{
    return m_list->searchText();
}

void SourcesPage::setSearch(const QString &text)
{
    m_list->setSearch(text);
}

void SourcesPage::focusContent()
{
    m_list->focusTable();
}

void SourcesPage::addEditing(Editor &editor, QDate today)
{
    m_list->addEditing(editor, today);
}

bool SourcesPage::showFact(FactRef fact)
{
    return m_list->showFact(fact);
}

void SourcesPage::refresh(const ViewState &view)
{
    m_list->setView(view);
}

const Source *SourcesPage::current() const
{
    const FactRef fact = m_list->model().factAt(m_list->table().currentIndex().row());
    return dossier().find(SourceId{fact.id});
}

void SourcesPage::openCurrent()
{
    if (const Source *source = current(); source && !source->url.isEmpty())
        openAddress(source->url, window());
}

} // namespace servanda

#include "views/pages/clausespage.h"

#include "model/items/clausetreemodel.h"
#include "views/delegates/rowdelegate.h"
#include "views/pages/clausetreeview.h"
#include "views/pages/pagehead.h"
#include "views/pages/plainheader.h"
#include "views/surface.h"
#include "views/textstyle.h"
#include "views/window/browsing.h"

#include <QEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace servanda {

ClausesPage::ClausesPage(const PageContext &context, QWidget *parent)
    : Page(context, parent),
      m_model(new ClauseTreeModel(context.board, context.browsing.view(), this)),
      m_head(new PageHead(u"Clauses"_s)),
      m_tree(new ClauseTreeView)
{
    m_model->setFaults(context.faults);
    build();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 16, 18, 16);
    layout->setSpacing(10);
    layout->addWidget(m_head);
    auto *card = new Surface(Surface::Kind::Card);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, 2, 1, 2);
    inside->addWidget(m_tree);
    layout->addWidget(card, 1);

    connect(m_tree->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                const FactRef fact = m_model->factAt(current);
                if (!fact)
                    return;
                m_tree->selectionModel()->select(
                    current, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
                browsing().select(fact);
            });
    connect(m_tree, &QTreeView::activated, this, &ClausesPage::showPledgesIn);
    connect(m_model, &QAbstractItemModel::modelReset, m_tree, &QTreeView::expandAll);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &ClausesPage::tellWhole);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ClausesPage::tellWhole);
}

void ClausesPage::build()
{
    auto *delegate = new RowDelegate(m_tree); // owned by the tree
    delegate->setQuietColumns({ClauseTreeModel::SummaryColumn, ClauseTreeModel::KindsColumn,
                               ClauseTreeModel::ConditionColumn});
    m_tree->setItemDelegate(delegate);
    m_tree->setHeader(new PlainHeader(Qt::Horizontal, m_tree));
    m_tree->setObjectName(u"clauseTree"_s);
    m_tree->setAccessibleName(u"Clauses"_s);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setUniformRowHeights(true);
    m_tree->setMouseTracking(true);
    m_tree->setTabKeyNavigation(false);
    m_tree->setExpandsOnDoubleClick(false); // double click goes to the pledges
    m_tree->setModel(m_model);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(ClauseTreeModel::SummaryColumn, QHeaderView::Stretch);
    m_tree->expandAll();
    fitColumns();
}

void ClausesPage::focusContent()
{
    m_tree->setFocus();
    if (!m_tree->currentIndex().isValid())
        m_tree->setCurrentIndex(m_model->index(0, 0));
}

void ClausesPage::setWatched(bool watched)
{
    m_model->setWatched(watched);
}

bool ClausesPage::showFact(FactRef fact)
{
    const QModelIndex index = m_model->indexOf(fact);
    if (index.isValid())
        m_tree->setCurrentIndex(index);
    return index.isValid();
}

void ClausesPage::refresh(const ViewState &view)
{
    m_model->setView(view);
    tellWhole();
}

void ClausesPage::tellWhole()
{
    QString text = QString::number(dossier().rows<Clause>().size()) + u" clauses of "_s
        + QString::number(dossier().rows<Instrument>().size()) + u" instruments"_s;
    if (const QString whole = m_model->wholeLine(); !whole.isEmpty())
        text += u" · "_s + whole;
    m_head->setSubtitle(text);
}

void ClausesPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitColumns();
}

void ClausesPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    fitColumns();
}

void ClausesPage::fitColumns()
{
    const int character = m_tree->fontMetrics().averageCharWidth();
    constexpr int kRoomy = 130; // for what is asked beside how it stands
    constexpr int kWide = 175;
    const int room = width() / qMax(1, character);
    m_tree->setColumnHidden(ClauseTreeModel::KindsColumn, room < kWide);
    m_tree->setColumnHidden(ClauseTreeModel::ConditionColumn, room < kWide);
    m_tree->setColumnHidden(ClauseTreeModel::SummaryColumn, room < kRoomy);
    m_tree->header()->setSectionResizeMode(ClauseTreeModel::SumsColumn,
                                           room < kRoomy ? QHeaderView::Stretch
                                                         : QHeaderView::Interactive);
    m_tree->header()->resizeSection(ClauseTreeModel::ClauseColumn, character * 35);
    m_tree->header()->resizeSection(ClauseTreeModel::KindsColumn, character * 18);
    m_tree->header()->resizeSection(ClauseTreeModel::ConditionColumn, character * 18);
    m_tree->header()->resizeSection(ClauseTreeModel::PledgesColumn, character * 8);
    m_tree->header()->resizeSection(ClauseTreeModel::StateColumn, character * 24);
    if (room >= kRoomy)
        m_tree->header()->resizeSection(ClauseTreeModel::SumsColumn, character * 48);
}

void ClausesPage::showPledgesIn(const QModelIndex &index)
{
    const FactRef fact = m_model->factAt(index);
    ViewState view = browsing().view();
    view.filter.clauses.clear();
    if (fact.type == FactType::Clause) {
        view.filter.clauses = {ClauseId{fact.id}};
    } else {
        for (const Clause &clause : dossier().rows<Clause>()) {
            if (clause.instrument.value == fact.id && !clause.parent)
                view.filter.clauses.push_back(clause.id);
        }
    }
    if (view.filter.clauses.empty())
        return;
    browsing().setView(view);
    browsing().goTo(u"pledges"_s);
}

} // namespace servanda

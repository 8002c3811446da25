#include "views/pages/clausespage.h"

#include "model/items/clausetreemodel.h"
#include "views/pages/densetree.h"
#include "views/pages/pagehead.h"
#include "views/surface.h"
#include "views/window/browsing.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace servanda {

ClausesPage::ClausesPage(const PageContext &context, QWidget *parent)
    : Page(context, parent),
      m_model(new ClauseTreeModel(context.board, context.browsing.view(), this)),
      m_head(new PageHead(u"Clauses"_s)),
      m_tree(new DenseTree)
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
    m_tree->setQuietColumns({ClauseTreeModel::SummaryColumn, ClauseTreeModel::KindsColumn,
                             ClauseTreeModel::ConditionColumn});
    m_tree->setObjectName(u"clauseTree"_s);
    m_tree->setAccessibleName(u"Clauses"_s);
    m_tree->setExpandsOnDoubleClick(false); // double click goes to the pledges
    m_tree->setModel(m_model);
    m_tree->expandAll();
    connect(m_tree, &DenseTree::roomChanged, this, &ClausesPage::fitColumns);
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

void ClausesPage::fitColumns(int room)
{
    constexpr int kRoomy = 125; // for what is asked beside how it stands
    constexpr int kWide = 170;
    const bool isRoomy = room >= kRoomy;
    const int beside = room >= kWide ? 18 : -1;
    // Clause, summary, kinds, condition, pledges, state, sums
    m_tree->setWidths({35, isRoomy ? 0 : -1, beside, beside, 8, 24, isRoomy ? 48 : 0});
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

#include "views/pages/attentionpage.h"

#include "model/analysis/acceptance.h"
#include "model/dossier/editor.h"
#include "model/items/attentionmodel.h"
#include "views/dialogs/acceptdialog.h"
#include "views/pages/densetree.h"
#include "views/pages/emptynote.h"
#include "views/pages/pagehead.h"
#include "views/surface.h"
#include "views/window/browsing.h"

#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace servanda {

AttentionPage::AttentionPage(const PageContext &context, QWidget *parent)
    : Page(context, parent),
      m_model(new AttentionModel(context.board, context.browsing.view(), this)),
      m_head(new PageHead(u"Attention"_s)),
      m_stack(new QStackedWidget),
      m_tree(new DenseTree),
      m_note(new EmptyNote)
{
    build();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 16, 18, 16);
    layout->setSpacing(10);
    layout->addWidget(m_head);
    auto *card = new Surface(Surface::Kind::Card);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, 2, 1, 2);
    inside->addWidget(m_stack);
    m_stack->addWidget(m_tree);
    m_stack->addWidget(m_note);
    layout->addWidget(card, 1);
    connect(m_note, &EmptyNote::actionChosen, &context.browsing, &Browsing::clearFilter);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &AttentionPage::choose);
    connect(m_model, &QAbstractItemModel::modelReset, this, &AttentionPage::showAll);
    showAll();
}

void AttentionPage::build()
{
    m_tree->setQuietColumns({AttentionModel::WhoColumn, AttentionModel::DateColumn});
    m_tree->setObjectName(u"attentionTree"_s);
    m_tree->setAccessibleName(u"What asks for attention"_s);
    m_tree->setIndentation(14);
    m_tree->setModel(m_model);
    connect(m_tree, &DenseTree::roomChanged, this, &AttentionPage::fitColumns);
}

void AttentionPage::focusContent()
{
    m_tree->setFocus();
    if (!m_tree->currentIndex().isValid())
        m_tree->setCurrentIndex(m_model->index(0, 0));
}

void AttentionPage::addEditing(Editor &editor, QDate today)
{
    m_editor = &editor;
    m_today = today;
    m_accept = new QPushButton;
    m_accept->setObjectName(u"acceptFinding"_s);
    m_accept->setAutoDefault(false);
    m_head->addControl(m_accept);
    connect(m_accept, &QPushButton::clicked, this, &AttentionPage::acceptCurrent);
    tellAction();
}

bool AttentionPage::showFact(FactRef fact)
{
    const QModelIndex index = m_model->indexOf(fact);
    if (index.isValid())
        m_tree->setCurrentIndex(index);
    return index.isValid();
}

void AttentionPage::setWatched(bool watched)
{
    m_model->setWatched(watched);
}

void AttentionPage::refresh(const ViewState &view)
{
    m_model->setView(view);
    tellCounts();
}

/// Everything open but what was accepted, and the line again that was current.
void AttentionPage::showAll()
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex group = m_model->index(row, 0);
        m_tree->setFirstColumnSpanned(row, {}, true);
        m_tree->setExpanded(group, !m_model->isAcceptedGroup(group));
    }
    const QModelIndex chosen = m_model->indexOf(m_chosen);
    if (chosen.isValid() && m_tree->isExpanded(chosen.parent())) {
        const QSignalBlocker silent(m_tree->selectionModel());
        m_tree->setCurrentIndex(chosen);
    }
    tellCounts();
    tellAction();
}

void AttentionPage::tellCounts()
{
    const bool filtered = !browsing().view().filter.isEmpty();
    if (m_model->isCounting())
        m_note->show(u"Assessing the pledges…"_s, u"The list follows in a moment."_s);
    else
        m_note->show(filtered ? u"Nothing asks for attention within the filter"_s
                              : u"Nothing asks for attention"_s,
                     u"What is overdue, due soon, disputed, contradictory or without a source is "
                     "listed here."_s,
                     filtered ? u"Clear filter"_s : QString());
    m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
    const auto open = m_model->openCount();
    m_head->setSubtitle(m_model->isCounting() ? QString()
                                              : QString::number(open)
                                + (open == 1 ? u" finding is open"_s : u" findings are open"_s));
}

void AttentionPage::choose(const QModelIndex &index)
{
    tellAction();
    if (!index.isValid())
        return;
    m_chosen = m_model->factAt(index);
    if (m_chosen)
        browsing().select(m_chosen);
    else
        browsing().selectGroup(m_model->groupName(index), m_model->factsIn(index));
}

void AttentionPage::acceptCurrent()
{
    const auto finding = m_model->findingAt(m_tree->currentIndex());
    if (!finding || !m_editor)
        return;
    if (finding->accepted) {
        // The finding comes back into its group, where it can be seen; refused, it stays.
        if (const auto done = m_editor->commit(withdrawAcceptance(dossier(), *finding)); !done)
            m_head->setSubtitle(done.error().front().sentence());
        return;
    }
    const QModelIndex current = m_tree->currentIndex();
    const QString reason = current.siblingAtColumn(AttentionModel::ReasonColumn).data().toString();
    auto *ask = new AcceptDialog(feed(), *finding, reason, *m_editor, m_today, window());
    ask->open();
}

void AttentionPage::tellAction()
{
    if (!m_accept)
        return;
    const auto finding = m_model->findingAt(m_tree->currentIndex());
    m_accept->setEnabled(finding.has_value());
    m_accept->setText(finding && finding->accepted ? u"Take &back"_s : u"&Accept…"_s);
}

void AttentionPage::fitColumns(int room)
{
    constexpr int kWide = 125;
    // Fact, who, reason, date
    m_tree->setWidths({room > kWide ? 52 : 35, 17, 0, 18});
}

} // namespace servanda

#include "views/pages/pledgespage.h"

#include "model/items/facteditproxy.h"
#include "model/items/pledgelistmodel.h"
#include "views/pages/densetable.h"
#include "views/pages/listcard.h"
#include "views/pages/pagehead.h"
#include "views/window/browsing.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace servanda {

PledgesPage::PledgesPage(const PageContext &context, QWidget *parent)
    : Page(context, parent),
      m_model(new PledgeListModel(context.board, context.browsing.view(), this)),
      m_head(new PageHead(u"Pledges"_s)),
      m_card(new ListCard({u"No pledges recorded"_s,
                           u"A pledge is what one signatory undertakes under one clause."_s,
                           u"pledges"_s}))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 16, 18, 16);
    layout->setSpacing(10);
    layout->addWidget(m_head);
    layout->addWidget(m_card, 1);
    m_model->setFaults(context.faults);
    DenseTable &table = m_card->table();
    table.setObjectName(u"pledgeTable"_s);
    table.setAccessibleName(u"Pledges"_s);
    table.setQuietColumns({PledgeListModel::ClauseColumn, PledgeListModel::KindColumn,
                           PledgeListModel::SourceColumn});
    // Signatory, clause, kind, title, amount, announced, due, delivered, state, source
    m_card->show(m_model, {15, 6, 17, 0, 17, 15, 15, 15, 25, 7});
    table.setOptionalColumns({PledgeListModel::SourceColumn, PledgeListModel::DueColumn,
                              PledgeListModel::KindColumn, PledgeListModel::AnnouncedColumn,
                              PledgeListModel::DeliveredColumn});
    connect(&table, &DenseTable::rowSelected, this,
            [this](int row) { browsing().select(m_model->factAt(row)); });
    connect(m_model, &QAbstractItemModel::modelReset, this, &PledgesPage::tellCounts);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &PledgesPage::tellCounts);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &PledgesPage::tellCounts);
    const auto keepSelected
        = [this] { m_card->table().reveal(m_model->rowOf(browsing().selected())); };
    connect(&table, &DenseTable::hasReset, this, keepSelected);
    connect(&context.browsing, &Browsing::revealRequested, this, keepSelected);
    connect(m_model, &PledgeListModel::leftView, &context.browsing, &Browsing::tellLeft);
    connect(m_card, &ListCard::clearSearchRequested, &context.browsing, &Browsing::clearSearch);
    connect(m_card, &ListCard::clearFilterRequested, &context.browsing, &Browsing::clearFilter);
}

QString PledgesPage::searchHint() const
{
    return u"Search pledges"_s;
}

QString PledgesPage::searchText() const
{
    return m_model->searchText();
}

void PledgesPage::setSearch(const QString &text)
{
    m_model->setSearch(text);
    tellCounts();
}

void PledgesPage::focusContent()
{
    DenseTable &table = m_card->table();
    table.setFocus();
    if (!table.currentIndex().isValid() && m_model->rowCount() > 0)
        table.selectRow(0);
}

void PledgesPage::addEditing(Editor &editor, QDate today)
{
    // Signatory, clause, kind, title, amount, announced, due; delivered and state are reckoned.
    const QList<QByteArray> fields{"party_id",     "clause_id", "kind", "title", "amount",
                                   "announced_on", "due_on",    {},     {},      "source_id"};
    m_card->table().addEditing(new FactEditProxy(editor, *m_model, fields, today));
}

bool PledgesPage::showFact(FactRef fact)
{
    return m_card->table().reveal(m_model->rowOf(fact));
}

void PledgesPage::refresh(const ViewState &view)
{
    m_model->setView(view);
    tellCounts();
}

void PledgesPage::tellCounts()
{
    const int shown = m_model->rowCount();
    const int inView = m_model->countInView();
    const auto all = static_cast<qsizetype>(dossier().rows<Pledge>().size());
    QString text = QString::number(shown) + u" of "_s + QString::number(all);
    if (shown == all)
        text = QString::number(all);
    if (inView < all && !m_model->searchText().isEmpty())
        text = QString::number(shown) + u" of "_s + QString::number(inView) + u" in the filter, "_s
            + QString::number(all) + u" in all"_s;
    m_head->setSubtitle(text);
    m_card->update(all, !browsing().view().filter.isEmpty(), m_model->searchText());
}

} // namespace servanda

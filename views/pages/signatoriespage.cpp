#include "views/pages/signatoriespage.h"

#include "model/items/facteditproxy.h"
#include "model/items/itemroles.h"
#include "model/items/signatorymodel.h"
#include "views/pages/densetable.h"
#include "views/pages/listcard.h"
#include "views/pages/pagehead.h"
#include "views/window/browsing.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace servanda {

SignatoriesPage::SignatoriesPage(const PageContext &context, QWidget *parent)
    : Page(context, parent),
      m_model(new SignatoryModel(context.board, context.browsing.view(), this)),
      m_head(new PageHead(u"Signatories"_s)),
      m_card(new ListCard({u"No parties recorded"_s,
                           u"A party is a state or an organisation that signed or took part."_s,
                           u"signatories"_s}))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 16, 18, 16);
    layout->setSpacing(10);
    layout->addWidget(m_head);
    layout->addWidget(m_card, 1);
    m_model->setFaults(context.faults);
    DenseTable &table = m_card->table();
    table.setObjectName(u"signatoryTable"_s);
    table.setAccessibleName(u"Signatories"_s);
    table.setQuietColumns({SignatoryModel::CodeColumn, SignatoryModel::KindColumn});
    // Code, name, kind, role, represented by, pledges, state, status
    m_card->show(m_model, {6, 16, 12, 13, 16, 8, 23, 0});
    table.setOptionalColumns({SignatoryModel::KindColumn, SignatoryModel::RepresentedByColumn});
    connect(&table, &DenseTable::rowSelected, this,
            [this](int row) { browsing().select(m_model->factAt(row)); });
    connect(&table, &DenseTable::activated, this,
            [this](const QModelIndex &index) { showPledgesOf(index.row()); });
    connect(m_model, &QAbstractItemModel::modelReset, this, &SignatoriesPage::tellCounts);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &SignatoriesPage::tellCounts);
    const auto keepSelected
        = [this] { m_card->table().reveal(m_model->rowOf(browsing().selected())); };
    connect(&table, &DenseTable::hasReset, this, keepSelected);
    connect(&context.browsing, &Browsing::revealRequested, this, keepSelected);
    connect(m_model, &SignatoryModel::leftView, &context.browsing, &Browsing::tellLeft);
    connect(m_card, &ListCard::clearSearchRequested, &context.browsing, &Browsing::clearSearch);
    connect(m_card, &ListCard::clearFilterRequested, &context.browsing, &Browsing::clearFilter);
}

QString SignatoriesPage::searchHint() const
{
    return u"Search signatories"_s;
}

void SignatoriesPage::setSearch(const QString &text)
{
    m_search = text;
    m_model->setSearch(text);
    tellCounts();
}

void SignatoriesPage::focusContent()
{
    m_card->table().setFocus();
    if (!m_card->table().currentIndex().isValid() && m_model->rowCount() > 0)
        m_card->table().selectRow(0);
}

void SignatoriesPage::setWatched(bool watched)
{
    m_model->setWatched(watched);
}

void SignatoriesPage::addEditing(Editor &editor, QDate today)
{
    // Code, name, kind; all else is told by other facts.
    const QList<QByteArray> fields{"code", "name", "kind"};
    m_card->table().addEditing(new FactEditProxy(editor, *m_model, fields, today));
}

bool SignatoriesPage::showFact(FactRef fact)
{
    return m_card->table().reveal(m_model->rowOf(fact));
}

void SignatoriesPage::refresh(const ViewState &view)
{
    m_model->setView(view);
    tellCounts();
}

void SignatoriesPage::tellCounts()
{
    const auto all = dossier().rows<Party>().size();
    int pledging = 0;
    for (int row = 0; row < m_model->rowCount(); ++row)
        pledging += m_model->index(row, SignatoryModel::PledgesColumn).data(SortRole).toInt() > 0;
    QString text = QString::number(m_model->rowCount()) + u" of "_s + QString::number(all)
        + u" parties, "_s + QString::number(pledging) + u" with a pledge in view"_s;
    if (const QString whole = m_model->wholeLine(); !whole.isEmpty() && pledging > 0)
        text += u" · "_s + whole;
    m_head->setSubtitle(text);
    m_card->update(static_cast<qsizetype>(all), !browsing().view().filter.isEmpty(), m_search);
}

void SignatoriesPage::showPledgesOf(int row)
{
    const FactRef party = m_model->factAt(row);
    if (!party)
        return;
    ViewState view = browsing().view();
    view.filter.signatories = {PartyId{party.id}};
    browsing().setView(view);
    browsing().goTo(u"pledges"_s);
}

} // namespace servanda

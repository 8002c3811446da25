#include "views/pages/factlistview.h"

#include "model/items/facteditproxy.h"
#include "views/pages/densetable.h"
#include "views/window/browsing.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace servanda {

FactListView::FactListView(FactListModel *model, Browsing &browsing,
                           const std::vector<Shown> &columns, ListCard::EmptyWords words,
                           std::function<qsizetype()> recorded, QWidget *parent)
    : QWidget(parent),
      m_model(model),
      m_browsing(browsing),
      m_card(new ListCard(std::move(words))),
      m_recorded(std::move(recorded))
{
    model->setParent(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_card);
    QList<int> characters(model->columnCount(), -1);
    for (const Shown &column : columns) {
        if (const int at = model->columnOf(column.field); at >= 0)
            characters[at] = column.characters;
    }
    m_card->show(model, characters);
    connect(&m_card->table(), &DenseTable::rowSelected, this,
            [this](int row) { m_browsing.select(m_model->factAt(row)); });
    connect(model, &QAbstractItemModel::modelReset, this, &FactListView::tellCount);
    connect(model, &QAbstractItemModel::rowsInserted, this, &FactListView::tellCount);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &FactListView::tellCount);
    connect(model, &FactListModel::leftView, &browsing, &Browsing::tellLeft);
    connect(m_card, &ListCard::clearSearchRequested, &browsing, &Browsing::clearSearch);
    connect(m_card, &ListCard::clearFilterRequested, &browsing, &Browsing::clearFilter);
    const auto keepSelected = [this] { table().reveal(m_model->rowOf(m_browsing.selected())); };
    connect(&m_card->table(), &DenseTable::hasReset, this, keepSelected);
    connect(&browsing, &Browsing::revealRequested, this, keepSelected);
    tellCount();
}

void FactListView::addEditing(Editor &editor, QDate today)
{
    // The table takes it.
    table().addEditing(new FactEditProxy(editor, *m_model, m_model->fields(), today));
}

void FactListView::setSearch(const QString &text)
{
    m_search = text;
    m_model->setSearch(text);
    tellCount();
}

void FactListView::setView(const ViewState &view)
{
    m_model->setView(view);
    tellCount();
}

void FactListView::focusTable()
{
    table().setFocus();
    if (!table().currentIndex().isValid() && m_model->rowCount() > 0)
        table().selectRow(0);
}

bool FactListView::showFact(FactRef fact)
{
    return table().reveal(m_model->rowOf(fact));
}

QString FactListView::countText() const
{
    const qsizetype all = m_recorded();
    const int shown = m_model->rowCount();
    return shown == all ? QString::number(all)
                        : QString::number(shown) + u" of "_s + QString::number(all);
}

void FactListView::tellCount()
{
    m_card->update(m_recorded(), !m_browsing.view().filter.isEmpty(), m_search);
    Q_EMIT countChanged();
}

} // namespace servanda

#include "views/pages/historypage.h"

#include "model/dossier/editor.h"
#include "model/items/changelistmodel.h"
#include "views/pages/densetable.h"
#include "views/pages/emptynote.h"
#include "views/pages/entrycard.h"
#include "views/pages/historychips.h"
#include "views/pages/listcard.h"
#include "views/pages/pagehead.h"
#include "views/pages/takeback.h"
#include "views/window/browsing.h"
#include "views/window/noticebar.h"

#include <QHeaderView>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace servanda {

HistoryPage::HistoryPage(const PageContext &context, QWidget *parent)
    : Page(context, parent),
      m_head(new PageHead(u"History"_s)),
      m_stack(new QStackedWidget),
      m_note(new EmptyNote),
      m_notices(new QWidget)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 16, 18, 16);
    layout->setSpacing(10);
    layout->addWidget(m_head);
    layout->addWidget(m_notices);
    layout->addWidget(m_stack, 1);
    auto *notices = new QVBoxLayout(m_notices);
    notices->setContentsMargins(0, 0, 0, 0);
    m_notices->hide();
    m_stack->addWidget(m_note);
    m_note->show(u"The history is not shown here"_s,
                 u"It is shown in the window of the dossier as known now."_s);
    connect(m_note, &EmptyNote::actionChosen, this, [this] {
        m_model->reload();
        tell();
    });
    if (context.history)
        build(*context.history);
}

HistoryPage::~HistoryPage() = default;

void HistoryPage::build(HistoryReader &history)
{
    m_model = new HistoryModel(history, dossier(), this);
    m_chips = new HistoryChips(*m_model);
    m_head->addControl(m_chips);
    m_card = new ListCard({u"Nothing was edited yet"_s,
                           u"Every change of the dossier is kept here: who made it, when and why, "
                           "what was before and what after."_s,
                           u"entries"_s});
    m_entry = new EntryCard(dossier(), browsing());
    auto *splitter = new QSplitter(Qt::Vertical); // the stack takes it
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(10);
    splitter->addWidget(m_card);
    splitter->addWidget(m_entry);
    splitter->setSizes({360, 280});
    m_stack->addWidget(splitter);

    DenseTable &table = m_card->table();
    table.setObjectName(u"historyTable"_s);
    table.setAccessibleName(u"History"_s);
    // Number, when, who, what, how much, reason
    m_card->show(m_model, {5, 22, 16, 24, 24, 0});
    table.setSortingEnabled(false); // the order is that of time
    table.horizontalHeader()->setSortIndicatorShown(false);
    table.setQuietColumns({HistoryModel::NumberColumn, HistoryModel::SizeColumn});
    table.setOptionalColumns({HistoryModel::SizeColumn});
    connect(&table, &DenseTable::rowSelected, this, &HistoryPage::showEntry);
    connect(&table, &DenseTable::activated, this, [this] { m_entry->table().setFocus(); });
    connect(m_chips, &HistoryChips::authorChosen, this, [this](const QString &author) {
        changeFilter([&](HistoryFilter &filter) { filter.author = author; });
    });
    connect(m_chips, &HistoryChips::fieldChosen, this, [this](const QString &label) {
        changeFilter([&](HistoryFilter &filter) { filter.field = label; });
    });
    connect(m_card, &ListCard::clearSearchRequested, &browsing(), &Browsing::clearSearch);
    connect(m_card, &ListCard::clearFilterRequested, this, &HistoryPage::clearFilter);
    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_model, signal, this, &HistoryPage::tell);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        tell();
        showEntry();
    });
    tell();
}

QString HistoryPage::searchHint() const
{
    return m_model ? u"Search history"_s : QString();
}

QString HistoryPage::searchText() const
{
    return m_model ? m_model->filter().search : QString();
}

void HistoryPage::setSearch(const QString &text)
{
    changeFilter([&](HistoryFilter &filter) { filter.search = text; });
}

void HistoryPage::focusContent()
{
    if (!m_model) {
        setFocus();
        return;
    }
    DenseTable &table = m_card->table();
    table.setFocus();
    if (!table.currentIndex().isValid() && m_model->rowCount() > 0)
        table.selectRow(0);
}

void HistoryPage::addEditing(Editor &editor, QDate)
{
    if (!m_model)
        return;
    m_undo = new QPushButton(u"&Undo this edit"_s);
    m_undo->setObjectName(u"undoThisEdit"_s);
    m_undo->setAutoDefault(false);
    m_undo->setEnabled(false);
    m_undo->setToolTip(u"Takes the selected entry back, by a new edit"_s);
    m_head->addControl(m_undo);
    m_entry->addRestoring();
    connect(m_undo, &QPushButton::clicked, this, [this, &editor] { undoSelected(editor); });
    connect(m_entry, &EntryCard::restoreRequested, this,
            [this, &editor] { restoreSelected(editor); });
    showEntry();
}

void HistoryPage::refresh(const ViewState &view)
{
    changeFilter([&](HistoryFilter &filter) {
        filter.from = view.filter.from;
        filter.to = view.filter.to;
        filter.signatories = view.filter.signatories;
    });
}

void HistoryPage::changeFilter(const std::function<void(HistoryFilter &)> &change)
{
    if (!m_model)
        return;
    HistoryFilter filter = m_model->filter();
    change(filter);
    m_model->setFilter(filter);
    m_chips->show(filter);
    tell();
}

void HistoryPage::clearFilter()
{
    changeFilter([](HistoryFilter &filter) { filter = {filter.search, {}, {}, {}, {}, {}}; });
    browsing().clearFilter();
}

void HistoryPage::showEntry()
{
    const PastEdit *past = m_model->entryAt(m_card->table().currentIndex().row());
    if (m_undo)
        m_undo->setEnabled(past != nullptr);
    if (past && !past->isWhole() && past->edit.size() < EntryCard::kMostLines) {
        if (const auto more = context().history->entry(past->number, EntryCard::kMostLines)) {
            m_entry->show(&*more);
            return;
        }
    }
    m_entry->show(past);
}

void HistoryPage::tell()
{
    const auto &error = m_model->error();
    if (error && m_model->rowCount() == 0) {
        m_note->show(error->what, error->advice, u"Try again"_s);
        m_stack->setCurrentWidget(m_note);
        if (error->kind == Error::Kind::Conflict) // it passes by itself
            QTimer::singleShot(500, m_note, [this] {
                m_model->reload();
                tell();
            });
        return;
    }
    m_stack->setCurrentIndex(1);
    HistoryFilter unsought = m_model->filter();
    unsought.search.clear();
    m_card->update(m_model->recorded(), !unsought.isEmpty(), m_model->filter().search);
    QString shown = groupedText(m_model->recorded(), 0);
    if (!m_model->filter().isEmpty())
        shown = groupedText(m_model->rowCount(), 0)
            + (m_model->canFetchMore({}) ? u" or more of "_s : u" of "_s) + shown;
    m_head->setSubtitle(shown);
}

void HistoryPage::undoSelected(Editor &editor)
{
    if (const PastEdit *past = m_model->entryAt(m_card->table().currentIndex().row()))
        tellOutcome(takeBack(*context().history, editor, past->number));
}

void HistoryPage::restoreSelected(Editor &editor)
{
    const PastEdit *past = m_model->entryAt(m_card->table().currentIndex().row());
    const ChangeLine *line = m_entry->current();
    if (past && line)
        tellOutcome(restoreLine(*context().history, editor, past->number, *line));
}

/// A refusal stands above the list until the next attempt; success shows as the newest entry.
void HistoryPage::tellOutcome(const Result<> &outcome)
{
    qDeleteAll(m_notices->findChildren<NoticeBar *>(Qt::FindDirectChildrenOnly));
    m_notices->setVisible(!outcome);
    if (outcome)
        return;
    auto *bar = new NoticeBar;
    bar->add(NoticeBar::Tone::Fault, outcome.error().sentence());
    m_notices->layout()->addWidget(bar);
}

} // namespace servanda

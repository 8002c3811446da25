#include "views/pages/entrycard.h"

#include "model/core/amount.h"
#include "model/core/moment.h"
#include "model/items/changelistmodel.h"
#include "views/pages/densetable.h"
#include "views/plaintext.h"
#include "views/textstyle.h"
#include "views/window/browsing.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace servanda {

EntryCard::EntryCard(const Dossier &dossier, Browsing &browsing, QWidget *parent)
    : QWidget(parent),
      m_dossier(dossier),
      m_browsing(browsing),
      m_model(new ChangeListModel(this)),
      m_table(new DenseTable),
      m_title(new ElidedLabel),
      m_reason(new ElidedLabel)
{
    styleText(m_title, TextStyle::Strong);
    m_title->setObjectName(u"entryTitle"_s);
    m_title->setContentsMargins(10, 0, 10, 0);
    m_reason->setObjectName(u"entryReason"_s);
    m_reason->setForegroundRole(QPalette::PlaceholderText);
    m_reason->setContentsMargins(10, 0, 10, 0);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_reason);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(0, 8, 8, 6);
    head->addLayout(words, 1);
    head->setObjectName(u"entryHead"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 2, 1, 2);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_table, 1);

    m_table->setObjectName(u"changeTable"_s);
    m_table->setAccessibleName(u"Changes of the entry"_s);
    m_table->show(m_model, {34, 14, 0, 0});
    m_table->setSortingEnabled(false); // the order is the edit's own
    m_table->horizontalHeader()->setSortIndicatorShown(false);
    m_table->setQuietColumns({ChangeListModel::FieldColumn, ChangeListModel::BeforeColumn});
    connect(m_table, &DenseTable::rowSelected, this, &EntryCard::select);
    show(nullptr);
}

void EntryCard::addRestoring()
{
    m_restore = new QPushButton(u"&Restore this"_s);
    m_restore->setObjectName(u"restoreThis"_s);
    m_restore->setAutoDefault(false);
    m_restore->setEnabled(false);
    m_restore->setToolTip(u"Sets what is selected back to the value before, by a new edit"_s);
    findChild<QHBoxLayout *>(u"entryHead"_s)->addWidget(m_restore);
    connect(m_restore, &QPushButton::clicked, this, &EntryCard::restoreRequested);
}

void EntryCard::show(const PastEdit *past)
{
    if (m_restore)
        m_restore->setEnabled(false);
    if (!past) {
        m_title->setText(u"Select an entry to see what it changed"_s);
        m_reason->hide();
        m_model->show({});
        return;
    }
    auto lines = changeLines(past->edit, m_dossier, static_cast<size_t>(kMostLines));
    QString title = u"Entry %1: %2"_s.arg(QString::number(past->number), past->edit.label);
    if (!past->isWhole() || std::ssize(lines) == kMostLines)
        title += u"  (the first %1 of %2 facts)"_s.arg(groupedText(past->edit.size(), 0),
                                                       groupedText(past->size(), 0));
    m_title->setText(title);
    m_reason->setText(past->edit.reason);
    m_reason->setVisible(!past->edit.reason.isEmpty());
    m_model->show(std::move(lines));
}

const ChangeLine *EntryCard::current() const
{
    return m_model->lineAt(m_table->currentIndex().row());
}

void EntryCard::select(int row)
{
    const ChangeLine *line = m_model->lineAt(row);
    if (m_restore)
        m_restore->setEnabled(line != nullptr);
    if (line && m_dossier.has(line->fact))
        m_browsing.select(line->fact);
}

void EntryCard::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.line);
    painter.setBrush(theme.card);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

} // namespace servanda

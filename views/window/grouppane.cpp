#include "views/window/grouppane.h"

#include "model/items/liveboard.h"
#include "views/delegates/factdelegate.h"
#include "views/plaintext.h"
#include "views/textstyle.h"
#include "views/window/factrefmodel.h"
#include "views/window/whybox.h"

#include <QListView>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace servanda {

GroupPane::GroupPane(const LiveBoard &board, QWidget *parent)
    : QWidget(parent),
      m_board(board),
      m_model(new FactRefModel(board.feed().dossier(), this)),
      m_title(plainLabel()),
      m_status(new QVBoxLayout),
      m_count(plainLabel()),
      m_list(new QListView)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 14, 0, 0);
    layout->setSpacing(8);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(16, 0, 14, 0);
    m_title->setObjectName(u"inspectorCaption"_s);
    styleText(m_title, TextStyle::InspectorTitle);
    head->addWidget(m_title);
    head->addLayout(m_status);
    head->addSpacing(4);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    styleText(m_count, TextStyle::Secondary);
    head->addWidget(m_count);
    layout->addLayout(head, 1);

    setFocusProxy(m_list);
    m_list->setObjectName(u"groupList"_s);
    m_list->setAccessibleName(u"Facts of the group"_s);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new FactDelegate(this)); // owned by this
    m_list->setResizeMode(QListView::Adjust);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    layout->addWidget(m_list, 1);
    const auto go = [this](const QModelIndex &index) {
        if (const FactRef fact = m_model->factAt(index))
            Q_EMIT followed(fact);
    };
    // A style may activate by single click, and then both would come.
    connect(m_list, &QListView::clicked, this, [this, go](const QModelIndex &index) {
        if (!style()->styleHint(QStyle::SH_ItemView_ActivateItemOnSingleClick, nullptr, m_list))
            go(index);
    });
    connect(m_list, &QListView::activated, this, go);
}

void GroupPane::show(const QString &title, const std::vector<FactRef> &facts, QDate asOf)
{
    m_title->setText(title);
    constexpr size_t kMany = 300; // more are laid out in rows of one height
    m_list->setUniformItemSizes(facts.size() > kMany);
    m_model->show(facts);
    m_count->setText(facts.size() == 1 ? u"1 fact"_s : QString::number(facts.size()) + u" facts"_s);
    showStatus(facts, asOf);
}

void GroupPane::showStatus(const std::vector<FactRef> &facts, QDate asOf)
{
    while (QLayoutItem *item = m_status->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    std::vector<PledgeId> pledges;
    for (const FactRef &fact : facts) {
        if (fact.type == FactType::Pledge)
            pledges.push_back({fact.id});
    }
    if (pledges.empty() || pledges.size() != facts.size())
        return;
    const StatusBoard *board = m_board.ready(asOf);
    if (!board) {
        m_status->addWidget(plainLabel(u"Assessing the pledges…"_s));
        return;
    }
    auto *why = new WhyBox(explainGroup(*board, pledges), board->reader().rules(),
                           m_board.feed().dossier());
    connect(why, &WhyBox::followed, this, &GroupPane::followed);
    connect(why, &WhyBox::listRequested, this, &GroupPane::listRequested);
    auto *room = new QScrollArea; // the list below needs its share
    room->setFrameShape(QFrame::NoFrame);
    room->setWidgetResizable(true);
    room->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    room->setFocusPolicy(Qt::NoFocus);
    room->viewport()->setBackgroundRole(QPalette::Base);
    why->setBackgroundRole(QPalette::Base);
    why->resize(width(),
                why->height()); // else it would be laid out for a width of its own wish too
    room->setWidget(why);
    m_status->addWidget(room);
}

} // namespace servanda

#include "model/items/pledgecells.h"

#include "model/core/textrules.h"
#include "model/items/celltext.h"
#include "model/items/factcolumns.h"
#include "model/items/pledgereports.h"

namespace servanda {
namespace {

struct PledgeColumn
{
    const char *title = nullptr;
    Qt::Alignment alignment;
};

constexpr Qt::Alignment kText = Qt::AlignLeft | Qt::AlignVCenter;
constexpr Qt::Alignment kNumber = Qt::AlignRight | Qt::AlignVCenter;

constexpr std::array<PledgeColumn, PledgeListModel::ColumnCount> kColumns{{
    {"Signatory", kText},
    {"Clause", kText},
    {"Kind", kText},
    {"Title", kText},
    {"Amount", kNumber},
    {"Announced", kText},
    {"Due", kText},
    {"Delivered", kNumber},
    {"State", kText},
    {"Source", kText},
}};

} // namespace

PledgeCells::PledgeCells(const Feed &feed, const StatusBoard *statuses, quint32 pledge, QDate asOf)
    : m_feed(feed),
      m_statuses(statuses),
      m_place(pledge),
      m_pledge(feed.dossier().rows<Pledge>()[pledge]),
      m_asOf(asOf)
{
}

QString PledgeCells::text(int column) const
{
    const auto &dossier = m_feed.dossier();
    switch (column) {
    case PledgeListModel::SignatoryColumn:
        return cellText(m_pledge.party, dossier);
    case PledgeListModel::ClauseColumn: {
        const Clause *clause = dossier.find(m_pledge.clause);
        return clause ? clause->number : QString();
    }
    case PledgeListModel::KindColumn:
        return fieldText(m_pledge.kind);
    case PledgeListModel::TitleColumn:
        return m_pledge.title;
    case PledgeListModel::AmountColumn:
        return counted().amount.minorUnits ? boundedText(counted().amount, counted().bound)
                                           : fieldText(counted().amount);
    case PledgeListModel::AnnouncedColumn:
        return fieldText(m_pledge.announcedOn);
    case PledgeListModel::DueColumn:
        return fieldText(m_pledge.dueOn);
    case PledgeListModel::DeliveredColumn:
        return deliveredText();
    case PledgeListModel::StateColumn:
        if (m_pledge.standing == Standing::Draft)
            return enumLabel(Standing::Draft);
        return status() ? stateText(*status()) : QString();
    case PledgeListModel::SourceColumn:
        return cellText(m_pledge.source, dossier);
    default:
        return {};
    }
}

QString PledgeCells::secondaryText(int column) const
{
    const auto &dossier = m_feed.dossier();
    switch (column) {
    case PledgeListModel::SignatoryColumn: {
        const Party *party = dossier.find(m_pledge.party);
        return party ? party->code : QString();
    }
    case PledgeListModel::ClauseColumn: {
        const Clause *clause = dossier.find(m_pledge.clause);
        return clause ? clause->title : QString();
    }
    case PledgeListModel::TitleColumn:
        return m_pledge.statusNote;
    case PledgeListModel::SourceColumn: {
        const Source *source = dossier.find(m_pledge.source);
        return source ? source->title : QString();
    }
    default:
        return {};
    }
}

QVariant PledgeCells::sortValue(int column) const
{
    switch (column) {
    case PledgeListModel::AmountColumn:
        return counted().amount.minorUnits ? QVariant(*counted().amount.minorUnits) : QVariant();
    case PledgeListModel::AnnouncedColumn:
        return m_pledge.announcedOn.isNone() ? QVariant() : m_pledge.announcedOn.packed();
    case PledgeListModel::DueColumn:
        return m_pledge.dueOn.isNone() ? QVariant() : m_pledge.dueOn.packed();
    case PledgeListModel::DeliveredColumn: {
        const auto sum = deliveredInOwnUnit(m_feed, m_place, m_asOf);
        return sum.hasFigure ? QVariant(sum.value) : QVariant();
    }
    case PledgeListModel::StateColumn:
        return status() ? QVariant(stateRank(headlineOf(*status()), status()->achievement.point))
                        : QVariant();
    default:
        return foldedKey(text(column));
    }
}

const Status *PledgeCells::status() const
{
    return m_statuses ? m_statuses->at(m_place) : nullptr;
}

CountedAmount PledgeCells::counted() const
{
    return m_feed.columns().counting.amountOf(m_pledge, m_feed.dossier());
}

QString PledgeCells::deliveredText() const
{
    const auto sum = deliveredInOwnUnit(m_feed, m_place, m_asOf);
    return sum.hasFigure ? Amount{sum.value, counted().amount.unit}.toText() : QString();
}

QString PledgeCells::title(int column)
{
    return QString::fromLatin1(kColumns[static_cast<size_t>(column)].title);
}

Qt::Alignment PledgeCells::alignment(int column)
{
    return kColumns[static_cast<size_t>(column)].alignment;
}

} // namespace servanda

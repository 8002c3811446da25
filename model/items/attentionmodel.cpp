#include "model/items/attentionmodel.h"

#include "model/analysis/acceptance.h"
#include "model/analysis/factsheet.h"
#include "model/items/celltext.h"
#include "model/items/itemroles.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

/// What indexes of groups carry; those of findings carry the group's row.
constexpr quintptr kIsGroup = std::numeric_limits<quintptr>::max();

constexpr std::array<const char *, AttentionModel::ColumnCount> kHeadings{"What", "Who and where",
                                                                          "Why", "Due or since"};

/// The pledge that a fact is or belongs to.
const Pledge *pledgeOf(const Dossier &dossier, FactRef fact)
{
    PledgeId id;
    if (fact.type == FactType::Pledge)
        id = {fact.id};
    else if (const auto *report = dossier.find(FulfilmentId{fact.id});
             report && fact.type == FactType::Fulfilment)
        id = report->pledge;
    else if (const auto *claim = dossier.find(Id<Variant>{fact.id});
             claim && fact.type == FactType::Variant)
        id = claim->pledge;
    return dossier.find(id);
}

} // namespace

QString AttentionModel::Group::name() const
{
    return kind ? QString(enumLabel(*kind)) : u"Accepted"_s;
}

AttentionModel::AttentionModel(const LiveBoard &board, const ViewState &view, QObject *parent)
    : QAbstractItemModel(parent),
      m_board(board),
      m_dossier(board.feed().dossier()),
      m_view(view)
{
    makeAnew();
    const auto follow = [this] {
        if (m_watched.mustFollow())
            makeAnew();
    };
    connect(&m_dossier, &Dossier::changed, this, follow);
    connect(&board, &LiveBoard::completed, this, follow);
}

void AttentionModel::setView(const ViewState &view)
{
    if (view == m_view)
        return;
    m_view = view;
    makeAnew();
}

void AttentionModel::setWatched(bool watched)
{
    if (m_watched.set(watched))
        makeAnew();
}

std::vector<AttentionModel::Group> AttentionModel::groups() const
{
    std::vector<Group> made;
    const StatusBoard *board = m_board.ready(m_view.asOf);
    if (!board)
        return made;
    Group accepted;
    for (const auto &finding : makeFindings(*board, m_view.filter)) {
        if (finding.accepted) {
            accepted.findings.push_back(finding);
            continue;
        }
        if (made.empty() || made.back().kind != finding.kind)
            made.push_back({finding.kind, {}});
        made.back().findings.push_back(finding);
    }
    if (!accepted.findings.empty())
        made.push_back(std::move(accepted));
    return made;
}

/// Keeps rows, and with them the selection, where only what they say has changed.
void AttentionModel::makeAnew()
{
    auto made = groups();
    if (made == m_groups) {
        for (int row = 0; row < rowCount(); ++row) {
            const QModelIndex group = index(row, 0);
            Q_EMIT dataChanged(index(0, 0, group),
                               index(rowCount(group) - 1, ColumnCount - 1, group));
        }
        return;
    }
    beginResetModel();
    m_groups = std::move(made);
    m_open = 0;
    for (const auto &group : m_groups)
        m_open += group.kind ? std::ssize(group.findings) : 0;
    endResetModel();
}

const AttentionModel::Group *AttentionModel::groupAt(const QModelIndex &index) const
{
    if (!index.isValid() || !checkIndex(index, CheckIndexOption::DoNotUseParent))
        return nullptr;
    const auto row = index.internalId() == kIsGroup ? static_cast<size_t>(index.row())
                                                    : static_cast<size_t>(index.internalId());
    return row < m_groups.size() ? &m_groups[row] : nullptr;
}

bool AttentionModel::isAcceptedGroup(const QModelIndex &index) const
{
    const Group *group = groupAt(index);
    return group && !group->kind && index.internalId() == kIsGroup;
}

std::optional<Finding> AttentionModel::findingAt(const QModelIndex &index) const
{
    const Group *group = groupAt(index);
    if (!group || index.internalId() == kIsGroup)
        return {};
    return group->findings[static_cast<size_t>(index.row())];
}

FactRef AttentionModel::factAt(const QModelIndex &index) const
{
    const auto finding = findingAt(index);
    return finding ? finding->fact : FactRef();
}

QModelIndex AttentionModel::indexOf(FactRef fact) const
{
    for (size_t group = 0; group < m_groups.size(); ++group) {
        const auto &findings = m_groups[group].findings;
        const auto at = std::ranges::find(findings, fact, &Finding::fact);
        if (at != findings.end())
            return createIndex(static_cast<int>(at - findings.begin()), 0,
                               static_cast<quintptr>(group));
    }
    return {};
}

std::vector<FactRef> AttentionModel::factsIn(const QModelIndex &index) const
{
    std::vector<FactRef> facts;
    const Group *group = groupAt(index);
    for (const auto &finding : group ? group->findings : std::vector<Finding>())
        facts.push_back(finding.fact);
    return facts;
}

QString AttentionModel::groupName(const QModelIndex &index) const
{
    const Group *group = groupAt(index);
    return group && index.internalId() == kIsGroup ? group->name() : QString();
}

QModelIndex AttentionModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column,
                       parent.isValid() ? static_cast<quintptr>(parent.row()) : kIsGroup);
}

QModelIndex AttentionModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == kIsGroup)
        return {};
    return createIndex(static_cast<int>(index.internalId()), 0, kIsGroup);
}

int AttentionModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_groups.size());
    if (parent.column() != 0 || parent.internalId() != kIsGroup)
        return 0;
    return static_cast<int>(m_groups[static_cast<size_t>(parent.row())].findings.size());
}

int AttentionModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant AttentionModel::data(const QModelIndex &index, int role) const
{
    const Group *group = groupAt(index);
    if (!group)
        return {};
    const auto finding = findingAt(index);
    if (!finding)
        return role == Qt::DisplayRole && index.column() == FactColumn
            ? QVariant(group->name() + u"  "_s + QString::number(group->findings.size()))
            : QVariant();
    switch (role) {
    case Qt::DisplayRole:
        return text(*finding, index.column());
    case FactRole:
        return QVariant::fromValue(finding->fact);
    case CellRole: {
        const StatusBoard *board = m_board.ready(m_view.asOf);
        const Status *status
            = board && index.column() == FactColumn && finding->fact.type == FactType::Pledge
            ? board->find(PledgeId{finding->fact.id})
            : nullptr;
        return status ? QVariant::fromValue(signOf(*status)) : QVariant();
    }
    default:
        return {};
    }
}

QString AttentionModel::text(const Finding &finding, int column) const
{
    switch (column) {
    case FactColumn:
        return captionOf(m_dossier, finding.fact);
    case WhoColumn:
        return whoText(finding.fact);
    case ReasonColumn:
        return reasonText(finding);
    case DateColumn:
        return finding.on.isNone() ? QString() : finding.on.toText();
    default:
        return {};
    }
}

QString AttentionModel::whoText(FactRef fact) const
{
    const Pledge *pledge = pledgeOf(m_dossier, fact);
    if (!pledge)
        return {};
    const Party *party = m_dossier.find(pledge->party);
    const Clause *clause = m_dossier.find(pledge->clause);
    return (party ? party->code : QString())
        + (clause ? u", clause "_s + clause->number : QString());
}

QString AttentionModel::reasonText(const Finding &finding) const
{
    const StatusBoard *board = m_board.ready(m_view.asOf);
    QString reason = board ? findingReason(*board, finding) : QString();
    const auto acceptance = finding.accepted ? Acceptances(m_dossier).about(finding) : std::nullopt;
    if (!acceptance)
        return reason;
    return u"%1, accepted by %2 on %3: %4 (%5)"_s.arg(enumLabel(finding.kind), acceptance->by,
                                                      PartialDate(acceptance->on).toText(),
                                                      acceptance->reason, reason);
}

QVariant AttentionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0
        || section >= ColumnCount)
        return {};
    return QString::fromLatin1(kHeadings[static_cast<size_t>(section)]);
}

} // namespace servanda

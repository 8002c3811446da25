#include "model/analysis/finding.h"

#include "model/analysis/acceptance.h"
#include "model/analysis/columns.h"
#include "model/dossier/matcher.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

constexpr qint32 kNever = std::numeric_limits<qint32>::max();

class Finder final
{
public:
    Finder(const StatusBoard &board, const Filter &filter)
        : m_board(board),
          m_dossier(board.feed().dossier()),
          m_columns(board.feed().columns()),
          m_isFiltered(!filter.isEmpty()),
          m_matcher(filter, m_dossier),
          m_asOf(PartialDate(board.asOf()).packed())
    {
        for (const auto &citation : m_dossier.rows<Citation>())
            m_cited.insert(citation.fact);
        for (const auto &claim : m_dossier.rows<Variant>()) {
            PartialDate &last = m_lastClaim[claim.pledge.value];
            if (claim.reportedOn.packed() > last.packed())
                last = claim.reportedOn;
        }
    }

    std::vector<Finding> find()
    {
        findPledges();
        findReports();
        findClaims();
        findWithoutSource<Milestone>();
        findWithoutSource<PledgeAct>();
        findWithoutSource<Violation>();
        if (!m_isFiltered)
            findEvents();
        markAccepted();
        std::ranges::stable_sort(m_made, {}, [](const Finding &finding) {
            return std::pair(finding.kind, finding.on.isNone() ? kNever : finding.on.packed());
        });
        return std::move(m_made);
    }

private:
    void add(FindingKind kind, FactRef fact, PartialDate on)
    {
        m_made.push_back({kind, fact, on, false});
    }

    void findPledges()
    {
        const auto rows = m_dossier.rows<Pledge>();
        const auto &pledges = m_columns.pledges;
        m_passes.resize(pledges.size());
        for (size_t i = 0; i < pledges.size(); ++i) {
            const Status *status = m_board.at(i);
            if (!status || (m_isFiltered && !m_matcher.matches(rows[i])))
                continue;
            m_passes[i] = 1;
            const FactRef fact{FactType::Pledge, pledges.id[i]};
            if (status->counted)
                addStanding(*status, fact, pledges.due[i]);
            if (pledges.due[i] != 0 && pledges.due[i] < pledges.first[i])
                add(FindingKind::Contradictory, fact, rows[i].dueOn);
            if (pledges.source[i] < 0 && !m_cited.contains(fact))
                add(FindingKind::WithoutSource, fact, rows[i].announcedOn);
        }
    }

    void addStanding(const Status &status, FactRef fact, qint32 due)
    {
        const bool active = status.applicability == Applicability::Active;
        if (active && status.timeliness == Timeliness::Overdue)
            add(FindingKind::Overdue, fact, PartialDate::fromPacked(due));
        if (active && status.timeliness == Timeliness::DueSoon)
            add(FindingKind::DueSoon, fact, PartialDate::fromPacked(due));
        const bool dormant = status.applicability == Applicability::Dormant;
        if (!status.disputed || (!active && !dormant))
            return;
        // Rival reports are told one by one; what waits for a disputed event has no claim of its own.
        const auto claim = m_lastClaim.constFind(fact.id);
        const bool undecided
            = claim != m_lastClaim.cend() && !m_columns.counting.adoptionAbout(fact);
        if (undecided || dormant)
            add(FindingKind::Disputed, fact, claim == m_lastClaim.cend() ? PartialDate() : *claim);
    }

    void findReports()
    {
        const auto rows = m_dossier.rows<Fulfilment>();
        const auto &reports = m_columns.reports;
        for (size_t i = 0; i < reports.size(); ++i) {
            const qint32 pledge = reports.pledge[i];
            if (pledge < 0 || !m_passes[static_cast<size_t>(pledge)] || reports.first[i] > m_asOf
                || (reports.silent[i] & (silence::kDraft | silence::kOfDraft)) != 0)
                continue;
            const FactRef fact{FactType::Fulfilment, reports.id[i]};
            // A rival is silent until a person decides; once somebody has, nothing contradicts.
            if ((reports.silent[i] & silence::kRival) != 0
                && !m_columns.counting.adoptionAbout(refOf(rows[i].rivalOf)))
                add(FindingKind::Contradictory, fact, rows[i].date);
            if (reports.source[i] < 0 && !m_cited.contains(fact))
                add(FindingKind::WithoutSource, fact, rows[i].date);
        }
    }

    void findClaims()
    {
        for (const auto &claim : m_dossier.rows<Variant>()) {
            const qint32 pledge = m_columns.pledges.indexOf(claim.pledge.value);
            if (pledge >= 0 && m_passes[static_cast<size_t>(pledge)] && !claim.source
                && !m_cited.contains(refOf(claim)))
                add(FindingKind::WithoutSource, refOf(claim), claim.reportedOn);
        }
    }

    /// Other facts that are put forward on somebody's word: about pledges, and in the register.
    template <class Row>
    void findWithoutSource()
    {
        for (const auto &row : m_dossier.rows<Row>()) {
            if (row.standing == Standing::Draft || row.source || m_cited.contains(refOf(row)))
                continue;
            if constexpr (requires { row.pledge; }) {
                const qint32 pledge = m_columns.pledges.indexOf(row.pledge.value);
                if (pledge < 0 || !m_passes[static_cast<size_t>(pledge)])
                    continue;
            } else if (m_isFiltered) {
                continue;
            }
            add(FindingKind::WithoutSource, refOf(row), dateOf(row));
        }
    }
    static PartialDate dateOf(const Milestone &milestone) { return milestone.doneOn; }
    static PartialDate dateOf(const PledgeAct &act) { return act.date; }
    static PartialDate dateOf(const Violation &violation) { return violation.reportedOn; }

    void findEvents()
    {
        for (const auto &event : m_dossier.rows<Event>()) {
            if (!event.source && !m_cited.contains(refOf(event)))
                add(FindingKind::WithoutSource, refOf(event), event.date);
        }
    }

    void markAccepted()
    {
        const Acceptances acceptances(m_dossier);
        if (acceptances.isEmpty())
            return;
        for (Finding &finding : m_made) {
            const auto acceptance = acceptances.about(finding);
            finding.accepted
                = acceptance && acceptance->about == findingSubstance(m_board.feed(), finding);
        }
    }

    const StatusBoard &m_board;
    const Dossier &m_dossier;
    const Feed::Columns &m_columns;
    bool m_isFiltered;
    PledgeMatcher m_matcher;
    qint32 m_asOf;
    QSet<FactRef> m_cited;
    QHash<qint64, PartialDate> m_lastClaim; ///< by pledge
    std::vector<quint8> m_passes; ///< by pledge
    std::vector<Finding> m_made;
};

/// The claims about a pledge, its own figure first, in the order of their codes.
QStringList claimsAbout(const Pledge &pledge, const Dossier &dossier)
{
    QStringList claims;
    for (const auto &claim : dossier.rows<Variant>()) {
        if (claim.pledge == pledge.id)
            claims += claim.code + u' '
                + (claim.amount.minorUnits ? boundedText(claim.amount, claim.bound) : claim.note);
    }
    claims.sort();
    claims.prepend(boundedText(pledge.amount, pledge.bound));
    return claims;
}

QString reportText(const Fulfilment *report)
{
    return report ? Description<Fulfilment>::caption(*report) + u" ("_s + report->code + u')'
                  : QString();
}

QString daysText(qint64 days)
{
    return days == 1 ? u"1 day"_s : u"%1 days"_s.arg(days);
}

QString dueReason(const StatusBoard &board, const Finding &finding)
{
    const QDate due = finding.on.lastDay();
    const qint64 days = board.asOf().daysTo(due);
    QString text = days < 0 ? u"%1 late"_s.arg(daysText(-days)) : u"In %1"_s.arg(daysText(days));
    const Status *status = board.find(PledgeId{finding.fact.id});
    if (!status)
        return text;
    auto undated = *status;
    undated.timeliness = Timeliness::NoDate; // that it is late has been said
    text += u": "_s + enumLabel(headlineOf(undated));
    if (status->achievement.point && status->achievement.level > 0)
        text += u' ' + QString::number(status->achievement.point->percent()) + u" %"_s;
    return text;
}

QString contradiction(const Dossier &dossier, FactRef fact)
{
    if (fact.type == FactType::Pledge) {
        const Pledge *pledge = dossier.find(PledgeId{fact.id});
        return pledge ? u"Due %1, before it was announced, %2"_s.arg(pledge->dueOn.toText(),
                                                                     pledge->announcedOn.toText())
                      : QString();
    }
    const Fulfilment *report = dossier.find(FulfilmentId{fact.id});
    return report ? u"%1 contradicts %2, and nobody has decided"_s.arg(
               reportText(report), reportText(dossier.find(report->rivalOf)))
                  : QString();
}

} // namespace

std::vector<Finding> makeFindings(const StatusBoard &board, const Filter &filter)
{
    return Finder(board, filter).find();
}

QString findingReason(const StatusBoard &board, const Finding &finding)
{
    const Dossier &dossier = board.feed().dossier();
    switch (finding.kind) {
    case FindingKind::Overdue:
    case FindingKind::DueSoon:
        return dueReason(board, finding);
    case FindingKind::Disputed:
        if (const Pledge *pledge = dossier.find(PledgeId{finding.fact.id}))
            return claimsAbout(*pledge, dossier).join(u"; "_s);
        return {};
    case FindingKind::Contradictory:
        return contradiction(dossier, finding.fact);
    case FindingKind::WithoutSource:
        return u"Names no source, and is cited nowhere"_s;
    }
    return {};
}

QString findingSubstance(const Feed &feed, const Finding &finding)
{
    const Dossier &dossier = feed.dossier();
    const Pledge *pledge
        = finding.fact.type == FactType::Pledge ? dossier.find(PledgeId{finding.fact.id}) : nullptr;
    switch (finding.kind) {
    case FindingKind::Overdue:
    case FindingKind::DueSoon:
        if (!pledge)
            return {};
        {
            const auto counted = feed.columns().counting.amountOf(*pledge, dossier);
            return u"due %1, %2"_s.arg(finding.on.toText(),
                                       boundedText(counted.amount, counted.bound));
        }
    case FindingKind::Disputed:
        return pledge ? claimsAbout(*pledge, dossier).join(u"; "_s) : QString();
    case FindingKind::Contradictory:
        return contradiction(dossier, finding.fact);
    case FindingKind::WithoutSource:
        return u"no source"_s;
    }
    return {};
}

} // namespace servanda

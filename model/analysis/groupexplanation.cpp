#include "model/analysis/groupexplanation.h"

#include "model/analysis/columns.h"
#include "model/analysis/readinglist.h"
#include "model/core/capitalised.h"
#include "model/dossier/matcher.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

using About = StatusReason::About;

QString counted(size_t count, const QString &one, const QString &several)
{
    return QString::number(count) + u' ' + (count == 1 ? one : several);
}

bool isSummed(const Status &status)
{
    return status.counted && !status.preparatory && isActive(status);
}

class ExplainingGroup final
{
public:
    ExplainingGroup(const StatusBoard &board, std::span<const PledgeId> pledges)
        : m_board(board),
          m_rules(board.reader().rules())
    {
        QSet<PledgeId> seen;
        for (const PledgeId pledge : pledges) {
            const Status *status = board.find(pledge);
            if (!status || seen.contains(pledge))
                continue;
            seen.insert(pledge);
            m_made.tally.add(*status);
            m_members.emplace_back(refOf(pledge), status);
        }
        m_made.ruleVersion = kRuleVersion;
    }

    GroupExplanation explain()
    {
        if (m_members.empty())
            return std::move(m_made);
        explainLead();
        explainReadings();
        explainWhatBinds();
        explainFigure();
        explainTime();
        explainConfidence();
        return std::move(m_made);
    }

private:
    template <class Passes>
    [[nodiscard]] std::vector<FactRef> those(Passes passes) const
    {
        std::vector<FactRef> facts;
        for (const auto &[fact, status] : m_members) {
            if (passes(*status))
                facts.push_back(fact);
        }
        return facts;
    }
    [[nodiscard]] std::vector<FactRef> those(Headline headline) const
    {
        return those([headline](const Status &status) {
            return status.counted && !status.preparatory && headlineOf(status) == headline;
        });
    }
    void add(About about, const QString &text, std::vector<FactRef> facts = {})
    {
        m_made.reasons.push_back({about, text, std::move(facts)});
    }
    /// Tells how many there are, where there are any.
    void addThose(About about, std::vector<FactRef> facts, const QString &one,
                  const QString &several)
    {
        if (facts.empty())
            return;
        const QString text = counted(facts.size(), one, several);
        add(about, text, std::move(facts));
    }

    void explainLead()
    {
        const Headline lead = m_made.tally.headline();
        auto leading = those(lead);
        const QString words = enumLabel(lead);
        if (m_members.size() == 1 || leading.size() == m_members.size())
            return; // the rest says it
        if (leading.empty())
            return;
        const QString text
            = u"The worst pledge leads: "_s + counted(leading.size(), u"is "_s, u"are "_s) + words;
        add(About::Achievement, text, std::move(leading));
    }

    /// By whose reading it stands as it does.
    void explainReadings()
    {
        const auto &bindings = m_board.reader().bindings();
        const Dossier &dossier = m_board.feed().dossier();
        if (!bindings.hasReadings())
            return;
        QSet<std::pair<PartyId, ClauseId>> cells;
        for (const auto &[fact, status] : m_members) {
            if (const Pledge *pledge = dossier.find(PledgeId{fact.id}))
                cells.insert({pledge->party, pledge->clause});
        }
        const std::vector<std::pair<PartyId, ClauseId>> list(cells.cbegin(), cells.cend());
        const auto readings = readingsBehind(bindings, dossier, list);
        if (readings.empty())
            return;
        std::vector<FactRef> facts;
        facts.reserve(readings.size());
        for (const Reading *reading : readings)
            facts.push_back(refOf(*reading));
        add(About::Applicability, capitalised(readingWords(readings)) + u", adopted here"_s,
            std::move(facts));
    }

    void explainWhatBinds()
    {
        auto asleep = those(Headline::NotYetTriggered);
        if (!asleep.empty())
            m_made.wouldChange += u"Recording the events that %1"_s.arg(
                counted(asleep.size(), u"pledge waits for"_s, u"pledges wait for"_s));
        addThose(About::Applicability, std::move(asleep), u"waits for its trigger"_s,
                 u"wait for their triggers"_s);
        addThose(About::Applicability, those(Headline::Suspended), u"is suspended"_s,
                 u"are suspended"_s);
        addThose(About::Applicability, those(Headline::NotApplicable),
                 u"does not bind who pledged it"_s, u"do not bind who pledged them"_s);
        addThose(About::Applicability, those(Headline::NotInForce), u"is not in force yet"_s,
                 u"are not in force yet"_s);
        addThose(About::Applicability, those(Headline::Released), u"was released"_s,
                 u"were released"_s);
        addThose(About::Applicability, those(Headline::Terminated), u"was withdrawn or replaced"_s,
                 u"were withdrawn or replaced"_s);
        addThose(About::Applicability, those([](const Status &status) { return !status.counted; }),
                 u"counts through another pledge (its parts, or what it restates or totals)"_s,
                 u"count through other pledges (their parts, or what they restate or total)"_s);
    }

    void explainFigure()
    {
        const StatusTally &tally = m_made.tally;
        if (const auto point = tally.point(m_rules)) {
            QString text = u"%1 is the mean of the %2 that are assessed"_s.arg(
                QString::number(point->percent()), QString::number(tally.assessed()));
            if (tally.low() != tally.high())
                text += u"; over all %1, anything from %2 to %3 is possible"_s.arg(
                    QString::number(tally.active()), QString::number(tally.low()->percent()),
                    QString::number(tally.high()->percent()));
            add(About::Achievement, text);
        } else if (tally.active() > 0) {
            add(About::Achievement,
                u"No figure is shown: %1 of %2 assessed is less than %3 %"_s.arg(
                    QString::number(tally.assessed()), QString::number(tally.active()),
                    QString::number(m_rules.leastCoverage.percent())));
        }
        if (const auto ready = tally.readiness())
            add(About::Achievement,
                u"Readiness %1: what only prepares, in no other figure"_s.arg(ready->percent()),
                those([](const Status &status) { return status.counted && status.preparatory; }));
        auto unseen = those([](const Status &status) {
            return isSummed(status) && !status.achievement.point
                && status.confidence != Confidence::Unverifiable;
        });
        if (!unseen.empty())
            m_made.wouldChange += u"Reports on the %1"_s.arg(
                counted(unseen.size(), u"pledge that nobody has assessed"_s,
                        u"pledges that nobody has assessed"_s));
        addThose(About::Achievement, std::move(unseen),
                 u"is not assessed: nobody has reported on it"_s,
                 u"are not assessed: nobody has reported on them"_s);
        addThose(About::Achievement, those([](const Status &status) {
                     return isSummed(status) && !status.achievement.point
                         && status.confidence == Confidence::Unverifiable;
                 }),
                 u"cannot be checked"_s, u"cannot be checked"_s);
    }

    void explainTime()
    {
        const auto standing = [this](Timeliness timeliness) {
            return those([timeliness](const Status &status) {
                return isSummed(status) && status.timeliness == timeliness;
            });
        };
        addThose(About::Timeliness, standing(Timeliness::Overdue), u"is overdue"_s,
                 u"are overdue"_s);
        addThose(About::Timeliness, standing(Timeliness::DueSoon),
                 u"is due within %1 days"_s.arg(m_rules.dueSoonDays),
                 u"are due within %1 days"_s.arg(m_rules.dueSoonDays));
    }

    void explainConfidence()
    {
        if (m_made.tally.assessed() > 0)
            add(About::Confidence,
                u"Confidence: %1, by the least sure report that counts"_s.arg(
                    enumLabel(m_made.tally.confidence())));
        auto disputed = those([](const Status &status) {
            return status.counted && !status.preparatory && status.disputed
                && (isSummed(status) || status.applicability == Applicability::Dormant);
        });
        if (!disputed.empty())
            m_made.wouldChange += u"Adopting one of the rival claims, with a name and a reason"_s;
        addThose(About::Confidence, std::move(disputed), u"is disputed"_s, u"are disputed"_s);
    }

    const StatusBoard &m_board;
    const StatusRules &m_rules;
    std::vector<std::pair<FactRef, const Status *>> m_members;
    GroupExplanation m_made;
};

QSet<ClauseId> clausesOf(const Dossier &dossier, FactRef fact)
{
    if (fact.type == FactType::Clause)
        return withDescendants({ClauseId{fact.id}}, dossier);
    QSet<ClauseId> clauses;
    for (const auto &clause : dossier.rows<Clause>()) {
        if (clause.instrument.value == fact.id)
            clauses.insert(clause.id);
    }
    return clauses;
}

} // namespace

GroupExplanation explainGroup(const StatusBoard &board, std::span<const PledgeId> pledges)
{
    return ExplainingGroup(board, pledges).explain();
}

std::vector<PledgeId> pledgesBelow(const Feed &feed, FactRef fact, const Filter &filter)
{
    const bool ofParty = fact.type == FactType::Party;
    if (!ofParty && fact.type != FactType::Clause && fact.type != FactType::Instrument)
        return {};
    const auto &columns = feed.columns();
    const Slots &known = ofParty ? columns.parties : columns.clauses;
    std::vector<quint8> wanted(static_cast<size_t>(known.size()));
    const auto clauses = ofParty ? QSet<ClauseId>() : clausesOf(feed.dossier(), fact);
    for (qint32 slot = 0; slot < known.size(); ++slot)
        wanted[static_cast<size_t>(slot)]
            = ofParty ? known.id(slot) == fact.id : clauses.contains(ClauseId{known.id(slot)});

    const PledgeMatcher matcher(filter, feed.dossier());
    const auto rows = feed.dossier().rows<Pledge>();
    const auto &slotOf = ofParty ? columns.pledges.party : columns.pledges.clause;
    std::vector<PledgeId> pledges;
    for (size_t i = 0; i < slotOf.size(); ++i) {
        if (wanted[static_cast<size_t>(slotOf[i])]
            && (filter.isEmpty() || matcher.matches(rows[i])))
            pledges.push_back(rows[i].id);
    }
    return pledges;
}

} // namespace servanda

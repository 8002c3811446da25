#include "model/analysis/statuseffect.h"

#include "model/analysis/statusboard.h"
#include "model/analysis/statusreach.h"
#include "model/domain/condition.h"
#include "model/domain/triggerstate.h"
#include "model/dossier/supposeddossier.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

/// A pledge as it stands on one side of the edit.
struct SeenPledge
{
    PledgeId id;
    ClauseId clause;
    Status status;
};

/// Everything that is compared, on one side of the edit.
struct SeenSide
{
    std::vector<SeenPledge> pledges; ///< by id
    QHash<PledgeId, Target> targets; ///< of those that the edit is about
    QHash<ClauseId, Truth> triggers;
    QHash<ClauseId, StatusTally> clauses; ///< with those below
    QHash<InstrumentId, StatusTally> instruments;
    StatusTally whole;
    StatusRules rules;
};

/// A pledge on both sides; null where it is not there.
struct SeenPair
{
    const SeenPledge *before = nullptr;
    const SeenPledge *after = nullptr;

    [[nodiscard]] FactRef fact() const { return refOf(before ? before->id : after->id); }
};

/// The clause and those above it.
std::vector<ClauseId> upwards(const Dossier &dossier, ClauseId clause)
{
    std::vector<ClauseId> path;
    for (const Clause *at = dossier.find(clause); at; at = dossier.find(at->parent)) {
        if (std::ranges::find(path, at->id) != path.end())
            break;
        path.push_back(at->id);
    }
    return path;
}

void addTally(SeenSide &side, const Dossier &dossier, const Clause &clause,
              const StatusTally &tally)
{
    side.whole.join(tally);
    side.instruments[clause.instrument].join(tally);
    for (const ClauseId at : upwards(dossier, clause.id))
        side.clauses[at].join(tally);
}

SeenSide seen(const StatusBoard &board, const std::vector<qint64> &touched)
{
    SeenSide side;
    const Dossier &dossier = board.feed().dossier();
    side.rules = board.reader().rules();
    const auto pledges = dossier.rows<Pledge>();
    for (size_t i = 0; i < pledges.size(); ++i) {
        const Status *status = board.at(i);
        if (!status)
            continue;
        side.pledges.push_back({pledges[i].id, pledges[i].clause, *status});
        if (std::ranges::binary_search(touched, pledges[i].id.value)) {
            Obligation obligation;
            board.reader().read(i, obligation);
            side.targets.insert(pledges[i].id, obligation.target);
        }
    }
    const auto events = eventRecords(dossier.rows<Event>());
    for (const auto &clause : dossier.rows<Clause>()) {
        const Trigger trigger = Trigger::both(board.reader().bindings().sleepsUntil(clause),
                                              readCondition(clause.condition));
        side.triggers.insert(clause.id, evaluate(trigger, events, board.asOf()).truth);
        addTally(side, dossier, clause, board.clause(clause.id));
    }
    return side;
}

QString figureOf(const StatusTally &tally, const StatusRules &rules)
{
    if (const auto point = tally.point(rules))
        return u"%1 (%2–%3)"_s.arg(QString::number(point->percent()),
                                   QString::number(tally.low()->percent()),
                                   QString::number(tally.high()->percent()));
    if (tally.active() > 0)
        return u"%1 of %2 assessed"_s.arg(QString::number(tally.assessed()),
                                          QString::number(tally.active()));
    return u"nothing active"_s;
}

class EffectMaking final
{
public:
    EffectMaking(const SeenSide &before, const SeenSide &after, const Dossier &dossier, QDate asOf)
        : m_before(before),
          m_after(after),
          m_dossier(dossier)
    {
        m_effect.asOf = asOf;
    }

    StatusEffect make()
    {
        findMoves();
        pairUp();
        addGroup({}, u"all clauses"_s, m_before.whole, m_after.whole);
        for (const auto &instrument : m_dossier.rows<Instrument>())
            addGroup(refOf(instrument), Description<Instrument>::caption(instrument),
                     m_before.instruments.value(instrument.id),
                     m_after.instruments.value(instrument.id));
        for (const auto &clause : m_dossier.rows<Clause>())
            addGroup(refOf(clause), u"clause "_s + nameOf(clause),
                     m_before.clauses.value(clause.id), m_after.clauses.value(clause.id));
        return std::move(m_effect);
    }

private:
    [[nodiscard]] QString nameOf(const Clause &clause) const
    {
        const bool unique = m_dossier.rows<Instrument>().size() == 1 && !clause.number.isEmpty();
        return unique ? clause.number : clause.code;
    }

    [[nodiscard]] std::optional<ClauseMove::To> moveOf(ClauseId clause) const
    {
        const auto before = m_before.triggers.constFind(clause);
        const auto after = m_after.triggers.constFind(clause);
        if (before == m_before.triggers.cend() || after == m_after.triggers.cend()
            || *before == *after)
            return {};
        return *after == Truth::True    ? ClauseMove::To::Wakes
            : *after == Truth::Disputed ? ClauseMove::To::IsDisputed
                                        : ClauseMove::To::FallsAsleep;
    }

    void findMoves()
    {
        for (const auto &clause : m_dossier.rows<Clause>()) {
            const auto move = moveOf(clause.id);
            if (move && moveOf(clause.parent) != move)
                m_effect.moves.push_back({*move, refOf(clause), nameOf(clause)});
        }
    }

    [[nodiscard]] bool differs(const SeenPair &pair) const
    {
        return !pair.before || !pair.after || pair.before->status != pair.after->status
            || pair.before->clause != pair.after->clause
            || m_before.targets.value(pair.before->id) != m_after.targets.value(pair.after->id);
    }

    /// Both lists are in the order of ids.
    void pairUp()
    {
        auto before = m_before.pledges.begin();
        auto after = m_after.pledges.begin();
        while (before != m_before.pledges.end() || after != m_after.pledges.end()) {
            SeenPair pair;
            const bool onlyAfter = before == m_before.pledges.end()
                || (after != m_after.pledges.end() && after->id < before->id);
            const bool onlyBefore = after == m_after.pledges.end()
                || (before != m_before.pledges.end() && before->id < after->id);
            if (!onlyAfter)
                pair.before = &*before++;
            if (!onlyBefore)
                pair.after = &*after++;
            if (differs(pair))
                m_different.push_back(pair);
        }
    }

    [[nodiscard]] QSet<ClauseId> clausesIn(FactRef group) const
    {
        QSet<ClauseId> clauses;
        for (const auto &clause : m_dossier.rows<Clause>()) {
            const auto path = upwards(m_dossier, clause.id);
            const bool isIn = !group
                || (group.type == FactType::Instrument && clause.instrument.value == group.id)
                || (group.type == FactType::Clause
                    && std::ranges::find(path, ClauseId{group.id}) != path.end());
            if (isIn)
                clauses.insert(clause.id);
        }
        return clauses;
    }

    void addGroup(FactRef group, const QString &name, const StatusTally &before,
                  const StatusTally &after)
    {
        const auto inside = clausesIn(group);
        std::vector<AssessedObligation> were;
        std::vector<AssessedObligation> are;
        for (const SeenPair &pair : m_different) {
            if (pair.before && inside.contains(pair.before->clause))
                were.push_back(
                    {pair.fact(), m_before.targets.value(pair.before->id), pair.before->status});
            if (pair.after && inside.contains(pair.after->clause))
                are.push_back(
                    {pair.fact(), m_after.targets.value(pair.after->id), pair.after->status});
        }
        if (before == after && were.empty() && are.empty())
            return;
        GroupEffect effect{
            group, name, figureOf(before, m_before.rules), figureOf(after, m_after.rules),
            false, {}};
        effect.hasFigure = before.point(m_before.rules) && after.point(m_after.rules);
        effect.why = explainMove(were, are, before.assessedMean());
        m_effect.groups.push_back(std::move(effect));
    }

    const SeenSide &m_before;
    const SeenSide &m_after;
    const Dossier &m_dossier;
    std::vector<SeenPair> m_different;
    StatusEffect m_effect;
};

/// Assesses what is not assessed yet; false once it should stop.
bool complete(StatusBoard &board, const std::function<bool()> &goOn)
{
    constexpr size_t kStep = 10'000;
    while (!board.isComplete()) {
        if (goOn && !goOn())
            return false;
        board.assessMore(kStep);
    }
    return !goOn || goOn();
}

QString wordsFor(ClauseMove::To to, bool several)
{
    switch (to) {
    case ClauseMove::To::Wakes:
        return several ? u"wake"_s : u"wakes"_s;
    case ClauseMove::To::FallsAsleep:
        return several ? u"fall asleep"_s : u"falls asleep"_s;
    case ClauseMove::To::IsDisputed:
        break;
    }
    return several ? u"wait for what is disputed"_s : u"waits for what is disputed"_s;
}

/// "1", "1 and 3", "1, 3 and 5 more"
QString enumerated(QStringList names)
{
    constexpr qsizetype kMost = 4;
    if (names.size() > kMost) {
        const qsizetype more = names.size() - kMost + 1;
        names = names.first(kMost - 1);
        names += u"%1 more"_s.arg(more);
    }
    const QString last = names.takeLast();
    return names.isEmpty() ? last : names.join(u", "_s) + u" and "_s + last;
}

} // namespace

QString GroupEffect::toText() const
{
    QStringList reasons;
    for (const auto &change : why)
        reasons += hasFigure ? change.toText() : change.what();
    const QString move = before != after ? before + u" → "_s + after
        : reasons.isEmpty()              ? before + u" as before; levels move"_s
                                         : before;
    return reasons.isEmpty() ? move : move + u": "_s + reasons.join(u"; "_s);
}

QString StatusEffect::toText() const
{
    using To = ClauseMove::To;
    if (isNone())
        return u"no status moves as of %1"_s.arg(PartialDate(asOf).toText());
    QStringList parts;
    for (const auto to : {To::Wakes, To::FallsAsleep, To::IsDisputed}) {
        QStringList names;
        for (const auto &move : moves) {
            if (move.to == to)
                names += move.name;
        }
        if (names.isEmpty())
            continue;
        const bool several = names.size() > 1;
        parts += (several ? u"clauses "_s : u"clause "_s) + enumerated(names) + u' '
            + wordsFor(to, several);
    }
    if (!groups.empty()) {
        // The whole where it has a figure, else what is nearest to it that has one.
        const auto told = std::ranges::find_if(groups, &GroupEffect::hasFigure);
        const auto &group = told == groups.end() ? groups.front() : *told;
        parts += group.fact ? group.name + u' ' + group.toText() : group.toText();
    }
    return parts.join(u"; "_s);
}

std::vector<FactRef> StatusEffect::obligations() const
{
    std::vector<FactRef> facts;
    for (const auto &group : groups) {
        for (const auto &change : group.why)
            facts.insert(facts.end(), change.facts.begin(), change.facts.end());
    }
    std::ranges::sort(facts);
    facts.erase(std::unique(facts.begin(), facts.end()), facts.end());
    return facts;
}

std::optional<StatusEffect> statusEffectOf(const Edit &edit, Dossier::Tables tables, EditMade made,
                                           QDate asOf, const std::function<bool()> &goOn)
{
    StatusEffect none;
    none.asOf = asOf;
    if (statusReachOf(edit) == StatusReach::Nowhere)
        return none;
    SupposedDossier supposed(std::move(tables));
    if (made == EditMade::Already)
        supposed.suppose(edit.inverse());
    const Feed feed(supposed.dossier());
    StatusBoard board(feed, asOf, StatusBoard::Making::InSteps);
    if (!complete(board, goOn))
        return {};
    const auto touched = pledgesTouchedBy(edit);
    const SeenSide before = seen(board, touched);
    supposed.suppose(edit);
    board.follow(edit);
    if (!complete(board, goOn))
        return {};
    const SeenSide after = seen(board, touched);
    return EffectMaking(before, after, supposed.dossier(), asOf).make();
}

} // namespace servanda

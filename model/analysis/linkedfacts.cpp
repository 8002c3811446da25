#include "model/analysis/figuremaking.h"
#include "model/analysis/steps.h"

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

/// Counts the facts of linked pledges once: a part counts itself, a whole what its parts leave of
/// it, stage by stage and day by day. What a pledge counts does not depend on who, clause, kind or
/// unit the figure is filtered by; the filter only chooses which contributions are shown. So the
/// figures of all signatories add up to the figure of the whole.
class LinkedCount final
{
public:
    explicit LinkedCount(FigureMaking &making)
        : m_making(making),
          m_scope(making.scope),
          m_columns(making.scope.columns),
          m_nodes(making.scope.columns.links.nodes)
    {
    }

    void run()
    {
        chooseNodes();
        for (const CurveStage stage : {CurveStage::Pledged, CurveStage::Committed,
                                       CurveStage::Allocated, CurveStage::Delivered})
            countStage(stage);
    }

private:
    [[nodiscard]] const LinkNode &node(qint32 index) const
    {
        return m_nodes[static_cast<size_t>(index)];
    }

    /// Shown are those that concern the figure; needed are also their parts, whatever their kind.
    void chooseNodes()
    {
        m_shown.resize(m_nodes.size());
        m_needed.resize(m_nodes.size());
        for (size_t i = m_nodes.size(); i-- > 0;) {
            m_shown[i]
                = m_scope.concerns(m_columns.pledges, static_cast<size_t>(m_nodes[i].pledge));
            m_needed[i]
                = m_shown[i] || std::ranges::any_of(m_nodes[i].wholes, [this](qint32 whole) {
                      return m_needed[static_cast<size_t>(whole)];
                  });
        }
    }

    void countStage(CurveStage stage)
    {
        std::vector<Steps> family(m_nodes.size()); // a pledge with all its parts
        for (size_t i = 0; i < m_nodes.size(); ++i) {
            if (!m_needed[i])
                continue;
            const LinkNode &linked = m_nodes[i];
            Steps parts;
            for (const qint32 part : linked.parts)
                parts.append(family[static_cast<size_t>(part)]);
            parts.settle();
            const Steps own = stage == CurveStage::Pledged ? pledged(linked, m_shown[i])
                                                           : reported(linked, stage, m_shown[i]);
            Steps rest = restOf(own, parts);
            if (m_shown[i])
                show(linked, stage, own, rest);
            if (linked.wholes.empty())
                continue;
            rest.append(parts);
            rest.settle();
            family[i] = std::move(rest);
        }
    }

    void show(const LinkNode &linked, CurveStage stage, const Steps &own, const Steps &rest)
    {
        const auto pledge = static_cast<size_t>(linked.pledge);
        const qint32 party = m_columns.pledges.party[pledge];
        const FactRef whole{FactType::Pledge, m_columns.pledges.id[pledge]};
        if (rest.undated != 0)
            m_making.curves.add(stage, party, 0, rest.undated, {});
        for (const auto &step : rest.dated) // the facts behind a rise are known already
            m_making.curves.add(stage, party, step.day, step.delta,
                                step.delta < 0 ? whole : FactRef());
        const qint64 elsewhere = own.last() - rest.last();
        if (elsewhere <= 0)
            return;
        QStringList codes;
        for (const qint32 part : linked.parts)
            codes += codeOf(node(part));
        codes.sort();
        m_making.leaveOut(whole, NotDrawn::CountedOnce, stage, {elsewhere, m_scope.spec.unit},
                          u"Counted through its parts %1"_s.arg(codes.join(u", "_s)));
    }

    Steps pledged(const LinkNode &linked, bool isShown)
    {
        const auto &rows = m_columns.pledges;
        const auto index = static_cast<size_t>(linked.pledge);
        Steps steps;
        if (!m_scope.known(rows, index))
            return steps;
        const FactRef fact{FactType::Pledge, rows.id[index]};
        const qint64 value = m_scope.values.pledges[index];
        if (const QString reason = whyNotPledged(linked, value); !reason.isEmpty()) {
            if (isShown)
                m_making.leaveOut(fact, NotDrawn::CountedOnce, CurveStage::Pledged,
                                  m_making.amountOf(rows, index), reason);
            return steps;
        }
        if (!isValue(value)) {
            if (isShown)
                leaveOutUnvalued(linked, value);
            return steps;
        }
        const qint32 day = m_scope.drawnDay(rows, index);
        steps.add(day, value);
        if (isShown) {
            m_making.curves.add(CurveStage::Pledged, rows.party[index], day, 0, fact);
            m_making.noteCounted(rows, index);
            if (day == 0)
                m_making.noteUndated(fact, rows, index);
        }
        if (const LinkNode *replacement = replacementOf(linked)) {
            // Not undated: whyNotPledged has seen to that.
            steps.add(
                std::max(day, m_scope.drawnDay(rows, static_cast<size_t>(replacement->pledge))),
                -value);
            steps.settle();
            if (isShown)
                m_making.leaveOut(fact, NotDrawn::CountedOnce, CurveStage::Pledged,
                                  m_making.amountOf(rows, index),
                                  u"Replaced by %1"_s.arg(nameOf(*replacement)));
        }
        return steps;
    }

    /// Empty for a pledge that counts, at least for a while.
    [[nodiscard]] QString whyNotPledged(const LinkNode &linked, qint64 value) const
    {
        const auto &rows = m_columns.pledges;
        if (linked.total)
            return u"A total of pledges that others made"_s;
        if (!linked.restates.empty())
            return u"Restates %1"_s.arg(namesOf(linked.restates));
        const LinkNode *replacement = replacementOf(linked);
        const qint32 day = m_scope.drawnDay(rows, static_cast<size_t>(linked.pledge));
        if (replacement && isValue(value)
            && (day == 0
                || m_scope.drawnDay(rows, static_cast<size_t>(replacement->pledge)) <= day))
            return u"Replaced by %1"_s.arg(nameOf(*replacement));
        // No rate of its own, yet inside a pledge that has one: it is in the figure already.
        if (value == kUnconvertedValue) {
            for (const qint32 whole : linked.wholes) {
                const auto index = static_cast<size_t>(node(whole).pledge);
                if (rows.unit[index] == rows.unit[static_cast<size_t>(linked.pledge)]
                    && isValue(m_scope.values.pledges[index]) && m_scope.known(rows, index)
                    && !node(whole).total && node(whole).restates.empty())
                    return u"Part of %1"_s.arg(nameOf(node(whole)));
            }
        }
        return {};
    }

    /// The earliest known pledge in its place, or null.
    [[nodiscard]] const LinkNode *replacementOf(const LinkNode &linked) const
    {
        const auto &rows = m_columns.pledges;
        const LinkNode *earliest = nullptr;
        for (const qint32 index : linked.replacedBy) {
            const LinkNode &other = node(index);
            const auto at = static_cast<size_t>(other.pledge);
            if (m_scope.known(rows, at)
                && (!earliest
                    || m_scope.drawnDay(rows, at)
                        < m_scope.drawnDay(rows, static_cast<size_t>(earliest->pledge))))
                earliest = &other;
        }
        return earliest;
    }

    /// Lists a whole that cannot be converted with what its parts in the same unit leave of it, so
    /// that amounts in the list are counted once too.
    void leaveOutUnvalued(const LinkNode &linked, qint64 mark)
    {
        const auto &rows = m_columns.pledges;
        const auto index = static_cast<size_t>(linked.pledge);
        const FactRef fact{FactType::Pledge, rows.id[index]};
        qint64 inParts = 0;
        bool overflowed = false;
        for (const qint32 part : linked.parts) {
            const auto at = static_cast<size_t>(node(part).pledge);
            if (rows.unit[at] == rows.unit[index] && isValue(rows.minorUnits[at])
                && m_scope.known(rows, at))
                inParts = boundedSum(inParts, rows.minorUnits[at], overflowed);
        }
        if (mark == kNoFigureValue || inParts <= 0) {
            m_making.leaveOutUnvalued(fact, rows, index, mark);
            return;
        }
        Amount amount = m_making.amountOf(rows, index);
        amount.minorUnits = std::max<qint64>(0, amount.minorUnits.value_or(0) - inParts);
        m_making.leaveOut(fact,
                          mark == kOtherUnitValue ? NotDrawn::OtherUnit : NotDrawn::Unconverted,
                          CurveStage::Pledged, amount, u"Without its parts, which stand alone"_s);
    }

    Steps reported(const LinkNode &linked, CurveStage stage, bool isShown)
    {
        const auto &rows = m_columns.reports;
        Steps steps;
        for (qint32 report = m_columns.pledges.firstReport[static_cast<size_t>(linked.pledge)];
             report >= 0; report = rows.nextReport[static_cast<size_t>(report)]) {
            const auto index = static_cast<size_t>(report);
            if (rows.stage[index] != static_cast<quint8>(stage) || !m_scope.known(rows, index))
                continue;
            const FactRef fact{FactType::Fulfilment, rows.id[index]};
            const qint64 value = m_scope.values.reports[index];
            if (rows.silent[index] != silence::kCounts) {
                if (isShown)
                    m_making.leaveOutSilent(fact, rows, index);
                continue;
            }
            if (linked.total) {
                if (isShown)
                    m_making.leaveOut(fact, NotDrawn::CountedOnce, stage,
                                      m_making.amountOf(rows, index),
                                      u"Reported on a total of pledges that others made: %1"_s.arg(
                                          nameOf(linked)));
                continue;
            }
            if (!isValue(value)) {
                if (isShown)
                    m_making.leaveOutUnvalued(fact, rows, index, value);
                continue;
            }
            const qint32 day = m_scope.drawnDay(rows, index);
            steps.add(day, value);
            if (!isShown)
                continue;
            m_making.curves.add(stage, rows.party[index], day, 0, fact);
            m_making.noteCounted(rows, index);
            if (day == 0)
                m_making.noteUndated(fact, rows, index);
        }
        steps.settle();
        return steps;
    }

    [[nodiscard]] const Pledge *rowOf(const LinkNode &linked) const
    {
        return m_scope.dossier.find(
            PledgeId{m_columns.pledges.id[static_cast<size_t>(linked.pledge)]});
    }
    [[nodiscard]] QString codeOf(const LinkNode &linked) const
    {
        const Pledge *pledge = rowOf(linked);
        return pledge ? pledge->code : QString();
    }
    [[nodiscard]] QString nameOf(const LinkNode &linked) const
    {
        const Pledge *pledge = rowOf(linked);
        return pledge ? u"“%1” (%2)"_s.arg(pledge->title, pledge->code) : QString();
    }

    [[nodiscard]] QString namesOf(const std::vector<qint32> &nodes) const
    {
        QStringList names;
        for (const qint32 index : nodes)
            names += nameOf(node(index));
        names.sort();
        return names.join(u" and "_s);
    }

    FigureMaking &m_making;
    const FigureScope &m_scope;
    const Feed::Columns &m_columns;
    const std::vector<LinkNode> &m_nodes;
    std::vector<quint8> m_shown;
    std::vector<quint8> m_needed;
};

} // namespace

void FigureMaking::countLinked()
{
    LinkedCount(*this).run();
}

} // namespace servanda

#pragma once

#include "model/analysis/bindings.h"
#include "model/analysis/columns.h"
#include "model/analysis/obligation.h"
#include "model/analysis/particulars.h"

#include <memory>

namespace servanda {

/// Reads the pledges of a feed as obligations, as they stand on one day: what each waits for, whom
/// it binds, what counts towards it. The one place where facts become obligations. Borrows the
/// feed; good until its dossier changes.
class ObligationReader final
{
public:
    ObligationReader(const Feed &feed, QDate asOf);
    ~ObligationReader();
    Q_DISABLE_COPY_MOVE(ObligationReader)

    [[nodiscard]] QDate asOf() const { return m_asOf; }
    [[nodiscard]] const StatusRules &rules() const { return m_rules; }
    [[nodiscard]] const Bindings &bindings() const { return m_bindings; }
    [[nodiscard]] const Particulars &particulars() const { return m_particulars; }

    /// Pledges announced later are no obligations yet, nor are drafts.
    [[nodiscard]] bool isAnnounced(size_t pledge) const
    {
        return m_columns.pledges.first[pledge] <= m_packed
            && m_columns.pledges.silent[pledge] == silence::kCounts;
    }
    /// Fills `into` anew. What it borrows lives as long as the reader.
    void read(size_t pledge, Obligation &into) const;
    /// How the parts of a pledge make the whole of it.
    [[nodiscard]] JointMode jointOf(size_t pledge) const;
    /// The parts whose statuses make that of the whole (all, any, k of n); none where they do not.
    [[nodiscard]] std::vector<size_t> jointParts(size_t pledge) const;
    /// The four answers about a pledge; `scratch` only saves making lists again, and holds it as read.
    [[nodiscard]] Status assessed(size_t pledge, Obligation &scratch) const;

    /// What the pledge waits for: its clause's trigger, its instrument's and its own.
    [[nodiscard]] Trigger triggerOf(size_t pledge) const;
    /// Reports and rival claims that do not count because nothing converts them.
    [[nodiscard]] std::vector<FactRef> unconverted(size_t pledge) const;
    /// Whether pledges under that clause or with that condition may stand otherwise than with the
    /// other reader, made on another day, because events, dates or signatures came between.
    [[nodiscard]] bool clauseDiffers(qint32 slot, const ObligationReader &other) const;
    [[nodiscard]] bool conditionDiffers(qint32 slot, const ObligationReader &other) const;

private:
    struct ClauseState;
    struct ConditionState;
    struct JoinedStates;
    void readDeliveries(size_t pledge, std::vector<Delivery> &into,
                        std::vector<Delivery> *beginnings, const Unit &unit, bool figure) const;
    [[nodiscard]] qint64 valueIn(const Unit &unit, size_t report) const;
    void widenDelivery(size_t report, const Unit &unit, std::vector<Delivery> &into) const;
    void readParts(size_t pledge, Obligation &into) const;
    void readLinks(size_t pledge, Obligation &into) const;
    void readShare(size_t pledge, size_t whole, Obligation &into) const;
    void readRivals(size_t pledge, Obligation &into) const;
    /// Takes a claim, in the pledge's own unit, into the range of its target.
    void widen(size_t pledge, std::optional<qint64> claim, Obligation &into) const;
    void readMeasure(size_t pledge, Obligation &into) const;
    void readBinding(size_t pledge, Obligation &into) const;
    [[nodiscard]] const Bindings::Answer &boundBy(size_t pledge) const;
    [[nodiscard]] const TriggerState *wakes(size_t pledge, bool delivered) const;
    [[nodiscard]] bool hasFigure(size_t pledge) const;
    [[nodiscard]] std::optional<qint64> converted(const Amount &amount, PartialDate date,
                                                  const Unit &unit) const;
    [[nodiscard]] bool addParts(const LinkNode &node, const Unit &unit,
                                std::vector<Delivery> &into) const;

    const Dossier &m_dossier;
    const Feed::Columns &m_columns;
    QDate m_asOf;
    qint32 m_packed;
    StatusRules m_rules;
    Bindings m_bindings;
    SourceConfidence m_confidence;
    Particulars m_particulars;
    std::vector<ClauseState> m_clauses; ///< by clause slot
    std::vector<ConditionState> m_conditions; ///< by condition slot
    std::vector<Bindings::Answer> m_bound; ///< by party slot and clause slot
    std::vector<std::pair<qint32, const Variant *>> m_rivals; ///< by pledge
    std::unique_ptr<JoinedStates> m_joined;
};

} // namespace servanda

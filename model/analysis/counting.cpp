#include "model/analysis/counting.h"

#include "model/domain/rivals.h"

namespace servanda {

Counting::Counting(const Dossier &dossier)
{
    for (const auto &adoption : dossier.rows<Adoption>()) {
        const FactRef decided
            = decidedBy(adoption, [&dossier](auto id) { return dossier.find(id); });
        // A damaged dossier may hold two: the first stands.
        if (decided && !m_decisions.contains(decided))
            m_decisions.insert(decided,
                               {adoption.id,
                                decided.type == FactType::Pledge ? adoption.variant.value
                                                                 : adoption.report.value});
    }
}

CountedAmount Counting::amountOf(const Pledge &pledge, const Dossier &dossier) const
{
    if (!m_decisions.isEmpty()) {
        const auto decision = m_decisions.constFind(refOf(pledge));
        if (decision != m_decisions.cend()) {
            if (const Variant *claim = dossier.find(Id<Variant>{decision->claim}))
                return {claim->amount, claim->bound};
        }
    }
    return {pledge.amount, pledge.bound};
}

quint8 Counting::silenceOf(const Fulfilment &report) const
{
    quint8 why = report.standing == Standing::Draft ? silence::kDraft : silence::kCounts;
    if (report.rivalOf) {
        const auto decision = m_decisions.constFind(refOf(report.rivalOf));
        if (decision == m_decisions.cend() || decision->claim != report.id.value)
            why |= silence::kRival;
    } else if (!m_decisions.isEmpty() && m_decisions.contains(refOf(report))) {
        why |= silence::kOutvoted;
    }
    return why;
}

Id<Adoption> Counting::adoptionAbout(FactRef fact) const
{
    return m_decisions.value(fact).adoption;
}

QSet<FactRef> Counting::differingFrom(const Counting &other) const
{
    QSet<FactRef> facts;
    const auto compare = [&facts](const Counting &a, const Counting &b) {
        for (auto at = a.m_decisions.cbegin(); at != a.m_decisions.cend(); ++at) {
            if (b.m_decisions.value(at.key()) == at.value())
                continue;
            facts.insert(at.key());
            if (at.key().type == FactType::Fulfilment)
                facts.insert({FactType::Fulfilment, at->claim});
        }
    };
    compare(*this, other);
    compare(other, *this);
    return facts;
}

} // namespace servanda

#include "model/analysis/explanation.h"

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

using About = StatusReason::About;

QString jointText(JointMode mode, const Decimal &needed)
{
    switch (mode) {
    case JointMode::All:
        return u"It is joint: as good as the weakest of its parts"_s;
    case JointMode::Any:
        return u"It is joint: as good as the best of its parts"_s;
    case JointMode::KOf:
        return u"It is joint: %1 of its parts are needed"_s.arg(needed.toText());
    case JointMode::Jointly:
        return u"It is joint: one figure, to which each part gives its share"_s;
    case JointMode::None:
        break;
    }
    return {};
}

/// What a yardstick and other pledges say about one; the obligation knows nothing of them.
class PledgeReasons final
{
public:
    PledgeReasons(const Feed &feed, const ObligationReader &reader, size_t pledge,
                  StatusExplanation &made)
        : m_feed(feed),
          m_reader(reader),
          m_pledge(pledge),
          m_made(made)
    {
    }

    void add(const Obligation &obligation)
    {
        addReading(obligation);
        addJoint();
        addYardstick();
        if (obligation.shareOnly)
            m_made.reasons.push_back(
                {About::Achievement,
                 u"What it delivered is a share of the joint figure; it has no level of its own"_s,
                 {}});
        addUnconverted();
    }

private:
    /// A reading comes first: everything else follows from it.
    void addReading(const Obligation &obligation)
    {
        const FactRef fact = obligation.binding.fact;
        if (fact.type != FactType::Reading)
            return;
        const Reading *reading = m_feed.dossier().find(Id<Reading>{fact.id});
        if (reading)
            m_made.reasons.insert(
                m_made.reasons.begin(),
                {About::Applicability,
                 u"By the reading adopted here, that of %1"_s.arg(reading->author),
                 {fact}});
    }

    void addJoint()
    {
        const JointMode mode = m_reader.jointOf(m_pledge);
        if (mode == JointMode::None)
            return;
        const Yardstick &yardstick = *m_reader.particulars().of(m_pledge)->yardstick;
        StatusReason reason{
            About::Achievement, jointText(mode, yardstick.partsNeeded), {refOf(yardstick)}};
        for (const size_t part : m_reader.jointParts(m_pledge))
            reason.facts.push_back({FactType::Pledge, m_feed.columns().pledges.id[part]});
        m_made.reasons.push_back(std::move(reason));
    }

    void addYardstick()
    {
        const PledgeParticulars *particulars = m_reader.particulars().of(m_pledge);
        const Yardstick *yardstick = particulars ? particulars->yardstick : nullptr;
        if (!yardstick)
            return;
        QString text = u"Measured as: "_s + enumLabel(yardstick->measure);
        if (yardstick->purpose == MeasurePurpose::Preparatory)
            text += u"; it prepares, and counts as readiness only"_s;
        m_made.reasons.push_back({About::Achievement, text, {refOf(*yardstick)}});
        if (yardstick->specificity != Specificity::NotSaid)
            m_made.reasons.push_back(
                {About::Achievement,
                 u"Specificity of the text: "_s + enumLabel(yardstick->specificity),
                 {refOf(*yardstick)}});
    }

    void addUnconverted()
    {
        auto facts = m_reader.unconverted(m_pledge);
        if (facts.empty())
            return;
        m_made.reasons.push_back({About::Achievement,
                                  u"Amounts in another unit or without a rate of their day do not "
                                  "count"_s,
                                  std::move(facts)});
        m_made.wouldChange += u"The exchange rate of the day of the report"_s;
    }

    const Feed &m_feed;
    const ObligationReader &m_reader;
    size_t m_pledge;
    StatusExplanation &m_made;
};

} // namespace

Result<StatusExplanation> explainStatus(const Feed &feed, PledgeId pledge, QDate asOf)
{
    const auto &columns = feed.columns();
    const qint32 index = columns.pledges.indexOf(pledge.value);
    const ObligationReader reader(feed, asOf);
    if (index < 0 || !reader.isAnnounced(static_cast<size_t>(index)))
        return fail(Error::Kind::NotFound, u"There is no such pledge on that day"_s,
                    u"Choose a later day."_s);
    const auto at = static_cast<size_t>(index);
    Obligation obligation;
    const Status status = reader.assessed(at, obligation);
    const Unit &unit = columns.units[static_cast<size_t>(columns.pledges.unit[at])];
    auto made = explainAs(status, obligation, reader.triggerOf(at), unit, reader.rules(), asOf);
    PledgeReasons(feed, reader, at, made).add(obligation);
    return made;
}

} // namespace servanda

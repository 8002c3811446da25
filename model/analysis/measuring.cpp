#include "model/analysis/measuring.h"

#include "model/analysis/columnwriter.h"

#include <algorithm>
#include <array>

namespace servanda {
namespace {

bool isKnown(PartialDate date, qint32 packedDay)
{
    return packedFirst(date) <= packedDay;
}

Confidence weaker(Confidence a, Confidence b)
{
    return std::max(a, b);
}

/// How much of a ceiling is kept, as a share of `ceiling`: all up to it, nothing at twice as much.
Wide keptBelow(Wide used, Wide ceiling)
{
    return std::clamp<Wide>(2 * ceiling - used, 0, ceiling);
}

/// Days on which a running level is at least `wanted`.
qint64 daysAtLevel(const std::vector<std::pair<qint64, Wide>> &changes, Wide wanted, qint64 from,
                   qint64 to)
{
    qint64 days = 0;
    Wide level = 0;
    qint64 since = from;
    for (const auto &[day, delta] : changes) {
        const qint64 until = std::clamp(day, from, to + 1);
        days += level >= wanted ? until - since : 0;
        since = until;
        level += delta;
    }
    return days + (level >= wanted ? to + 1 - since : 0);
}

class Measuring final
{
public:
    Measuring(const Obligation &obligation, const StatusRules &rules, QDate day)
        : m_obligation(obligation),
          m_rules(rules),
          m_day(day),
          m_packed(PartialDate(day).packed()),
          m_deviation(obligation.deviation.value_or(rules.deviation))
    {
    }

    Measured run()
    {
        switch (m_obligation.measure) {
        case Measure::AtLeast:
            total();
            break;
        case Measure::AtMost:
            ceiling();
            break;
        case Measure::KeepLevel:
            level();
            break;
        case Measure::Steps:
        case Measure::Act:
            steps();
            break;
        case Measure::Judged:
            judged();
            break;
        }
        return m_made;
    }

private:
    [[nodiscard]] bool begun() const
    {
        return std::ranges::any_of(m_obligation.beginnings, [this](const Delivery &act) {
            return isKnown(act.date, m_packed);
        });
    }

    void set(Wide part, Wide whole, Confidence confidence)
    {
        m_made.achievement.point = Fraction::of(part, whole);
        m_made.achievement.level = levelOf(part, whole, begun(), m_deviation, m_rules);
        m_made.withinDeviation = m_made.achievement.level == kFullLevel && part < whole;
        m_made.confidence = confidence;
    }

    void setRange(Fraction low, Fraction high)
    {
        m_made.achievement.low = low;
        m_made.achievement.high = high;
    }

    /// Nothing has been delivered: an act may have begun it, or somebody has looked.
    void nothingDelivered(Wide part)
    {
        Confidence confidence = m_obligation.looked;
        for (const auto &act : m_obligation.beginnings) {
            if (isKnown(act.date, m_packed))
                confidence = confidence >= Confidence::Unverifiable
                    ? act.confidence
                    : weaker(confidence, act.confidence);
        }
        m_made.confidence = confidence;
        if (confidence >= Confidence::Unverifiable)
            return;
        set(part, 1, confidence);
        // Where nobody has looked further than to the beginning, anything is possible.
        const bool onlyBegun = m_obligation.looked >= Confidence::Unverifiable;
        setRange(*m_made.achievement.point,
                 onlyBegun ? Fraction{Fraction::kWhole} : *m_made.achievement.point);
    }

    /// Something was delivered, and nobody can say how much: no point, and anything is possible.
    void withoutCount()
    {
        m_made.confidence = Confidence::Unverifiable;
        m_made.uncounted = true;
    }

    void noteClaims(const DeliveredSums &sums)
    {
        m_made.contested = (sums.high - sums.low) * Fraction::kWhole
            > std::max<Wide>(sums.high, 0) * m_rules.tolerance.billionths;
        m_made.belowZero = sums.point < 0;
    }

    void total()
    {
        m_made.ends = true;
        const auto sums = deliveredSums(m_obligation, m_packed);
        const Target &target = m_obligation.target;
        if (!sums.counted && !sums.vague) {
            nothingDelivered(0);
            return;
        }
        noteClaims(sums);
        if (sums.vague && sums.point < target.point) {
            withoutCount();
            return;
        }
        set(sums.point, target.point, sums.weakest);
        setRange(Fraction::of(sums.low, target.high),
                 sums.moreThan || sums.vague ? Fraction{Fraction::kWhole}
                                             : Fraction::of(sums.high, target.low));
    }

    void ceiling()
    {
        m_made.ends = isOver(m_obligation.due.isNone() ? m_obligation.ends : m_obligation.due);
        const auto sums = deliveredSums(m_obligation, m_packed);
        const Target &target = m_obligation.target;
        if (!sums.counted && !sums.vague) {
            nothingDelivered(1);
            return;
        }
        noteClaims(sums);
        if (sums.vague) {
            withoutCount();
            return;
        }
        const Fraction low = Fraction::of(keptBelow(sums.high, target.low), target.low);
        const Fraction high = Fraction::of(keptBelow(sums.low, target.high), target.high);
        setRange(sums.moreThan ? Fraction{0} : low, high);
        set(keptBelow(sums.point, target.point), target.point, sums.weakest);
    }

    [[nodiscard]] bool isOver(PartialDate last) const
    {
        return !last.isNone() && last.lastDay() <= m_day;
    }

    void level()
    {
        m_made.ends = isOver(m_obligation.ends);
        QDate from = m_obligation.begins.firstDay();
        if (m_obligation.wakes && !m_obligation.wakes->since.isNull())
            from = from.isNull() ? m_obligation.wakes->since
                                 : std::max(from, m_obligation.wakes->since);
        const QDate to = m_made.ends ? m_obligation.ends.lastDay() : m_day;
        if (from.isNull() || from > to)
            return; // the period has not begun
        const auto sums = deliveredSums(m_obligation, m_packed);
        if (!sums.counted && !sums.vague) {
            nothingDelivered(0);
            return;
        }
        noteClaims(sums);
        m_made.belowZero = false; // who leaves was there before
        const qint64 first = from.toJulianDay();
        const qint64 last = to.toJulianDay();
        const Target &target = m_obligation.target;
        const auto days = [&](qint64 Delivery::*claim, qint64 wanted) {
            return daysAtLevel(changes(claim, first), wanted, first, last);
        };
        const qint64 period = last - first + 1;
        const Fraction low = Fraction::of(days(&Delivery::low, target.high), period);
        if (sums.vague) {
            withoutCount();
            return;
        }
        set(daysAtLevel(changes(nullptr, first), target.point, first, last), period, sums.weakest);
        setRange(low,
                 sums.moreThan ? Fraction{Fraction::kWhole}
                               : Fraction::of(days(&Delivery::high, target.low), period));
    }

    /// When the level changed and by how much, in order; without a claim by the adopted amounts.
    [[nodiscard]] std::vector<std::pair<qint64, Wide>> changes(qint64 Delivery::*claim,
                                                               qint64 first) const
    {
        std::vector<std::pair<qint64, Wide>> made;
        for (const auto &delivery : m_obligation.deliveries) {
            if (!delivery.amount || delivery.confidence >= Confidence::Unverifiable
                || !isKnown(delivery.date, m_packed))
                continue;
            const qint64 day
                = delivery.date.isNone() ? first : delivery.date.firstDay().toJulianDay();
            made.emplace_back(day, claim ? delivery.*claim : *delivery.amount);
        }
        std::ranges::sort(made);
        return made;
    }

    void steps()
    {
        m_made.ends = true;
        Wide done = 0;
        Wide all = 0;
        Confidence weakest = Confidence::Confirmed;
        for (const auto &step : m_obligation.steps) {
            all += step.weight;
            if (!step.done || !isKnown(step.doneOn, m_packed)
                || step.confidence >= Confidence::Unverifiable)
                continue;
            done += step.weight;
            weakest = weaker(weakest, step.confidence);
        }
        if (done == 0 || all == 0) {
            nothingDelivered(0);
            return;
        }
        set(done, all, weakest);
        setRange(*m_made.achievement.point, *m_made.achievement.point);
    }

    void judged()
    {
        static constexpr std::array<qint32, 4> kShares{0, 200'000'000, 600'000'000,
                                                       Fraction::kWhole};
        const auto &chosen = m_obligation.chosen;
        if (!chosen || !isKnown(chosen->on, m_packed)) {
            // Reports alone do not say how much that is: a person has to.
            if (deliveredSums(m_obligation, m_packed).vague)
                withoutCount();
            else
                m_made.confidence = m_obligation.looked;
            return;
        }
        const Fraction share{kShares[static_cast<size_t>(chosen->level)]};
        m_made.achievement = {share, share, share, static_cast<qint16>(chosen->level)};
        m_made.confidence = chosen->confidence;
        m_made.judged = true;
        m_made.ends = !m_obligation.due.isNone();
    }

    const Obligation &m_obligation;
    const StatusRules &m_rules;
    QDate m_day;
    qint32 m_packed;
    Fraction m_deviation;
    Measured m_made;
};

} // namespace

DeliveredSums deliveredSums(const Obligation &obligation, qint32 packedDay)
{
    DeliveredSums sums;
    bool uncounted = false;
    qint32 lastCounted = 0;
    qint32 lastUncounted = 0;
    for (const auto &delivery : obligation.deliveries) {
        if (!isKnown(delivery.date, packedDay))
            continue;
        const qint32 day = packedLast(delivery.date);
        if (!delivery.amount || delivery.confidence >= Confidence::Unverifiable) {
            uncounted = true;
            lastUncounted = std::max(lastUncounted, day);
            continue;
        }
        sums.counted = true;
        sums.moreThan |= delivery.moreThan;
        sums.low += delivery.low;
        sums.point += *delivery.amount;
        sums.high += delivery.high;
        sums.weakest = weaker(sums.weakest, delivery.confidence);
        lastCounted = std::max(lastCounted, day);
    }
    // A count that came later has the uncounted in it.
    sums.vague = uncounted && (!sums.counted || lastUncounted > lastCounted);
    return sums;
}

qint16 levelOf(Wide part, Wide whole, bool begun, Fraction deviation, const StatusRules &rules)
{
    if (part * Fraction::kWhole >= whole * (Fraction::kWhole - deviation.billionths))
        return kFullLevel;
    if (part <= 0)
        return begun ? 1 : 0;
    return part * Fraction::kWhole >= whole * rules.intermediateFrom.billionths ? 2 : 1;
}

Measured measureObligation(const Obligation &obligation, const StatusRules &rules, QDate day)
{
    return Measuring(obligation, rules, day).run();
}

} // namespace servanda

#include "model/analysis/statustally.h"

#include "model/analysis/statussign.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

template <class T, size_t N>
void addAll(std::array<T, N> &sums, const std::array<T, N> &more)
{
    for (size_t i = 0; i < N; ++i)
        sums[i] += more[i];
}

} // namespace

void StatusTally::count(const Status &status, qint64 weight, int times)
{
    m_obligations += times;
    if (!status.counted) {
        m_headlines[at(Headline::CountedElsewhere)] += times;
        return;
    }
    if (status.preparatory) {
        countPreparation(status, times);
        return;
    }
    m_headlines[at(headlineOf(status))] += times;
    m_applicability[static_cast<size_t>(status.applicability)] += times;
    const bool active = isActive(status);
    if (status.disputed && (active || status.applicability == Applicability::Dormant))
        m_disputed += times;
    if (!active)
        return;
    const auto &achievement = status.achievement;
    const Wide weighted = static_cast<Wide>(weight) * times;
    m_timeliness[static_cast<size_t>(status.timeliness)] += times;
    m_active += times;
    m_activeWeight += weighted;
    m_low += weighted * achievement.low.billionths;
    m_high += weighted * achievement.high.billionths;
    if (achievement.level >= 0)
        m_levels[static_cast<size_t>(achievement.level)] += times;
    if (achievement.point) {
        m_assessed += times;
        m_assessedWeight += weighted;
        m_point += weighted * achievement.point->billionths;
        m_confidence[static_cast<size_t>(status.confidence)] += times;
    } else if (status.confidence == Confidence::Unverifiable) {
        m_unverifiable += times;
    }
}

void StatusTally::countPreparation(const Status &status, int times)
{
    m_headlines[at(Headline::Preparatory)] += times;
    const bool stands = !status.released && status.applicability != Applicability::Terminated
        && status.applicability != Applicability::NotApplicable
        && status.applicability != Applicability::NotInForce;
    if (!stands)
        return;
    m_prepared += times;
    if (status.achievement.point)
        m_readiness += static_cast<Wide>(times) * status.achievement.point->billionths;
}

void StatusTally::join(const StatusTally &other)
{
    addAll(m_headlines, other.m_headlines);
    addAll(m_applicability, other.m_applicability);
    addAll(m_timeliness, other.m_timeliness);
    addAll(m_confidence, other.m_confidence);
    addAll(m_levels, other.m_levels);
    m_obligations += other.m_obligations;
    m_active += other.m_active;
    m_assessed += other.m_assessed;
    m_unverifiable += other.m_unverifiable;
    m_disputed += other.m_disputed;
    m_prepared += other.m_prepared;
    m_low += other.m_low;
    m_point += other.m_point;
    m_high += other.m_high;
    m_activeWeight += other.m_activeWeight;
    m_assessedWeight += other.m_assessedWeight;
    m_readiness += other.m_readiness;
}

Fraction StatusTally::mean(Wide sum, Wide weight)
{
    return Fraction::of(sum, weight * Fraction::kWhole);
}

bool StatusTally::isCovered(const StatusRules &rules) const
{
    return m_assessed > 0
        && static_cast<Wide>(m_assessed) * Fraction::kWhole
        >= static_cast<Wide>(m_active) * rules.leastCoverage.billionths;
}

std::optional<Fraction> StatusTally::point(const StatusRules &rules) const
{
    if (!isCovered(rules))
        return {};
    return mean(m_point, m_assessedWeight);
}

std::optional<Fraction> StatusTally::low() const
{
    if (m_active == 0)
        return {};
    return mean(m_low, m_activeWeight);
}

std::optional<Fraction> StatusTally::high() const
{
    if (m_active == 0)
        return {};
    return mean(m_high, m_activeWeight);
}

std::optional<Fraction> StatusTally::readiness() const
{
    if (m_prepared == 0)
        return {};
    return mean(m_readiness, m_prepared);
}

Headline StatusTally::headline() const
{
    for (size_t i = 0; i < kHeadlines; ++i) {
        if (m_headlines[i] > 0)
            return static_cast<Headline>(i);
    }
    return Headline::NoPledge;
}

qint16 StatusTally::level() const
{
    return levelOf(headline());
}

std::optional<Applicability> StatusTally::applicability() const
{
    for (const auto answer :
         {Applicability::Active, Applicability::Discharged, Applicability::Dormant,
          Applicability::Suspended, Applicability::NotApplicable, Applicability::NotInForce,
          Applicability::Terminated}) {
        if (m_applicability[static_cast<size_t>(answer)] > 0)
            return answer;
    }
    return {};
}

Timeliness StatusTally::timeliness() const
{
    for (const auto answer : {Timeliness::Overdue, Timeliness::DueSoon, Timeliness::NotDue,
                              Timeliness::MetLate, Timeliness::MetOnTime}) {
        if (m_timeliness[static_cast<size_t>(answer)] > 0)
            return answer;
    }
    return Timeliness::NoDate;
}

Confidence StatusTally::confidence() const
{
    for (size_t i = m_confidence.size(); i-- > 0;) {
        if (m_confidence[i] > 0)
            return static_cast<Confidence>(i);
    }
    return m_unverifiable > 0 ? Confidence::Unverifiable : Confidence::NotAssessed;
}

QString StatusTally::summary(const StatusRules &rules) const
{
    QStringList parts;
    const auto add = [&parts](int number, const QString &words) {
        if (number > 0)
            parts += QString::number(number) + u' ' + words;
    };
    if (const auto mean = point(rules))
        parts += u"%1 (%2-%3)"_s.arg(QString::number(mean->percent()),
                                     QString::number(low()->percent()),
                                     QString::number(high()->percent()));
    if (m_active > 0)
        parts += u"%1 of %2 assessed"_s.arg(QString::number(m_assessed), QString::number(m_active));
    else if (m_obligations
             > m_headlines[at(Headline::CountedElsewhere)] + m_headlines[at(Headline::Preparatory)])
        parts += u"no active obligations"_s;
    else if (m_obligations == 0)
        parts += u"no pledge"_s;
    else if (const auto ready = readiness())
        parts += u"readiness %1"_s.arg(ready->percent());
    add(dormant(), u"not yet triggered"_s);
    add(m_headlines[at(Headline::Suspended)], u"suspended"_s);
    add(m_headlines[at(Headline::NotInForce)], u"not in force"_s);
    add(m_headlines[at(Headline::NotApplicable)], u"not applicable"_s);
    add(m_headlines[at(Headline::Released)], u"released"_s);
    add(m_headlines[at(Headline::Terminated)], u"ended"_s);
    add(overdue(), u"overdue"_s);
    add(m_disputed, u"disputed"_s);
    add(m_headlines[at(Headline::CountedElsewhere)], u"counted elsewhere"_s);
    return parts.join(u" · "_s);
}

} // namespace servanda

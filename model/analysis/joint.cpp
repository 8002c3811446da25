#include "model/analysis/joint.h"

#include "model/analysis/measuring.h"

#include <algorithm>

namespace servanda {
namespace {

/// The mean of the k greatest; what is missing counts as nothing.
Fraction meanOfBest(std::vector<Fraction> fractions, size_t k)
{
    std::ranges::sort(fractions, std::ranges::greater());
    Wide sum = 0;
    for (size_t i = 0; i < std::min(k, fractions.size()); ++i)
        sum += fractions[i].billionths;
    return Fraction::of(sum, static_cast<Wide>(k) * Fraction::kWhole);
}

/// Worst first, for a group that is not full.
Timeliness worst(std::span<const Status> parts)
{
    for (const Timeliness answer : {Timeliness::Overdue, Timeliness::DueSoon, Timeliness::NotDue}) {
        if (std::ranges::any_of(parts,
                                [answer](const Status &part) { return part.timeliness == answer; }))
            return answer;
    }
    const bool dated = std::ranges::any_of(
        parts, [](const Status &part) { return part.timeliness != Timeliness::NoDate; });
    return dated ? Timeliness::NotDue : Timeliness::NoDate;
}

Timeliness ofFullGroup(std::span<const Status> parts, size_t needed)
{
    const auto onTime = static_cast<size_t>(std::ranges::count(
        parts, Timeliness::MetOnTime, [](const Status &part) { return part.timeliness; }));
    const bool late = std::ranges::any_of(
        parts, [](const Status &part) { return part.timeliness == Timeliness::MetLate; });
    if (onTime == 0 && !late)
        return Timeliness::NoDate;
    return onTime >= needed || !late ? Timeliness::MetOnTime : Timeliness::MetLate;
}

} // namespace

Status jointStatus(JointMode mode, int k, std::span<const Status> parts, const StatusRules &rules)
{
    const size_t needed = mode == JointMode::All ? parts.size()
        : mode == JointMode::Any
        ? 1
        : std::clamp<size_t>(static_cast<size_t>(std::max(k, 1)), 1, parts.size());
    std::vector<Fraction> lows;
    std::vector<Fraction> points;
    std::vector<Fraction> highs;
    Status whole = parts.front();
    whole.disputed = whole.judged = whole.withinDeviation = whole.belowZero = false;
    whole.confidence = Confidence::Confirmed;
    size_t full = 0;
    for (const auto &part : parts) {
        lows.push_back(part.achievement.low);
        highs.push_back(part.achievement.high);
        if (part.achievement.point)
            points.push_back(*part.achievement.point);
        full += part.achievement.level == kFullLevel ? 1 : 0;
        whole.disputed |= part.disputed;
        whole.judged |= part.judged;
        whole.contraryAct |= part.contraryAct;
        whole.confidence = std::max(whole.confidence, part.confidence);
        if (part.applicability == Applicability::Active)
            whole.applicability = Applicability::Active;
    }
    const auto made = [&](const std::vector<Fraction> &fractions) {
        if (mode == JointMode::All)
            return *std::ranges::min_element(fractions);
        return meanOfBest(fractions, needed);
    };
    auto &achievement = whole.achievement;
    achievement = {made(lows), {}, made(highs), kNoLevel};
    // A weakest or best part is known only where every part is, or where it decides by itself.
    const bool known = points.size() == parts.size() || full >= needed
        || (mode == JointMode::KOf && points.size() >= needed);
    if (known && !points.empty()) {
        const Fraction point = full >= needed && mode != JointMode::All
            ? std::max(meanOfBest(points, needed), achievement.low)
            : made(points);
        achievement.point = std::clamp(point, achievement.low, achievement.high);
        const qint16 level
            = levelOf(achievement.point->billionths, Fraction::kWhole, false, {0}, rules);
        achievement.level = full >= needed ? kFullLevel : std::min<qint16>(level, 2);
        if (achievement.level == 0
            && std::ranges::any_of(parts,
                                   [](const Status &part) { return part.achievement.level > 0; })
            && mode != JointMode::All)
            achievement.level = 1;
    } else {
        whole.confidence = std::max(whole.confidence, Confidence::Unverifiable);
    }
    whole.timeliness = achievement.level == kFullLevel ? ofFullGroup(parts, needed) : worst(parts);
    if (achievement.level == kFullLevel && whole.ends
        && whole.applicability == Applicability::Active)
        whole.applicability = Applicability::Discharged;
    return whole;
}

Fraction shareDelivered(const Obligation &ofOne, QDate asOf)
{
    return Fraction::of(deliveredSums(ofOne, PartialDate(asOf).packed()).point, ofOne.target.point);
}

} // namespace servanda

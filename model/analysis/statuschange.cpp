#include "model/analysis/statuschange.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

using Why = StatusChange::Why;

constexpr std::array kOrder{Why::Removed,        Why::CeasedToBind, Why::NoLongerAssessed,
                            Why::TargetRevised,  Why::LessDone,     Why::MoreDone,
                            Why::BecameAssessed, Why::BecameActive, Why::Added};

QString wordsFor(Why why)
{
    switch (why) {
    case Why::BecameActive:
        return u"became active"_s;
    case Why::CeasedToBind:
        return u"no longer bind"_s;
    case Why::Added:
        return u"were added"_s;
    case Why::Removed:
        return u"were removed"_s;
    case Why::BecameAssessed:
        return u"were assessed for the first time"_s;
    case Why::NoLongerAssessed:
        return u"can no longer be assessed"_s;
    case Why::TargetRevised:
        return u"had their target revised"_s;
    case Why::MoreDone:
        return u"have more done"_s;
    case Why::LessDone:
        return u"have less done"_s;
    }
    return {};
}

/// "-11.5", "+0.4": hundredths of the whole with one decimal, half away from zero.
QString pointsText(qint64 billionths)
{
    constexpr qint64 kTenthOfPoint = Fraction::kWhole / 1000;
    const qint64 size = billionths < 0 ? -billionths : billionths;
    const qint64 tenths = (size + kTenthOfPoint / 2) / kTenthOfPoint;
    const QString sign = billionths < 0 ? u"−"_s : u"+"_s;
    return sign + QString::number(tenths / 10) + u'.' + QString::number(tenths % 10);
}

bool binds(const Status &status)
{
    return status.counted && !status.preparatory && !status.released
        && (status.applicability == Applicability::Active
            || status.applicability == Applicability::Discharged);
}

bool counts(const Status &status)
{
    return binds(status) && status.achievement.point;
}

/// Puts one side of an obligation in the place of the other.
void replace(AssessedMean &mean, const Status *from, const Status *to)
{
    if (from && counts(*from)) {
        mean.points -= from->achievement.point->billionths;
        --mean.weight;
    }
    if (to && counts(*to)) {
        mean.points += to->achievement.point->billionths;
        ++mean.weight;
    }
}

struct Sides
{
    const AssessedObligation *before = nullptr;
    const AssessedObligation *after = nullptr;
};

std::optional<Why> whyChanged(const Sides &sides)
{
    const Status *before = sides.before ? &sides.before->status : nullptr;
    const Status *after = sides.after ? &sides.after->status : nullptr;
    const bool boundBefore = before && binds(*before);
    const bool boundAfter = after && binds(*after);
    if (!boundBefore && !boundAfter)
        return {};
    if (!boundBefore)
        return before ? Why::BecameActive : Why::Added;
    if (!boundAfter)
        return after ? Why::CeasedToBind : Why::Removed;
    if (before->achievement.point == after->achievement.point)
        return {};
    if (!before->achievement.point)
        return Why::BecameAssessed;
    if (!after->achievement.point)
        return Why::NoLongerAssessed;
    if (sides.before->target != sides.after->target)
        return Why::TargetRevised;
    return *before->achievement.point < *after->achievement.point ? Why::MoreDone : Why::LessDone;
}

} // namespace

QString StatusChange::what() const
{
    const bool away = why == Why::CeasedToBind || why == Why::Removed;
    const bool comes = why == Why::BecameActive || why == Why::Added;
    const QString noun = obligations == 1 ? u"obligation"_s : u"obligations"_s;
    QString words = wordsFor(why);
    if (obligations == 1) {
        words.replace(u"were "_s, u"was "_s);
        words.replace(u"have "_s, u"has "_s);
        words.replace(u"no longer bind"_s, u"no longer binds"_s);
        words.replace(u"had their target"_s, u"had its target"_s);
    }
    return u"%1%2 %3 %4"_s.arg(away        ? u"−"_s
                                   : comes ? u"+"_s
                                           : QString(),
                               QString::number(obligations), noun, words);
}

QString StatusChange::toText() const
{
    return u"%1: %2 points"_s.arg(what(), pointsText(effect));
}

std::vector<StatusChange> explainMove(std::span<const AssessedObligation> before,
                                      std::span<const AssessedObligation> after)
{
    AssessedMean whole;
    for (const auto &one : before)
        replace(whole, nullptr, &one.status);
    return explainMove(before, after, whole);
}

std::vector<StatusChange> explainMove(std::span<const AssessedObligation> before,
                                      std::span<const AssessedObligation> after, AssessedMean whole)
{
    std::map<FactRef, Sides> obligations;
    for (const auto &one : before)
        obligations[one.fact].before = &one;
    for (const auto &one : after)
        obligations[one.fact].after = &one;

    std::vector<StatusChange> changes;
    for (const Why why : kOrder) {
        StatusChange change;
        change.why = why;
        const qint64 then = whole.billionths();
        for (const auto &[fact, sides] : obligations) {
            if (whyChanged(sides) != why)
                continue;
            replace(whole, sides.before ? &sides.before->status : nullptr,
                    sides.after ? &sides.after->status : nullptr);
            change.facts.push_back(fact);
        }
        change.obligations = static_cast<int>(change.facts.size());
        change.effect = whole.billionths() - then;
        if (change.obligations > 0)
            changes.push_back(std::move(change));
    }
    return changes;
}

} // namespace servanda

#include "model/analysis/joint.h"
#include "model/analysis/measuring.h"
#include "model/analysis/obligationreader.h"

#include <algorithm>

// What links say about an obligation: parts, wholes, restatements, replacements.

namespace servanda {

bool ObligationReader::addParts(const LinkNode &node, const Unit &unit,
                                std::vector<Delivery> &into) const
{
    bool known = false;
    for (const qint32 index : node.parts) {
        const LinkNode &part = m_columns.links.nodes[static_cast<size_t>(index)];
        const auto pledge = static_cast<size_t>(part.pledge);
        if (!isAnnounced(pledge))
            continue;
        known |= hasFigure(pledge);
        const size_t before = into.size();
        readDeliveries(pledge, into, nullptr, unit, true);
        if (into.size() == before)
            (void)addParts(part, unit, into);
    }
    return known;
}

/// A whole has what its parts have, or what is reported of itself, whichever is more.
void ObligationReader::readParts(size_t pledge, Obligation &into) const
{
    const LinkNode *node = m_columns.links.find(static_cast<qint32>(pledge));
    if (!node || node->parts.empty())
        return;
    const Unit &unit = m_columns.units[static_cast<size_t>(m_columns.pledges.unit[pledge])];
    Obligation parts;
    const bool known = addParts(*node, unit, parts.deliveries);
    // Parts in another unit do not say how much of this one is done.
    std::erase_if(parts.deliveries, [](const Delivery &delivery) { return !delivery.amount; });
    if (hasFigure(pledge)
        && deliveredSums(parts, m_packed).point > deliveredSums(into, m_packed).point)
        into.deliveries = std::move(parts.deliveries);
    into.counted = into.counted && (!known || jointOf(pledge) != JointMode::None);
}

void ObligationReader::readLinks(size_t pledge, Obligation &into) const
{
    if (!m_columns.pledges.linked[pledge])
        return;
    const auto &graph = m_columns.links;
    const LinkNode *node = graph.find(static_cast<qint32>(pledge));
    if (!node)
        return;
    const auto pledgeOf = [&graph](qint32 index) {
        return static_cast<size_t>(graph.nodes[static_cast<size_t>(index)].pledge);
    };
    const auto announced = [&](qint32 index) { return isAnnounced(pledgeOf(index)); };
    into.counted = !node->total && std::ranges::none_of(node->restates, announced);
    if (!hasFigure(pledge)) {
        // Its figure is in the whole's.
        into.counted = into.counted && std::ranges::none_of(node->wholes, [&](qint32 whole) {
                           return announced(whole) && hasFigure(pledgeOf(whole));
                       });
    }
    for (const qint32 other : node->replacedBy) {
        if (!announced(other))
            continue;
        constexpr qint32 kLongAgo = 10000101;
        const size_t replacement = pledgeOf(other);
        const auto since
            = PartialDate::fromPacked(std::max(m_columns.pledges.first[replacement], kLongAgo));
        if (!into.binding.endsOn.isNone() && since >= into.binding.endsOn)
            continue;
        into.binding.endsOn = since;
        into.binding.endedBy = {FactType::Pledge, m_columns.pledges.id[replacement]};
    }
    readParts(pledge, into);
    for (const qint32 other : node->wholes) {
        const JointMode mode = announced(other) ? jointOf(pledgeOf(other)) : JointMode::None;
        if (mode == JointMode::None)
            continue;
        into.counted = false;
        if (mode == JointMode::Jointly)
            readShare(pledge, pledgeOf(other), into);
    }
}

/// What all bear together has one figure: each has a share of it, whatever figure it named itself.
void ObligationReader::readShare(size_t pledge, size_t whole, Obligation &into) const
{
    const auto &pledges = m_columns.pledges;
    if (!hasFigure(whole) || pledges.unit[whole] != pledges.unit[pledge])
        return;
    const Unit &unit = m_columns.units[static_cast<size_t>(pledges.unit[whole])];
    into.measure = Measure::AtLeast;
    into.target = Target::exactly(pledges.minorUnits[whole]);
    into.steps.clear();
    into.deliveries.clear();
    into.beginnings.clear();
    readDeliveries(pledge, into.deliveries, &into.beginnings, unit, true);
    into.shareOnly = true;
}

JointMode ObligationReader::jointOf(size_t pledge) const
{
    const PledgeParticulars *particulars = m_particulars.of(pledge);
    return particulars && particulars->yardstick ? particulars->yardstick->joint : JointMode::None;
}

std::vector<size_t> ObligationReader::jointParts(size_t pledge) const
{
    std::vector<size_t> parts;
    const JointMode mode = jointOf(pledge);
    if (mode == JointMode::None || mode == JointMode::Jointly)
        return parts;
    const auto &graph = m_columns.links;
    const LinkNode *node = graph.find(static_cast<qint32>(pledge));
    if (!node)
        return parts;
    for (const qint32 index : node->parts) {
        const auto part = static_cast<size_t>(graph.nodes[static_cast<size_t>(index)].pledge);
        if (isAnnounced(part))
            parts.push_back(part);
    }
    return parts;
}

Status ObligationReader::assessed(size_t pledge, Obligation &scratch) const
{
    read(pledge, scratch);
    const auto own = assess(scratch, m_rules, m_asOf);
    const Status alone = own ? *own : Status();
    if (!isActive(alone) || alone.contraryAct)
        return alone;
    std::vector<Status> statuses;
    for (const size_t part : jointParts(pledge)) { // none leads back to the whole: see LinkGraph
        Obligation of;
        const Status status = assessed(part, of);
        if (isActive(status)) // what sleeps, was released or has ended keeps no whole down
            statuses.push_back(status);
    }
    if (statuses.empty())
        return alone;
    const Yardstick &yardstick = *m_particulars.of(pledge)->yardstick;
    const qint64 needed = yardstick.partsNeeded.mantissa / powerOfTen(yardstick.partsNeeded.scale);
    Status joint = jointStatus(yardstick.joint, static_cast<int>(needed), statuses, m_rules);
    joint.counted = alone.counted;
    joint.preparatory = alone.preparatory;
    joint.disputed |= alone.disputed;
    // A date of the whole comes before those of its parts.
    const bool isLate = alone.timeliness == Timeliness::Overdue
        || alone.timeliness == Timeliness::DueSoon || alone.timeliness == Timeliness::NotDue;
    if (joint.achievement.level != kFullLevel && isLate)
        joint.timeliness = alone.timeliness;
    return joint;
}

} // namespace servanda

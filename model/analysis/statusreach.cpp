#include "model/analysis/statusreach.h"

#include "model/analysis/bindings.h"
#include "model/domain/setting.h"

#include <algorithm>
#include <array>

namespace servanda {
namespace {

// Whether statuses can rest on what differs between the two sides of a change. One that comes or
// goes by itself bears on none: what refers to it comes or goes in the same edit.
bool bears(const Party &before, const Party &after)
{
    return before.code != after.code;
}
bool bears(const Clause &before, const Clause &after)
{
    return before.code != after.code || before.condition != after.condition
        || before.parent != after.parent || before.instrument != after.instrument;
}
bool bears(const Instrument &before, const Instrument &after)
{
    return before.code != after.code || before.signedOn != after.signedOn;
}
bool bears(const Source &before, const Source &after)
{
    return before.grade != after.grade || before.sourceClass != after.sourceClass;
}

template <class Row>
concept CanBear = requires(const Row &row)
{
    bears(row, row);
};

bool bears(const Change<Setting> &change)
{
    const QString &key = change.before ? change.before->key : change.after->key;
    const QString &other = change.after ? change.after->key : key;
    return std::ranges::any_of(std::array{&key, &other}, [](const QString *name) {
        return name->startsWith(settingkey::kReading) || name->startsWith(settingkey::kSleepsUntil)
            || name->startsWith(QLatin1StringView("status-"));
    });
}

/// Facts about one pledge, with what is reported and claimed of it.
template <class Row>
constexpr bool kIsAboutPledge
    = std::is_same_v<
          Row,
          Fulfilment> || std::is_same_v<Row, Variant> || std::is_same_v<Row, Yardstick> || std::is_same_v<Row, Milestone> || std::is_same_v<Row, Judgement> || std::is_same_v<Row, PledgeAct>;

template <class Row>
StatusReach reachOf(const Changes<Row> &changes)
{
    constexpr FactType kType = Description<Row>::type;
    if (changes.empty() || kIsBesideStatus<Row>)
        return StatusReach::Nowhere;
    if (kType == FactType::Pledge || kIsAboutPledge<Row>)
        return StatusReach::Pledges;
    if (kType == FactType::Event)
        return StatusReach::Events;
    if constexpr (CanBear<Row>) {
        const auto far = [](const Change<Row> &change) {
            return change.before && change.after && bears(*change.before, *change.after);
        };
        return std::ranges::any_of(changes, far) ? StatusReach::Everything : StatusReach::Nowhere;
    } else if constexpr (kType == FactType::Setting) {
        const auto far = [](const Change<Row> &change) { return bears(change); };
        return std::ranges::any_of(changes, far) ? StatusReach::Everything : StatusReach::Nowhere;
    }
    return StatusReach::Everything;
}

} // namespace

StatusReach statusReachOf(const Edit &edit)
{
    StatusReach farthest = StatusReach::Nowhere;
    forEachFactType([&]<class Row>() {
        const StatusReach reach = reachOf(edit.of<Row>());
        // Pledges and events in one edit need both ways: simply everything.
        const bool both = reach != farthest && reach != StatusReach::Nowhere
            && farthest != StatusReach::Nowhere;
        farthest = both ? StatusReach::Everything : std::max(farthest, reach);
    });
    return farthest;
}

std::vector<qint64> pledgesTouchedBy(const Edit &edit)
{
    std::vector<qint64> ids;
    for (const auto &change : edit.of<Pledge>())
        ids.push_back(change.id().value);
    forEachFactType([&]<class Row>() {
        if constexpr (kIsAboutPledge<Row>) {
            for (const auto &change : edit.of<Row>()) {
                for (const auto *side : {&change.before, &change.after}) {
                    if (*side)
                        ids.push_back((*side)->pledge.value);
                }
            }
        }
    });
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

} // namespace servanda

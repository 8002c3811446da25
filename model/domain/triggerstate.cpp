#include "model/domain/triggerstate.h"

#include "model/core/textrules.h"

#include <algorithm>

namespace servanda {
namespace {

using Kind = TriggerStep::Kind;

/// Codes are met by events of that code; free words by events whose code or title they are.
bool isNamed(const EventRecord &event, const QString &name)
{
    if (event.code == name)
        return true;
    if (isEventCode(name))
        return false;
    const QString key = foldedKey(name);
    return foldedKey(event.code) == key || foldedKey(event.title) == key;
}

std::vector<FactRef> together(std::vector<FactRef> a, const std::vector<FactRef> &b)
{
    a.insert(a.end(), b.begin(), b.end());
    std::ranges::sort(a);
    a.erase(std::unique(a.begin(), a.end()), a.end());
    return a;
}

class TriggerEvaluation final
{
public:
    TriggerEvaluation(std::span<const EventRecord> events, QDate day, FreeWords words, bool ahead)
        : m_events(events),
          m_day(day),
          m_words(words),
          m_ahead(ahead)
    {
    }

    [[nodiscard]] TriggerState of(const Trigger &trigger) const
    {
        if (trigger.isAlways())
            return {};
        std::vector<TriggerState> states;
        states.reserve(trigger.steps().size());
        for (const auto &step : trigger.steps()) {
            const auto operand = [&states](qint32 index) -> const TriggerState & {
                return states[static_cast<size_t>(index)];
            };
            switch (step.kind) {
            case Kind::Always:
                states.emplace_back();
                break;
            case Kind::Event:
                states.push_back(eventState(step));
                break;
            case Kind::Day:
                states.push_back(m_ahead || step.day <= m_day
                                     ? TriggerState{Truth::True, step.day, {}}
                                     : TriggerState{Truth::False, {}, {}});
                break;
            case Kind::Not:
                states.push_back(opposite(operand(step.left)));
                break;
            case Kind::And:
                states.push_back(both(operand(step.left), operand(step.right)));
                break;
            case Kind::Or:
                states.push_back(either(operand(step.left), operand(step.right)));
                break;
            }
        }
        return states.back();
    }

private:
    [[nodiscard]] TriggerState eventState(const TriggerStep &step) const
    {
        if (m_words == FreeWords::CountAsMet && !isEventCode(step.event))
            return {};
        TriggerState state{Truth::False, {}, {}};
        for (const auto &event : m_events) {
            if (event.date.isNone() || event.date.lastDay() > m_day || !isNamed(event, step.event))
                continue;
            if (!event.withdrawnOn.isNone() && event.withdrawnOn.lastDay() <= m_day)
                continue;
            const QDate since = event.date.lastDay().addDays(step.days);
            if (!m_ahead && since > m_day)
                continue;
            const Truth truth = event.disputed ? Truth::Disputed : Truth::True;
            if (truth < state.truth)
                continue;
            const bool better = truth > state.truth || state.since > since;
            if (better)
                state = {truth, since, {event.fact}};
            else if (state.since == since)
                state.facts = together(std::move(state.facts), {event.fact});
        }
        return state;
    }

    [[nodiscard]] static TriggerState opposite(const TriggerState &a)
    {
        switch (a.truth) {
        case Truth::True:
            return {Truth::False, {}, a.facts};
        case Truth::Disputed:
            return {Truth::Disputed, {}, a.facts};
        case Truth::False:
            break;
        }
        return {Truth::True, {}, a.facts};
    }

    [[nodiscard]] static TriggerState both(const TriggerState &a, const TriggerState &b)
    {
        const Truth truth = std::min(a.truth, b.truth);
        return {truth, truth == Truth::False ? QDate() : later(a.since, b.since),
                together(a.facts, b.facts)};
    }

    [[nodiscard]] static TriggerState either(const TriggerState &a, const TriggerState &b)
    {
        if (a.truth != b.truth)
            return a.truth > b.truth ? a : b;
        if (a.truth == Truth::False)
            return {Truth::False, {}, together(a.facts, b.facts)};
        // Null is "as long as one can think": earlier than any day.
        const bool always = a.since.isNull() || b.since.isNull();
        return {a.truth, always ? QDate() : std::min(a.since, b.since), together(a.facts, b.facts)};
    }

    [[nodiscard]] static QDate later(QDate a, QDate b)
    {
        if (a.isNull() || b.isNull())
            return a.isNull() ? b : a;
        return std::max(a, b);
    }

    std::span<const EventRecord> m_events;
    QDate m_day;
    FreeWords m_words;
    bool m_ahead; ///< days after an event are counted although they have not passed
};

} // namespace

std::vector<EventRecord> eventRecords(std::span<const Event> events)
{
    std::vector<EventRecord> records;
    records.reserve(events.size());
    for (const auto &event : events) {
        const bool ended = event.validity == EventValidity::Withdrawn
            || event.validity == EventValidity::Replaced;
        if (ended && event.withdrawnOn.isNone())
            continue; // it never counted
        records.push_back({event.code,
                           event.title,
                           event.date,
                           event.validity == EventValidity::Disputed,
                           event.withdrawnOn,
                           {FactType::Event, event.id.value}});
    }
    return records;
}

TriggerState evaluate(const Trigger &trigger, std::span<const EventRecord> events, QDate day,
                      FreeWords words)
{
    return TriggerEvaluation(events, day, words, false).of(trigger);
}

QDate triggerDay(const Trigger &trigger, std::span<const EventRecord> events, QDate known)
{
    const auto state = TriggerEvaluation(events, known, FreeWords::NeedAnEvent, true).of(trigger);
    return state.truth == Truth::True ? state.since : QDate();
}

} // namespace servanda

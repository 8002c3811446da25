#include "model/dossier/eventedits.h"

#include "model/core/capitalised.h"
#include "model/domain/condition.h"
#include "model/domain/triggerstate.h"

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

/// The conditions that bear on the fact, its own first.
QStringList conditionsOf(FactRef fact, const Dossier &dossier)
{
    const Pledge *pledge
        = fact.type == FactType::Pledge ? dossier.find(PledgeId{fact.id}) : nullptr;
    const Clause *clause = pledge       ? dossier.find(pledge->clause)
        : fact.type == FactType::Clause ? dossier.find(ClauseId{fact.id})
                                        : nullptr;
    QStringList conditions;
    if (pledge)
        conditions += pledge->condition;
    if (clause)
        conditions += clause->condition;
    if (fact.type == FactType::Reading) {
        if (const Reading *reading = dossier.find(Id<Reading>{fact.id}))
            conditions += reading->condition;
    }
    return conditions;
}

} // namespace

Edit replacementOf(const Event &event, IdSource &ids)
{
    Event fresh = event;
    fresh.id = ids.next<Event>();
    fresh.validity = EventValidity::Stands;
    fresh.withdrawnOn = {};
    fresh.source = {}; // it rests on another document, or the first would stand
    Edit edit;
    edit.add(std::move(fresh));
    return edit;
}

void addReplaced(Edit &edit, const Event &event)
{
    Event replaced = event;
    replaced.validity = EventValidity::Replaced;
    edit.of<Event>().push_back({event, std::move(replaced)});
}

QStringList unmetWords(FactRef fact, const Dossier &dossier, QDate day)
{
    const auto events = eventRecords(dossier.rows<Event>());
    QStringList words;
    for (const QString &condition : conditionsOf(fact, dossier)) {
        const Trigger trigger = readCondition(condition);
        for (const TriggerStep &step : trigger.steps()) {
            if (step.kind == TriggerStep::Kind::Event && !isEventCode(step.event)
                && evaluate(Trigger::event(step.event), events, day).truth == Truth::False)
                words += step.event;
        }
    }
    words.removeDuplicates();
    return words;
}

Edit conditionMet(const QString &words, IdSource &ids)
{
    Event event;
    event.id = ids.next<Event>();
    event.code = words;
    event.title = capitalised(words);
    Edit edit;
    edit.add(std::move(event));
    return edit;
}

} // namespace servanda

#include "model/domain/condition.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

/// The event that a word of the layout stands for; empty for any other text.
QString eventForPart(const QString &part)
{
    if (part == u"ceasefire-in-force")
        return u"CEASEFIRE"_s;
    if (part == u"end-of-hostilities")
        return u"END_OF_HOSTILITIES"_s;
    if (part == u"renewed-aggression")
        return u"NEW_ATTACK"_s;
    return {};
}

Trigger readPart(const QString &part)
{
    if (const QString event = eventForPart(part); !event.isEmpty())
        return Trigger::event(event);
    if (auto trigger = parseTrigger(part))
        return *std::move(trigger);
    return Trigger::event(part.simplified());
}

/// Calls visit(part, where it begins) for every part that asks something.
void forEachPart(const QString &condition, const auto &visit)
{
    qsizetype begin = 0;
    for (const auto &part : condition.split(u';')) {
        const QString trimmed = part.trimmed();
        const qsizetype blanks = part.indexOf(trimmed);
        if (!trimmed.isEmpty() && trimmed != u"none")
            visit(trimmed, begin + blanks);
        begin += part.size() + 1;
    }
}

/// Whether free words name a code that nobody writes by chance, and say something about it.
bool looksLikeTrigger(const QString &part)
{
    constexpr qsizetype kShortestCode = 6; // US, NATO and the like stand in free words too
    bool code = false;
    bool sign = part.contains(u'+') || part.contains(u'(');
    for (const auto &word : QStringView(part).tokenize(u' ')) {
        code |= word.size() >= kShortestCode && isEventCode(word);
        for (const auto *joint : {"and", "or", "not"})
            sign |= word.compare(QLatin1StringView(joint), Qt::CaseInsensitive) == 0;
    }
    return code && sign;
}

} // namespace

Trigger readCondition(const QString &condition)
{
    Trigger all;
    forEachPart(condition, [&all](const QString &part, qsizetype) {
        all = Trigger::together(all, readPart(part));
    });
    return all;
}

Result<> checkCondition(const QString &condition)
{
    Result<> result;
    forEachPart(condition, [&result](const QString &part, qsizetype begin) {
        const auto trigger = parseTrigger(part);
        if (!result || trigger || !looksLikeTrigger(part))
            return;
        // With blanks in the place of what comes before, so that it counts in the whole text.
        const auto again = parseTrigger(QString(QString(begin, u' ') + part));
        result = again ? trigger.error() : again.error();
    });
    return result;
}

} // namespace servanda

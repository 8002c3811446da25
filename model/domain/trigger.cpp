#include "model/domain/trigger.h"

#include "model/core/partialdate.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

using Kind = TriggerStep::Kind;

/// How tightly a step holds together: what stands looser inside it needs parentheses.
int tightness(Kind kind)
{
    switch (kind) {
    case Kind::Or:
        return 0;
    case Kind::And:
        return 1;
    case Kind::Not:
        return 2;
    case Kind::Always:
    case Kind::Event:
    case Kind::Day:
        break;
    }
    return 3;
}

QString daysText(int days)
{
    return days == 1 ? u"1 day"_s : u"%1 days"_s.arg(days);
}

QString eventText(const TriggerStep &step)
{
    static constexpr std::array kTaken{"and", "or", "not"};
    const bool bare
        = isEventCode(step.event) && std::ranges::none_of(kTaken, [&step](const char *word) {
              return step.event.compare(QLatin1StringView(word), Qt::CaseInsensitive) == 0;
          });
    QString name = bare ? step.event : u'"' + step.event + u'"';
    return step.days == 0 ? name : name + u" + " + daysText(step.days);
}

QString eventWords(const TriggerStep &step)
{
    QString words;
    if (step.event == u"CEASEFIRE")
        words = u"a ceasefire is in force"_s;
    else if (step.event == u"END_OF_HOSTILITIES")
        words = u"hostilities have ended"_s;
    else if (step.event == u"NEW_ATTACK")
        words = u"a new attack has begun"_s;
    else if (isEventCode(step.event))
        words = step.event + u" has happened";
    else
        words = u"“%1” is recorded as met"_s.arg(step.event);
    if (step.days == 0)
        return words;
    return words
        + (step.days == 1 ? u" and 1 day has passed"_s
                          : u" and %1 days have passed"_s.arg(step.days));
}

/// Writes a step and what it joins, in one of two languages.
class TriggerWriter final
{
public:
    TriggerWriter(const std::vector<TriggerStep> &steps, bool inWords)
        : m_steps(steps),
          m_inWords(inWords)
    {
    }

    [[nodiscard]] QString write(qint32 index) const
    {
        const TriggerStep &step = m_steps[static_cast<size_t>(index)];
        switch (step.kind) {
        case Kind::Always:
            return {};
        case Kind::Event:
            return m_inWords ? eventWords(step) : eventText(step);
        case Kind::Day:
            return m_inWords ? PartialDate(step.day).toText() + u" has come"
                             : step.day.toString(Qt::ISODate);
        case Kind::Not:
            return (m_inWords ? u"it is not so that "_s : u"not "_s) + inside(step.left, 2);
        case Kind::And:
            return inside(step.left, 1) + u" and " + inside(step.right, 2);
        case Kind::Or:
            return inside(step.left, 0) + u" or " + inside(step.right, 1);
        }
        return {};
    }

private:
    [[nodiscard]] QString inside(qint32 index, int needed) const
    {
        const bool loose = tightness(m_steps[static_cast<size_t>(index)].kind) < needed;
        return loose ? u'(' + write(index) + u')' : write(index);
    }

    const std::vector<TriggerStep> &m_steps;
    bool m_inWords;
};

} // namespace

Trigger Trigger::event(const QString &name, int days)
{
    Trigger made;
    TriggerStep step;
    step.kind = Kind::Event;
    step.event = name;
    step.days = days;
    made.m_steps.push_back(std::move(step));
    return made;
}

Trigger Trigger::day(QDate day)
{
    Trigger made;
    TriggerStep step;
    step.kind = Kind::Day;
    step.day = day;
    made.m_steps.push_back(std::move(step));
    return made;
}

Trigger Trigger::joined(Kind kind, const Trigger &a, const Trigger &b)
{
    Trigger made = a;
    const auto shift = static_cast<qint32>(a.m_steps.size());
    for (TriggerStep step : b.m_steps) {
        step.left += step.left >= 0 ? shift : 0;
        step.right += step.right >= 0 ? shift : 0;
        made.m_steps.push_back(std::move(step));
    }
    TriggerStep step;
    step.kind = kind;
    step.left = shift - 1;
    step.right = static_cast<qint32>(made.m_steps.size()) - 1;
    made.m_steps.push_back(std::move(step));
    return made;
}

Trigger Trigger::both(const Trigger &a, const Trigger &b)
{
    if (a.isAlways() || b.isAlways())
        return a.isAlways() ? b : a;
    return joined(Kind::And, a, b);
}

Trigger Trigger::part(size_t index) const
{
    // A step's operands stand right before it, so that what belongs to it is one stretch.
    size_t first = index;
    while (m_steps[first].left >= 0)
        first = static_cast<size_t>(m_steps[first].left);
    Trigger made;
    for (size_t i = first; i <= index; ++i) {
        TriggerStep step = m_steps[i];
        step.left -= step.left >= 0 ? static_cast<qint32>(first) : 0;
        step.right -= step.right >= 0 ? static_cast<qint32>(first) : 0;
        made.m_steps.push_back(std::move(step));
    }
    return made;
}

std::vector<Trigger> Trigger::demands(size_t index) const
{
    const TriggerStep &step = m_steps[index];
    if (step.kind != Kind::And)
        return {part(index)};
    auto all = demands(static_cast<size_t>(step.left));
    for (auto &demand : demands(static_cast<size_t>(step.right)))
        all.push_back(std::move(demand));
    return all;
}

Trigger Trigger::together(const Trigger &a, const Trigger &b)
{
    if (a.isAlways() || b.isAlways())
        return both(a, b);
    Trigger made = a;
    auto known = a.demands(a.m_steps.size() - 1);
    for (const auto &demand : b.demands(b.m_steps.size() - 1)) {
        if (std::ranges::find(known, demand) != known.end())
            continue;
        made = both(made, demand);
        known.push_back(demand);
    }
    return made;
}

Trigger Trigger::either(const Trigger &a, const Trigger &b)
{
    return a.isAlways() || b.isAlways() ? Trigger() : joined(Kind::Or, a, b);
}

Trigger Trigger::opposite(const Trigger &a)
{
    Trigger made = a;
    if (a.isAlways())
        made.m_steps.emplace_back(); // "not always" needs the step that always holds
    TriggerStep step;
    step.kind = Kind::Not;
    step.left = static_cast<qint32>(made.m_steps.size()) - 1;
    made.m_steps.push_back(std::move(step));
    return made;
}

bool Trigger::hasFreeWords() const
{
    return std::ranges::any_of(m_steps, [](const TriggerStep &step) {
        return step.kind == Kind::Event && !isEventCode(step.event);
    });
}

QString Trigger::toText() const
{
    if (isAlways())
        return {};
    return TriggerWriter(m_steps, false).write(static_cast<qint32>(m_steps.size()) - 1);
}

QString Trigger::toWords() const
{
    if (isAlways())
        return {};
    return TriggerWriter(m_steps, true).write(static_cast<qint32>(m_steps.size()) - 1);
}

bool isEventCode(QStringView name)
{
    const auto isCodeLetter
        = [](QChar c) { return (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'_'; };
    return !name.isEmpty() && name[0] >= u'A' && name[0] <= u'Z'
        && std::all_of(name.begin(), name.end(), isCodeLetter);
}

} // namespace servanda

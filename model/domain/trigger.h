#pragma once

#include "model/core/result.h"

#include <QDate>

#include <vector>

namespace servanda {

/// One step of a trigger. The operands of And, Or and Not are steps that stand before it.
struct TriggerStep
{
    enum class Kind {
        Always, ///< nothing is waited for
        Event, ///< an event of that name, and so many days after it
        Day, ///< that day has come
        And,
        Or,
        Not
    };
    Kind kind = Kind::Always;
    QString event; ///< Event: a code such as CEASEFIRE, or free words that a person calls met
    int days = 0; ///< Event: how long after it
    QDate day; ///< Day
    qint32 left = -1; ///< And, Or, Not
    qint32 right = -1; ///< And, Or

    friend bool operator==(const TriggerStep &, const TriggerStep &) = default;
};

/// What wakes an obligation: an expression over events and dates. Equal triggers ask the same in
/// the same order, however they were typed. Made by parseTrigger and readCondition (condition.h).
class Trigger final
{
public:
    Trigger() = default; ///< always met
    static Trigger event(const QString &name, int days = 0);
    static Trigger day(QDate day);
    static Trigger both(const Trigger &a, const Trigger &b);
    /// Both, without asking again what `a` asks already.
    static Trigger together(const Trigger &a, const Trigger &b);
    static Trigger either(const Trigger &a, const Trigger &b);
    static Trigger opposite(const Trigger &a);

    [[nodiscard]] bool isAlways() const { return m_steps.empty(); }
    /// Steps before those that use them; the last one is the whole. Empty: always met.
    [[nodiscard]] const std::vector<TriggerStep> &steps() const { return m_steps; }
    /// Whether only a person can say that a part of it is met.
    [[nodiscard]] bool hasFreeWords() const;
    /// As parseTrigger reads it again, with no more parentheses than it needs.
    [[nodiscard]] QString toText() const;
    /// "a ceasefire is in force and 30 days have passed": what follows "once" or "when".
    [[nodiscard]] QString toWords() const;

    friend bool operator==(const Trigger &, const Trigger &) = default;

private:
    /// What must all be met, taken apart.
    [[nodiscard]] std::vector<Trigger> demands(size_t index) const;
    [[nodiscard]] Trigger part(size_t index) const;
    [[nodiscard]] static Trigger joined(TriggerStep::Kind kind, const Trigger &a, const Trigger &b);
    std::vector<TriggerStep> m_steps;
};

/// The longest trigger that is read: characters, and parentheses inside one another.
inline constexpr qsizetype kLongestTrigger = 2000;
inline constexpr int kDeepestTrigger = 50;

/// Reads `CEASEFIRE`, `CEASEFIRE and NEW_ATTACK`, `CEASEFIRE + 30 days`, `2026-12-31`,
/// `"cabinet approval"`, `and`, `or`, `not` (in any case, not before and, and before or) and
/// parentheses. An error's column says where, its sentence what was expected there.
[[nodiscard]] Result<Trigger> parseTrigger(QStringView text);

/// Whether a name has the form of a code (CEASEFIRE), not of free words.
[[nodiscard]] bool isEventCode(QStringView name);

} // namespace servanda

#pragma once

#include "model/domain/trigger.h"

namespace servanda {

/// The trigger that the condition of a clause or a pledge stands for. Semicolons divide parts that
/// must all be met. `none` and an empty text ask nothing; ceasefire-in-force is CEASEFIRE,
/// end-of-hostilities END_OF_HOSTILITIES, renewed-aggression NEW_ATTACK; a part that parses is a
/// trigger; any other is a condition in free words, met when a person has recorded an event of
/// that name. So every text has a reading.
[[nodiscard]] Trigger readCondition(const QString &condition);

/// Why a part that was surely meant as a trigger is read as free words: it names an event by its
/// code and joins or bounds it, but does not parse. For whoever types it; columns count in the
/// whole text.
[[nodiscard]] Result<> checkCondition(const QString &condition);

} // namespace servanda

#pragma once

#include <QString>
#include <QStringList>

namespace servanda {

/// The parts of a condition, which semicolons divide: all of them must be met. `none` and an empty
/// text have no parts.
[[nodiscard]] QStringList conditionParts(const QString &condition);

/// The code of the event that meets a part: ceasefire-in-force needs CEASEFIRE,
/// end-of-hostilities END_OF_HOSTILITIES, renewed-aggression NEW_ATTACK. Empty for free words,
/// which only a person can call met.
[[nodiscard]] QString eventForPart(const QString &part);

} // namespace servanda

#pragma once

#include "model/dossier/dossier.h"

#include <QDate>
#include <QStringList>

namespace servanda {

/// An edit that adds an event of the same name, to be completed: it stands in the place of the other
/// once addReplaced() has been added to it.
[[nodiscard]] Edit replacementOf(const Event &event, IdSource &ids);
/// Adds that the event does not count any more because another stands in its place.
void addReplaced(Edit &edit, const Event &event);

/// The conditions in free words that a pledge, with its clause, or a clause waits for and that no
/// event up to that day meets. Each once, as they were written; empty for other facts.
[[nodiscard]] QStringList unmetWords(FactRef fact, const Dossier &dossier, QDate day);
/// An edit that adds the event of those words, to be completed: with its date and source it says
/// that the condition is met.
[[nodiscard]] Edit conditionMet(const QString &words, IdSource &ids);

} // namespace servanda

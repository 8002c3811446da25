#pragma once

#include "model/domain/presence.h"

#include <QDate>

namespace servanda {

/// "Open for editing by Anna Kowalska on HOST since 14:05", with as much of it as is known; with the
/// date where that was before `today`.
[[nodiscard]] QString presenceText(const Presence &who, QDate today);

/// This program's own user, from that time on (milliseconds since 1970 UTC).
[[nodiscard]] Presence ownPresence(qint64 since);

} // namespace servanda

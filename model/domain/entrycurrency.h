#pragma once

#include "model/core/unit.h"

#include <optional>

class QLocale;

namespace servanda {

/// The currency that a word or sign means which several have (`$`, `kr`, `pound`): the only one
/// that the usual unit, the locale or common use speaks for. Invalid where that is not one; nothing
/// for other words.
[[nodiscard]] std::optional<Result<Unit>> sharedCurrency(QStringView word, const Unit &usual,
                                                         const QLocale &locale);

/// The currency with that ISO 4217 code in capital letters, or nothing.
[[nodiscard]] std::optional<Unit> currencyCode(QStringView word);

} // namespace servanda

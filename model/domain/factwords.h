#pragma once

#include "model/domain/description.h"

#include <QString>

namespace servanda {

/// "12 pledges", "1 fulfilment report".
[[nodiscard]] QString countedFacts(FactType type, qsizetype count);
/// A field's label inside a sentence: "due date" of a date called "Due", "status note".
[[nodiscard]] QString fieldInWords(FactType type, QByteArrayView field);

} // namespace servanda

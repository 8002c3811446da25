#pragma once

#include "model/analysis/changelines.h"

namespace servanda {

class Editor;

/// Takes an entry of the history back whole, by a new edit. Where facts were changed since, the
/// error names them.
[[nodiscard]] Result<> takeBack(HistoryReader &history, Editor &editor, qint64 number);

/// Sets what a line of an entry tells back to what was before it: one field, or a whole fact.
[[nodiscard]] Result<> restoreLine(HistoryReader &history, Editor &editor, qint64 number,
                                   const ChangeLine &line);

} // namespace servanda

#pragma once

#include "model/domain/facts.h"

namespace servanda {

/// The field whose value tells a fact of that type from all others, or null. It is how people and
/// files name a fact. An event's code names what happened and may recur.
template <class Row>
[[nodiscard]] constexpr QString Row::*uniqueField()
{
    if constexpr (std::is_same_v<Row, Setting>)
        return &Setting::key;
    else if constexpr (requires(Row row) { row.code; } && !std::is_same_v<Row, Event>)
        return &Row::code;
    else
        return nullptr;
}

} // namespace servanda

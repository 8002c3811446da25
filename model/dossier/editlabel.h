#pragma once

#include "model/domain/edit.h"

namespace servanda {

/// An edit in a few words, as undo and history name it: "Change amount of P-GBR-05", "Add
/// fulfilment report F-037", "Remove source S-204". Empty for an edit without changes.
[[nodiscard]] QString editLabel(const Edit &edit);

/// The fact's code, or its caption where it has none.
template <class Row>
[[nodiscard]] QString nameOfFact(const Row &row)
{
    if constexpr (requires { row.code; })
        return row.code;
    else
        return Description<Row>::caption(row);
}

} // namespace servanda

#pragma once

#include "model/domain/codec.h"
#include "model/store/jsoncells.h"

#include <optional>

namespace servanda {

/// Facts as the history keeps them, read back as values. Reused from fact to fact.
class HistoryRow final
{
public:
    /// False where it is no fact of that type and id.
    template <class Row>
    [[nodiscard]] bool read(std::string_view json, qint64 fact, Row &row)
    {
        if (!m_cells.parse(json) || m_cells.id() != fact)
            return false;
        row.id = {fact};
        readCells(row, m_cells);
        return m_cells.isSound();
    }

private:
    JsonCells m_cells;
};

/// The type whose facts are in that table, if any.
[[nodiscard]] std::optional<FactType> typeOfTable(std::string_view table);
[[nodiscard]] std::string_view tableOf(FactType type);

/// What reading that entry of the history comes to where it is damaged.
[[nodiscard]] Error unreadableEntry(qint64 number);

} // namespace servanda

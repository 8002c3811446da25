#pragma once

#include <QString>

#include <string>
#include <string_view>
#include <vector>

namespace servanda {

/// The cells of one fact as the history keeps them: a source for readCells(), and the reverse of
/// Cells::toJson(). Nothing that a file may hold in place of them does more than make it unsound.
/// Cells that are missing at the end read as null: the fact was written before they existed.
class JsonCells final
{
public:
    /// An array of whole numbers, texts and nulls, the first of them the fact's id. False where it
    /// is anything else.
    [[nodiscard]] bool parse(std::string_view json);

    [[nodiscard]] qint64 id() const { return m_cells.front().value; }
    [[nodiscard]] bool isNull() const;
    [[nodiscard]] qint64 integer();
    [[nodiscard]] QString text();
    [[nodiscard]] std::string_view latin();
    void fault(const char *what);

    /// Whether all that was read was of its kind, and no cell is left over.
    [[nodiscard]] bool isSound() const { return m_sound && m_next >= m_cells.size(); }

private:
    enum class Kind { Null, Integer, Text };
    struct Cell
    {
        Kind kind;
        qint64 value; ///< the integer, or where in m_text the text begins
        size_t length; ///< of the text
    };
    [[nodiscard]] const Cell *take();
    [[nodiscard]] bool parseCell(std::string_view &rest);
    [[nodiscard]] bool parseText(std::string_view &rest);
    [[nodiscard]] bool parseEscape(std::string_view &rest);

    std::string m_text;
    std::vector<Cell> m_cells;
    size_t m_next = 1;
    bool m_wasMissing = false;
    bool m_sound = true;
};

} // namespace servanda

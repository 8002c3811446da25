#pragma once

#include "model/store/query.h"
#include "model/store/sha256.h"

#include <QLatin1StringView>
#include <QStringEncoder>

#include <string>
#include <vector>

namespace servanda {

/// The bytes a fact's hash is taken over: a version, its table, then each cell with its kind and
/// length, the id first. Unlike values give unlike bytes, whatever is written in them.
namespace cellbytes {
void begin(std::string &bytes, const char *table, qint64 id);
void integer(std::string &bytes, qint64 value);
void text(std::string &bytes, std::string_view utf8);
void null(std::string &bytes);
} // namespace cellbytes

/// The cells of one fact on their way into the database: a sink for writeCells(). Reused from fact
/// to fact, so that writing a million of them allocates nothing.
///
/// Fields that came after the first version of the format (Field::since) stand at the end of a
/// description, and their default is a null cell. Hash and history leave out such null cells at the
/// end of a fact. So a fact that uses none of the later fields has the hash and the history it
/// always had, and a shorter JSON array of an older entry reads as a fact with defaults.
class Cells final
{
public:
    void begin(const char *table, qint64 id);

    void integer(qint64 value);
    void text(QStringView value);
    void text(QLatin1StringView value);
    void null();
    /// From here on nulls at the end say nothing.
    void beginLater() { m_later = true; }

    /// What is hashed.
    [[nodiscard]] std::string_view bytes() const
    {
        return std::string_view(m_bytes).substr(0, m_saidBytes);
    }
    /// The history's form: a JSON array of the id and the cells.
    [[nodiscard]] std::string toJson() const;
    /// Binds the id and the cells to parameters 1, 2, … The texts stay here.
    void bindTo(Query &statement) const;

private:
    enum class Kind { Null, Integer, Text };
    struct Cell
    {
        Kind kind;
        qint64 value; ///< the integer, or where in m_bytes the text begins
        size_t length; ///< of the text
    };
    [[nodiscard]] std::string_view textOf(const Cell &cell) const;
    void endText(size_t length);
    void end(Cell cell);

    std::string m_bytes;
    std::string m_utf8;
    std::vector<Cell> m_cells;
    size_t m_saidBytes = 0; ///< up to the last cell that says something
    size_t m_saidCells = 0;
    bool m_later = false;
    QStringEncoder m_encoder{QStringEncoder::Utf8};
};

} // namespace servanda

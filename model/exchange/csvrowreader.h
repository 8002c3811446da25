#pragma once

#include "model/domain/rules.h"
#include "model/exchange/cellvalue.h"
#include "model/exchange/codebook.h"
#include "model/exchange/csvtable.h"
#include "model/exchange/namedfield.h"

#include <algorithm>

namespace servanda {

/// Turns the rows of a table into facts of one type, by the type's description. Each error names
/// file, line and column. Borrows everything it is made from.
template <class Row>
class CsvRowReader final
{
public:
    CsvRowReader(const CsvTable &table, const Codebook &codes, Errors &errors)
        : m_table(table),
          m_codes(codes),
          m_errors(errors)
    {
    }

    /// The fact in that row; with an error it is not complete.
    [[nodiscard]] Row read(const CsvRecord &record, Id<Row> id)
    {
        Row row;
        row.id = id;
        m_record = &record;
        m_faulty.assign(m_table.positions.size(), false);
        size_t column = 0;
        forEachField<Row>([&](const auto &field) {
            using Value = typename std::decay_t<decltype(field)>::Value;
            readField(field, row, column);
            column += std::is_same_v<Value, Amount> ? 2 : 1;
        });
        for (auto &error : brokenRules(row)) {
            const size_t named = columnNamedIn(error);
            report(named, nullptr, std::move(error));
        }
        return row;
    }

private:
    template <class Value>
    void readField(const Field<Row, Value> &field, Row &row, size_t column)
    {
        const CsvCell *cell = cellAt(column);
        if constexpr (std::is_same_v<Value, Amount>) {
            const CsvCell *unit = cellAt(column + 1);
            if (cell && unit)
                readAmount(field, row, column, cell->text, unit->text);
        } else if (!cell) {
            m_faulty[column] = true; // its heading is missing, which has been said
        } else if constexpr (kIsId<Value>) {
            readReference(field, row, column, cell->text);
        } else if (!cell->text.isEmpty() || std::is_enum_v<Value>) {
            if (auto done = readCell(cell->text, row.*field.member); !done)
                report(column, field.label, done.error());
        }
    }

    void readAmount(const Field<Row, Amount> &field, Row &row, size_t column, const QString &figure,
                    const QString &unit)
    {
        Unit known;
        auto counted = readCell(unit, known);
        if (!counted) {
            report(column + 1, "Unit", counted.error());
            m_faulty[column] = true;
        } else if (auto amount = Amount::parse(figure, unit); amount) {
            row.*field.member = *amount;
        } else {
            report(column, field.label, amount.error());
        }
    }

    template <class Target>
    void readReference(const Field<Row, Id<Target>> &field, Row &row, size_t column,
                       const QString &code)
    {
        constexpr FactType type = Description<Target>::type;
        if (code.isEmpty())
            return;
        row.*field.member = {m_codes.find(type, code)};
        if (row.*field.member)
            return;
        if (m_codes.isBlind(type))
            m_faulty[column] = true;
        else
            report(column, field.label,
                   fail(Error::Kind::Invalid,
                        QStringLiteral("“%1” does not exist in %2")
                            .arg(code.left(40), QLatin1StringView(Description<Target>::file)),
                        QStringLiteral("Correct the id, or add the row it names.")));
    }

    /// The cell under an expected heading, or null where the table has no such heading.
    [[nodiscard]] const CsvCell *cellAt(size_t column) const
    {
        const int at = m_table.positions[column];
        return at < 0 ? nullptr : &m_record->cells[static_cast<size_t>(at)];
    }

    /// The column of the field that a broken rule speaks of.
    [[nodiscard]] static size_t columnNamedIn(const Error &error)
    {
        size_t column = 0;
        size_t found = 0;
        size_t field = 0;
        const size_t named = fieldNamedIn<Row>(error).value_or(0);
        forEachField<Row>([&](const auto &described) {
            if (field++ == named)
                found = column;
            using Value = typename std::decay_t<decltype(described)>::Value;
            column += std::is_same_v<Value, Amount> ? 2 : 1;
        });
        return found;
    }

    /// One error a cell: what follows from the first is not told.
    void report(size_t column, const char *label, Error error)
    {
        if (m_faulty[column])
            return;
        m_faulty[column] = true;
        if (label) {
            const bool missing = error.what.startsWith(u"is ");
            error.what = QLatin1StringView(label)
                + (missing ? QStringLiteral(" ") : QStringLiteral(": ")) + error.what;
        }
        const CsvCell *cell = cellAt(column);
        error.place = {m_table.file, cell ? cell->line : m_record->line,
                       cell ? m_table.positions[column] + 1 : 0};
        m_errors.push_back(std::move(error));
    }

    const CsvTable &m_table;
    const Codebook &m_codes;
    Errors &m_errors;
    const CsvRecord *m_record = nullptr;
    std::vector<bool> m_faulty; ///< by expected heading
};

} // namespace servanda

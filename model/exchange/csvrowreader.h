#pragma once

#include "model/domain/namedfield.h"
#include "model/domain/rules.h"
#include "model/exchange/cellvalue.h"
#include "model/exchange/codebook.h"
#include "model/exchange/csvtable.h"

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
            column += kCsvCells<Value>;
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
        } else if constexpr (std::is_same_v<Value, Bound>) {
            readBound(row, column);
        } else if (!cell) {
            m_faulty[column] = true; // its heading is missing, which has been said
        } else if constexpr (kIsId<Value>) {
            readReference(field, row, column, cell->text);
        } else if constexpr (std::is_same_v<Value, FactRef>) {
            readAnyReference(field, row, column, cell->text);
        } else if (!cell->text.isEmpty() || (std::is_enum_v<Value> && !field.isLater())) {
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

    /// Its amount stands before it. Either cell may be missing, which reads as empty.
    void readBound(Row &row, size_t column)
    {
        const auto text = [&](size_t at) { return cellAt(at) ? cellAt(at)->text : QString(); };
        const QString upper = text(column + 1);
        if (const QString kind = text(column); !kind.isEmpty()) {
            if (auto done = readCell(kind, row.bound.kind); !done) {
                report(column, "Bound", done.error());
                return;
            }
        }
        if (upper.isEmpty())
            return; // that a range needs one, the rules say
        const auto parsed = Amount::parse(upper, row.amount.unit.toText());
        if (!parsed)
            report(column + 1, "Upper end", parsed.error());
        else
            row.bound.upper = parsed->minorUnits.value_or(0);
    }

    /// The first cell names the kind of fact, the second the fact.
    void readAnyReference(const Field<Row, FactRef> &field, Row &row, size_t column,
                          const QString &kind)
    {
        const CsvCell *code = cellAt(column + 1);
        if (!code) {
            m_faulty[column + 1] = true;
            return;
        }
        const auto type = readFactType(kind);
        if (!type) {
            report(column, field.label, type.error());
            return;
        }
        (row.*field.member).type = *type;
        (row.*field.member).id = m_codes.find(*type, code->text);
        if (row.*field.member)
            return;
        m_faulty[column] = true; // one error a reference
        if (!m_codes.isBlind(*type))
            report(column + 1, field.label,
                   fail(Error::Kind::Invalid,
                        QStringLiteral("“%1” does not exist among the facts of that kind")
                            .arg(code->text.left(40)),
                        QStringLiteral("Correct the id, or add the row it names.")));
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
        const size_t named = fieldNamedIn<Row>(error.what).value_or(0);
        forEachField<Row>([&](const auto &described) {
            if (field++ == named)
                found = column;
            using Value = typename std::decay_t<decltype(described)>::Value;
            column += kCsvCells<Value>;
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

#pragma once

#include "model/dossier/codeproposals.h"
#include "model/exchange/fieldentry.h"
#include "model/exchange/pastelayout.h"

#include <QSet>

namespace servanda {

/// What one cell was understood as.
struct PastedCell
{
    QString understood; ///< for people; empty in a column that is left out
    QString error; ///< in words; empty: none
};

/// What one row was understood as.
struct PastedRow
{
    std::vector<PastedCell> cells; ///< one for each column of the table
    QString code; ///< proposed, where the row has none
    QStringList errors; ///< about no cell, such as a required field without a column

    [[nodiscard]] bool isSound() const;
};

/// A pasted block on its way into the dossier: its rows are read bit by bit, so that a window stays
/// alive meanwhile, and shown before anything changes. Borrows the dossier, which must not change
/// until edit() has been asked, and the index of its codes.
class PastedBlock final
{
public:
    PastedBlock(PastedTable table, PasteLayout layout, const Dossier &dossier,
                const CodeIndex &codes, const QLocale &locale);

    /// Reads up to so many more rows; false when all are read.
    bool readSome(qsizetype rows);
    [[nodiscard]] bool isRead() const { return readRows() == rowCount(); }

    /// Without the row of headings.
    [[nodiscard]] qsizetype rowCount() const
    {
        return std::ssize(m_table.rows) - static_cast<qsizetype>(firstRow());
    }
    [[nodiscard]] qsizetype readRows() const { return std::ssize(m_rows); }
    [[nodiscard]] qsizetype faultyRows() const { return m_faulty; }
    [[nodiscard]] const PastedTable &table() const { return m_table; }
    [[nodiscard]] const PasteLayout &layout() const { return m_layout; }
    /// As it was pasted.
    [[nodiscard]] const QString &typed(qsizetype row, qsizetype column) const;
    [[nodiscard]] const PastedRow &row(qsizetype row) const
    {
        return m_rows[static_cast<size_t>(row)];
    }

    /// Adds every sound row that has been read. Labelled "Paste 37 pledges".
    [[nodiscard]] Edit edit(IdSource &ids) const;

private:
    [[nodiscard]] size_t firstRow() const { return m_layout.hasHeadings ? 1 : 0; }
    template <class Row>
    void readRow(const QStringList &cells);
    template <class Row>
    void readCells(const QStringList &cells, Row &fact, PastedRow &row);
    [[nodiscard]] QString withUnit(const QString &figure, qsizetype column, PastedRow &row,
                                   const QStringList &cells, EntryContext &context);
    void readUnit(const QStringList &cells, PastedRow &row, EntryContext &context);
    template <class Row>
    void giveCode(Row &fact, PastedRow &row);
    /// Empty where the code may be given.
    [[nodiscard]] QString whatForbidsCode(const QString &code);
    template <class Row>
    void checkRules(const Row &fact, PastedRow &row) const;
    [[nodiscard]] qsizetype columnOf(QByteArrayView field) const;

    PastedTable m_table;
    PasteLayout m_layout;
    const Dossier &m_dossier;
    QLocale m_locale;
    NamedFacts m_names;
    CodeProposals m_codes;
    QSet<QString> m_usedCodes; ///< in this block
    std::vector<PastedRow> m_rows;
    Facts m_facts; ///< of the layout's type, one for each row read
    qsizetype m_faulty = 0;
};

} // namespace servanda

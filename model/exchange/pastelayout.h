#pragma once

#include "model/dossier/codeindex.h"
#include "model/exchange/fieldchange.h"
#include "model/exchange/pastedtable.h"

namespace servanda {

/// What one column of a pasted block is: a described field, the unit of the amount, or nothing.
struct PasteColumn
{
    QByteArray field; ///< its name, kUnitColumn, or empty: left out
    QString unit; ///< of a heading such as "Amount (EUR m)": said of every figure below

    friend bool operator==(const PasteColumn &, const PasteColumn &) = default;
};

inline constexpr auto kUnitColumn = "unit";

/// How a block is to be understood.
struct PasteLayout
{
    FactType type = FactType::Pledge;
    bool hasHeadings = false; ///< the first row names the columns
    std::vector<PasteColumn> columns;
};

/// What a column can be, in the order of the type's description; the unit behind the amount.
[[nodiscard]] std::vector<TypedField> pasteTargets(FactType type);

/// The layout by the headings where the first row has some, else by what the cells of the first
/// rows can be read as. A column that fits nothing is left out; no field is proposed twice.
[[nodiscard]] PasteLayout proposedLayout(const PastedTable &table, FactType type,
                                         const Dossier &dossier, const CodeIndex &codes,
                                         const QLocale &locale);

} // namespace servanda

#pragma once

#include "tests/bench/table.h"

namespace servanda::bench {

/// The made-up dossier with 1,000,000 facts at that path, made first where it is missing.
void makeLargeDossier(const QString &path);

// Each measures one thing and gives its lines of the table.
[[nodiscard]] std::vector<Row> benchOpening(const QString &large);
[[nodiscard]] std::vector<Row> benchList(const QString &large);
[[nodiscard]] std::vector<Row> benchCurves(const QString &large);
[[nodiscard]] std::vector<Row> benchEditing(const QString &large);
/// On 700,000 pledges and 300,000 reports of its own.
[[nodiscard]] std::vector<Row> benchStatus();
/// The same with what Qt offers by itself and with SQL.
struct StockFigures
{
    double open = 0;
    double keystroke = 0;
    double sort = 0;
    double sqlSearch = 0;
    double sqlSort = 0;
    double sqlAggregate = 0;
};
[[nodiscard]] StockFigures measureStock(const QString &large);
/// Whole processes: the program's start and one figure, on the example dossier.
[[nodiscard]] std::vector<Row> benchProcesses(const QString &program, const QString &example);

} // namespace servanda::bench

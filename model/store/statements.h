#pragma once

#include "model/domain/codec.h"

#include <string>

/// The statements of a fact type, made from its field descriptions. Parameter 1 is the id, the
/// others follow in the order of columnsOf<Row>().
namespace servanda::statements {

[[nodiscard]] std::string insert(const char *table, const QStringList &columns);
[[nodiscard]] std::string update(const char *table, const QStringList &columns);
[[nodiscard]] std::string remove(const char *table);
/// Every row in the order of ids: the id, then the columns.
[[nodiscard]] std::string select(const char *table, const QStringList &columns);
/// The row with the id in parameter 1.
[[nodiscard]] std::string selectOne(const char *table, const QStringList &columns);
/// Counts row by row, so that a deadline can end it in a file whose pages form a circle.
[[nodiscard]] std::string count(const char *table);

} // namespace servanda::statements

#pragma once

#include "tests/store/sample.h"

namespace servanda::test {

/// Several edits as a person makes them, one after the other: additions, changes, a removal and its
/// undoing, codes traded. The file `versionone.sql` is what version 1 of the format wrote of them.
[[nodiscard]] std::vector<Edit> versionOneEdits();

/// The facts those edits lead to.
[[nodiscard]] Facts versionOneFacts();

/// A dossier as version 1 wrote it: its own tables, rows and history.
[[nodiscard]] QString makeVersionOne(const QString &path);
/// The same facts and history in the tables of version 2, at that path.
[[nodiscard]] QString makeVersionTwo(const QString &path);
/// And in those of version 3.
[[nodiscard]] QString makeVersionThree(const QString &path);
[[nodiscard]] QString makeVersion(int version, const QString &path);

/// The version that a file names in its header.
[[nodiscard]] int versionOf(const QString &path);
/// Every table of a file as text, row by row: what a copy must hold unaltered.
[[nodiscard]] QByteArray everyRowOf(const QString &path);
/// Checks that a file of any version is sound in every way, with the facts and the history of version 1.
void checkSound(const QString &path, const char *what);

} // namespace servanda::test

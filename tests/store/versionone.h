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

} // namespace servanda::test

#pragma once

#include "model/core/result.h"

namespace servanda {

class ContentReader;
class Dossier;
class Profile;

/// Makes a dossier at `path` from a folder of CSV files, through an Editor like any other change,
/// and remembers it as the user's own. The number of facts, or every error; with an error there
/// is no file at `path` that was not there before.
[[nodiscard]] Result<qsizetype, Errors> createFromFolder(const QString &path, const QString &folder,
                                                         Profile &profile);

/// Makes a dossier of one's own at `path` from the facts of one that was reviewed: a fresh file,
/// each fact through the same checks as if it were entered, with the files it archives. Its history
/// starts with the copy.
[[nodiscard]] Result<qsizetype, Errors> createCopy(const QString &path, const Dossier &original,
                                                   ContentReader &contents, const QString &reason,
                                                   Profile &profile);

/// Where the shipped example lives in the program.
[[nodiscard]] QString exampleFolder();

} // namespace servanda

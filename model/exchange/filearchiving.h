#pragma once

#include "model/dossier/evidence.h"

#include <functional>

namespace servanda {

/// Told how much of a file has been read; false stops.
using ReadingProgress = std::function<bool(qint64 read, qint64 all)>;

/// Reads a file whole, to be kept inside a dossier. What kind it is, its content tells: a name that
/// promises something else is not believed. Refuses in a sentence what cannot be kept: a folder, an
/// empty file, one larger than kLargestContent, one that cannot be read or changes meanwhile.
/// Conflict where it was stopped. Never opens anything that is no plain file.
[[nodiscard]] Result<FileToArchive> readFileToArchive(const QString &path,
                                                      const ReadingProgress &progress = {});

} // namespace servanda

#pragma once

#include "model/core/result.h"
#include "model/store/copying.h"

namespace servanda {

/// Where a new file of that name comes to lie: the path from the root, with links to a file that
/// lies there already resolved. An error where no file may come to lie there: a folder or device has
/// the name, a dossier there is open in this program or another, a journal of another one lies
/// beside it; Conflict where there is a file that is to be kept.
[[nodiscard]] Result<QString> placeForFile(const QString &path, Existing existing);

/// An empty file beside `path`, named `.name.XXXXXX.part`, readable by its owner only. Conflict
/// where something is at `path` already. Removes parts of the same name that a crash left behind
/// more than a day ago.
[[nodiscard]] Result<QString> makePart(const QString &path, Existing existing = Existing::Keep);

/// Removes a part that is not to be published, once nothing has it open any more.
void removePart(const QString &part);

/// Flushes a part and gives it its name, durably. Conflict where something is at `path` by now and
/// is to be kept.
[[nodiscard]] Result<> publishPart(const QString &part, const QString &path,
                                   Existing existing = Existing::Keep);

} // namespace servanda

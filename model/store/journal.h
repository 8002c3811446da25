#pragma once

#include "model/store/dossierpath.h"

namespace servanda {

/// Whether a journal or log with content lies beside the file. Looks at names only.
[[nodiscard]] bool hasLiveJournal(const QString &path);

/// Whether a transaction is just being written to the file: its journal is complete and not yet
/// spent. A lock that nobody holds would make it the remains of a crash.
[[nodiscard]] bool isBeingWritten(const QString &path);

/// Makes sure that SQLite may see the files beside a dossier before it is edited. True: there is a
/// journal from a crash, and SQLite will roll back by it. Unusable for journals that are not the
/// dossier's own, above all one naming a super-journal, by which SQLite would delete other files.
[[nodiscard]] Result<bool> checkJournal(const FileOnDisk &file);

/// Removes a journal that was emptied but not deleted, which SQLite leaves lying after some crashes.
/// Only while the file's lock is held, before the first edit.
void removeSpentJournal(const FileOnDisk &file);

/// Copies the file and its journal to the recovery folder (XDG state, servanda/recovery), readable
/// by the owner only; gives the folder. Only before the file is opened by SQLite, under a claim.
[[nodiscard]] Result<QString> keepForRecovery(const FileOnDisk &file);

} // namespace servanda

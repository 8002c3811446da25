#pragma once

#include "model/domain/loaded.h"
#include "model/store/connection.h"
#include "model/store/fileclaim.h"

#include <QStringList>

namespace servanda {

/// A file open for editing, with what keeps others here from opening it. Close the connection
/// first.
struct OpenedDatabase
{
    QString path; ///< absolute, links resolved
    std::unique_ptr<FileClaim> claim;
    std::unique_ptr<Connection> connection;
    QStringList notices;
};

/// Opens a file of our own for editing after looking at it and what lies beside it (reference:
/// reliability 3.4); takes its lock. Its content is not looked at yet.
[[nodiscard]] Result<OpenedDatabase> openDatabase(const QString &path);

/// Makes an empty dossier with a new id in an empty file, and keeps it open.
[[nodiscard]] Result<OpenedDatabase> makeDatabase(const QString &part);

} // namespace servanda

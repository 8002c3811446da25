#pragma once

#include "model/domain/edit.h"

namespace servanda {

/// Reads a folder of CSV files in the layout of resources/paris-declaration (its README tells the
/// conventions) into one edit that adds everything, parents before children. Files are found by
/// name and columns by heading; optional files may be missing.
/// What archived copies hold is read from the folder beside them (archivefolder.h).
/// Every unreadable row, unknown id, bad date and bad amount is listed, with file, line and
/// column (counting headings as line 1, columns by field from 1); with one error or more there is
/// no edit.
[[nodiscard]] Result<Edit, Errors> readDossierFolder(const QString &folder, IdSource &ids);

/// The dossier's facts as the same files: name and content (RFC 4180, UTF-8, CRLF), in the order
/// of FactType; rows in the order of their ids. Equal facts give equal bytes: it is the canonical
/// form of a dossier. Optional files without rows are left out. What archived copies hold is for the
/// caller to add (archivefolder.h).
struct FolderFile
{
    QString name;
    QByteArray content;
};
[[nodiscard]] std::vector<FolderFile> writeDossierFolder(const Facts &facts);

} // namespace servanda

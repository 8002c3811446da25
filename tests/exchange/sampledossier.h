#pragma once

#include "model/exchange/dossierfolder.h"

#include <QDir>
#include <QFile>

namespace servanda::test {

/// The dossier that the program ships.
[[nodiscard]] inline QString shippedFolder()
{
    return QStringLiteral(SERVANDA_SOURCE_DIR "/resources/paris-declaration");
}

[[nodiscard]] inline QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The facts that an edit adds.
[[nodiscard]] inline Facts factsOf(const Edit &edit)
{
    Facts facts;
    forEachFactType([&]<class Row>() {
        for (const auto &change : edit.of<Row>())
            facts.rows<Row>().push_back(*change.after);
    });
    return facts;
}

/// Every error as the command line prints it, without the folder before the file.
[[nodiscard]] inline QStringList linesOf(const Errors &errors, const QString &folder)
{
    QStringList lines;
    for (const auto &error : errors)
        lines += error.line().remove(folder + QStringLiteral("/"));
    return lines;
}

} // namespace servanda::test

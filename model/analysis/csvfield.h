#pragma once

#include <QByteArray>
#include <QStringList>

namespace servanda {

/// Adds a row in the interchange dialect: UTF-8, commas, line feeds; quoted only where it must be.
void addCsvRow(QByteArray &csv, const QStringList &cells);

} // namespace servanda

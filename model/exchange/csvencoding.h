#pragma once

#include "model/core/result.h"

#include <QByteArray>

namespace servanda {

/// The bytes of a CSV file without a byte order mark, proved to be UTF-8 text. Unusable for
/// UTF-16, bytes that are no text (NUL) and other encodings, naming the first bad line; nothing
/// is ever replaced by a mark for "unreadable".
[[nodiscard]] Result<QByteArray> plainUtf8(const QByteArray &bytes, const QString &file);

} // namespace servanda

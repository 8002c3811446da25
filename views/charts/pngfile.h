#pragma once

#include <QByteArray>
#include <QImage>
#include <QString>

#include <utility>
#include <vector>

namespace servanda {

/// An opaque picture as PNG: 8 bits for each of red, green and blue (sRGB), with its dots per metre
/// and the given key words and texts. The same picture gives the same bytes. Qt's own writer tries
/// five filters on every row, which takes several times as long for line drawings; here each row
/// is the difference to the one above. Needs Format_RGB32.
[[nodiscard]] QByteArray pngFile(const QImage &image,
                                 const std::vector<std::pair<QByteArray, QString>> &texts);

} // namespace servanda

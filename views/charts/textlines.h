#pragma once

#include <QFont>
#include <QStringList>

namespace servanda {

/// Data as it may be drawn: control and direction characters made visible, blanks kept, at most
/// a few thousand characters. Never interpreted as rich text.
[[nodiscard]] QString drawable(const QString &text);

/// The text broken into at most mostLines lines of that width; the last one ends with "…" where
/// text is left over. No lines for an empty text.
[[nodiscard]] QStringList wrapped(const QString &text, const QFont &font, double width,
                                  int mostLines);

/// Whole sentences, as many as fit into mostLines lines, then how many are left out ("… and 2 more
/// notes in the data."). The first is shortened rather than left out.
[[nodiscard]] QStringList wrappedNotes(const QStringList &sentences, const QFont &font,
                                       double width, int mostLines);

} // namespace servanda

#pragma once

#include "model/core/result.h"

#include <QStringView>

namespace servanda {

/// The longest text one field may hold, in UTF-16 units (as in a spreadsheet cell).
inline constexpr qsizetype kLongestText = 32767;

/// Refuses what must not enter a dossier as text: NUL, C0 and C1 controls other than line feed and
/// tab, lone surrogates, the replacement character (the encoding was lost), more than kLongestText.
[[nodiscard]] Result<> checkText(QStringView text);

/// The text with control and direction-override characters shown as visible marks such as ‹U+202E›,
/// so that one line stays one line and nothing is reordered. Line feeds become ‹U+000A›.
[[nodiscard]] QString visibleControls(QStringView text);

/// Lower case without accents: what names are compared and searched by ("Türkiye" finds "turkiye").
[[nodiscard]] QString foldedKey(QStringView text);

} // namespace servanda

#pragma once

#include "views/theme/theme.h"

class QWidget;

namespace servanda {

/// Gives a widget a font of the type scale that follows the person's text size.
void styleText(QWidget *widget, TextStyle style);
/// fontFor at the person's text size; for painting.
[[nodiscard]] QFont zoomedFont(TextStyle style);

/// The person's text size in percent, 100 unless set.
[[nodiscard]] int textZoom();
/// 70 to 250; others are brought into that range. Every window of the program follows.
void setTextZoom(int percent);
/// Dense table rows at the present text size.
[[nodiscard]] int denseRowHeight();

} // namespace servanda

#pragma once

#include <QColor>
#include <QFont>

class QApplication;

namespace servanda {

/// The colours of one appearance. Colour carries meaning only, and everything told by colour is
/// told by shape too. Figures for print always use light().
struct Theme
{
    bool isDark = false;
    QColor page; ///< window background
    QColor card; ///< tables, charts, inspector
    QColor bar; ///< strip, page list, status bar
    QColor line; ///< hairlines
    QColor text;
    QColor secondary; ///< quieter text
    QColor accent; ///< delivered, reported, selected
    QColor accentFill; ///< background of what is selected
    QColor overdue; ///< always with a mark
    QColor asleep; ///< fill of what is not yet triggered
    QColor marking; ///< handling marking

    [[nodiscard]] static const Theme &light();
    [[nodiscard]] static const Theme &dark();
    /// The one applied last (light before the first call of apply).
    [[nodiscard]] static const Theme &current();
};

/// Makes the shipped typeface (Inter with tabular figures) known to the program. Needs a QGuiApplication; calling it
/// again does nothing. Returns the family name.
QString loadFonts();

/// Sizes in pixels at 96 DPI: the type scale of the drawings in shared/look.
enum class TextStyle {
    Small /*11*/,
    Secondary /*12*/,
    Text /*13*/,
    InspectorTitle /*15, semibold*/,
    PageTitle /*19, semibold*/,
    Strong /*13, semibold*/
};
/// With tabular figures, so that columns of numbers line up.
[[nodiscard]] QFont fontFor(TextStyle style);

/// Fusion style, palette and font of the theme for the whole program.
void applyTheme(QApplication &application, const Theme &theme);

} // namespace servanda

#pragma once

class QString;

namespace servanda {

/// How the program looks: a theme, or the one the desktop uses.
enum class Appearance { System, Light, Dark };

/// "light", "dark" or "system", as a profile keeps it; anything else is System.
[[nodiscard]] Appearance appearanceFrom(const QString &word);
[[nodiscard]] QString appearanceWord(Appearance appearance);

/// Applies it to the whole program. The desktop's own choice is read at the first call, so that
/// call must come before anything else sets a palette.
void applyAppearance(Appearance appearance);
[[nodiscard]] Appearance currentAppearance();

} // namespace servanda

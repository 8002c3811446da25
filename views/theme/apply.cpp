#include "views/theme/calmstyle.h"
#include "views/theme/theme.h"

#include <QApplication>
#include <QPalette>
#include <QToolTip>

namespace servanda {

using namespace Qt::StringLiterals;

namespace {

const Theme *&applied()
{
    static const Theme *theme = &Theme::light();
    return theme;
}

QColor mixed(const QColor &first, const QColor &second, double share)
{
    const auto channel = [share](int a, int b) { return static_cast<int>(a + (b - a) * share); };
    return {channel(first.red(), second.red()), channel(first.green(), second.green()),
            channel(first.blue(), second.blue())};
}

QPalette paletteOf(const Theme &theme)
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, const QColor &color) {
        palette.setColor(QPalette::All, role, color);
    };
    set(QPalette::Window, theme.page);
    set(QPalette::WindowText, theme.text);
    set(QPalette::Base, theme.card);
    set(QPalette::AlternateBase, theme.bar);
    set(QPalette::Text, theme.text);
    set(QPalette::PlaceholderText, theme.secondary);
    set(QPalette::Button, theme.isDark ? theme.asleep : theme.card);
    set(QPalette::ButtonText, theme.text);
    set(QPalette::BrightText, theme.overdue);
    set(QPalette::ToolTipBase, theme.card);
    set(QPalette::ToolTipText, theme.text);
    set(QPalette::Highlight, theme.accent);
    set(QPalette::HighlightedText, theme.isDark ? theme.page : theme.card);
    set(QPalette::Link, theme.accent);
    set(QPalette::LinkVisited, theme.accent);
    // Fusion draws frames and bevels from these; hairlines, so close to the line colour.
    set(QPalette::Light, theme.isDark ? mixed(theme.line, theme.text, 0.1) : theme.card);
    set(QPalette::Midlight, theme.isDark ? theme.line : theme.bar);
    set(QPalette::Mid, theme.line);
    set(QPalette::Dark, mixed(theme.line, theme.secondary, 0.5));
    set(QPalette::Shadow, theme.isDark ? QColor(Qt::black) : theme.secondary);

    const QColor disabled = mixed(theme.secondary, theme.page, 0.35);
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, disabled);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, theme.line);
    // A selection in a window without the focus stays readable and quieter.
    palette.setColor(QPalette::Inactive, QPalette::Highlight, theme.accentFill);
    palette.setColor(QPalette::Inactive, QPalette::HighlightedText, theme.text);
    return palette;
}

} // namespace

const Theme &Theme::current()
{
    return *applied();
}

void applyTheme(QApplication &, const Theme &theme)
{
    applied() = theme.isDark ? &Theme::dark() : &Theme::light();
    const QPalette palette = paletteOf(theme);
    QApplication::setStyle(new CalmStyle); // the application owns it
    QApplication::setPalette(palette);
    QApplication::setFont(fontFor(TextStyle::Text));
    QToolTip::setPalette(palette);
    QToolTip::setFont(fontFor(TextStyle::Secondary));
}

} // namespace servanda

#include "views/window/appearance.h"

#include "views/textstyle.h"

#include <QApplication>
#include <QPalette>

using namespace Qt::StringLiterals;

namespace servanda {

namespace {

Appearance applied = Appearance::System;

// Qt 6.4 does not tell the colour scheme; a desktop's dark palette does.
bool desktopIsDark()
{
    static const bool dark = QGuiApplication::palette().color(QPalette::Window).lightness() < 128;
    return dark;
}

} // namespace

Appearance appearanceFrom(const QString &word)
{
    if (word == "light"_L1)
        return Appearance::Light;
    return word == "dark"_L1 ? Appearance::Dark : Appearance::System;
}

QString appearanceWord(Appearance appearance)
{
    switch (appearance) {
    case Appearance::Light:
        return u"light"_s;
    case Appearance::Dark:
        return u"dark"_s;
    case Appearance::System:
        break;
    }
    return u"system"_s;
}

void applyAppearance(Appearance appearance)
{
    const bool systemIsDark = desktopIsDark();
    applied = appearance;
    const bool dark
        = appearance == Appearance::Dark || (appearance == Appearance::System && systemIsDark);
    if (auto *application = qobject_cast<QApplication *>(QCoreApplication::instance())) {
        applyTheme(*application, dark ? Theme::dark() : Theme::light());
        setTextZoom(textZoom()); // the theme brings its own font size
    }
}

Appearance currentAppearance()
{
    return applied;
}

} // namespace servanda

#include "views/theme/theme.h"

#include <QFontDatabase>

// A resource of a static library is linked in only where it is named; outside of any namespace.
static void initialiseFontResources()
{
    Q_INIT_RESOURCE(fonts);
}

namespace servanda {

using namespace Qt::StringLiterals;

QString loadFonts()
{
    static const QString family = [] {
        initialiseFontResources();
        QString name = u"Inter Tabular"_s;
        for (const QString &file : {u":/servanda/fonts/InterTabular-Regular.otf"_s,
                                    u":/servanda/fonts/InterTabular-SemiBold.otf"_s}) {
            const int id = QFontDatabase::addApplicationFont(file);
            if (const QStringList families = QFontDatabase::applicationFontFamilies(id);
                !families.isEmpty())
                name = families.constFirst();
        }
        return name;
    }();
    return family;
}

QFont fontFor(TextStyle style)
{
    // Points, not pixels: the type scale is drawn at 96 DPI and grows with the screen's.
    constexpr double kPointsPerPixel = 72.0 / 96.0;
    int pixels = 13;
    bool strong = false;
    switch (style) {
    case TextStyle::Small:
        pixels = 11;
        break;
    case TextStyle::Secondary:
        pixels = 12;
        break;
    case TextStyle::Text:
        break;
    case TextStyle::InspectorTitle:
        pixels = 15;
        strong = true;
        break;
    case TextStyle::PageTitle:
        pixels = 19;
        strong = true;
        break;
    case TextStyle::Strong:
        strong = true;
        break;
    }
    QFont font(loadFonts());
    font.setPointSizeF(pixels * kPointsPerPixel);
    font.setWeight(strong ? QFont::DemiBold : QFont::Normal);
    return font;
}

} // namespace servanda

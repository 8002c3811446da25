#include "views/charts/figurestyle.h"

#include <algorithm>

namespace servanda {

namespace {

QFont figureFont(double pixels, bool strong = false)
{
    QFont font(loadFonts());
    font.setPixelSize(qRound(pixels));
    font.setWeight(strong ? QFont::DemiBold : QFont::Normal);
    // The same shapes and widths at every scale, on screen and in every format.
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(
        QFont::StyleStrategy(QFont::PreferAntialias | QFont::NoSubpixelAntialias));
    return font;
}

} // namespace

FigureStyle FigureStyle::make(FigureForm form, const QSizeF &frame, const Theme &theme,
                              double textScale)
{
    FigureStyle style;
    style.form = form;
    style.theme = theme;
    style.scale = textScale;
    style.grid = theme.line;
    if (form == FigureForm::Card) {
        style.title = figureFont(13 * textScale, true);
        style.subtitle = figureFont(12 * textScale);
        style.axis = figureFont(11 * textScale);
        style.value = figureFont(11 * textScale, true);
        style.name = style.value;
        style.foot = style.axis;
        style.strongFoot = style.value;
        style.margin = 12;
        return style;
    }
    // From the smallest canonical frame (12 cm square) to a slide.
    constexpr double kSmallest = 454;
    constexpr double kSlide = 1280;
    const double reference = std::min(frame.width(), frame.height() * 16 / 9);
    const double share = std::clamp((reference - kSmallest) / (kSlide - kSmallest), 0.0, 1.0);
    const auto sized = [share, textScale](double smallest, double slide) {
        return (smallest + (slide - smallest) * share) * textScale;
    };
    style.title = figureFont(sized(15.5, 30), true);
    style.subtitle = figureFont(sized(12, 18));
    style.axis = figureFont(sized(12, 15));
    style.value = figureFont(sized(13.5, 19), true);
    style.name = figureFont(sized(12, 16));
    style.foot = figureFont(sized(12, 14));
    style.strongFoot = figureFont(sized(12, 14), true);
    style.margin = sized(16, 40) / textScale;
    return style;
}

} // namespace servanda

#include "views/theme/theme.h"

#include "tests/support/catch.h"

#include <QApplication>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QPalette>
#include <QProxyStyle>
#include <QStyle>

#include <algorithm>
#include <cmath>
#include <set>

using namespace servanda;
using namespace Qt::StringLiterals;

namespace {

double luminance(const QColor &color)
{
    const auto linear
        = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
        + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const auto [dark, bright] = std::minmax({luminance(a), luminance(b)});
    return (bright + 0.05) / (dark + 0.05);
}

} // namespace

TEST_CASE("the shipped typeface is found in both weights", "[theme]")
{
    CHECK(loadFonts().startsWith(u"Inter"_s));
    const QFont text = fontFor(TextStyle::Text);
    CHECK(QFontInfo(text).family() == loadFonts());
    CHECK(QFontInfo(text).pixelSize() == 13);
    CHECK(QFontInfo(fontFor(TextStyle::Small)).pixelSize() == 11);
    CHECK(QFontInfo(fontFor(TextStyle::PageTitle)).pixelSize() == 19);
    const QFontMetricsF normal(text);
    const QFontMetricsF strong(fontFor(TextStyle::Strong));
    CHECK(strong.horizontalAdvance(u"Declaration"_s) > normal.horizontalAdvance(u"Declaration"_s));
}

TEST_CASE("all figures are equally wide", "[theme]")
{
    for (const TextStyle style : {TextStyle::Text, TextStyle::Strong, TextStyle::PageTitle}) {
        QFont font = fontFor(style);
        font.setPixelSize(100);
        const QFontMetricsF metrics(font);
        std::set<double> widths;
        for (char16_t digit = u'0'; digit <= u'9'; ++digit)
            widths.insert(metrics.horizontalAdvance(QChar(digit)));
        CHECK(widths.size() == 1);
    }
}

TEST_CASE("text and marks stand out enough on every ground", "[theme]")
{
    for (const Theme *theme : {&Theme::light(), &Theme::dark()}) {
        for (const QColor &ground : {theme->page, theme->card, theme->bar}) {
            CHECK(contrast(theme->text, ground) >= 7);
            CHECK(contrast(theme->secondary, ground) >= 4.3);
            CHECK(contrast(theme->marking, ground) >= 4.5);
            CHECK(contrast(theme->accent, ground) >= 4.5);
            CHECK(contrast(theme->overdue, ground) >= 3);
        }
        CHECK(contrast(theme->text, theme->accentFill) >= 7);
    }
}

TEST_CASE("a theme is applied whole and can be changed back", "[theme]")
{
    applyTheme(*qApp, Theme::dark());
    CHECK(Theme::current().isDark);
    CHECK(QApplication::palette().color(QPalette::Window) == Theme::dark().page);
    CHECK(QApplication::palette().color(QPalette::Base) == Theme::dark().card);
    CHECK(QApplication::font().family() == loadFonts());
    const auto *style = qobject_cast<const QProxyStyle *>(QApplication::style());
    REQUIRE(style);
    CHECK(style->baseStyle()->name().toLower() == u"fusion"_s);
    applyTheme(*qApp, Theme::light());
    CHECK(!Theme::current().isDark);
    CHECK(QApplication::palette().color(QPalette::WindowText) == Theme::light().text);
}

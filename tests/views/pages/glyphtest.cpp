#include "views/delegates/glyph.h"

#include "tests/support/catch.h"
#include "views/theme/theme.h"

#include <QImage>
#include <QPainter>

using namespace servanda;

namespace {

QImage painted(const StatusSign &sign, const Theme &theme)
{
    QImage image(64, 64, QImage::Format_RGB32);
    image.fill(theme.card);
    QPainter painter(&image);
    paintGlyph(&painter, QRectF(8, 8, 40, 40), sign, theme);
    return image;
}

/// Where a glyph differs clearly from another one when both are printed in grey.
qint64 greyDifference(const QImage &a, const QImage &b)
{
    constexpr int kClear = 40;
    qint64 count = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x)
            count += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y))) > kClear ? 1 : 0;
    }
    return count;
}

} // namespace

TEST_CASE("every glyph is told from every other without colour", "[views][glyph]")
{
    const bool dark = GENERATE(false, true);
    const Theme &theme = dark ? Theme::dark() : Theme::light();
    using enum Headline;
    std::vector<StatusSign> glyphs;
    for (const Headline headline :
         {NoPledge, NotYetTriggered, NotAssessed, Unverifiable, NotStarted, Minimal, Intermediate,
          Fulfilled, ContraryAct, Suspended, NotApplicable, NotInForce, Terminated,
          CountedElsewhere, Preparatory})
        glyphs.push_back({headline, false, false});
    for (const Headline headline : {OverdueNotStarted, OverdueMinimal, OverdueIntermediate,
                                    OverdueNotAssessed, OverdueUnverifiable})
        glyphs.push_back({headline, true, false});
    glyphs.push_back({NotAssessed, false, true});
    glyphs.push_back({OverdueMinimal, true, true});
    constexpr qint64 kSeen = 30;
    for (size_t a = 0; a < glyphs.size(); ++a) {
        for (size_t b = a + 1; b < glyphs.size(); ++b) {
            CAPTURE(dark, a, b);
            CHECK(greyDifference(painted(glyphs[a], theme), painted(glyphs[b], theme)) > kSeen);
        }
    }
}

TEST_CASE("the disc fills with the level, and a part is never the whole", "[views][glyph]")
{
    const Theme &theme = Theme::light();
    const auto filled = [&theme](Headline headline) {
        const QImage image = painted({headline, false, false}, theme);
        qint64 count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                count += image.pixelColor(x, y) == theme.accent ? 1 : 0;
        }
        return count;
    };
    CHECK(filled(Headline::NotStarted) == 0);
    CHECK(filled(Headline::Minimal) > 0);
    CHECK(filled(Headline::Minimal) < filled(Headline::Intermediate));
    CHECK(filled(Headline::Intermediate) < filled(Headline::Fulfilled));
    CHECK(filled(Headline::NotAssessed) == 0);
}

TEST_CASE("a glyph is told in words", "[views][glyph]")
{
    CHECK(signWords({Headline::OverdueMinimal, true, true})
          == QStringLiteral("overdue, minimal, disputed"));
    CHECK(signWords({Headline::ContraryAct, true, false})
          == QStringLiteral("contrary act, overdue"));
    CHECK(signWords({Headline::NoPledge, false, false}) == QStringLiteral("no pledge"));
}

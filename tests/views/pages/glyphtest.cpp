#include "views/delegates/glyph.h"

#include "tests/support/catch.h"
#include "views/theme/theme.h"

#include <QImage>
#include <QPainter>

using namespace servanda;

namespace {

QImage painted(const Glyph &glyph, const Theme &theme)
{
    QImage image(64, 64, QImage::Format_RGB32);
    image.fill(theme.card);
    QPainter painter(&image);
    paintGlyph(&painter, QRectF(8, 8, 40, 40), glyph, theme);
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
    std::vector<Glyph> glyphs{{CellState::NoPledge, 0, false, false},
                              {CellState::NotYetTriggered, 0, false, false},
                              {CellState::NotAssessed, 0, false, false},
                              {CellState::PartReported, 300, false, false},
                              {CellState::PartReported, 700, false, false},
                              {CellState::FullyReported, 1000, false, false},
                              {CellState::NotAssessed, 0, true, false},
                              {CellState::NotAssessed, 0, false, true},
                              {CellState::PartReported, 300, true, true}};
    constexpr qint64 kSeen = 30;
    for (size_t a = 0; a < glyphs.size(); ++a) {
        for (size_t b = a + 1; b < glyphs.size(); ++b) {
            CAPTURE(dark, a, b);
            CHECK(greyDifference(painted(glyphs[a], theme), painted(glyphs[b], theme)) > kSeen);
        }
    }
}

TEST_CASE("the disc fills as far as is reported, and a part is never the whole", "[views][glyph]")
{
    const Theme &theme = Theme::light();
    const auto filled = [&theme](CellState state, int permille) {
        const QImage image = painted({state, permille, false, false}, theme);
        qint64 count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                count += image.pixelColor(x, y) == theme.accent ? 1 : 0;
        }
        return count;
    };
    using enum CellState;
    CHECK(filled(PartReported, 0) > 0);
    CHECK(filled(PartReported, 250) < filled(PartReported, 500));
    CHECK(filled(PartReported, 500) < filled(PartReported, 750));
    CHECK(filled(PartReported, 1000) < filled(FullyReported, 1000));
    CHECK(filled(NotAssessed, 0) == 0);
}

TEST_CASE("a glyph is told in words", "[views][glyph]")
{
    CHECK(glyphWords({CellState::PartReported, 300, true, true})
          == QStringLiteral("part reported, overdue, disputed"));
    CHECK(glyphWords({CellState::NoPledge, 0, false, false}) == QStringLiteral("no pledge"));
}

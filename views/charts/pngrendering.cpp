#include "views/charts/figurewords.h"
#include "views/charts/pngfile.h"
#include "views/charts/renderings.h"

#include <QImage>
#include <QPainter>

namespace servanda {

using namespace Qt::StringLiterals;

Result<QByteArray> pngOf(const FigureData &figure, const ExportOptions &options)
{
    if (options.dpi < 48 || options.dpi > 1200)
        return fail(Error::Kind::Invalid,
                    u"A picture of %1 dots per inch cannot be written"_s.arg(options.dpi),
                    u"Choose 48 to 1200."_s);
    constexpr double kMillimetresPerInch = 25.4;
    const QSizeF millimetres = millimetresOf(options.size);
    const QSize pixels = (millimetres * (options.dpi / kMillimetresPerInch)).toSize();
    QImage image(pixels, QImage::Format_RGB32);
    if (image.isNull())
        return fail(Error::Kind::Storage, u"There is not enough memory for this picture"_s,
                    u"Choose fewer dots per inch, or SVG or PDF."_s);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintFigure(painter, figure, options.size, pixels);
    painter.end();

    const int dotsPerMetre = qRound(options.dpi * 1000 / kMillimetresPerInch);
    image.setDotsPerMeterX(dotsPerMetre);
    image.setDotsPerMeterY(dotsPerMetre);
    std::vector<std::pair<QByteArray, QString>> texts{
        {"Title", figure.title},       {"Description", figure.subtitle},
        {"Source", figure.sourceLine}, {"As-of", figure.asOfLine},
        {"Marking", figure.marking},   {"Alternative", alternativeText(figure)},
        {"Software", programText()},
    };
    if (options.exportedAt.isValid())
        texts.emplace_back("Exported", options.exportedAt.toUTC().toString(Qt::ISODate));
    return pngFile(image, texts);
}

} // namespace servanda

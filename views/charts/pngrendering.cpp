#include "views/charts/figurewords.h"
#include "views/charts/renderings.h"

#include <QBuffer>
#include <QColorSpace>
#include <QImage>
#include <QImageWriter>
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

    image.setColorSpace(QColorSpace::SRgb);
    const int dotsPerMetre = qRound(options.dpi * 1000 / kMillimetresPerInch);
    image.setDotsPerMeterX(dotsPerMetre);
    image.setDotsPerMeterY(dotsPerMetre);
    image.setText(u"Title"_s, figure.title);
    image.setText(u"Description"_s, figure.subtitle);
    image.setText(u"Alternative"_s, alternativeText(figure));
    image.setText(u"Source"_s, figure.sourceLine);
    image.setText(u"As-of"_s, figure.asOfLine);
    image.setText(u"Marking"_s, figure.marking);
    image.setText(u"Software"_s, programText());
    if (options.exportedAt.isValid())
        image.setText(u"Exported"_s, options.exportedAt.toUTC().toString(Qt::ISODate));

    QByteArray png;
    QBuffer buffer(&png);
    QImageWriter writer(&buffer, "png");
    writer.setCompression(60);
    if (!writer.write(image))
        return fail(Error::Kind::Storage, u"The picture could not be written"_s);
    return png;
}

} // namespace servanda

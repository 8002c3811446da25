#include "views/charts/figurewords.h"
#include "views/charts/renderings.h"
#include "views/charts/textlines.h"
#include "views/theme/theme.h"

#include <QBuffer>
#include <QPainter>
#include <QRegularExpression>
#include <QSvgGenerator>

namespace servanda {

using namespace Qt::StringLiterals;

namespace {

/// The generator names our family only; a machine without it needs to know what comes near. It also
/// leaves an empty group for each change of its pen.
QByteArray tidied(const QByteArray &svg)
{
    const QByteArray ours = "font-family=\"" + loadFonts().toUtf8();
    const QByteArray withFallback = ours + ", Inter, Helvetica, Arial, sans-serif\"";
    // No text of the data can match: there, < and " are escaped.
    static const QRegularExpression emptyGroup(u"<g [^>]*>\\s*</g>\\s*"_s);
    return QString::fromUtf8(svg)
        .remove(emptyGroup)
        .toUtf8()
        .replace(QByteArray(ours + '"'), withFallback);
}

} // namespace

Result<QByteArray> svgOf(const FigureData &figure, const ExportOptions &options)
{
    // A hundred units to the millimetre keep every canonical size whole.
    constexpr int kUnitsPerMillimetre = 10;
    const QSizeF millimetres = millimetresOf(options.size);
    const QSize units = (millimetres * kUnitsPerMillimetre).toSize();

    QString description = drawable(alternativeText(figure)) + u' ' + drawable(sourceText(figure))
        + u' ' + drawable(figure.marking) + u". "_s + programText() + u'.';
    if (options.exportedAt.isValid())
        description += u" Exported "_s + options.exportedAt.toUTC().toString(Qt::ISODate) + u'.';

    QByteArray svg;
    QBuffer buffer(&svg);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(qRound(kUnitsPerMillimetre * 25.4));
    generator.setSize(units);
    generator.setViewBox(QRect(QPoint(0, 0), units));
    // The generator writes both as they are, mark-up and all.
    generator.setTitle(drawable(figure.title).toHtmlEscaped());
    generator.setDescription(description.toHtmlEscaped());
    QPainter painter;
    if (!painter.begin(&generator))
        return fail(Error::Kind::Storage, u"The figure could not be drawn as SVG"_s);
    paintFigure(painter, figure, options.size, units);
    painter.end();
    return tidied(svg);
}

} // namespace servanda

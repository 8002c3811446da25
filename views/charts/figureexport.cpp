#include "views/charts/figureexport.h"

#include "model/analysis/figure.h"
#include "views/charts/figurescene.h"
#include "views/charts/renderings.h"
#include "views/charts/wholefile.h"

#include <QFileInfo>
#include <QPainter>

namespace servanda {

using namespace Qt::StringLiterals;

Result<FigureFormat> figureFormatOf(const QString &path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == u"svg")
        return FigureFormat::Svg;
    if (ending == u"png")
        return FigureFormat::Png;
    if (ending == u"pdf")
        return FigureFormat::Pdf;
    if (ending == u"csv")
        return FigureFormat::Csv;
    return fail(Error::Kind::Invalid,
                ending.isEmpty() ? u"The file name has no ending that tells the format"_s
                                 : u"A figure cannot be written as .%1"_s.arg(ending),
                u"Let the file name end with .svg, .png, .pdf or .csv."_s, {.file = path});
}

QSizeF millimetresOf(FigureSize size)
{
    switch (size) {
    case FigureSize::Slide:
        return {338.7, 190.5};
    case FigureSize::SlideHalf:
        return {160, 150};
    case FigureSize::TextWidth:
        return {160, 100};
    case FigureSize::Landscape:
        return {277, 190};
    case FigureSize::Square:
        return {120, 120};
    }
    return {};
}

void paintFigure(QPainter &painter, const FigureData &figure, FigureSize size, const QSizeF &target)
{
    const QSizeF frame = millimetresOf(size) * (96 / 25.4);
    FigureScene scene;
    const FigureStyle style = FigureStyle::make(FigureForm::Export, frame, Theme::light());
    scene.show(figure, frame, style);
    painter.setFont(style.foot); // no other family is named anywhere in the file
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    scene.render(&painter, QRectF(QPointF(0, 0), target), scene.sceneRect(), Qt::IgnoreAspectRatio);
}

Result<QByteArray> renderFigure(const FigureData &figure, const Dossier &dossier,
                                const ExportOptions &options)
{
    switch (options.format) {
    case FigureFormat::Svg:
        return svgOf(figure, options);
    case FigureFormat::Png:
        return pngOf(figure, options);
    case FigureFormat::Pdf:
        return pdfOf(figure, figureCsv(figure, dossier), options);
    case FigureFormat::Csv:
        return figureCsv(figure, dossier);
    }
    return fail(Error::Kind::Invalid, u"This format of figures is not known"_s);
}

Result<> exportFigure(const FigureData &figure, const Dossier &dossier,
                      const ExportOptions &options, const QString &path)
{
    const Result<QByteArray> bytes = renderFigure(figure, dossier, options);
    if (!bytes)
        return bytes.error();
    return writeWholeFile(path, *bytes);
}

} // namespace servanda

#include "views/charts/figurewords.h"
#include "views/charts/renderings.h"
#include "views/charts/tablepages.h"

#include <QBuffer>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>

namespace servanda {

using namespace Qt::StringLiterals;

Result<QByteArray> pdfOf(const FigureData &figure, const QByteArray &csv,
                         const ExportOptions &options)
{
    constexpr int kDotsPerInch = 1200;
    const QSizeF millimetres = millimetresOf(options.size);
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_1_6);
    writer.setResolution(kDotsPerInch);
    writer.setTitle(figure.title);
    writer.setCreator(programText());
    writer.setPageLayout(
        QPageLayout(QPageSize(millimetres, QPageSize::Millimeter, {}, QPageSize::ExactMatch),
                    QPageLayout::Portrait, {}));
    writer.addFileAttachment(u"data.csv"_s, csv, u"text/csv"_s);
    QPainter painter;
    if (!painter.begin(&writer))
        return fail(Error::Kind::Storage, u"The figure could not be drawn as PDF"_s);
    paintFigure(painter, figure, options.size, QSizeF(writer.width(), writer.height()));

    for (const TablePage &page : tablePagesOf(figure)) {
        writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, {}));
        writer.newPage();
        painter.save();
        painter.scale(kDotsPerInch / 96.0, kDotsPerInch / 96.0);
        paintTablePage(painter, page);
        painter.restore();
    }
    painter.end();
    return pdf;
}

} // namespace servanda

#include "views/charts/figurewords.h"
#include "views/charts/renderings.h"
#include "views/charts/tablepages.h"

#include <QBuffer>
#include <QHashFunctions>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>

namespace servanda {

using namespace Qt::StringLiterals;

namespace {

/// The fonts in a PDF come in the order of a hash table, so that two runs of the program would
/// write two different files. Tables made meanwhile keep the seed they were made with.
struct SteadyHashes
{
    SteadyHashes() { QHashSeed::setDeterministicGlobalSeed(); }
    ~SteadyHashes() { QHashSeed::resetRandomGlobalSeed(); }
    Q_DISABLE_COPY_MOVE(SteadyHashes)
};

/// The writer takes the date from the clock. Overwritten in place, because the file ends with a
/// table of byte positions: with blanks where no date is wanted.
void setCreationDate(QByteArray &pdf, const QDateTime &exportedAt)
{
    constexpr QByteArrayView kKey = "/CreationDate (D:";
    const qsizetype start = pdf.indexOf(kKey);
    const qsizetype end = pdf.indexOf(')', start);
    if (start < 0 || end < 0)
        return;
    QByteArray entry;
    if (exportedAt.isValid())
        entry
            = kKey.toByteArray() + exportedAt.toUTC().toString(u"yyyyMMddHHmmss'Z)'"_s).toLatin1();
    const qsizetype length = end + 1 - start;
    pdf.replace(start, length, entry.leftJustified(length, ' ', true));
}

} // namespace

Result<QByteArray> pdfOf(const FigureData &figure, const QByteArray &csv,
                         const ExportOptions &options)
{
    constexpr int kDotsPerInch = 1200;
    const QSizeF millimetres = millimetresOf(options.size);
    const SteadyHashes steady;
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
    setCreationDate(pdf, options.exportedAt);
    return pdf;
}

} // namespace servanda

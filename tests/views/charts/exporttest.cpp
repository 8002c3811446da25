#include "model/dossier/dossier.h"
#include "tests/support/catch.h"
#include "tests/views/charts/samplefigures.h"
#include "views/charts/figureexport.h"

#include <QElapsedTimer>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include <iostream>

using namespace servanda;
using namespace Qt::StringLiterals;

namespace {

ExportOptions optionsFor(FigureFormat format, FigureSize size = FigureSize::Slide)
{
    ExportOptions options;
    options.format = format;
    options.size = size;
    options.exportedAt = QDateTime(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);
    return options;
}

QByteArray bytesOf(const FigureData &figure, const ExportOptions &options)
{
    const Result<QByteArray> bytes = renderFigure(figure, Dossier(), options);
    REQUIRE(bytes);
    return *bytes;
}

FigureData nastyFigure()
{
    FigureData figure = signatoryFigure(3);
    figure.title = u"R&D < 2 % </title><script>alert(\"1\")</script>"_s;
    figure.subtitle = u"<img src=\"bait.png\"> ]]> & \u202E é \U0001F1E9"_s;
    figure.marking = u"VERTRAULICH & <b>\"AMTLICH\"</b>"_s;
    figure.series[0].name = u"A&B <x>"_s;
    return figure;
}

/// The text of all elements, as a reader sees it: line breaks and gaps become single blanks.
QString xmlText(const QByteArray &xml)
{
    QString text;
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isCharacters())
            text += reader.text() + u' ';
    }
    CHECK(!reader.hasError());
    return text.simplified();
}

/// What a program prints, or nothing where it is not installed, which is said.
std::optional<QByteArray> judged(const QString &program, const QStringList &arguments,
                                 int *exitCode = nullptr)
{
    if (QStandardPaths::findExecutable(program).isEmpty()) {
        std::cout << "skipped: " << program.toStdString() << " is not installed\n";
        return std::nullopt;
    }
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    process.waitForFinished();
    if (exitCode)
        *exitCode = process.exitCode();
    return process.readAllStandardOutput();
}

QString written(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes)
{
    QFile file(folder.filePath(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    return file.fileName();
}

void checkCarries(const QString &text, const FigureData &figure)
{
    const QString shown = text.simplified();
    for (const QString &part : {figure.title, figure.subtitle, figure.asOfLine, figure.sourceLine,
                                figure.marking, u"Servanda 0."_s})
        CHECK(shown.contains(part.simplified()));
}

constexpr std::array kAllSizes{FigureSize::Slide, FigureSize::SlideHalf, FigureSize::TextWidth,
                               FigureSize::Landscape, FigureSize::Square};

} // namespace

TEST_CASE("a picture is not blank before any window was shown", "[charts]")
{
    for (const FigureData &figure : {trainingFigure(), fundingFigure(), emptyFigure()}) {
        const QImage image
            = QImage::fromData(bytesOf(figure, optionsFor(FigureFormat::Png)), "PNG");
        REQUIRE(!image.isNull());
        qsizetype dark = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                dark += qGray(image.pixel(x, y)) < 128 ? 1 : 0;
        }
        CHECK(dark > 3'000);
        CHECK(image.pixelColor(0, 0) == QColor(Qt::white));
    }
}

TEST_CASE("a format follows from the ending of the name", "[charts]")
{
    CHECK(*figureFormatOf(u"a.SVG"_s) == FigureFormat::Svg);
    CHECK(*figureFormatOf(u"/x/a.b.png"_s) == FigureFormat::Png);
    CHECK(*figureFormatOf(u"a.pdf"_s) == FigureFormat::Pdf);
    CHECK(*figureFormatOf(u"a.Csv"_s) == FigureFormat::Csv);
    for (const QString &path : {u"a"_s, u"a.jpg"_s, u""_s, u"svg"_s})
        CHECK(!figureFormatOf(path));
}

TEST_CASE("SVG is well-formed whatever the data says, and keeps text as text", "[charts]")
{
    const QTemporaryDir folder;
    for (const FigureData &figure :
         {nastyFigure(), trainingFigure(), fundingFigure(), signatoryFigure(8), emptyFigure()}) {
        const QByteArray svg = bytesOf(figure, optionsFor(FigureFormat::Svg));
        const QString path = written(folder, u"figure.svg"_s, svg);
        int code = -1;
        if (judged(u"xmllint"_s, {u"--noout"_s, path}, &code))
            CHECK(code == 0);
        xmlText(svg);
        CHECK(!svg.contains("<image"));
        CHECK(!svg.contains("<script"));
        CHECK(!svg.contains("<img"));
        CHECK(svg.count("<title>") == 1);
        CHECK(svg.count("<g") == svg.count("</g>"));
        CHECK(!svg.contains("Sans Serif"));
        CHECK(svg.contains("font-family=\"Inter Tabular, Inter, Helvetica, Arial, sans-serif\""));
        CHECK(svg.contains("width=\"338.7mm\" height=\"190.5mm\""));
    }
    checkCarries(xmlText(bytesOf(trainingFigure(), optionsFor(FigureFormat::Svg))),
                 trainingFigure());
    FigureData nasty = nastyFigure();
    nasty.subtitle = u"R&D"_s;
    checkCarries(xmlText(bytesOf(nasty, optionsFor(FigureFormat::Svg))), nasty);
}

TEST_CASE("PNG has the pixels and dots per inch asked for, and says what it is", "[charts]")
{
    struct Expected
    {
        FigureSize size;
        int dpi;
        QSize pixels;
    };
    for (const Expected &expected : {Expected{FigureSize::Slide, 150, {2000, 1125}},
                                     Expected{FigureSize::SlideHalf, 96, {605, 567}},
                                     Expected{FigureSize::TextWidth, 300, {1890, 1181}}}) {
        ExportOptions options = optionsFor(FigureFormat::Png, expected.size);
        options.dpi = expected.dpi;
        const FigureData figure = fundingFigure();
        const QImage image = QImage::fromData(bytesOf(figure, options), "PNG");
        CHECK(image.size() == expected.pixels);
        CHECK(image.dotsPerMeterX() == qRound(expected.dpi / 0.0254));
        CHECK(image.text(u"Title"_s) == figure.title);
        CHECK(image.text(u"Description"_s) == figure.subtitle);
        CHECK(image.text(u"Source"_s) == figure.sourceLine);
        CHECK(image.text(u"As-of"_s) == figure.asOfLine);
        CHECK(image.text(u"Marking"_s) == figure.marking);
        CHECK(image.text(u"Exported"_s) == u"2026-11-23T12:00:00Z"_s);
    }
    ExportOptions tooFine = optionsFor(FigureFormat::Png);
    for (const int dpi : {0, -1, 47, 1201}) {
        tooFine.dpi = dpi;
        CHECK(!renderFigure(trainingFigure(), Dossier(), tooFine));
    }
}

TEST_CASE("PDF is vector, carries its strings, a table and the data", "[charts]")
{
    const QTemporaryDir folder;
    const FigureData figure = busyFigure(60, 1);
    const QByteArray pdf = bytesOf(figure, optionsFor(FigureFormat::Pdf));
    CHECK(pdf.startsWith("%PDF-1.6"));
    CHECK(!pdf.contains("/Subtype /Image"));
    const QString path = written(folder, u"figure.pdf"_s, pdf);
    if (const auto text = judged(u"pdftotext"_s, {u"-raw"_s, path, u"-"_s})) {
        checkCarries(QString::fromUtf8(*text), figure);
        CHECK(text->count("LIMITED DISTRIBUTION") >= 5); // figure, and twice on each table page
        CHECK(text->contains("Period ends"));
    }
    if (const auto images = judged(u"pdfimages"_s, {u"-list"_s, path}))
        CHECK(images->count('\n') == 2); // only the head of the list
    if (const auto attached = judged(u"pdfdetach"_s, {u"-list"_s, path}))
        CHECK(attached->contains("data.csv"));
    if (const auto fonts = judged(u"pdffonts"_s, {path}))
        CHECK(fonts->contains("InterTabular"));
    if (const auto facts = judged(u"pdfinfo"_s, {path})) {
        CHECK(facts->contains(figure.title.toUtf8()));
        CHECK(!facts->contains("Pages:           1\n"));
        CHECK(facts->contains("Nov 23 12:00:00 2026"));
    }
    if (judged(u"pdfdetach"_s,
               {u"-save"_s, u"1"_s, u"-o"_s, folder.filePath(u"data.csv"_s), path})) {
        QFile file(folder.filePath(u"data.csv"_s));
        REQUIRE(file.open(QIODevice::ReadOnly));
        CHECK(file.readAll() == bytesOf(figure, optionsFor(FigureFormat::Csv)));
    }
}

TEST_CASE("the same figure gives the same bytes", "[charts]")
{
    for (const FigureFormat format :
         {FigureFormat::Svg, FigureFormat::Png, FigureFormat::Pdf, FigureFormat::Csv})
        CHECK(bytesOf(fundingFigure(), optionsFor(format))
              == bytesOf(fundingFigure(), optionsFor(format)));
}

TEST_CASE("an export is quick", "[charts]")
{
    const FigureData figure = fundingFigure();
    for (const auto &[name, format] :
         {std::pair{"png", FigureFormat::Png}, std::pair{"svg", FigureFormat::Svg},
          std::pair{"pdf", FigureFormat::Pdf}}) {
        constexpr int kRounds = 5;
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < kRounds; ++i)
            bytesOf(figure, optionsFor(format));
        const double each = static_cast<double>(timer.nsecsElapsed()) / 1e6 / kRounds;
        std::cout << "export of a slide as " << name << ": " << each << " ms\n";
        CHECK(each < 2'000); // generous: debug builds, shared machines
    }
}

TEST_CASE("every canonical size carries every string", "[charts]")
{
    for (const FigureSize size : kAllSizes) {
        const QString text
            = xmlText(bytesOf(trainingFigure(), optionsFor(FigureFormat::Svg, size)));
        FigureData figure = trainingFigure();
        CHECK(text.contains(figure.marking));
        CHECK(text.contains(figure.asOfLine));
        CHECK(text.contains(u"revision 1, 4f1c 09ab"_s));
        CHECK(text.contains(u"139,000"_s));
    }
}

TEST_CASE("a figure reaches its file, or leaves what was there", "[charts]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"figure.svg"_s);
    REQUIRE(exportFigure(trainingFigure(), Dossier(), optionsFor(FigureFormat::Svg), path));
    CHECK(QFile(path).size() > 2'000);
    CHECK(
        !exportFigure(trainingFigure(), Dossier(), optionsFor(FigureFormat::Svg), u"/dev/full"_s));
}

// Not run by itself: writes pictures to look at into the folder SERVANDA_GALLERY.
TEST_CASE("gallery", "[.gallery]")
{
    const QString folder = qEnvironmentVariable("SERVANDA_GALLERY");
    REQUIRE(!folder.isEmpty());
    const std::vector<std::pair<QString, FigureData>> figures{
        {u"training"_s, trainingFigure()},      {u"funding"_s, fundingFigure()},
        {u"signatories"_s, signatoryFigure(8)}, {u"empty"_s, emptyFigure()},
        {u"busy"_s, busyFigure(60, 1)},         {u"nasty"_s, nastyFigure()}};
    for (const auto &[name, figure] : figures) {
        for (const FigureSize size : kAllSizes) {
            ExportOptions options = optionsFor(FigureFormat::Png, size);
            options.dpi = 96;
            CHECK(exportFigure(figure, Dossier(), options,
                               u"%1/%2-%3.png"_s.arg(folder, name).arg(static_cast<int>(size))));
        }
        for (const FigureFormat format : {FigureFormat::Svg, FigureFormat::Pdf})
            CHECK(
                exportFigure(figure, Dossier(), optionsFor(format),
                             u"%1/%2.%3"_s.arg(folder, name,
                                               format == FigureFormat::Svg ? u"svg"_s : u"pdf"_s)));
    }
}

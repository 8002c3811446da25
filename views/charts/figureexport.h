#pragma once

#include "model/analysis/figuredata.h"

#include <QDateTime>

namespace servanda {

class Dossier;

enum class FigureFormat { Svg, Png, Pdf, Csv };

/// By the ending of a file name (.svg .png .pdf .csv, any case); an error for others.
[[nodiscard]] Result<FigureFormat> figureFormatOf(const QString &path);

/// Canonical sizes (charts-and-export 5.2), never the window's.
enum class FigureSize {
    Slide /*338.7 x 190.5 mm*/,
    SlideHalf /*160 x 150*/,
    TextWidth /*160 x 100*/,
    Landscape /*277 x 190: A4 within margins*/,
    Square /*120 x 120*/
};

struct ExportOptions
{
    FigureFormat format = FigureFormat::Png;
    FigureSize size = FigureSize::Slide;
    int dpi = 150; ///< PNG only: 48 to 1200
    QDateTime exportedAt; ///< UTC, written into the file's metadata; null: left out
};

/// The figure as the bytes of one file. Title, subtitle, as of, source line and marking are inside
/// the frame; SVG is well-formed XML with text as text; PDF is vector with the data attached; PNG
/// carries its DPI, title, source, marking and as-of in its metadata.
[[nodiscard]] Result<QByteArray> renderFigure(const FigureData &figure, const Dossier &dossier,
                                              const ExportOptions &options);

/// renderFigure into a file, whole or not at all: under a temporary name in the same folder,
/// flushed, then renamed. The target must be absent or a regular file.
[[nodiscard]] Result<> exportFigure(const FigureData &figure, const Dossier &dossier,
                                    const ExportOptions &options, const QString &path);

} // namespace servanda

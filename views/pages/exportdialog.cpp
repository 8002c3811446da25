#include "views/pages/exportdialog.h"

#include "model/analysis/figure.h"
#include "views/plaintext.h"
#include "views/textstyle.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QImage>
#include <QMimeData>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace servanda {

namespace {

struct FormatWords
{
    FigureFormat format = FigureFormat::Png;
    QLatin1StringView ending;
    QLatin1StringView label;
};

constexpr std::array kFormats{
    FormatWords{FigureFormat::Png, QLatin1StringView("png"), QLatin1StringView("Picture (PNG)")},
    FormatWords{FigureFormat::Svg, QLatin1StringView("svg"), QLatin1StringView("Drawing (SVG)")},
    FormatWords{FigureFormat::Pdf, QLatin1StringView("pdf"), QLatin1StringView("Page (PDF)")},
    FormatWords{FigureFormat::Csv, QLatin1StringView("csv"), QLatin1StringView("Table (CSV)")},
};

QString proposedName(const FigureData &figure, QLatin1StringView ending)
{
    return enumCode(figure.spec.subject) + u'-' + figure.spec.asOf.toString(Qt::ISODate) + u'.'
        + ending;
}

} // namespace

ExportDialog::ExportDialog(FigureData figure, const Dossier &dossier, QWidget *parent)
    : QDialog(parent),
      m_figure(std::move(figure)),
      m_dossier(dossier),
      m_format(new QComboBox),
      m_size(new QComboBox),
      m_dpi(new QSpinBox),
      m_error(plainLabel())
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(u"Export figure"_s);
    setWindowModality(Qt::WindowModal);
    build();
}

void ExportDialog::build()
{
    for (const FormatWords &words : kFormats)
        m_format->addItem(words.label);
    const std::array sizes{
        std::pair{FigureSize::Slide, u"Slide, 338.7 × 190.5 mm"_s},
        std::pair{FigureSize::SlideHalf, u"Half a slide, 160 × 150 mm"_s},
        std::pair{FigureSize::TextWidth, u"Text width, 160 × 100 mm"_s},
        std::pair{FigureSize::Landscape, u"A4 landscape, 277 × 190 mm"_s},
        std::pair{FigureSize::Square, u"Square, 120 × 120 mm"_s},
    };
    for (const auto &[size, label] : sizes)
        m_size->addItem(label, static_cast<int>(size));
    m_dpi->setRange(48, 1200);
    m_dpi->setValue(150);
    m_dpi->setSingleStep(50);
    m_dpi->setSuffix(u" dots per inch"_s);
    m_format->setObjectName(u"format"_s);
    m_size->setObjectName(u"size"_s);
    m_dpi->setObjectName(u"dpi"_s);
    m_error->setObjectName(u"error"_s);
    m_error->setForegroundRole(QPalette::BrightText);
    m_error->hide();

    auto *title = plainLabel(m_figure.title);
    styleText(title, TextStyle::InspectorTitle);
    auto *marking = plainLabel(u"Marking: "_s + m_figure.marking);
    marking->setForegroundRole(QPalette::PlaceholderText);
    auto *form = new QFormLayout;
    form->addRow(u"&Format"_s, m_format);
    form->addRow(u"&Size"_s, m_size);
    form->addRow(u"&Resolution"_s, m_dpi);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    auto *save = buttons->addButton(u"Save &as…"_s, QDialogButtonBox::AcceptRole);
    save->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(10);
    layout->addWidget(title);
    layout->addWidget(marking);
    layout->addLayout(form);
    layout->addWidget(m_error);
    layout->addWidget(buttons);
    setMinimumWidth(420);

    const auto enable = [this] {
        const FigureFormat format = options().format;
        m_dpi->setEnabled(format == FigureFormat::Png);
        m_size->setEnabled(format != FigureFormat::Csv);
    };
    connect(m_format, &QComboBox::currentIndexChanged, this, enable);
    connect(save, &QPushButton::clicked, this, &ExportDialog::choosePath);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

ExportOptions ExportDialog::options() const
{
    return {.format = kFormats[static_cast<size_t>(m_format->currentIndex())].format,
            .size = static_cast<FigureSize>(m_size->currentData().toInt()),
            .dpi = m_dpi->value(),
            .exportedAt = QDateTime::currentDateTimeUtc()};
}

void ExportDialog::choosePath()
{
    const FormatWords &words = kFormats[static_cast<size_t>(m_format->currentIndex())];
    auto *ask = new QFileDialog(this, u"Save figure"_s); // deletes itself
    ask->setAttribute(Qt::WA_DeleteOnClose);
    ask->setAcceptMode(QFileDialog::AcceptSave);
    ask->setNameFilter(words.label + u" (*."_s + words.ending + u')');
    ask->setDefaultSuffix(words.ending);
    ask->selectFile(proposedName(m_figure, words.ending));
    connect(ask, &QFileDialog::fileSelected, this, &ExportDialog::saveTo);
    ask->open();
}

void ExportDialog::saveTo(const QString &path)
{
    QApplication::setOverrideCursor(Qt::WaitCursor);
    const auto saved = servanda::exportFigure(m_figure, m_dossier, options(), path);
    QApplication::restoreOverrideCursor();
    if (saved) {
        accept();
        return;
    }
    m_error->setText(saved.error().sentence());
    m_error->show();
}

void putOnClipboard(const FigureData &figure, const Dossier &dossier)
{
    auto *data = new QMimeData; // the clipboard takes it
    data->setText(QString::fromUtf8(figureCsv(figure, dossier)));
    const ExportOptions svg{.format = FigureFormat::Svg, .exportedAt = {}};
    if (const auto drawing = renderFigure(figure, dossier, svg))
        data->setData(u"image/svg+xml"_s, *drawing);
    const ExportOptions png{.format = FigureFormat::Png, .exportedAt = {}};
    if (const auto picture = renderFigure(figure, dossier, png))
        data->setImageData(QImage::fromData(*picture, "PNG"));
    QGuiApplication::clipboard()->setMimeData(data);
}

} // namespace servanda

#pragma once

#include "model/analysis/figuredata.h"
#include "views/charts/figureexport.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QSpinBox;

namespace servanda {

/// Asks in what form and where a figure is to be saved, and saves it. Errors are shown in the
/// dialog, which then stays open. Deletes itself when closed; borrows the dossier.
class ExportDialog final : public QDialog
{
    Q_OBJECT
public:
    ExportDialog(FigureData figure, const Dossier &dossier, QWidget *parent = nullptr);

    /// The options as they stand.
    [[nodiscard]] ExportOptions options() const;
    /// Saves there; an error is shown and the dialog stays.
    void saveTo(const QString &path);

private:
    void build();
    void choosePath();

    FigureData m_figure;
    const Dossier &m_dossier;
    QComboBox *m_format;
    QComboBox *m_size;
    QSpinBox *m_dpi;
    QLabel *m_error;
};

/// The figure as picture (PNG and SVG) and as table (CSV as text).
void putOnClipboard(const FigureData &figure, const Dossier &dossier);

} // namespace servanda

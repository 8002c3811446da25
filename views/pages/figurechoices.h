#pragma once

#include "model/analysis/figurespec.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace servanda {

/// What a figure is to show: subject, unit, period, whole or by signatory, stage. As of and filter
/// come from the strip.
class FigureChoices final : public QWidget
{
    Q_OBJECT
public:
    explicit FigureChoices(const Dossier &dossier, QWidget *parent = nullptr);

    /// The choices as a spec, with this view.
    [[nodiscard]] FigureSpec spec(const ViewState &view) const;
    /// Offers the units the dossier has rates for now; keeps the one chosen if it still exists.
    void refreshUnits();
    /// For a figure opened from elsewhere.
    void choose(Subject subject);

Q_SIGNALS:
    void changed();

private:
    void offerForSubject();
    [[nodiscard]] QComboBox *addCombo(const QString &label, const QString &name);

    const Dossier &m_dossier;
    QComboBox *m_subject;
    QComboBox *m_unit;
    QComboBox *m_period;
    QComboBox *m_split;
    QComboBox *m_stage;
    std::vector<Unit> m_units;
};

} // namespace servanda

#pragma once

#include "model/analysis/statuseffect.h"

#include <QScrollArea>

namespace servanda {

/// What an edit does, told whole: the clauses that wake or fall asleep, and of every group the sums
/// before and after with each reason and the facts behind it.
class EffectDetails final : public QScrollArea
{
    Q_OBJECT
public:
    explicit EffectDetails(QWidget *parent = nullptr);

    /// Obligations are named as the dossier knows them.
    void show(const StatusEffect &effect, const Dossier &dossier);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {60, 60}; }
};

} // namespace servanda

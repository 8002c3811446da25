#pragma once

#include "model/analysis/figuremaking.h"

#include <functional>

namespace servanda {

/// Writes the words of a figure whose numbers are made: title, subtitle, notes, as of, source,
/// marking.
void writeTexts(FigureData &figure, const FigureGround &ground, const Provenance &provenance);

/// The message of a figure in at most 15 words, true of its numbers.
[[nodiscard]] QString proposedTitle(const FigureData &figure, const Dossier &dossier);
/// Measure, stages, unit, who and period.
[[nodiscard]] QString subtitleOf(const FigureData &figure, const Dossier &dossier);
/// Sentences about what is not drawn, not reported, and how it was counted.
[[nodiscard]] QStringList notesOf(const FigureData &figure, const FigureGround &ground);

/// The same three for a figure of violations. An attribution is called one in each of them.
[[nodiscard]] QString violationTitle(const FigureData &figure, const Dossier &dossier);
[[nodiscard]] QString violationSubtitle(const FigureData &figure, const Dossier &dossier);
[[nodiscard]] QStringList violationNotes(const FigureData &figure, const FigureGround &ground);

/// "146 bn euro", "1.2 m pieces"; "146 bn GBP" for other currencies.
[[nodiscard]] QString shortAmount(qint64 minorUnits, const Unit &unit);
/// "1 pledge", "12,000 pledges".
[[nodiscard]] QString countedText(qsizetype count, const QString &one, const QString &many);
/// A message about one party: by its name where that leaves it short enough, else by its code.
[[nodiscard]] QString namedMessage(const Dossier &dossier, PartyId id,
                                   const std::function<QString(const QString &name)> &message);
/// "France and Germany", "5 signatories"; `all` where none is chosen.
[[nodiscard]] QString signatoriesText(const Filter &filter, const Dossier &dossier,
                                      const QString &all);
/// ", clauses 1, 2.1" or nothing.
[[nodiscard]] QString clausesText(const Filter &filter, const Dossier &dossier);
/// "; January 2026 to June 2026", or nothing where nothing is dated.
[[nodiscard]] QString monthsText(const FigureData &figure);
/// The sum of all series of a stage.
[[nodiscard]] FigureSeries stageTotal(const FigureData &figure, CurveStage stage);

} // namespace servanda

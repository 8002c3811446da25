#pragma once

#include "model/analysis/otherscales.h"
#include "model/analysis/statusboard.h"
#include "model/core/moment.h"

namespace servanda {

/// One line of a status report: a pledge, or a group of them.
struct StatusEntry
{
    QString code; ///< of a cell: clause and signatory, "PD-2.1/GBR"
    QString title;
    QString clause; ///< of pledges and cells: codes
    QString signatory;
    std::optional<Applicability> applicability; ///< none: no pledge
    std::optional<Fraction> low;
    std::optional<Fraction> point;
    std::optional<Fraction> high;
    qint16 level = kNoLevel;
    Timeliness timeliness = Timeliness::NoDate;
    Confidence confidence = Confidence::NotAssessed;
    bool disputed = false;
    Headline headline = Headline::NoPledge;
    bool counted = true; ///< pledges: false where it counts through another
    bool preparatory = false; ///< pledges: counts as readiness only
    std::optional<OtherScales> scales; ///< pledges, where asked for
    StatusTally tally; ///< of groups
    QString
        summary; ///< of groups: "40 (34-52) · 5 of 6 assessed"; of pledges: "31 (31-42)" or empty
};

/// The status of a whole dossier on one day, in a fixed order: the same facts, day and settings
/// give the same sheet.
struct StatusSheet
{
    QDate asOf;
    KnownOn knownOn; ///< without a time: as known now
    StatusRules rules;
    bool withScales = false; ///< whether other schools' scales are told as well
    Errors faults; ///< settings that could not be read
    QString summary; ///< of everything
    std::vector<StatusEntry> instruments; ///< in the dossier's order
    std::vector<StatusEntry> clauses; ///< in the dossier's order, each with those below it
    std::vector<StatusEntry> signatories; ///< who took part or pledged, by code
    std::vector<StatusEntry> cells; ///< clause with those below x signatory, where pledges are
    std::vector<StatusEntry> pledges; ///< announced by then, in the dossier's order
};

/// Whether a sheet also tells each pledge on the scales of other schools (otherscales.h).
enum class Scales { Own, OthersToo };
[[nodiscard]] StatusSheet makeStatusSheet(const StatusBoard &board, Scales scales = Scales::Own);

// The sheet for machines and for people. All three say the same.
[[nodiscard]] QByteArray statusJson(const StatusSheet &sheet);
[[nodiscard]] QByteArray statusCsv(const StatusSheet &sheet);
[[nodiscard]] QString statusText(const StatusSheet &sheet);

} // namespace servanda

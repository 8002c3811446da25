#include "model/analysis/figurespec.h"

#include "model/analysis/ratetable.h"
#include "model/dossier/dossier.h"

namespace servanda {

std::optional<PledgeKind> kindOf(Subject subject)
{
    switch (subject) {
    case Subject::Funding:
        return PledgeKind::Funding;
    case Subject::Arms:
        return PledgeKind::Arms;
    case Subject::Training:
        return PledgeKind::Training;
    case Subject::Violations:
        break;
    }
    return std::nullopt;
}

std::span<const CurveStage> stagesOf(Subject subject)
{
    static constexpr std::array ofPledges{CurveStage::Pledged, CurveStage::Committed,
                                          CurveStage::Allocated, CurveStage::Delivered};
    static constexpr std::array ofViolations{CurveStage::Reported, CurveStage::Established,
                                             CurveStage::Remedied};
    if (subject == Subject::Violations)
        return ofViolations;
    return ofPledges;
}

std::vector<Unit> unitsFor(Subject subject, const Dossier &dossier)
{
    if (subject == Subject::Training)
        return {kPersons};
    if (subject == Subject::Violations)
        return {kReports};
    auto units = RateTable(dossier.rows<Rate>()).currencies();
    const auto preferred = Unit::parse(dossier.setting(settingkey::kReferenceCurrency));
    if (preferred) {
        if (const auto at = std::ranges::find(units, *preferred); at != units.end())
            std::rotate(units.begin(), at, at + 1);
    }
    if (subject == Subject::Arms)
        units.push_back(kPieces);
    return units;
}

} // namespace servanda

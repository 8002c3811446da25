#include "model/analysis/figurespec.h"

#include "model/analysis/ratetable.h"
#include "model/dossier/dossier.h"

namespace servanda {

PledgeKind kindOf(Subject subject)
{
    switch (subject) {
    case Subject::Funding:
        return PledgeKind::Funding;
    case Subject::Arms:
        return PledgeKind::Arms;
    case Subject::Training:
        break;
    }
    return PledgeKind::Training;
}

std::vector<Unit> unitsFor(Subject subject, const Dossier &dossier)
{
    if (subject == Subject::Training)
        return {kPersons};
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

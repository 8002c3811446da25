#include "model/analysis/otherscales.h"

using namespace Qt::StringLiterals;

namespace servanda {

OtherScales otherScalesOf(const Status &status, bool reminded)
{
    OtherScales scales;
    scales.applicable = isActive(status);
    if (!scales.applicable)
        return scales;
    const int level = status.achievement.level;
    const bool overdue = status.timeliness == Timeliness::Overdue;
    if (level != kNoLevel)
        scales.pam = level;
    static constexpr std::array kOgp{"not started", "limited", "substantial", "complete"};
    scales.ogp = level == kNoLevel ? u"no evidence"_s
                                   : QString::fromLatin1(kOgp.at(static_cast<size_t>(level)));
    if (status.contraryAct || (overdue && level == 0))
        scales.g7 = -1;
    else if (level == kFullLevel)
        scales.g7 = 1;
    if (status.contraryAct)
        scales.hrc = u"E"_s;
    else if (level == kNoLevel)
        scales.hrc = reminded ? u"D"_s : QString();
    else
        scales.hrc = level == kFullLevel ? u"A"_s : level == 2 ? u"B"_s : u"C"_s;
    return scales;
}

} // namespace servanda

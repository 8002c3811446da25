#pragma once

#include "model/analysis/status.h"

namespace servanda {

/// A status on the scales of other schools, for reports to them. Information is lost; whoever
/// exports it says so (kScalesNote). Dormant, and whatever else does not bind, is not applicable on
/// all of them.
struct OtherScales
{
    bool applicable = false;
    std::optional<int> pam; ///< Kroc PAM, 0 to 3
    QString ogp; ///< OGP IRM: not started, limited, substantial, complete, no evidence
    int g7 = 0; ///< G7 and G20 research groups: -1, 0, +1
    QString hrc; ///< Human Rights Committee: A to E; empty: not yet asked in vain

    friend bool operator==(const OtherScales &, const OtherScales &) = default;
};

inline constexpr QLatin1StringView kScalesNote{
    "Converted from Servanda's four answers; range, timeliness and confidence are lost."};

/// `reminded`: whether the obligor was reminded to report and did not.
[[nodiscard]] OtherScales otherScalesOf(const Status &status, bool reminded = false);

} // namespace servanda

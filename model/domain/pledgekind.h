#pragma once

#include "model/domain/enums.h"

#include <QList>

#include <array>

namespace servanda {

/// What is undertaken (features P3).
enum class PledgeKind {
    Funding,
    Arms,
    Training,
    DefensiveStructures,
    Troops,
    Monitoring,
    Intelligence,
    Logistics,
    Diplomatic,
    JointProduction,
    Sanctions
};

template <>
struct EnumNames<PledgeKind>
{
    using Name = EnumName<PledgeKind>;
    static constexpr std::array values{
        Name{PledgeKind::Funding, "funding", "Funding"},
        Name{PledgeKind::Arms, "arms", "Arms"},
        Name{PledgeKind::Training, "training", "Training"},
        Name{PledgeKind::DefensiveStructures, "defensive-structures", "Defensive structures"},
        Name{PledgeKind::Troops, "troops", "Troops"},
        Name{PledgeKind::Monitoring, "monitoring", "Monitoring"},
        Name{PledgeKind::Intelligence, "intelligence", "Intelligence"},
        Name{PledgeKind::Logistics, "logistics", "Logistics"},
        Name{PledgeKind::Diplomatic, "diplomatic", "Diplomatic"},
        Name{PledgeKind::JointProduction, "joint-production", "Joint production"},
        Name{PledgeKind::Sanctions, "sanctions", "Sanctions"},
    };
};

/// Several kinds in the order in which they were written; in text divided by semicolons.
using PledgeKinds = QList<PledgeKind>;

} // namespace servanda

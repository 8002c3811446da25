#pragma once

#include "model/analysis/fraction.h"
#include "model/domain/enums.h"

#include <QLatin1StringView>

#include <array>
#include <optional>

namespace servanda {

/// The rules below, as reference: status scheme 4.2. Kept with every assessment; raised whenever
/// the same facts may give another answer.
inline constexpr QLatin1StringView kRuleVersion{"4.2-2"};

/// Whether the obligation binds now.
enum class Applicability : quint8 {
    NotInForce,
    NotApplicable, ///< a reservation, or no party to it
    Dormant, ///< its trigger is not met
    Active,
    Suspended,
    Discharged, ///< ended by fulfilment or release
    Terminated ///< withdrawn, lapsed, superseded
};
template <>
struct EnumNames<Applicability>
{
    using Name = EnumName<Applicability>;
    static constexpr std::array values{
        Name{Applicability::NotInForce, "not_in_force", "not in force"},
        Name{Applicability::NotApplicable, "not_applicable", "not applicable"},
        Name{Applicability::Dormant, "dormant", "dormant"},
        Name{Applicability::Active, "active", "active"},
        Name{Applicability::Suspended, "suspended", "suspended"},
        Name{Applicability::Discharged, "discharged", "discharged"},
        Name{Applicability::Terminated, "terminated", "terminated"},
    };
};

enum class Timeliness : quint8 { NoDate, NotDue, DueSoon, Overdue, MetOnTime, MetLate };
template <>
struct EnumNames<Timeliness>
{
    using Name = EnumName<Timeliness>;
    static constexpr std::array values{
        Name{Timeliness::NoDate, "no_date", "no date"},
        Name{Timeliness::NotDue, "not_due", "not due"},
        Name{Timeliness::DueSoon, "due_soon", "due soon"},
        Name{Timeliness::Overdue, "overdue", "overdue"},
        Name{Timeliness::MetOnTime, "met_on_time", "met on time"},
        Name{Timeliness::MetLate, "met_late", "met late"},
    };
};

/// On whose word, surest first.
enum class Confidence : quint8 {
    Confirmed, ///< the recipient or a third-party monitor agrees
    Reported, ///< the obligor's official source
    Claimed, ///< press, a single source
    Unverifiable, ///< cannot be checked
    NotAssessed ///< nobody looked
};
template <>
struct EnumNames<Confidence>
{
    using Name = EnumName<Confidence>;
    static constexpr std::array values{
        Name{Confidence::Confirmed, "confirmed", "confirmed"},
        Name{Confidence::Reported, "reported", "reported"},
        Name{Confidence::Claimed, "claimed", "claimed"},
        Name{Confidence::Unverifiable, "unverifiable", "unverifiable"},
        Name{Confidence::NotAssessed, "not_assessed", "not assessed"},
    };
};

/// 0 nothing, 1 minimal, 2 intermediate, 3 full.
inline constexpr qint16 kNoLevel = -1;
inline constexpr qint16 kFullLevel = 3;

/// How much of it is done. Without a point nobody can say; low and high are then what is possible.
struct Achievement
{
    Fraction low;
    std::optional<Fraction> point;
    Fraction high{Fraction::kWhole};
    qint16 level = kNoLevel;

    friend bool operator==(const Achievement &, const Achievement &) = default;
};

/// The four answers about one obligation on one day.
struct Status
{
    Applicability applicability = Applicability::Active;
    Achievement achievement;
    Timeliness timeliness = Timeliness::NoDate;
    Confidence confidence = Confidence::NotAssessed;
    bool disputed = false;
    bool contraryAct = false; ///< an act against it: level 0 with a sign of its own
    bool released = false; ///< the beneficiary waived it
    bool judged = false; ///< a person chose the level
    bool withinDeviation = false; ///< full only with the deviation that was agreed
    bool belowZero = false; ///< more was returned than delivered; counted as nothing
    bool ends = false; ///< being full ends it; otherwise it goes on
    bool preparatory = false; ///< counts as readiness, never in a point
    bool counted = true; ///< false: counts through another pledge (parts, restatements, totals)

    friend bool operator==(const Status &, const Status &) = default;
};

/// Whether it binds, or ended by being full: what the sums of a group are over.
[[nodiscard]] inline bool isActive(const Status &status)
{
    return !status.released
        && (status.applicability == Applicability::Active
            || status.applicability == Applicability::Discharged);
}

} // namespace servanda

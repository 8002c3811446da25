#pragma once

#include "model/domain/filter.h"

#include <optional>
#include <span>

namespace servanda {

/// What a curve is about: the pledges of one kind, or the register of violations.
enum class Subject { Funding, Arms, Training, Violations };

template <>
struct EnumNames<Subject>
{
    static constexpr std::array values{
        EnumName<Subject>{Subject::Funding, "funding", "Funding"},
        EnumName<Subject>{Subject::Arms, "arms", "Arms"},
        EnumName<Subject>{Subject::Training, "training", "Training"},
        EnumName<Subject>{Subject::Violations, "violations", "Violations"},
    };
};

/// Those that are about pledges: the curves of the overview.
inline constexpr std::array kPledgeSubjects{Subject::Funding, Subject::Arms, Subject::Training};

/// The kind of pledge that a curve of this subject takes; none for violations.
[[nodiscard]] std::optional<PledgeKind> kindOf(Subject subject);

/// How fine the steps are.
enum class Period { Month, Quarter, Year };

template <>
struct EnumNames<Period>
{
    static constexpr std::array values{
        EnumName<Period>{Period::Month, "month", "Month"},
        EnumName<Period>{Period::Quarter, "quarter", "Quarter"},
        EnumName<Period>{Period::Year, "year", "Year"},
    };
};

/// One curve for all, or one for each signatory: who pledged, or whom violations are attributed to.
enum class Split { Whole, BySignatory };

/// The stages that are drawn: four of pledges, of which Delivered holds what was delivered,
/// disbursed, trained or used; three of violations.
enum class CurveStage {
    Pledged,
    Committed,
    Allocated,
    Delivered,
    Reported,
    Established, ///< the Commission has found so
    Remedied
};

template <>
struct EnumNames<CurveStage>
{
    static constexpr std::array values{
        EnumName<CurveStage>{CurveStage::Pledged, "pledged", "Pledged"},
        EnumName<CurveStage>{CurveStage::Committed, "committed", "Committed"},
        EnumName<CurveStage>{CurveStage::Allocated, "allocated", "Allocated"},
        EnumName<CurveStage>{CurveStage::Delivered, "delivered", "Delivered"},
        EnumName<CurveStage>{CurveStage::Reported, "reported", "Reported"},
        EnumName<CurveStage>{CurveStage::Established, "established", "Established"},
        EnumName<CurveStage>{CurveStage::Remedied, "remedied", "Remedied"},
    };
};

/// The stages that a subject has, in their order.
[[nodiscard]] std::span<const CurveStage> stagesOf(Subject subject);

/// What violations are counted in.
inline constexpr Unit kReports = Unit::fromAscii("reports");

/// What a figure shows: a plain value from which, with a dossier, FigureData follows.
struct FigureSpec
{
    Subject subject = Subject::Funding;
    Unit unit
        = kEuro; ///< a currency to convert into, kPieces (arms), kPersons (training), kReports
    Period period = Period::Month;
    Split split = Split::Whole;
    CurveStage splitStage = CurveStage::Pledged; ///< the stage drawn when split, of its subject
    Filter filter;
    QDate asOf; ///< inclusive; never null
    QString title; ///< message title; empty: one proposed from the data

    friend bool operator==(const FigureSpec &, const FigureSpec &) = default;
};

/// The units a subject can be shown in with this dossier's rates, the usual one first: euro and the
/// currencies that have a rate for money, pieces for arms, persons for training,
/// reports for violations.
class Dossier;
[[nodiscard]] std::vector<Unit> unitsFor(Subject subject, const Dossier &dossier);

} // namespace servanda

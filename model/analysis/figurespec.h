#pragma once

#include "model/domain/filter.h"

namespace servanda {

/// What a curve is about. Each takes the pledges of one kind.
enum class Subject { Funding, Arms, Training };

template <>
struct EnumNames<Subject>
{
    static constexpr std::array values{
        EnumName<Subject>{Subject::Funding, "funding", "Funding"},
        EnumName<Subject>{Subject::Arms, "arms", "Arms"},
        EnumName<Subject>{Subject::Training, "training", "Training"},
    };
};

/// The kind of pledge that a curve of this subject takes.
[[nodiscard]] PledgeKind kindOf(Subject subject);

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

/// One curve for all, or one for each signatory.
enum class Split { Whole, BySignatory };

/// The stages that are drawn. Delivered holds what was delivered, disbursed, trained or used.
enum class CurveStage { Pledged, Committed, Allocated, Delivered };

template <>
struct EnumNames<CurveStage>
{
    static constexpr std::array values{
        EnumName<CurveStage>{CurveStage::Pledged, "pledged", "Pledged"},
        EnumName<CurveStage>{CurveStage::Committed, "committed", "Committed"},
        EnumName<CurveStage>{CurveStage::Allocated, "allocated", "Allocated"},
        EnumName<CurveStage>{CurveStage::Delivered, "delivered", "Delivered"},
    };
};

/// What a figure shows: a plain value from which, with a dossier, FigureData follows.
struct FigureSpec
{
    Subject subject = Subject::Funding;
    Unit unit = kEuro; ///< a currency to convert into, kPieces (arms) or kPersons (training)
    Period period = Period::Month;
    Split split = Split::Whole;
    CurveStage splitStage = CurveStage::Pledged; ///< the stage drawn when split
    Filter filter;
    QDate asOf; ///< inclusive; never null
    QString title; ///< message title; empty: one proposed from the data

    friend bool operator==(const FigureSpec &, const FigureSpec &) = default;
};

/// The units a subject can be shown in with this dossier's rates, the usual one first: euro and the
/// currencies that have a rate for money, pieces for arms, persons for training.
class Dossier;
[[nodiscard]] std::vector<Unit> unitsFor(Subject subject, const Dossier &dossier);

} // namespace servanda

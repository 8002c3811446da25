#pragma once

#include "model/core/decimal.h"
#include "model/domain/pledge.h"

namespace servanda {

/// How a pledge is measured (reference: status scheme 4.2 B).
enum class Measure : quint8 {
    AtLeast, ///< so much in total
    AtMost, ///< a ceiling
    KeepLevel, ///< so much on every day of a period
    Steps, ///< milestones with weights; n of N listed things are milestones of weight 1
    Act, ///< one act, all or nothing
    Judged ///< a person chooses the level against the guideline
};
template <>
struct EnumNames<Measure>
{
    using Name = EnumName<Measure>;
    static constexpr std::array values{
        Name{Measure::AtLeast, "at-least", "At least so much in total"},
        Name{Measure::AtMost, "at-most", "At most so much"},
        Name{Measure::KeepLevel, "keep-level", "A level kept through a period"},
        Name{Measure::Steps, "milestones", "Milestones"},
        Name{Measure::Act, "one-act", "One act"},
        Name{Measure::Judged, "judged", "A person's judgement"},
    };
};

/// What fulfilling the pledge is good for.
enum class MeasurePurpose : quint8 {
    Substantive,
    Preparatory ///< plan agreed, unit named, law passed: counts as readiness only
};
template <>
struct EnumNames<MeasurePurpose>
{
    static constexpr std::array values{
        EnumName<MeasurePurpose>{MeasurePurpose::Substantive, "substantive", "Substantive"},
        EnumName<MeasurePurpose>{MeasurePurpose::Preparatory, "preparatory", "Preparatory"},
    };
};

/// How the parts of a pledge (Relation::PartOf) make the whole of it.
enum class JointMode : quint8 {
    None, ///< they are its amounts: the parts count where they have figures, else the whole
    All, ///< as good as its weakest part
    Any, ///< as good as its best
    KOf, ///< the mean of the k best; full only when k parts are full
    Jointly ///< one figure that all bear together: each has a share of it, none a level
};
template <>
struct EnumNames<JointMode>
{
    using Name = EnumName<JointMode>;
    static constexpr std::array values{
        Name{JointMode::None, "none", "Not joint"},
        Name{JointMode::All, "all", "All of its parts"},
        Name{JointMode::Any, "any", "Any of its parts"},
        Name{JointMode::KOf, "k-of-n", "So many of its parts"},
        Name{JointMode::Jointly, "jointly", "All parts together"},
    };
};

/// Where the due date of a pledge comes from.
enum class DueBasis : quint8 {
    Stated,
    Assumed ///< an analyst's reading of words such as "soon"; told wherever the date is
};
template <>
struct EnumNames<DueBasis>
{
    static constexpr std::array values{
        EnumName<DueBasis>{DueBasis::Stated, "stated", "Stated in the text"},
        EnumName<DueBasis>{DueBasis::Assumed, "assumed", "Assumed by us"},
    };
};

/// How much the text of a pledge pins down. Told beside the score, because vague promises score high.
enum class Specificity : quint8 { NotSaid, AimOnly, Direction, Measurable, MeasurableAndDated };
template <>
struct EnumNames<Specificity>
{
    using Name = EnumName<Specificity>;
    static constexpr std::array values{
        Name{Specificity::NotSaid, "", ""},
        Name{Specificity::AimOnly, "0", "0 Aim only"},
        Name{Specificity::Direction, "1", "1 Direction"},
        Name{Specificity::Measurable, "2", "2 Measurable"},
        Name{Specificity::MeasurableAndDated, "3", "3 Measurable and dated"},
    };
};

/// How one pledge is scored, agreed before anybody scores it. A fact of its own, because most
/// pledges are simply "at least so much" and millions of them should not carry its texts. At most
/// one of a pledge. The layout's optional yardsticks.csv.
struct Yardstick
{
    Id<Yardstick> id;
    Id<Pledge> pledge;
    Measure measure = Measure::AtLeast;
    MeasurePurpose purpose = MeasurePurpose::Substantive;
    PartialDate keptFrom; ///< of a level: the first day; none: since the pledge
    PartialDate keptUntil; ///< of a level: the last day; none: open
    JointMode joint = JointMode::None;
    Decimal partsNeeded; ///< KOf: how many, a whole number
    DueBasis dueBasis = DueBasis::Stated;
    Specificity specificity = Specificity::NotSaid;
    Decimal deviation; ///< how much less still counts as full, 0 to 0.5; 0: as the dossier says
    QString guideline; ///< what the levels mean here, or why the deviation was agreed
    Id<Source> source;

    friend bool operator==(const Yardstick &, const Yardstick &) = default;
};

template <>
struct Description<Yardstick>
{
    static constexpr FactType type = FactType::Yardstick;
    static constexpr int since = 4;
    static constexpr auto table = "yardstick";
    static constexpr auto file = "yardsticks.csv";
    static constexpr bool optionalFile = true;
    static constexpr auto label = "Yardstick";
    static constexpr auto plural = "Yardsticks";
    static constexpr std::tuple fields{
        Field{"pledge_id", &Yardstick::pledge, "Pledge", Need::Required},
        Field{"measure", &Yardstick::measure, "Measured as", Need::Required},
        Field{"purpose", &Yardstick::purpose, "Purpose", Need::Required},
        Field{"kept_from", &Yardstick::keptFrom, "Kept from"},
        Field{"kept_until", &Yardstick::keptUntil, "Kept until"},
        Field{"joint", &Yardstick::joint, "Joint", Need::Required},
        Field{"parts_needed", &Yardstick::partsNeeded, "Parts needed"},
        Field{"due_basis", &Yardstick::dueBasis, "Due date", Need::Required},
        Field{"specificity", &Yardstick::specificity, "Specificity"},
        Field{"deviation", &Yardstick::deviation, "Deviation allowed"},
        Field{"guideline_note", &Yardstick::guideline, "Guideline"},
        Field{"source_id", &Yardstick::source, "Source"},
    };
    static QString caption(const Yardstick &yardstick) { return enumLabel(yardstick.measure); }
};

} // namespace servanda

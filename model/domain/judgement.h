#pragma once

#include "model/domain/pledge.h"

namespace servanda {

/// The level of a pledge that has no agreed yardstick, as a person chooses it.
enum class JudgedLevel : quint8 { NotStarted, Minimal, Intermediate, Full };
template <>
struct EnumNames<JudgedLevel>
{
    using Name = EnumName<JudgedLevel>;
    static constexpr std::array values{
        Name{JudgedLevel::NotStarted, "0", "0 Not started"},
        Name{JudgedLevel::Minimal, "1", "1 Minimal"},
        Name{JudgedLevel::Intermediate, "2", "2 Intermediate"},
        Name{JudgedLevel::Full, "3", "3 Full"},
    };
};

/// A person's judgement of how far a pledge is kept. Counts only where a second person, another
/// one, stands by it (reference: status scheme 4.2 B). Of several the latest counts, by day and
/// then by when it was entered. The layout's optional judgements.csv.
struct Judgement
{
    Id<Judgement> id;
    Id<Pledge> pledge;
    JudgedLevel level = JudgedLevel::NotStarted;
    PartialDate judgedOn;
    QString judgedBy;
    QString secondPerson; ///< none: it does not count yet
    QString reason;
    Id<Source> source;

    friend bool operator==(const Judgement &, const Judgement &) = default;
};

template <>
struct Description<Judgement>
{
    static constexpr FactType type = FactType::Judgement;
    static constexpr int since = 4;
    static constexpr auto table = "judgement";
    static constexpr auto file = "judgements.csv";
    static constexpr bool optionalFile = true;
    static constexpr auto label = "Judgement";
    static constexpr auto plural = "Judgements";
    static constexpr std::tuple fields{
        Field{"pledge_id", &Judgement::pledge, "Pledge", Need::Required},
        Field{"level", &Judgement::level, "Level", Need::Required},
        Field{"judged_on", &Judgement::judgedOn, "Judged on", Need::Required},
        Field{"judged_by", &Judgement::judgedBy, "Judged by", Need::Required},
        Field{"second_person", &Judgement::secondPerson, "Second person"},
        Field{"reason", &Judgement::reason, "Reason", Need::Required},
        Field{"source_id", &Judgement::source, "Source"},
    };
    static QString caption(const Judgement &judgement)
    {
        return enumLabel(judgement.level) + QLatin1StringView(", judged by ") + judgement.judgedBy;
    }
};

} // namespace servanda

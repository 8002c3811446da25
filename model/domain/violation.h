#pragma once

#include "model/domain/clause.h"
#include "model/domain/party.h"
#include "model/domain/standing.h"

namespace servanda {

/// What the Special Commission found about a reported violation.
enum class CommissionFinding : quint8 { None, Established, NotEstablished, Undetermined };
template <>
struct EnumNames<CommissionFinding>
{
    using Name = EnumName<CommissionFinding>;
    static constexpr std::array values{
        Name{CommissionFinding::None, "none", "No finding yet"},
        Name{CommissionFinding::Established, "established", "Established"},
        Name{CommissionFinding::NotEstablished, "not-established", "Not established"},
        Name{CommissionFinding::Undetermined, "undetermined", "Cannot be determined"},
    };
};

/// How far the register has come with it.
enum class ViolationState : quint8 { Reported, UnderExamination, Decided, Remedied, Closed };
template <>
struct EnumNames<ViolationState>
{
    using Name = EnumName<ViolationState>;
    static constexpr std::array values{
        Name{ViolationState::Reported, "reported", "Reported"},
        Name{ViolationState::UnderExamination, "under-examination", "Under examination"},
        Name{ViolationState::Decided, "decided", "Decided"},
        Name{ViolationState::Remedied, "remedied", "Remedied"},
        Name{ViolationState::Closed, "closed", "Closed"},
    };
};

/// An entry in the ceasefire-violation register of the Special Commission. Who is said to have done
/// it is a claim until the Commission has found so. The layout's optional violations.csv.
struct Violation
{
    Id<Violation> id;
    QString code;
    Id<Instrument> instrument;
    Id<Clause> clause; ///< the one that it breaks
    QString title;
    PartialDate occurredOn;
    QString place;
    PartialDate reportedOn;
    Id<Party> reportedBy;
    Id<Party> attributedTo; ///< none: to nobody, or to no party of the dossier
    QString attribution; ///< in words: by whom, how sure
    CommissionFinding finding = CommissionFinding::None;
    PartialDate foundOn;
    QString remedy;
    PartialDate remediedOn;
    ViolationState state = ViolationState::Reported;
    QString note;
    Id<Source> source;
    Standing standing = Standing::Reported;

    friend bool operator==(const Violation &, const Violation &) = default;
};

template <>
struct Description<Violation>
{
    static constexpr FactType type = FactType::Violation;
    static constexpr int since = 4;
    static constexpr auto table = "violation";
    static constexpr auto file = "violations.csv";
    static constexpr bool optionalFile = true;
    static constexpr auto label = "Violation";
    static constexpr auto plural = "Violations";
    static constexpr std::tuple fields{
        Field{"code", &Violation::code, "Code", Need::Required, "id"},
        Field{"instrument_id", &Violation::instrument, "Instrument", Need::Required},
        Field{"clause_id", &Violation::clause, "Clause"},
        Field{"title", &Violation::title, "What happened", Need::Required},
        Field{"occurred_on", &Violation::occurredOn, "When"},
        Field{"place", &Violation::place, "Where"},
        Field{"reported_on", &Violation::reportedOn, "Reported", Need::Required},
        Field{"reported_by", &Violation::reportedBy, "Reported by"},
        Field{"attributed_to", &Violation::attributedTo, "Attributed to"},
        Field{"attribution_note", &Violation::attribution, "Attribution"},
        Field{"finding", &Violation::finding, "Finding", Need::Required},
        Field{"found_on", &Violation::foundOn, "Found"},
        Field{"remedy_note", &Violation::remedy, "Remedy"},
        Field{"remedied_on", &Violation::remediedOn, "Remedied"},
        Field{"state", &Violation::state, "State", Need::Required},
        Field{"note", &Violation::note, "Note"},
        Field{"source_id", &Violation::source, "Source"},
        Field{"standing", &Violation::standing, "Standing", Need::Required},
    };
    static QString caption(const Violation &violation) { return violation.title; }
};

} // namespace servanda

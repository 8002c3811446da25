#pragma once

#include "model/domain/pledge.h"

namespace servanda {

/// What an act does to a pledge.
enum class PledgeActKind : quint8 {
    ContraryAct, ///< done against it: level 0 with a sign of its own
    Release, ///< the beneficiary waives it: it leaves every sum
    Suspension, ///< it does not bind for a time
    Withdrawal ///< it ends, whoever undertook it says so
};
template <>
struct EnumNames<PledgeActKind>
{
    using Name = EnumName<PledgeActKind>;
    static constexpr std::array values{
        Name{PledgeActKind::ContraryAct, "contrary-act", "Contrary act"},
        Name{PledgeActKind::Release, "release", "Release by the beneficiary"},
        Name{PledgeActKind::Suspension, "suspension", "Suspension"},
        Name{PledgeActKind::Withdrawal, "withdrawal", "Withdrawal"},
    };
};

/// Something that was done to a pledge rather than for it. Contrary acts and releases count only
/// with evidence and a second person (reference: status scheme 4.2 B); suspensions and withdrawals
/// with evidence. The layout's optional acts.csv.
struct PledgeAct
{
    Id<PledgeAct> id;
    QString code;
    Id<Pledge> pledge;
    PledgeActKind kind = PledgeActKind::ContraryAct;
    PartialDate date;
    PartialDate until; ///< of a suspension: its last day; none: still open
    QString title;
    QString recordedBy;
    QString secondPerson; ///< another one, who stands by it
    QString note;
    Id<Source> source;
    Standing standing = Standing::Reported;

    friend bool operator==(const PledgeAct &, const PledgeAct &) = default;
};

template <>
struct Description<PledgeAct>
{
    static constexpr FactType type = FactType::PledgeAct;
    static constexpr int since = 4;
    static constexpr auto table = "pledge_act";
    static constexpr auto file = "acts.csv";
    static constexpr bool optionalFile = true;
    static constexpr auto label = "Act on a pledge";
    static constexpr auto plural = "Acts on pledges";
    static constexpr std::tuple fields{
        Field{"code", &PledgeAct::code, "Code", Need::Required, "id"},
        Field{"pledge_id", &PledgeAct::pledge, "Pledge", Need::Required},
        Field{"kind", &PledgeAct::kind, "Kind", Need::Required},
        Field{"date", &PledgeAct::date, "Date", Need::Required},
        Field{"until", &PledgeAct::until, "Until"},
        Field{"title", &PledgeAct::title, "Title", Need::Required},
        Field{"recorded_by", &PledgeAct::recordedBy, "Recorded by", Need::Required},
        Field{"second_person", &PledgeAct::secondPerson, "Second person"},
        Field{"note", &PledgeAct::note, "Note"},
        Field{"source_id", &PledgeAct::source, "Source"},
        Field{"standing", &PledgeAct::standing, "Standing", Need::Required},
    };
    static QString caption(const PledgeAct &act)
    {
        return enumLabel(act.kind) + QLatin1StringView(": ") + act.title;
    }
};

/// Whether the act has what it needs to count.
[[nodiscard]] inline bool counts(const PledgeAct &act)
{
    const bool needsSecond
        = act.kind == PledgeActKind::ContraryAct || act.kind == PledgeActKind::Release;
    return act.standing == Standing::Reported && act.source
        && !(needsSecond && act.secondPerson.isEmpty());
}

} // namespace servanda

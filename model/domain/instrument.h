#pragma once

#include "model/core/partialdate.h"
#include "model/domain/description.h"
#include "model/domain/enums.h"

#include <array>

namespace servanda {

/// Legal character of an instrument.
enum class Bindingness { Political, Legal, Mixed };

template <>
struct EnumNames<Bindingness>
{
    static constexpr std::array values{
        EnumName<Bindingness>{Bindingness::Political, "political", "Political"},
        EnumName<Bindingness>{Bindingness::Legal, "legal", "Legal"},
        EnumName<Bindingness>{Bindingness::Mixed, "mixed", "Political and legal"},
    };
};

/// A declaration, agreement or letter.
struct Instrument
{
    Id<Instrument> id;
    QString code;
    QString title;
    QString shortTitle;
    QString kind; ///< declaration, agreement, letter-of-intent ...: its name in the field
    Bindingness bindingness = Bindingness::Political;
    PartialDate signedOn;
    QString place;
    QString language; ///< BCP 47
    QString url;
    QString note;

    friend bool operator==(const Instrument &, const Instrument &) = default;
};
using InstrumentId = Id<Instrument>;

template <>
struct Description<Instrument>
{
    static constexpr FactType type = FactType::Instrument;
    static constexpr auto table = "instrument";
    static constexpr auto file = "instruments.csv";
    static constexpr bool optionalFile = false;
    static constexpr auto label = "Instrument";
    static constexpr auto plural = "Instruments";
    static constexpr std::tuple fields{
        Field{"code", &Instrument::code, "Code", Need::Required, "id"},
        Field{"title", &Instrument::title, "Title", Need::Required},
        Field{"short_title", &Instrument::shortTitle, "Short title"},
        Field{"kind", &Instrument::kind, "Kind"},
        Field{"bindingness", &Instrument::bindingness, "Legal character", Need::Required},
        Field{"signed_on", &Instrument::signedOn, "Signed"},
        Field{"place", &Instrument::place, "Place"},
        Field{"language", &Instrument::language, "Language"},
        Field{"url", &Instrument::url, "Address"},
        Field{"note", &Instrument::note, "Note"},
    };
    static QString caption(const Instrument &instrument)
    {
        return instrument.shortTitle.isEmpty() ? instrument.title : instrument.shortTitle;
    }
};

} // namespace servanda

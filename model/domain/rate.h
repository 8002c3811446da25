#pragma once

#include "model/core/decimal.h"
#include "model/core/unit.h"
#include "model/domain/source.h"

namespace servanda {

/// 1 EUR = perEuro units of a currency on a date (European Central Bank reference rate, or an own
/// table with its source).
struct Rate
{
    Id<Rate> id;
    PartialDate date; ///< a full day
    Unit currency;
    Decimal perEuro; ///< 1e-9 to 1e9
    Id<Source> source;

    friend bool operator==(const Rate &, const Rate &) = default;
};

template <>
struct Description<Rate>
{
    static constexpr FactType type = FactType::Rate;
    static constexpr auto table = "rate";
    static constexpr auto file = "rates.csv";
    static constexpr bool optionalFile = false;
    static constexpr auto label = "Rate";
    static constexpr auto plural = "Rates";
    static constexpr std::tuple fields{
        Field{"date", &Rate::date, "Date", Need::Required},
        Field{"currency", &Rate::currency, "Currency", Need::Required},
        Field{"per_eur", &Rate::perEuro, "Per euro", Need::Required},
        Field{"source_id", &Rate::source, "Source"},
    };
    static QString caption(const Rate &rate)
    {
        return QLatin1StringView("1 EUR = ") + rate.perEuro.toText() + QChar(u' ')
            + rate.currency.toText();
    }
};

} // namespace servanda

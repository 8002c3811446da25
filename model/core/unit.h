#pragma once

#include "model/core/result.h"

#include <QLatin1StringView>

#include <array>
#include <compare>

namespace servanda {

/// What an amount is counted in: an ISO 4217 currency code, `pieces`, `persons`,
/// `pieces-per-month`, `percent-GDP`, `states`, or another word of the dossier's own (lower-case
/// letters and hyphens). None: a pledge of a role, not of a quantity. At most 16 characters.
class Unit final
{
public:
    constexpr Unit() = default;

    /// Invalid for anything that is neither an ISO 4217 code nor a well-formed word.
    [[nodiscard]] static Result<Unit> parse(QStringView code);
    /// For codes known at compile time and from a store that checks them itself: the first 16
    /// bytes, unchecked. isKnown() tells whether it is one parse() would have accepted.
    [[nodiscard]] static constexpr Unit fromAscii(std::string_view code)
    {
        Unit unit;
        for (size_t i = 0; i < code.size() && i < unit.m_code.size(); ++i)
            unit.m_code[i] = code[i];
        return unit;
    }

    [[nodiscard]] constexpr bool isNone() const { return m_code[0] == '\0'; }
    /// Whether it has the shape of a currency code: three capital letters.
    [[nodiscard]] bool isMoney() const;
    [[nodiscard]] bool isKnown() const;
    /// Decimals of the minor unit: ISO 4217 for money, 4 for `percent-GDP`, else 0.
    [[nodiscard]] int decimals() const;
    [[nodiscard]] QLatin1StringView code() const;
    [[nodiscard]] QString toText() const { return code(); }

    friend constexpr auto operator<=>(const Unit &, const Unit &) = default;

private:
    std::array<char, 16> m_code{};
};

inline constexpr Unit kEuro = Unit::fromAscii("EUR");
inline constexpr Unit kPieces = Unit::fromAscii("pieces");
inline constexpr Unit kPersons = Unit::fromAscii("persons");
inline constexpr Unit kPercentGdp = Unit::fromAscii("percent-GDP");

} // namespace servanda

#include "model/core/unit.h"

#include <algorithm>
#include <string_view>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

// ISO 4217 (list one, and codes withdrawn since 1999 that old pledges may carry), alphabetical.
constexpr std::array kCurrencies = std::to_array<std::string_view>(
    {"AED", "AFN", "ALL", "AMD", "ANG", "AOA", "ARS", "AUD", "AWG", "AZN", "BAM", "BBD", "BDT",
     "BGN", "BHD", "BIF", "BMD", "BND", "BOB", "BRL", "BSD", "BTN", "BWP", "BYN", "BZD", "CAD",
     "CDF", "CHF", "CLP", "CNY", "COP", "CRC", "CUP", "CVE", "CZK", "DJF", "DKK", "DOP", "DZD",
     "EEK", "EGP", "ERN", "ETB", "EUR", "FJD", "FKP", "GBP", "GEL", "GHS", "GIP", "GMD", "GNF",
     "GTQ", "GYD", "HKD", "HNL", "HRK", "HTG", "HUF", "IDR", "ILS", "INR", "IQD", "IRR", "ISK",
     "JMD", "JOD", "JPY", "KES", "KGS", "KHR", "KMF", "KPW", "KRW", "KWD", "KYD", "KZT", "LAK",
     "LBP", "LKR", "LRD", "LSL", "LTL", "LVL", "LYD", "MAD", "MDL", "MGA", "MKD", "MMK", "MNT",
     "MOP", "MRU", "MUR", "MVR", "MWK", "MXN", "MYR", "MZN", "NAD", "NGN", "NIO", "NOK", "NPR",
     "NZD", "OMR", "PAB", "PEN", "PGK", "PHP", "PKR", "PLN", "PYG", "QAR", "RON", "RSD", "RUB",
     "RWF", "SAR", "SBD", "SCR", "SDG", "SEK", "SGD", "SHP", "SIT", "SKK", "SLE", "SOS", "SRD",
     "SSP", "STN", "SVC", "SYP", "SZL", "THB", "TJS", "TMT", "TND", "TOP", "TRY", "TTD", "TWD",
     "TZS", "UAH", "UGX", "USD", "UYU", "UZS", "VED", "VES", "VND", "VUV", "WST", "XAF", "XCD",
     "XDR", "XOF", "XPF", "YER", "ZAR", "ZMW", "ZWG"});
static_assert(std::ranges::is_sorted(kCurrencies));

constexpr std::array kWithoutMinorUnit
    = std::to_array<std::string_view>({"BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW",
                                       "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF"});
constexpr std::array kThreeDecimals
    = std::to_array<std::string_view>({"BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"});

std::string_view view(const std::array<char, 16> &code)
{
    return {code.data(), static_cast<size_t>(std::ranges::find(code, '\0') - code.begin())};
}

bool isWord(std::string_view code)
{
    return !code.empty() && code.front() != '-' && code.back() != '-'
        && std::ranges::all_of(code, [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
}

} // namespace

Result<Unit> Unit::parse(QStringView code)
{
    const QByteArray latin = code.toUtf8();
    const Unit unit = fromAscii({latin.constData(), static_cast<size_t>(latin.size())});
    if (code.isEmpty() || (latin.size() <= 16 && unit.isKnown()))
        return unit;
    return fail(Error::Kind::Invalid, u"“%1” is not a unit"_s.arg(code.left(40)),
                u"Use a currency code such as EUR, or a word such as pieces or persons."_s);
}

bool Unit::isMoney() const
{
    const auto code = view(m_code);
    return code.size() == 3
        && std::ranges::all_of(code, [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool Unit::isKnown() const
{
    const auto code = view(m_code);
    // Bytes behind a zero byte would make two units that look alike.
    if (std::any_of(m_code.begin() + code.size(), m_code.end(), [](char c) { return c != 0; }))
        return false;
    return isMoney() ? std::ranges::binary_search(kCurrencies, code)
                     : *this == kPercentGdp || isWord(code);
}

int Unit::decimals() const
{
    if (*this == kPercentGdp)
        return 4;
    if (!isMoney())
        return 0;
    const auto code = view(m_code);
    if (std::ranges::binary_search(kWithoutMinorUnit, code))
        return 0;
    return std::ranges::binary_search(kThreeDecimals, code) ? 3 : 2;
}

QLatin1StringView Unit::code() const
{
    const auto code = view(m_code);
    return {code.data(), static_cast<qsizetype>(code.size())};
}

} // namespace servanda

#include "model/domain/entrycurrency.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

/// Currencies that people call by one word.
struct SharedName
{
    QStringView names;
    QStringView codes; ///< the first is what the bare word means where nothing speaks for another
    bool firstIsUsual = false;
};
constexpr SharedName kSharedNames[] = {
    {u"$|dollar|dollars", u"USD|CAD|AUD|NZD|HKD|SGD|TWD", true},
    {u"pound|pounds", u"GBP|EGP|SYP|LBP", true},
    {u"¥", u"JPY|CNY", false},
    {u"kr|krona|kronor|krone|kroner", u"SEK|NOK|DKK|ISK", false},
    {u"franc|francs|fr", u"CHF|XOF|XAF", false},
};

Error severalCurrencies(QStringView name, const QStringList &codes)
{
    return fail(Error::Kind::Invalid,
                u"“%1” can mean %2"_s.arg(name.toString(), codes.join(u" or "_s)),
                u"Write the code of the currency."_s);
}

} // namespace

std::optional<Result<Unit>> sharedCurrency(QStringView word, const Unit &usual,
                                           const QLocale &locale)
{
    for (const auto &shared : kSharedNames) {
        if (!shared.names.split(u'|').contains(word))
            continue;
        const auto codes = shared.codes.split(u'|');
        QStringList meant;
        if (shared.firstIsUsual)
            meant += codes.front().toString();
        for (const QString &code :
             {usual.toText(), locale.currencySymbol(QLocale::CurrencyIsoCode)}) {
            if (codes.contains(code) && !meant.contains(code))
                meant += code;
        }
        if (meant.size() == 1)
            return Unit::parse(meant.front());
        if (meant.isEmpty())
            std::ranges::transform(codes, std::back_inserter(meant),
                                   [](QStringView code) { return code.toString(); });
        return severalCurrencies(word, meant);
    }
    return std::nullopt;
}

std::optional<Unit> currencyCode(QStringView word)
{
    const auto unit = word.size() == 3 && word == word.toString().toUpper() ? Unit::parse(word)
                                                                            : Result<Unit>(Unit());
    return unit && unit->isMoney() ? std::optional(*unit) : std::nullopt;
}

} // namespace servanda

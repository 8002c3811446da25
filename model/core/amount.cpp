#include "model/core/amount.h"

#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace servanda {

Result<Amount> Amount::parse(QStringView figure, QStringView unit)
{
    auto parsedUnit = Unit::parse(unit);
    if (!parsedUnit)
        return parsedUnit.error();
    if (figure.isEmpty())
        return Amount{std::nullopt, *parsedUnit};
    const auto number = Decimal::parse(figure);
    if (!number)
        return number.error();
    if (parsedUnit->isNone())
        return fail(Error::Kind::Invalid, u"The amount %1 has no unit"_s.arg(figure),
                    u"Say what is counted: a currency, pieces, persons."_s);
    const auto scaled = number->rescaled(parsedUnit->decimals());
    if (!scaled)
        return scaled.error();
    return Amount{scaled->mantissa, *parsedUnit};
}

QString Amount::figureText() const
{
    if (!minorUnits)
        return {};
    Decimal figure{*minorUnits, unit.decimals()};
    while (figure.scale > 0 && figure.mantissa % 10 == 0) {
        figure.mantissa /= 10;
        --figure.scale;
    }
    return figure.toText();
}

QString Amount::toText() const
{
    if (!minorUnits)
        return u"no figure"_s;
    return groupedText(*minorUnits, unit.decimals()) + u' ' + unit.toText();
}

Result<Amount> sum(const Amount &a, const Amount &b)
{
    if (a.unit != b.unit)
        return fail(Error::Kind::Invalid,
                    u"%1 and %2 cannot be added"_s.arg(a.unit.toText(), b.unit.toText()),
                    u"Convert them to one unit first."_s);
    if (!a.minorUnits || !b.minorUnits)
        return a.minorUnits ? a : b;
    qint64 total = 0;
    if (__builtin_add_overflow(*a.minorUnits, *b.minorUnits, &total))
        return fail(Error::Kind::Invalid, u"The sum is too large"_s,
                    u"Check the amounts for digits too many."_s);
    return Amount{total, a.unit};
}

QString groupedText(qint64 minorUnits, int decimals)
{
    // A fixed locale: the same dossier gives the same bytes on every machine.
    static const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    const auto power = static_cast<quint64>(powerOfTen(decimals));
    // Unsigned, because the smallest qint64 has no positive twin.
    const quint64 absolute
        = minorUnits < 0 ? 0 - static_cast<quint64>(minorUnits) : static_cast<quint64>(minorUnits);
    const quint64 fraction = absolute % power;
    QString text = english.toString(absolute / power);
    if (minorUnits < 0)
        text.prepend(u'\u2212');
    if (fraction == 0)
        return text;
    QString digits = QString::number(fraction).rightJustified(decimals, u'0');
    while (digits.size() > 2 && digits.endsWith(u'0'))
        digits.chop(1);
    return text + u'.' + digits;
}

QString shortText(qint64 minorUnits, int decimals)
{
    const double value = static_cast<double>(minorUnits) / std::pow(10.0, decimals);
    const double absolute = std::abs(value);
    if (absolute < 999.5e3)
        return groupedText(minorUnits, decimals);
    const bool trillions = absolute >= 999.5e9;
    const bool billions = absolute >= 999.5e6;
    const double number = value / (trillions ? 1e12 : billions ? 1e9 : 1e6);
    QString text = QString::number(number, 'f', std::abs(number) >= 100 ? 0 : 1);
    text += trillions ? u" tn"_s : billions ? u" bn"_s : u" m"_s;
    return text.replace(u'-', u'\u2212');
}

} // namespace servanda

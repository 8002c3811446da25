#include "model/analysis/fraction.h"

#include <algorithm>

namespace servanda {

Wide dividedEvenly(Wide a, Wide b)
{
    Wide quotient = a / b;
    Wide rest = a % b;
    if (rest < 0) {
        rest += b;
        --quotient;
    }
    const bool up = rest * 2 > b || (rest * 2 == b && quotient % 2 != 0);
    return quotient + (up ? 1 : 0);
}

Fraction Fraction::of(Wide part, Wide whole)
{
    if (part <= 0)
        return {0};
    if (part >= whole)
        return {kWhole};
    const auto rounded = static_cast<qint32>(dividedEvenly(part * kWhole, whole));
    return {std::clamp(rounded, 1, kWhole - 1)};
}

QString Fraction::toText() const
{
    if (billionths == kWhole)
        return QStringLiteral("1");
    QString digits = QString::number(billionths).rightJustified(9, u'0');
    while (digits.endsWith(u'0'))
        digits.chop(1);
    return digits.isEmpty() ? QStringLiteral("0") : QStringLiteral("0.") + digits;
}

int Fraction::percent() const
{
    if (billionths == 0 || billionths == kWhole)
        return billionths == 0 ? 0 : 100;
    constexpr qint32 kOnePercent = kWhole / 100;
    return std::clamp((billionths + kOnePercent / 2) / kOnePercent, 1, 99);
}

} // namespace servanda

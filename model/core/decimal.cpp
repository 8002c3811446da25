#include "model/core/decimal.h"

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

constexpr int kMostDecimals = 9;

Error notANumber(QStringView text)
{
    return fail(Error::Kind::Invalid, u"“%1” is not a number"_s.arg(text.left(40)),
                u"Write digits with a decimal point, such as 1250000 or 0.25."_s);
}

} // namespace

Result<Decimal> Decimal::parse(QStringView text)
{
    QStringView rest = text;
    const bool negative = rest.startsWith(u'-');
    if (negative)
        rest = rest.mid(1);
    Decimal number;
    bool point = false;
    bool digits = false;
    for (const QChar c : rest) {
        if (c == u'.' && !point && digits) {
            point = true;
            continue;
        }
        if (c < u'0' || c > u'9')
            return notANumber(text);
        digits = true;
        if (point && ++number.scale > kMostDecimals)
            return fail(Error::Kind::Invalid,
                        u"“%1” has more than %2 decimals"_s.arg(text.left(40).toString(),
                                                                QString::number(kMostDecimals)),
                        u"Round it yourself; Servanda never rounds what you enter."_s);
        if (__builtin_mul_overflow(number.mantissa, 10, &number.mantissa)
            || __builtin_add_overflow(number.mantissa, c.unicode() - u'0', &number.mantissa))
            return fail(Error::Kind::Invalid, u"“%1” is too large"_s.arg(text.left(40)),
                        u"Check the number of digits."_s);
    }
    if (!digits || rest.endsWith(u'.'))
        return notANumber(text);
    if (negative)
        number.mantissa = -number.mantissa;
    return number;
}

QString Decimal::toText() const
{
    // Digits of the absolute value; unsigned, because the smallest qint64 has no positive twin.
    const quint64 absolute
        = mantissa < 0 ? 0 - static_cast<quint64>(mantissa) : static_cast<quint64>(mantissa);
    QString digits = QString::number(absolute).rightJustified(scale + 1, u'0');
    if (scale > 0)
        digits.insert(digits.size() - scale, u'.');
    return mantissa < 0 ? u'-' + digits : digits;
}

Result<Decimal> Decimal::rescaled(int newScale) const
{
    Decimal changed = *this;
    while (changed.scale < newScale) {
        if (__builtin_mul_overflow(changed.mantissa, 10, &changed.mantissa))
            return fail(Error::Kind::Invalid, u"%1 is too large"_s.arg(toText()),
                        u"Check the number of digits."_s);
        ++changed.scale;
    }
    while (changed.scale > newScale) {
        if (changed.mantissa % 10 != 0)
            return fail(Error::Kind::Invalid,
                        u"%1 has more than %2 decimals"_s.arg(toText(), QString::number(newScale)),
                        u"Round it yourself; Servanda never rounds what you enter."_s);
        changed.mantissa /= 10;
        --changed.scale;
    }
    return changed;
}

} // namespace servanda

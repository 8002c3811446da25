#include "model/domain/entryfigure.h"

#include "model/core/decimal.h"
#include "model/domain/entrytokens.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

/// A figure cut at its separators: parts.size() is separators.size() + 1.
struct CutFigure
{
    std::vector<QStringView> parts;
    std::vector<QChar> separators;
};

CutFigure cut(QStringView figure)
{
    CutFigure cut;
    qsizetype from = 0;
    for (qsizetype at = 0; at < figure.size(); ++at) {
        const QChar c = figure[at];
        if (c >= u'0' && c <= u'9')
            continue;
        cut.parts.push_back(figure.sliced(from, at - from));
        cut.separators.push_back(isEntryBlank(c)            ? QChar(u' ')
                                     : isEntryApostrophe(c) ? QChar(u'\'')
                                                            : c);
        from = at + 1;
    }
    cut.parts.push_back(figure.sliced(from));
    return cut;
}

/// Whether the first `count` parts are thousands: one to three digits, then groups of three, always
/// the same separator.
bool areThousands(const CutFigure &figure, size_t count)
{
    const QStringView first = figure.parts.front();
    if (first.isEmpty() || first.size() > 3 || first.front() == u'0')
        return false;
    for (size_t i = 1; i < count; ++i) {
        if (figure.parts[i].size() != 3 || figure.separators[i - 1] != figure.separators[0])
            return false;
    }
    return true;
}

QString joined(const CutFigure &figure, size_t count)
{
    QString digits;
    for (size_t i = 0; i < count; ++i)
        digits += figure.parts[i];
    return digits;
}

Error tooManyDecimals(const Unit &unit)
{
    QString what = u"%1 are counted whole"_s.arg(unit.toText());
    if (unit.decimals() > 0)
        what = u"%1 has %2 decimals at most"_s.arg(unit.toText(), QString::number(unit.decimals()));
    else if (unit.isMoney())
        what = u"%1 has no decimals"_s.arg(unit.toText());
    return fail(Error::Kind::Invalid, std::move(what),
                u"Round it yourself; Servanda never rounds what you enter."_s);
}

} // namespace

Result<qint64> FigureReading::minorUnits(int scale, const Unit &unit) const
{
    const int shift = scale + unit.decimals();
    QStringView decimals = fraction;
    while (decimals.endsWith(u'0'))
        decimals.chop(1);
    if (decimals.size() > shift)
        return tooManyDecimals(unit);
    QString digits = whole + decimals;
    digits += QString(shift - decimals.size(), u'0');
    const auto number = Decimal::parse(digits);
    if (!number)
        return fail(Error::Kind::Invalid, u"The figure is too large"_s,
                    u"Check the number of digits, and words such as bn and m."_s);
    return number->mantissa;
}

std::vector<FigureReading> figureReadings(QStringView figure)
{
    const CutFigure parts = cut(figure);
    const size_t count = parts.parts.size();
    if (count == 1)
        return {{figure.toString(), {}, false}};

    std::vector<FigureReading> readings;
    if (areThousands(parts, count))
        readings.push_back({joined(parts, count), {}, true});
    const QChar last = parts.separators.back();
    const bool pointLast = (last == u'.' || last == u',') && !parts.parts.back().isEmpty();
    const bool plainBefore = count == 2;
    const bool groupsBefore
        = count > 2 && parts.separators.front() != last && areThousands(parts, count - 1);
    if (pointLast && (plainBefore || groupsBefore)) {
        QString whole = joined(parts, count - 1);
        if (whole.isEmpty())
            whole = u"0"_s; // ".5"
        readings.push_back({std::move(whole), parts.parts.back().toString(), false});
    }
    return readings;
}

} // namespace servanda

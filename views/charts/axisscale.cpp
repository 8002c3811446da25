#include "views/charts/axisscale.h"

#include "model/core/amount.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace servanda {

using namespace Qt::StringLiterals;

namespace {

struct Magnitude
{
    double divisor = 1;
    QString word;
    QString suffix;
};

Magnitude magnitudeOf(double most, bool isMoney, bool shortened)
{
    if (most >= 1e9)
        return {1e9, u"billion"_s, {}};
    if (most >= (isMoney ? 1e6 : 1e7))
        return {1e6, u"million"_s, {}};
    if (shortened && most >= 1e4)
        return {1e3, {}, u"k"_s};
    return {};
}

/// 1, 2 or 5 times a power of ten, so that about wantedSteps of them make the span.
double roundStep(double span, int wantedSteps, double smallest)
{
    const double rough = span / std::max(1, wantedSteps);
    const double power = std::pow(10, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 5.0, 10.0}) {
        if (factor * power >= rough * 0.9)
            return std::max(smallest, factor * power);
    }
    return std::max(smallest, 10 * power);
}

QDate alignedTo(QDate day, int months)
{
    if (months >= 12) {
        const int years = months / 12;
        const int year = day.year() - ((day.year() % years) + years) % years;
        return {year, 1, 1};
    }
    return {day.year(), (day.month() - 1) / months * months + 1, 1};
}

} // namespace

ValueScale valueScale(qint64 least, qint64 most, Unit unit, int wantedSteps, bool shortened)
{
    const int decimals = unit.decimals();
    const auto minor = static_cast<double>(powerOfTen(decimals));
    const double low = std::min(0.0, static_cast<double>(least) / minor);
    const double high = std::max(0.0, static_cast<double>(most) / minor);
    const double span = high - low > 0 ? high - low : 1;
    const Magnitude magnitude = magnitudeOf(std::max(high, -low), unit.isMoney(), shortened);
    const double step = roundStep(span, wantedSteps, decimals == 0 ? 1 : 1 / minor);

    ValueScale scale;
    scale.caption = unit.isNone() ? QString() : unit.toText();
    if (!magnitude.word.isEmpty())
        scale.caption = QString(scale.caption + u' ' + magnitude.word).trimmed();
    // A curve that ends just above a round value needs no further one.
    const double above = std::fmod(high, step);
    const double top = high > 0 && above > 0 && above < 0.4 * step && high > step
        ? high + 0.04 * span
        : std::ceil(high / step - 1e-9) * step;
    const double bottom = std::floor(low / step + 1e-9) * step;
    scale.top = (top > 0 || bottom < 0 ? top : step) * minor;
    scale.bottom = bottom * minor;
    const double shownStep = step / magnitude.divisor;
    const int shownDecimals
        = std::clamp(static_cast<int>(std::ceil(-std::log10(shownStep) - 1e-9)), 0, 4);
    const auto first = static_cast<int>(std::lround(bottom / step));
    for (int i = first; i * step * minor <= scale.top * (1 + 1e-9); ++i) {
        const double shown = i * shownStep * std::pow(10, shownDecimals);
        scale.ticks.push_back({i * step * minor,
                               groupedText(std::llround(shown), shownDecimals)
                                   + (i == 0 ? QString() : magnitude.suffix)});
    }
    return scale;
}

std::vector<AxisTick> dayTicks(QDate first, QDate last, double pixels, double leastGap)
{
    std::vector<AxisTick> ticks;
    const auto days = static_cast<double>(first.daysTo(last));
    if (!first.isValid() || !last.isValid() || days <= 0)
        return ticks;
    constexpr std::array kMonths{1, 3, 6, 12, 24, 60, 120, 300, 600, 1200, 6000, 12000, 60000};
    // Years read more calmly than months as soon as there are three of them.
    const bool onlyYears = days > 900;
    int months = kMonths.back();
    for (const int candidate : kMonths) {
        // "2026" is about half as wide as "Sep 2026".
        const double gap = candidate >= 12 ? leastGap * 0.6 : leastGap;
        if ((!onlyYears || candidate >= 12) && pixels * candidate * 30.4 / days >= gap) {
            months = candidate;
            break;
        }
    }
    const QLocale names = QLocale::c();
    for (QDate day = alignedTo(first, months); day.isValid() && day <= last;
         day = day.addMonths(months)) {
        if (day >= first)
            ticks.push_back(
                {static_cast<double>(day.toJulianDay()),
                 months >= 12 ? QString::number(day.year()) : names.toString(day, u"MMM yyyy"_s)});
    }
    return ticks;
}

} // namespace servanda

#include "model/domain/entry.h"

#include "model/core/textrules.h"
#include "model/domain/entryfigure.h"
#include "model/domain/entryphrases.h"

#include <QLocale>
#include <QRegularExpression>

#include <utility>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

using Kind = EntryMeaning::Kind;

Error notUnderstood(QString what)
{
    return fail(Error::Kind::Invalid, std::move(what),
                u"Write it like 1.6bn EUR, at least 500 pieces or 100-150."_s);
}

/// One end of a range, or the whole amount.
struct Side
{
    QStringView figure;
    bool negative = false;
    std::optional<int> scale;
};

/// What the pieces of an amount say, put in its places.
struct Sentence
{
    std::vector<Side> sides = std::vector<Side>(1);
    std::optional<Unit> unit;
    std::optional<Bound::Kind> bound;
    bool opened = false; ///< "between" has been read
    bool minus = false; ///< waits for its figure
    bool noFigure = false;

    [[nodiscard]] Side &side() { return sides.back(); }
};

Result<> addFigure(Sentence &sentence, const EntryMeaning &meaning)
{
    if (!sentence.side().figure.isEmpty())
        return notUnderstood(
            u"“%1” and “%2” are two figures"_s.arg(sentence.side().figure, meaning.text));
    sentence.side().figure = meaning.text;
    sentence.side().negative = std::exchange(sentence.minus, false);
    return {};
}

Result<> addScale(Sentence &sentence, const EntryMeaning &meaning)
{
    if (sentence.side().scale)
        return notUnderstood(u"Two words say how large the figure is"_s);
    sentence.side().scale = meaning.scale;
    return {};
}

Result<> addUnit(Sentence &sentence, const EntryMeaning &meaning)
{
    if (sentence.unit && *sentence.unit != meaning.unit)
        return fail(
            Error::Kind::Invalid,
            u"%1 and %2 are two units"_s.arg(sentence.unit->toText(), meaning.unit.toText()),
            u"Enter two amounts, one in each."_s);
    sentence.unit = meaning.unit;
    return {};
}

Result<> addBound(Sentence &sentence, Bound::Kind bound)
{
    if (sentence.bound)
        return notUnderstood(u"Only one of at least, at most and about can be said"_s);
    sentence.bound = bound;
    return {};
}

Result<> addTo(Sentence &sentence)
{
    if (sentence.side().figure.isEmpty() || sentence.sides.size() > 1)
        return notUnderstood(u"A range needs one figure on each side"_s);
    sentence.sides.emplace_back();
    return {};
}

Result<> addMinus(Sentence &sentence)
{
    if (!sentence.side().figure.isEmpty())
        return addTo(sentence);
    if (sentence.minus)
        return notUnderstood(u"Two signs stand before the figure"_s);
    sentence.minus = true;
    return {};
}

Result<> add(Sentence &sentence, const EntryMeaning &meaning)
{
    switch (meaning.kind) {
    case Kind::Figure:
        return addFigure(sentence, meaning);
    case Kind::Minus:
        return addMinus(sentence);
    case Kind::Scale:
        return addScale(sentence, meaning);
    case Kind::Unit:
        return addUnit(sentence, meaning);
    case Kind::Bound:
        return addBound(sentence, meaning.bound);
    case Kind::Comparison:
        return sentence.side().figure.isEmpty()
            ? addBound(sentence, meaning.bound)
            : notUnderstood(u"A sign such as >= stands before its figure"_s);
    case Kind::OrMore:
    case Kind::OrLess:
        if (sentence.side().figure.isEmpty())
            return notUnderstood(u"The figure is missing"_s);
        return addBound(sentence,
                        meaning.kind == Kind::OrMore ? Bound::Kind::AtLeast : Bound::Kind::AtMost);
    case Kind::Opening:
        sentence.opened = true;
        return {};
    case Kind::And:
        return sentence.opened ? addTo(sentence)
                               : notUnderstood(u"“and” joins nothing in an amount"_s);
    case Kind::To:
        return addTo(sentence);
    case Kind::NoFigure:
        sentence.noFigure = true;
        return {};
    }
    return {};
}

Result<Sentence> sentenceOf(const std::vector<EntryMeaning> &meanings)
{
    Sentence sentence;
    for (const auto &meaning : meanings) {
        if (auto added = add(sentence, meaning); !added)
            return added.error();
    }
    const bool ranges = sentence.sides.size() > 1;
    const bool figure = !sentence.side().figure.isEmpty();
    if (sentence.minus || (ranges && !figure) || (sentence.noFigure && figure))
        return notUnderstood(u"A figure is missing, or is one too many"_s);
    if (!figure && (sentence.bound || sentence.side().scale || sentence.opened))
        return notUnderstood(u"The figure is missing"_s);
    if (sentence.opened && !ranges)
        return notUnderstood(u"The range has no end"_s);
    if (ranges && sentence.bound)
        return notUnderstood(u"A range is not also at least, at most or about"_s);
    // "1-1.5bn": what is said once is said of both.
    if (ranges && !sentence.sides[0].scale)
        sentence.sides[0].scale = sentence.side().scale;
    return sentence;
}

Error twoReadings(const Side &side, const std::vector<qint64> &values, const Unit &unit,
                  const QLocale &locale)
{
    // The reading of the locale first. values: thousands, then decimals.
    const bool decimalsFirst = side.figure.contains(locale.decimalPoint());
    const auto said = [&](qint64 value) { return Amount{value, unit}.toText(); };
    QString plain = side.figure.toString().remove(u'.').remove(u',');
    return fail(Error::Kind::Invalid,
                u"“%1” can be read as %2 or as %3"_s.arg(side.figure.toString(),
                                                         said(values[decimalsFirst ? 1 : 0]),
                                                         said(values[decimalsFirst ? 0 : 1])),
                u"Write %1 for the larger one, %2 for the smaller one."_s.arg(
                    std::move(plain), side.figure.toString() + u'0'));
}

/// Of two readings: thousands of per cent are never pledged, and nobody writes three decimals of a
/// unit that has fewer, not even 5.000 for 5 pieces.
bool cannotBeMeant(const FigureReading &reading, int scale, const Unit &unit)
{
    return reading.grouped ? unit == kPercentGdp
                           : reading.fraction.size() > scale + unit.decimals();
}

/// In minor units: the one way in which the figure can be meant.
Result<qint64> valueOf(const Side &side, const Unit &unit, const QLocale &locale)
{
    const auto readings = figureReadings(side.figure);
    if (readings.empty())
        return fail(Error::Kind::Invalid,
                    u"The digits of “%1” are not grouped in thousands"_s.arg(side.figure),
                    u"Write the figure without separators."_s);
    std::vector<qint64> values;
    std::optional<Error> why;
    for (const auto &reading : readings) {
        if (readings.size() > 1 && cannotBeMeant(reading, side.scale.value_or(0), unit))
            continue;
        if (auto value = reading.minorUnits(side.scale.value_or(0), unit))
            values.push_back(side.negative ? -*value : *value);
        else if (!why)
            why = value.error();
    }
    if (values.empty())
        return *why;
    if (values.size() > 1)
        return twoReadings(side, values, unit, locale);
    return values.front();
}

/// The words, so written that they are read the same again: with a unit of three decimals
/// "1.234" could be thousands.
QString understoodText(const Amount &amount, const Bound &bound)
{
    QString text = boundedText(amount, bound);
    if (amount.unit.decimals() < 3)
        return text;
    static const QRegularExpression shared(u"(?<![0-9.,])([1-9][0-9]{0,2})([.,])([0-9]{3})"
                                           "(?![0-9.,])"_s);
    for (auto match = shared.match(text); match.hasMatch(); match = shared.match(text))
        text.insert(match.capturedEnd(), match.captured(2) == u"." ? u"0"_s : u".00"_s);
    return text;
}

EnteredAmount withoutFigure(const Unit &unit, const Unit &usual)
{
    QString text = u"no figure"_s;
    if (unit != usual)
        text += u", "_s + unit.toText();
    return {{std::nullopt, unit}, {}, std::move(text)};
}

Result<EnteredAmount> amountOf(const Sentence &sentence, const Unit &usual, const QLocale &locale)
{
    const Unit unit = sentence.unit.value_or(usual);
    if (sentence.sides.front().figure.isEmpty())
        return withoutFigure(unit, usual);
    if (unit.isNone())
        return fail(Error::Kind::Invalid, u"The amount has no unit"_s,
                    u"Say what is counted: EUR, pieces, persons."_s);
    const auto lower = valueOf(sentence.sides.front(), unit, locale);
    if (!lower)
        return lower.error();
    EnteredAmount entered{{*lower, unit}, {sentence.bound.value_or(Bound::Kind::Exact), 0}, {}};
    if (sentence.sides.size() > 1) {
        const auto upper = valueOf(sentence.sides.back(), unit, locale);
        if (!upper)
            return upper.error();
        if (*upper <= *lower)
            return fail(Error::Kind::Invalid,
                        u"%1 to %2 does not go upwards"_s.arg(groupedText(*lower, unit.decimals()),
                                                              Amount{*upper, unit}.toText()),
                        u"Write the smaller figure first, and bn or m with both."_s);
        entered.bound = {Bound::Kind::Range, *upper};
    }
    entered.understood = understoodText(entered.amount, entered.bound);
    return entered;
}

} // namespace

Result<EnteredAmount> enterAmount(QStringView text, const Unit &usual, const QLocale &locale)
{
    if (auto clean = checkText(text); !clean)
        return clean.error();
    const auto meanings = entryMeanings(entryTokens(text), usual, locale);
    if (!meanings)
        return meanings.error();
    const auto sentence = sentenceOf(*meanings);
    if (!sentence)
        return sentence.error();
    return amountOf(*sentence, usual, locale);
}

} // namespace servanda

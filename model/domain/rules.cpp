#include "model/domain/rules.h"

#include "model/core/textrules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace servanda::detail {

Error missing(const char *label)
{
    return fail(Error::Kind::Invalid, u"%1 is missing"_s.arg(QLatin1StringView(label)),
                u"Fill it in."_s);
}

Error inField(const char *label, Error error)
{
    error.what = QLatin1StringView(label) + u": "_s + error.what;
    return error;
}

void checkValue(const QString &value, const char *label, Need need, Errors &errors)
{
    if (need == Need::Required && value.trimmed().isEmpty())
        errors.push_back(missing(label));
    if (auto clean = checkText(value); !clean)
        errors.push_back(inField(label, clean.error()));
}

void checkValue(PartialDate value, const char *label, Need need, Errors &errors)
{
    if (need == Need::Required && value.isNone())
        errors.push_back(missing(label));
    if (!value.isValid())
        errors.push_back(fail(Error::Kind::Invalid,
                              u"%1: %2 is not a date"_s.arg(QLatin1StringView(label),
                                                            QString::number(value.packed())),
                              u"Write 2026, 2026-01 or 2026-01-06."_s));
}

void checkValue(const Amount &value, const char *label, Need /*need*/, Errors &errors)
{
    if (value.minorUnits && value.unit.isNone())
        errors.push_back(fail(Error::Kind::Invalid,
                              u"%1 has no unit"_s.arg(QLatin1StringView(label)),
                              u"Say what is counted: a currency, pieces, persons."_s));
    checkValue(value.unit, label, Need::Optional, errors);
}

void checkValue(const Unit &value, const char *label, Need need, Errors &errors)
{
    if (need == Need::Required && value.isNone())
        errors.push_back(missing(label));
    if (!value.isNone() && !value.isKnown())
        errors.push_back(
            fail(Error::Kind::Invalid,
                 u"%1: “%2” is not a unit"_s.arg(QLatin1StringView(label), value.toText()),
                 u"Use a currency code such as EUR, or a word such as pieces."_s));
}

void checkValue(FactRef value, const char *label, Need need, Errors &errors)
{
    if (!value && need == Need::Required)
        errors.push_back(missing(label));
}

namespace {

void checkBound(const Amount &amount, const Bound &bound, Errors &errors)
{
    if (bound == Bound{})
        return;
    if (!amount.minorUnits)
        errors.push_back(fail(Error::Kind::Invalid, u"Bound: there is no figure it could limit"_s,
                              u"Enter the figure, or take the bound away."_s));
    else if (bound.kind == Bound::Kind::Range && bound.upper <= *amount.minorUnits)
        errors.push_back(fail(Error::Kind::Invalid,
                              u"Bound: a range ends above the figure it begins with"_s,
                              u"Write the smaller figure first, such as 100 to 150."_s));
    else if (bound.kind != Bound::Kind::Range && bound.upper != 0)
        errors.push_back(fail(Error::Kind::Invalid, u"Bound: only a range has an upper end"_s,
                              u"Take the upper end away, or make it a range."_s));
}

} // namespace

void checkType(const Fulfilment &report, Errors &errors)
{
    checkBound(report.amount, report.bound, errors);
    if (report.rivalOf && report.rivalOf == report.id)
        errors.push_back(fail(Error::Kind::Invalid, u"Rival of: a report cannot rival itself"_s,
                              u"Name the report that it disagrees with, or none."_s));
}

void checkType(const Variant &variant, Errors &errors)
{
    checkBound(variant.amount, variant.bound, errors);
}

void checkType(const Adoption &adoption, Errors &errors)
{
    if (static_cast<bool>(adoption.variant) == static_cast<bool>(adoption.report))
        errors.push_back(fail(Error::Kind::Invalid,
                              u"Rival claim: an adoption names one rival claim or one report"_s,
                              u"Name the claim that is to count, and no other."_s));
}

void checkType(const Citation &citation, Errors &errors)
{
    if (citation.fact && citation.fact.type >= FactType::Citation)
        errors.push_back(fail(Error::Kind::Invalid,
                              u"Fact: this kind of fact cannot be cited for"_s,
                              u"Name a pledge, a report, a party or another fact."_s));
    if (citation.quote.size() > Citation::kLongestQuote)
        errors.push_back(
            fail(Error::Kind::Invalid,
                 u"Quote: it has %1 characters, the longest is %2"_s.arg(citation.quote.size())
                     .arg(Citation::kLongestQuote),
                 u"Shorten it to the words that matter."_s));
}

namespace {

bool isMediaType(const QString &name)
{
    constexpr qsizetype kLongest = 127;
    const auto isUsual = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9')
            || QStringView(u"/+-._").contains(c);
    };
    return name.size() <= kLongest && name.count(u'/') == 1 && !name.startsWith(u'/')
        && !name.endsWith(u'/') && std::ranges::all_of(name, isUsual);
}

} // namespace

void checkType(const ArchivedCopy &copy, Errors &errors)
{
    constexpr qsizetype kLongestName = 255;
    const QString &name = copy.fileName;
    if (name.contains(u'/') || name.contains(u'\n') || name.contains(u'\t')
        || name.size() > kLongestName || name == u"." || name == u"..")
        errors.push_back(fail(Error::Kind::Invalid,
                              u"File name: “%1” is not the name of one file"_s.arg(name.left(60)),
                              u"Write the name alone, such as report.pdf."_s));
    if (!isMediaType(copy.mediaType.name))
        errors.push_back(fail(Error::Kind::Invalid,
                              u"Type: “%1” is not a media type"_s.arg(copy.mediaType.name.left(60)),
                              u"It reads like application/pdf."_s));
    if (copy.size.bytes < 1 || copy.size.bytes > kLargestContent)
        errors.push_back(fail(
            Error::Kind::Invalid, u"Size: %1 bytes cannot be kept"_s.arg(copy.size.bytes),
            u"A file in a dossier has 1 byte to %1."_s.arg(ByteCount{kLargestContent}.toText())));
    if (!copy.checksum.isValid())
        errors.push_back(fail(Error::Kind::Invalid, u"SHA-256: it has not 64 hexadecimal digits"_s,
                              u"Archive the file again."_s));
}

namespace {

/// Partial dates are in order unless the later one surely lies before.
void checkOrder(const char *label, PartialDate later, PartialDate earlier, const QString &what,
                Errors &errors)
{
    if (later.isNone() || earlier.isNone() || !later.isValid() || !earlier.isValid()
        || later.lastDay() >= earlier.firstDay())
        return;
    errors.push_back(
        fail(Error::Kind::Invalid,
             u"%1: %2 lies before %3"_s.arg(QLatin1StringView(label), later.toText(), what),
             u"Look at both dates."_s));
}

/// A count from 1 to 1,000.
void checkWhole(const char *label, Decimal value, Errors &errors)
{
    constexpr qint64 kMost = 1000;
    const qint64 one = powerOfTen(value.scale);
    if (value.mantissa < one || value.mantissa > kMost * one || value.mantissa % one != 0)
        errors.push_back(fail(Error::Kind::Invalid,
                              u"%1: %2 is not a whole number from 1 to 1,000"_s.arg(
                                  QLatin1StringView(label), value.toText()),
                              u"Write it in digits, such as 2."_s));
}

void checkSecond(const QString &first, const QString &second, Errors &errors)
{
    if (!second.isEmpty()
        && second.simplified().compare(first.simplified(), Qt::CaseInsensitive) == 0)
        errors.push_back(fail(Error::Kind::Invalid, u"Second person: it is the same person"_s,
                              u"Name another one, or nobody yet."_s));
}

} // namespace

void checkType(const Pledge &pledge, Errors &errors)
{
    checkBound(pledge.amount, pledge.bound, errors);
    if (pledge.amount.minorUnits && *pledge.amount.minorUnits < 0)
        errors.push_back(fail(Error::Kind::Invalid, u"Amount: a pledge cannot be negative"_s,
                              u"Enter a return as a fulfilment report."_s));
}

void checkType(const Rate &rate, Errors &errors)
{
    // Reference: reliability N2. 1e-9 is the smallest Decimal above zero.
    const bool inRange
        = rate.perEuro.mantissa > 0 && rate.perEuro.mantissa <= powerOfTen(9 + rate.perEuro.scale);
    if (!inRange)
        errors.push_back(fail(Error::Kind::Invalid,
                              u"Per euro: a rate of %1 cannot be"_s.arg(rate.perEuro.toText()),
                              u"A rate lies above 0 and at most at 1,000,000,000 per euro."_s));
    if (!rate.currency.isMoney())
        errors.push_back(fail(Error::Kind::Invalid,
                              u"Currency: “%1” is not a currency"_s.arg(rate.currency.toText()),
                              u"Use an ISO 4217 code such as USD."_s));
    if (rate.date.precision() != PartialDate::Precision::Day)
        errors.push_back(fail(Error::Kind::Invalid, u"Date: a rate needs a full day"_s,
                              u"Write it as 2026-01-06."_s));
}

void checkType(const Link &link, Errors &errors)
{
    if (link.relation != Relation::Totals && !link.other)
        errors.push_back(missing("Other pledge"));
    if (link.other && link.other == link.pledge)
        errors.push_back(fail(Error::Kind::Invalid,
                              u"Other pledge: a pledge cannot be linked to itself"_s,
                              u"Name the pledge it belongs to."_s));
}

void checkType(const Clause &clause, Errors &errors)
{
    if (clause.parent && clause.parent == clause.id)
        errors.push_back(fail(Error::Kind::Invalid,
                              u"Part of: a clause cannot be a part of itself"_s,
                              u"Name the clause above it, or none."_s));
}

void checkType(const Event &event, Errors &errors)
{
    const bool stands
        = event.validity == EventValidity::Stands || event.validity == EventValidity::Disputed;
    if (stands && !event.withdrawnOn.isNone())
        errors.push_back(fail(Error::Kind::Invalid,
                              u"No longer from: the event is not called withdrawn or replaced"_s,
                              u"Set its validity, or leave the date empty."_s));
    checkOrder("No longer from", event.withdrawnOn, event.date, u"the event itself"_s, errors);
}

void checkType(const Yardstick &yardstick, Errors &errors)
{
    checkOrder("Kept until", yardstick.keptUntil, yardstick.keptFrom, u"its first day"_s, errors);
    if (yardstick.joint == JointMode::KOf) // otherwise the number says nothing
        checkWhole("Parts needed", yardstick.partsNeeded, errors);
    const Decimal &deviation = yardstick.deviation;
    if (deviation.mantissa < 0 || deviation.mantissa > powerOfTen(deviation.scale) / 2)
        errors.push_back(fail(Error::Kind::Invalid,
                              u"Deviation allowed: %1 is too much"_s.arg(deviation.toText()),
                              u"It is a share from 0 to 0.5, such as 0.05."_s));
    if (deviation.mantissa > 0 && yardstick.guideline.trimmed().isEmpty())
        errors.push_back(fail(Error::Kind::Invalid,
                              u"Guideline: a deviation is allowed for a reason"_s,
                              u"Say who agreed to it, and why."_s));
}

void checkType(const Milestone &milestone, Errors &errors)
{
    checkWhole("Weight", milestone.weight, errors);
}

void checkType(const Judgement &judgement, Errors &errors)
{
    checkSecond(judgement.judgedBy, judgement.secondPerson, errors);
}

void checkType(const PledgeAct &act, Errors &errors)
{
    checkSecond(act.recordedBy, act.secondPerson, errors);
    if (act.kind != PledgeActKind::Suspension && !act.until.isNone())
        errors.push_back(
            fail(Error::Kind::Invalid, u"Until: only a suspension ends"_s, u"Leave it empty."_s));
    checkOrder("Until", act.until, act.date, u"its beginning"_s, errors);
}

void checkType(const Violation &violation, Errors &errors)
{
    if (violation.finding == CommissionFinding::None && !violation.foundOn.isNone())
        errors.push_back(fail(Error::Kind::Invalid, u"Found: there is no finding yet"_s,
                              u"Choose the finding, or leave the date empty."_s));
    checkOrder("Reported", violation.reportedOn, violation.occurredOn, u"what it reports"_s,
               errors);
    checkOrder("Found", violation.foundOn, violation.reportedOn, u"the report"_s, errors);
    checkOrder("Remedied", violation.remediedOn, violation.occurredOn, u"what it remedies"_s,
               errors);
}

} // namespace servanda::detail

#include "model/analysis/csvfield.h"
#include "model/analysis/statussheet.h"
#include "model/core/textrules.h"

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

struct Section
{
    const char *name; ///< as in JSON
    const char *heading;
    std::vector<StatusEntry> StatusSheet::*entries;
    bool groups;
};
constexpr std::array kSections{
    Section{"instruments", "Instruments", &StatusSheet::instruments, true},
    Section{"clauses", "Clauses", &StatusSheet::clauses, true},
    Section{"signatories", "Signatories", &StatusSheet::signatories, true},
    Section{"cells", "Clause by signatory", &StatusSheet::cells, true},
    Section{"pledges", "Pledges", &StatusSheet::pledges, false},
};

QString digits(const std::optional<Fraction> &fraction)
{
    return fraction ? fraction->toText() : QString();
}

/// Empty where none of them applies.
QStringList scalesCells(const OtherScales &scales)
{
    if (!scales.applicable)
        return QStringList(4);
    return {scales.pam ? QString::number(*scales.pam) : QString(), scales.ogp,
            QString::number(scales.g7), scales.hrc};
}

QStringList csvCells(const Section &section, const StatusEntry &entry)
{
    QStringList cells{QString::fromLatin1(section.name),
                      entry.code,
                      entry.title,
                      entry.clause,
                      entry.signatory,
                      entry.applicability ? QString(enumCode(*entry.applicability)) : QString(),
                      digits(entry.low),
                      digits(entry.point),
                      digits(entry.high),
                      entry.level == kNoLevel ? QString() : QString::number(entry.level),
                      enumCode(entry.timeliness),
                      enumCode(entry.confidence),
                      entry.disputed ? u"true"_s : u"false"_s,
                      enumLabel(entry.headline)};
    if (!section.groups) {
        cells += QStringList(8);
        cells += {entry.counted ? u"true"_s : u"false"_s, QString(),
                  entry.preparatory ? u"true"_s : u"false"_s, entry.summary};
        if (entry.scales)
            cells += scalesCells(*entry.scales);
        return cells;
    }
    for (const int count : {entry.tally.assessed(), entry.tally.active(), entry.tally.dormant(),
                            entry.tally.overdue()})
        cells += QString::number(count);
    for (const int count : entry.tally.levels())
        cells += QString::number(count);
    cells += {QString(), digits(entry.tally.readiness()), QString(), entry.summary};
    return cells;
}

/// "PAM 2, OGP substantial, G7 0, HRC B"
QString scalesText(const OtherScales &scales)
{
    QStringList parts;
    if (scales.pam)
        parts += u"PAM %1"_s.arg(*scales.pam);
    parts += u"OGP "_s + scales.ogp;
    parts += u"G7 %1"_s.arg(scales.g7);
    if (!scales.hrc.isEmpty())
        parts += u"HRC "_s + scales.hrc;
    return parts.join(u", "_s);
}

/// "GBR-07  overdue, intermediate · 85 (85-85) · overdue · reported"
QString pledgeLine(const StatusEntry &entry)
{
    QStringList parts{enumLabel(entry.headline)};
    if (!entry.summary.isEmpty())
        parts += entry.summary;
    const bool told = entry.timeliness == Timeliness::DueSoon
        || entry.timeliness == Timeliness::MetOnTime || entry.timeliness == Timeliness::NotDue;
    if (told && entry.applicability != Applicability::Dormant)
        parts += enumLabel(entry.timeliness);
    if (entry.point)
        parts += enumLabel(entry.confidence);
    if (entry.disputed)
        parts += u"disputed"_s;
    if (!entry.counted)
        parts += u"counted elsewhere"_s;
    if (entry.preparatory)
        parts += u"preparatory"_s;
    if (entry.scales && entry.scales->applicable)
        parts += scalesText(*entry.scales);
    return parts.join(u" · "_s);
}

QString groupLine(const StatusEntry &entry)
{
    // Where nothing is active the summary says all there is to say.
    QString summary = entry.summary;
    if (const auto ready = entry.tally.readiness();
        ready && entry.tally.obligations() > 0 && !summary.startsWith(u"readiness"))
        summary += u" · readiness %1"_s.arg(ready->percent());
    const bool led = entry.tally.active() > 0 || entry.headline == Headline::NotApplicable;
    if (!led)
        return summary;
    // Of several pledges the worst leads, and what it says is not said of the others.
    const QString worst = entry.tally.active() > 1 ? u"worst: "_s : QString();
    return u"%1%2 · %3"_s.arg(worst, enumLabel(entry.headline), summary);
}

} // namespace

QByteArray statusCsv(const StatusSheet &sheet)
{
    QByteArray csv;
    QStringList headings{u"section"_s,     u"code"_s,          u"title"_s,      u"clause"_s,
                         u"signatory"_s,   u"applicability"_s, u"low"_s,        u"point"_s,
                         u"high"_s,        u"level"_s,         u"timeliness"_s, u"confidence"_s,
                         u"disputed"_s,    u"headline"_s,      u"assessed"_s,   u"active"_s,
                         u"dormant"_s,     u"overdue"_s,       u"level_0"_s,    u"level_1"_s,
                         u"level_2"_s,     u"level_3"_s,       u"counted"_s,    u"readiness"_s,
                         u"preparatory"_s, u"summary"_s};
    if (sheet.withScales)
        headings += {u"pam"_s, u"ogp"_s, u"g7"_s, u"hrc"_s};
    addCsvRow(csv, headings);
    for (const auto &section : kSections) {
        for (const auto &entry : sheet.*section.entries) {
            QStringList cells = csvCells(section, entry);
            cells.resize(headings.size()); // groups have no place on other scales
            addCsvRow(csv, cells);
        }
    }
    return csv;
}

QString statusText(const StatusSheet &sheet)
{
    QString day = PartialDate(sheet.asOf).toText();
    if (sheet.knownOn.time != 0)
        day += u", as known on "_s + sheet.knownOn.text;
    QString text = u"As of %1 · rules %2\n%3\n"_s.arg(day, QString(kRuleVersion), sheet.summary);
    const auto &rules = sheet.rules;
    const QString full = rules.deviation.billionths == 0
        ? u"full when complete"_s
        : u"full when no more than %1 % is missing"_s.arg(rules.deviation.percent());
    text += u"Intermediate from %1 %, %2, no figure below %3 % assessed, due soon within %4 "
            "days.\n"_s.arg(QString::number(rules.intermediateFrom.percent()), full,
                            QString::number(rules.leastCoverage.percent()),
                            QString::number(rules.dueSoonDays));
    if (sheet.withScales)
        text += QString(kScalesNote) + u'\n';
    for (const auto &section : kSections) {
        const auto &entries = sheet.*section.entries;
        if (entries.empty())
            continue;
        text += u'\n' + QString::fromLatin1(section.heading) + u'\n';
        for (const auto &entry : entries)
            text += u"  %1  %2\n      %3\n"_s.arg(entry.code, visibleControls(entry.title),
                                                  section.groups ? groupLine(entry)
                                                                 : pledgeLine(entry));
    }
    return text;
}

} // namespace servanda

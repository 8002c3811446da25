#include "model/analysis/figuretext.h"

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

QString factsOf(CurveStage stage, qsizetype count)
{
    return stage == CurveStage::Pledged ? countedText(count, u"pledge"_s, u"pledges"_s)
                                        : countedText(count, u"report"_s, u"reports"_s);
}

/// What is not drawn for one reason, over all stages: "8.2 bn GBP (3 pledges), ...", in order.
struct LeftOut
{
    qsizetype pledges = 0;
    qsizetype reports = 0;
    QStringList amounts;

    [[nodiscard]] qsizetype count() const { return pledges + reports; }
    [[nodiscard]] QString facts() const
    {
        if (pledges > 0 && reports > 0)
            return factsOf(CurveStage::Pledged, pledges) + u" and "_s
                + factsOf(CurveStage::Delivered, reports);
        return pledges > 0 ? factsOf(CurveStage::Pledged, pledges)
                           : factsOf(CurveStage::Delivered, reports);
    }
};

LeftOut leftOut(const FigureData &figure, NotDrawn why)
{
    LeftOut left;
    for (const auto &total : figure.notDrawnTotals) {
        if (total.why != why)
            continue;
        (total.stage == CurveStage::Pledged ? left.pledges : left.reports) += total.facts;
        if (total.amount.minorUnits)
            left.amounts += u"%1 %2 (%3)"_s.arg(
                shortText(*total.amount.minorUnits, total.amount.unit.decimals()),
                total.amount.unit.toText(), factsOf(total.stage, total.facts));
    }
    return left;
}

/// A list that stays readable in one line below a chart.
QString listed(const QStringList &items)
{
    constexpr qsizetype kMost = 6;
    if (items.size() <= kMost)
        return items.join(u", "_s);
    return items.mid(0, kMost).join(u", "_s) + u" and %1 more"_s.arg(items.size() - kMost);
}

QString notReported(const FigureData &figure)
{
    QStringList missing;
    for (const CurveStage stage :
         {CurveStage::Committed, CurveStage::Allocated, CurveStage::Delivered}) {
        if (stageTotal(figure, stage).factCount == 0)
            missing += stage == CurveStage::Delivered && figure.spec.unit == kPersons
                ? u"trained"_s
                : QString(enumLabel(stage)).toLower();
    }
    return missing.isEmpty() ? QString() : u"Not reported: %1."_s.arg(missing.join(u", "_s));
}

/// Publishers of the counted facts, those of most facts first.
QString publishersOf(const FigureGround &ground)
{
    std::vector<std::pair<qint64, QString>> order;
    const auto &uses = ground.publishers;
    for (auto use = uses.cbegin(); use != uses.cend(); ++use)
        order.emplace_back(-use.value(), use.key());
    std::ranges::sort(order);
    constexpr size_t kNamed = 3;
    QStringList names;
    for (size_t i = 0; i < std::min(kNamed, order.size()); ++i)
        names += order[i].second;
    if (order.size() > kNamed) {
        const auto others = static_cast<qsizetype>(order.size() - kNamed);
        return names.join(u", "_s) + u" and "_s + countedText(others, u"other"_s, u"others"_s);
    }
    return names.join(u", "_s);
}

} // namespace

QString countedText(qsizetype count, const QString &one, const QString &many)
{
    return u"%1 %2"_s.arg(groupedText(count, 0), count == 1 ? one : many);
}

QStringList notesOf(const FigureData &figure, const FigureGround &ground)
{
    if (figure.spec.subject == Subject::Violations)
        return violationNotes(figure, ground);
    QStringList notes;
    if (const auto left = leftOut(figure, NotDrawn::Undated); left.count() > 0)
        notes += u"Without a date, in the totals but not on the time axis: %1."_s.arg(
            listed(left.amounts));
    if (const auto left = leftOut(figure, NotDrawn::Unconverted); left.count() > 0)
        notes += u"Not converted, because no rate of their day is known: %1."_s.arg(
            listed(left.amounts));
    if (const auto left = leftOut(figure, NotDrawn::NoFigure); left.count() > 0)
        notes += u"Not shown: %1 without a figure."_s.arg(left.facts());
    if (const auto left = leftOut(figure, NotDrawn::OtherUnit); left.count() > 0)
        notes += u"Counted in other units, not shown: %1."_s.arg(listed(left.amounts));
    if (const auto left = leftOut(figure, NotDrawn::CountedOnce); left.count() > 0)
        notes += u"Counted once: %1 that other facts contain, repeat or replace."_s.arg(
            listed(left.amounts));
    if (const auto left = leftOut(figure, NotDrawn::Draft); left.count() > 0)
        notes += u"Drafts, not counted: %1."_s.arg(left.facts());
    if (const auto left = leftOut(figure, NotDrawn::Rival); left.count() > 0)
        notes += u"Rival claims, not counted: %1."_s.arg(left.facts());
    if (const QString missing = notReported(figure); !missing.isEmpty())
        notes += missing;
    if (stageTotal(figure, CurveStage::Delivered).factCount > 0)
        notes += u"Cumulative reports are counted as increments."_s;
    if (ground.hasConverted)
        notes += u"Converted at the rate of each fact’s own day."_s;
    if (ground.hasPartialDates)
        notes += u"Dates known only to the month or year stand at its end."_s;
    if (ground.ignoredLinks > 0)
        notes += u"Ignored: %1 between pledges that form a circle."_s.arg(
            countedText(ground.ignoredLinks, u"link"_s, u"links"_s));
    if (ground.hasOverflowed)
        notes += u"Some sums are too large to be shown exactly."_s;
    return notes;
}

void writeTexts(FigureData &figure, const FigureGround &ground, const Provenance &provenance)
{
    const Dossier &dossier = ground.dossier;
    figure.title = figure.spec.title.isEmpty() ? proposedTitle(figure, dossier) : figure.spec.title;
    figure.subtitle = subtitleOf(figure, dossier);
    figure.notes = notesOf(figure, ground);
    figure.asOfLine = u"As of "_s + PartialDate(figure.spec.asOf).toText();
    if (!provenance.knownOn.isEmpty())
        figure.asOfLine += u", as known on "_s + provenance.knownOn;
    figure.asOfLine += u'.';
    if (ground.newest != 0 && ground.newest != PartialDate(figure.spec.asOf).packed())
        figure.asOfLine
            += u" Newest fact: %1."_s.arg(PartialDate::fromPacked(ground.newest).toText());
    const QString from = provenance.toText();
    const QString publishers = publishersOf(ground);
    figure.sourceLine = u"Source: "_s + from
        + (from.isEmpty() || publishers.isEmpty() ? u""_s : u"; "_s) + publishers + u'.';
    figure.marking = dossier.setting(settingkey::kMarking).trimmed();
    if (figure.marking.isEmpty())
        figure.marking = u"NO MARKING SET"_s;
}

} // namespace servanda

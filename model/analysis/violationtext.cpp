#include "model/analysis/figuretext.h"

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

QString reports(qsizetype count)
{
    return countedText(count, u"violation report"_s, u"violation reports"_s);
}

qsizetype leftOutReports(const FigureData &figure, NotDrawn why, CurveStage stage)
{
    const auto at = std::ranges::find_if(figure.notDrawnTotals, [&](const NotDrawnTotal &total) {
        return total.why == why && total.stage == stage;
    });
    return at == figure.notDrawnTotals.end() ? 0 : at->facts;
}

QString wholeViolationTitle(const FigureData &figure)
{
    const qint64 reported = stageTotal(figure, CurveStage::Reported).total();
    const qint64 established = stageTotal(figure, CurveStage::Established).total();
    const qint64 remedied = stageTotal(figure, CurveStage::Remedied).total();
    if (reported == 0 && established == 0 && remedied == 0)
        return u"No violation is reported"_s;
    const auto number = [](qint64 count) { return count == 0 ? u"none"_s : groupedText(count, 0); };
    return u"%1; %2 established, %3 remedied"_s.arg(reports(static_cast<qsizetype>(reported)),
                                                    number(established), number(remedied));
}

QString splitViolationTitle(const FigureData &figure, const Dossier &dossier)
{
    const CurveStage stage = figure.spec.splitStage;
    const QString word = QString(enumLabel(stage)).toLower();
    const qint64 total = stageTotal(figure, stage).total();
    if (total == 0)
        return u"No violation is %1"_s.arg(word);
    const auto first = std::ranges::find_if(
        figure.all, [stage](const FigureSeries &one) { return one.stage == stage && one.party; });
    if (first == figure.all.end())
        return u"%1 %2, attributed to no signatory"_s.arg(reports(static_cast<qsizetype>(total)),
                                                          word);
    const QString share = groupedText(first->total(), 0);
    return namedMessage(dossier, first->party, [&](const QString &name) {
        return u"%1 of %2 %3 violations are attributed to %4"_s.arg(share, groupedText(total, 0),
                                                                    word, name);
    });
}

} // namespace

QString violationTitle(const FigureData &figure, const Dossier &dossier)
{
    return figure.spec.split == Split::BySignatory ? splitViolationTitle(figure, dossier)
                                                   : wholeViolationTitle(figure);
}

QString violationSubtitle(const FigureData &figure, const Dossier &dossier)
{
    const FigureSpec &spec = figure.spec;
    const QString stages = spec.split == Split::BySignatory
        ? u"%1, by the signatory they are attributed to"_s.arg(
            QString(enumLabel(spec.splitStage)).toLower())
        : u"reported, established by the Commission, remedied"_s;
    const QString who = signatoriesText(spec.filter, dossier, {});
    return u"Number of violation reports, %1, cumulative by %2%3"_s.arg(
               stages, QString(enumLabel(spec.period)).toLower(),
               who.isEmpty() ? QString() : u"; attributed to or reported by "_s + who)
        + clausesText(spec.filter, dossier) + monthsText(figure);
}

QStringList violationNotes(const FigureData &figure, const FigureGround &ground)
{
    QStringList notes{
        u"To whom a violation is attributed is a claim until the Commission has established it."_s};
    QStringList undated;
    for (const CurveStage stage : stagesOf(Subject::Violations)) {
        if (const qsizetype count = leftOutReports(figure, NotDrawn::Undated, stage); count > 0)
            undated += groupedText(count, 0) + u' ' + QString(enumLabel(stage)).toLower();
    }
    if (!undated.isEmpty())
        notes += u"Without a date, in the totals but not on the time axis: %1."_s.arg(
            undated.join(u", "_s));
    if (const qsizetype count = leftOutReports(figure, NotDrawn::Draft, CurveStage::Reported);
        count > 0)
        notes += u"Drafts, not counted: %1."_s.arg(reports(count));
    if (ground.hasPartialDates)
        notes += u"Dates known only to the month or year stand at its end."_s;
    return notes;
}

} // namespace servanda

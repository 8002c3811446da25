#include "model/analysis/figuretext.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

QString measure(Subject subject)
{
    switch (subject) {
    case Subject::Funding:
        return u"Funding"_s;
    case Subject::Arms:
        return u"Arms"_s;
    case Subject::Training:
    case Subject::Violations: // have words of their own
        break;
    }
    return u"Training"_s;
}

QString monthOf(QDate day)
{
    static const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    return english.toString(day, u"MMMM yyyy"_s);
}

/// "reported delivered", in the words of the unit.
QString deliveredWord(const FigureSpec &spec)
{
    return spec.unit == kPersons ? u"trained"_s : u"delivered"_s;
}

QString partyName(const Dossier &dossier, PartyId id)
{
    const Party *party = dossier.find(id);
    return party ? party->name : u"Unknown signatory"_s;
}

QString wholeTitle(const FigureData &figure)
{
    const auto pledged = stageTotal(figure, CurveStage::Pledged);
    const auto delivered = stageTotal(figure, CurveStage::Delivered);
    const QString what = measure(figure.spec.subject);
    const QString word = deliveredWord(figure.spec);
    const auto text
        = [&figure](const FigureSeries &one) { return shortAmount(one.total(), figure.spec.unit); };
    const auto number = [&figure](const FigureSeries &one) {
        return shortText(one.total(), figure.spec.unit.decimals());
    };
    if (pledged.factCount == 0 && delivered.factCount == 0)
        return u"No %1 pledge or report can be shown in %2"_s.arg(
            what.toLower(), figure.spec.unit == kEuro ? u"euro"_s : figure.spec.unit.toText());
    if (pledged.factCount == 0)
        return u"%1 reports reach %2 %3; no pledge names a figure"_s.arg(what, text(delivered),
                                                                         word);
    if (delivered.factCount == 0)
        return u"%1 pledges reach %2; nothing is reported %3"_s.arg(what, text(pledged), word);
    if (delivered.total() > pledged.total())
        return u"%1 exceeds pledges, with %2 reported %3 against %4 pledged"_s.arg(
            what, text(delivered), word, number(pledged));
    return u"%1 pledges reach %2; %3 reported %4"_s.arg(what, text(pledged), number(delivered),
                                                        word);
}

QString splitTitle(const FigureData &figure, const Dossier &dossier)
{
    const CurveStage stage = figure.spec.splitStage;
    const auto total = stageTotal(figure, stage);
    const QString what = measure(figure.spec.subject).toLower();
    const auto first = std::ranges::find(figure.all, stage, &FigureSeries::stage);
    const bool isPledged = stage == CurveStage::Pledged;
    if (first == figure.all.end() || total.total() == 0)
        return isPledged
            ? u"No %1 pledge can be shown"_s.arg(what)
            : u"Nothing is reported %1 for %2"_s.arg(QString(enumLabel(stage)).toLower(), what);
    const QString share = shortText(first->total(), figure.spec.unit.decimals());
    const QString all = shortAmount(total.total(), figure.spec.unit);
    return namedMessage(dossier, first->party, [&](const QString &name) {
        return isPledged ? u"%1 leads %2 pledges with %3 of %4"_s.arg(name, what, share, all)
                         : u"%1 leads reports of %2 %3 with %4 of %5"_s.arg(
                             name, what, QString(enumLabel(stage)).toLower(), share, all);
    });
}

} // namespace

QString namedMessage(const Dossier &dossier, PartyId id,
                     const std::function<QString(const QString &name)> &message)
{
    constexpr qsizetype kMostWords = 15;
    const QString named = message(partyName(dossier, id));
    const Party *party = dossier.find(id);
    return !party || named.count(u' ') < kMostWords ? named : message(party->code);
}

QString signatoriesText(const Filter &filter, const Dossier &dossier, const QString &all)
{
    const auto &chosen = filter.signatories;
    if (chosen.size() == 1)
        return partyName(dossier, chosen.front());
    if (chosen.size() == 2)
        return u"%1 and %2"_s.arg(partyName(dossier, chosen[0]), partyName(dossier, chosen[1]));
    return chosen.empty() ? all : u"%1 signatories"_s.arg(chosen.size());
}

QString clausesText(const Filter &filter, const Dossier &dossier)
{
    QStringList numbers;
    for (const ClauseId id : filter.clauses) {
        if (const Clause *clause = dossier.find(id))
            numbers += clause->number.isEmpty() ? clause->code : clause->number;
    }
    if (numbers.size() > 4)
        return u", %1 clauses"_s.arg(numbers.size());
    if (numbers.isEmpty())
        return {};
    return (numbers.size() == 1 ? u", clause "_s : u", clauses "_s) + numbers.join(u", "_s);
}

QString monthsText(const FigureData &figure)
{
    if (figure.first.isNull())
        return {};
    const QString from = monthOf(figure.first);
    const QString to = monthOf(figure.last);
    return from == to ? u"; %1"_s.arg(from) : u"; %1 to %2"_s.arg(from, to);
}

QString shortAmount(qint64 minorUnits, const Unit &unit)
{
    return shortText(minorUnits, unit.decimals()) + u' '
        + (unit == kEuro ? u"euro"_s : unit.toText());
}

FigureSeries stageTotal(const FigureData &figure, CurveStage stage)
{
    FigureSeries sum;
    sum.stage = stage;
    bool overflowed = false;
    for (const auto &one : figure.all) {
        if (one.stage != stage)
            continue;
        sum.dated = boundedSum(sum.dated, one.dated, overflowed);
        sum.undated = boundedSum(sum.undated, one.undated, overflowed);
        sum.factCount += one.factCount;
    }
    return sum;
}

QString proposedTitle(const FigureData &figure, const Dossier &dossier)
{
    if (figure.spec.subject == Subject::Violations)
        return violationTitle(figure, dossier);
    if (figure.spec.split == Split::BySignatory)
        return splitTitle(figure, dossier);
    QString title = wholeTitle(figure);
    // Said of one signatory only, the title must name it.
    if (figure.spec.filter.signatories.size() != 1)
        return title;
    return namedMessage(dossier, figure.spec.filter.signatories.front(), [&](const QString &name) {
        return u"%1: %2%3"_s.arg(name, title.left(1).toLower(), title.mid(1));
    });
}

QString subtitleOf(const FigureData &figure, const Dossier &dossier)
{
    if (figure.spec.subject == Subject::Violations)
        return violationSubtitle(figure, dossier);
    const FigureSpec &spec = figure.spec;
    QString what;
    if (spec.unit.isMoney())
        what = u"%1 in %2"_s.arg(measure(spec.subject),
                                 spec.unit == kEuro ? u"euro"_s : spec.unit.toText());
    else if (spec.unit == kPersons)
        what = u"Persons"_s;
    else
        what = u"%1 in %2"_s.arg(measure(spec.subject), spec.unit.toText());

    QString stages;
    if (spec.split == Split::BySignatory) {
        stages = spec.splitStage == CurveStage::Pledged
            ? u"pledged, by signatory"_s
            : u"reported %1, by signatory"_s.arg(QString(enumLabel(spec.splitStage)).toLower());
    } else {
        QStringList reported;
        for (const auto &one : figure.series) {
            if (one.stage == CurveStage::Delivered)
                reported += deliveredWord(spec);
            else if (one.stage != CurveStage::Pledged)
                reported += QString(enumLabel(one.stage)).toLower();
        }
        stages = u"pledged and reported "_s
            + (reported.size() > 1 ? reported.mid(0, reported.size() - 1).join(u", "_s) + u" or "_s
                       + reported.last()
                                   : reported.join(QString()));
    }
    return u"%1, %2, cumulative by %3; %4"_s.arg(
               what, stages, QString(enumLabel(spec.period)).toLower(),
               signatoriesText(spec.filter, dossier, u"all signatories"_s))
        + clausesText(spec.filter, dossier) + monthsText(figure);
}

} // namespace servanda

#include "views/charts/figurewords.h"

#include "model/core/amount.h"
#include "views/charts/steps.h"

#include <QLocale>

namespace servanda {

using namespace Qt::StringLiterals;

namespace {

QString dayText(QDate day)
{
    return QLocale::c().toString(day, u"d MMMM yyyy"_s);
}

QString factsText(const FigurePoint &point)
{
    const bool isReport = !point.facts.empty() && point.facts.front().type != FactType::Pledge;
    const QString noun = isReport ? u"report"_s : u"pledge"_s;
    const auto count = point.facts.size();
    return QString::number(count) + u' ' + noun + (count == 1 ? QString() : u"s"_s);
}

QString sentence(QString text)
{
    if (!text.isEmpty() && !text.endsWith(u'.'))
        text += u'.';
    return text;
}

} // namespace

QString labelValue(const FigureData &figure, qint64 minorUnits)
{
    const int decimals = figure.spec.unit.decimals();
    constexpr qint64 kLongestCount = 10'000'000;
    if (!figure.spec.unit.isMoney() && decimals == 0 && qAbs(minorUnits) < kLongestCount)
        return groupedText(minorUnits, 0);
    return shortText(minorUnits, decimals);
}

QString labelName(const FigureData &figure, const FigureSeries &series)
{
    return figure.spec.split == Split::Whole ? series.name.toLower() : series.name;
}

QString exactValue(const FigureData &figure, qint64 minorUnits)
{
    const QString number = groupedText(minorUnits, figure.spec.unit.decimals());
    return figure.spec.unit.isNone() ? number : number + u' ' + figure.spec.unit.toText();
}

QString stepText(const FigureData &figure, const FigureSeries &series, const FigurePoint &point)
{
    const QString stage = enumLabel(series.stage);
    const QString sign = point.increment < 0 ? QString() : u"+"_s;
    return (figure.spec.split == Split::Whole ? series.name
                                              : u"%1, %2"_s.arg(series.name, stage.toLower()))
        + u", up to "_s + dayText(point.day) + u'\n' + sign + exactValue(figure, point.increment)
        + u" to "_s + exactValue(figure, point.cumulative)
        + (point.facts.empty() ? QString() : u'\n' + factsText(point));
}

QString alternativeText(const FigureData &figure)
{
    if (!figure.first.isValid())
        return sentence(figure.subtitle) + u' ' + emptyText(figure);
    const DaySpan span = daySpan(figure);
    QStringList text{sentence(figure.subtitle),
                     u"Step lines from %1 to %2."_s.arg(dayText(span.first), dayText(span.last))};
    for (const FigureSeries &series : figure.series) {
        QString line = u"%1: %2 in %3 steps"_s.arg(series.name, exactValue(figure, series.dated))
                           .arg(series.points.size());
        if (series.undated != 0)
            line += u", and %1 without a date"_s.arg(exactValue(figure, series.undated));
        text << line + u'.';
    }
    text << sentence(figure.asOfLine) << u"A table follows."_s;
    return text.join(u' ');
}

QString cardTitle(const FigureData &figure)
{
    QString subject = enumLabel(figure.spec.subject);
    if (figure.spec.subject != Subject::Violations || figure.spec.split == Split::Whole)
        return subject;
    return subject + u' ' + QString(enumLabel(figure.spec.splitStage)).toLower()
        + u", attributed to"_s;
}

QString emptyText(const FigureData &figure)
{
    if (figure.spec.subject == Subject::Violations)
        return u"No violation report with a date matches this filter."_s;
    return u"No %1 pledge with a figure and a date matches this filter."_s.arg(
        QString(enumLabel(figure.spec.subject)).toLower());
}

QString sourceText(const FigureData &figure)
{
    const QString line = sentence(figure.sourceLine);
    return line.startsWith(u"Source") ? line : u"Source: "_s + line;
}

QStringList footSentences(const FigureData &figure)
{
    QStringList sentences;
    if (!figure.asOfLine.isEmpty())
        sentences << sentence(figure.asOfLine);
    for (const QString &note : figure.notes)
        sentences << sentence(note);
    return sentences;
}

QString programText()
{
    return u"Servanda " SERVANDA_VERSION ""_s;
}

} // namespace servanda

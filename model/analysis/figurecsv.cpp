#include "model/analysis/csvfield.h"
#include "model/analysis/figure.h"

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

QString codeOf(const Dossier &dossier, FactRef fact)
{
    QString code;
    withFactType(fact.type, [&]<class Row>() {
        if constexpr (requires(Row row) { row.code; }) {
            if (const Row *row = dossier.find(Id<Row>{fact.id}))
                code = row->code;
        }
    });
    return code;
}

QString partyCode(const Dossier &dossier, FactRef fact)
{
    if (const auto *violation
        = fact.type == FactType::Violation ? dossier.find(Id<Violation>{fact.id}) : nullptr)
        return codeOf(dossier, refOf(violation->attributedTo));
    const Pledge *pledge = nullptr;
    if (fact.type == FactType::Pledge) {
        pledge = dossier.find(PledgeId{fact.id});
    } else if (const auto *report = dossier.find(FulfilmentId{fact.id})) {
        pledge = dossier.find(report->pledge);
    }
    return pledge ? codeOf(dossier, refOf(pledge->party)) : QString();
}

void addSeries(QByteArray &csv, const FigureSeries &series, const FigureData &figure,
               const Dossier &dossier)
{
    const QString stage = enumCode(series.stage);
    const QString party = series.party ? codeOf(dossier, refOf(series.party)) : QString();
    const QString unit = figure.spec.unit.toText();
    const auto digits = [&](qint64 minorUnits) {
        return Amount{minorUnits, figure.spec.unit}.figureText();
    };
    for (const auto &point : series.points)
        addCsvRow(csv,
                  {u"drawn"_s, series.name, stage, party, point.day.toString(Qt::ISODate),
                   digits(point.increment), digits(point.cumulative), unit,
                   QString::number(point.factCount), QString(), QString()});
    if (series.undated != 0)
        addCsvRow(csv,
                  {u"undated-total"_s, series.name, stage, party, QString(), digits(series.undated),
                   digits(series.total()), unit, QString(), QString(), QString()});
}

/// What the list had no room for, so that sums still come out.
void addRest(QByteArray &csv, const FigureData &figure)
{
    for (const auto &total : figure.notDrawnTotals) {
        qsizetype more = total.facts;
        qint64 amount = total.amount.minorUnits.value_or(0);
        for (const auto &left : figure.notDrawn) {
            if (left.stage == total.stage && left.why == total.why
                && left.amount.unit == total.amount.unit) {
                --more;
                amount -= left.amount.minorUnits.value_or(0);
            }
        }
        if (more > 0)
            addCsvRow(csv,
                      {enumCode(total.why), QString(), enumCode(total.stage), QString(), QString(),
                       Amount{amount, total.amount.unit}.figureText(), QString(),
                       total.amount.unit.toText(), QString::number(more), QString(),
                       u"More facts than are listed one by one"_s});
    }
}

} // namespace

QByteArray figureCsv(const FigureData &figure, const Dossier &dossier)
{
    QByteArray csv;
    addCsvRow(csv,
              {u"status"_s, u"series"_s, u"stage"_s, u"signatory"_s, u"period_end"_s,
               u"increment"_s, u"cumulative"_s, u"unit"_s, u"facts"_s, u"fact"_s, u"reason"_s});
    for (const auto &series : figure.all)
        addSeries(csv, series, figure, dossier);
    for (const auto &left : figure.notDrawn)
        addCsvRow(csv,
                  {enumCode(left.why), QString(), enumCode(left.stage),
                   partyCode(dossier, left.fact), QString(), left.amount.figureText(), QString(),
                   left.amount.unit.toText(), u"1"_s, codeOf(dossier, left.fact), left.reason});
    addRest(csv, figure);
    return csv;
}

} // namespace servanda

#include "model/analysis/factsheet.h"
#include "model/domain/fieldtext.h"

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString dated(const QString &word, PartialDate date)
{
    return date.isNone() ? QString() : word + u' ' + date.toText();
}

template <class Row>
QString caption(const Dossier &dossier, Id<Row> id)
{
    const Row *row = dossier.find(id);
    return row ? Description<Row>::caption(*row) : QString();
}

QString codeOf(const Dossier &dossier, SourceId id)
{
    const Source *source = dossier.find(id);
    return source ? source->code : QString();
}

template <class Row>
QString draft(const Row &row)
{
    return row.standing == Standing::Draft ? u"Draft"_s : QString();
}

// What tells more of a fact than its caption does, by type.

QString more(const Source &source, const Dossier &)
{
    return joined({source.publisher,
                   source.publishedOn.isNone() ? QString() : source.publishedOn.toText(),
                   source.code});
}
QString more(const Party &party, const Dossier &)
{
    return joined({party.code, fieldText(party.kind)});
}
QString more(const Instrument &instrument, const Dossier &)
{
    return joined({fieldText(instrument.bindingness), dated(u"signed"_s, instrument.signedOn),
                   instrument.place});
}
QString more(const Clause &clause, const Dossier &dossier)
{
    return joined({caption(dossier, clause.instrument), fieldText(clause.kinds),
                   clause.condition == u"none" ? QString() : clause.condition});
}
QString more(const Participation &participation, const Dossier &dossier)
{
    return joined({caption(dossier, participation.party),
                   caption(dossier, participation.instrument), participation.office});
}
QString more(const Pledge &pledge, const Dossier &dossier)
{
    const QString amount
        = pledge.amount.minorUnits ? boundedText(pledge.amount, pledge.bound) : u"no figure"_s;
    return joined({draft(pledge), amount, dated(u"announced"_s, pledge.announcedOn),
                   dated(u"due"_s, pledge.dueOn), codeOf(dossier, pledge.source)});
}
QString more(const Fulfilment &report, const Dossier &dossier)
{
    return joined({draft(report), report.rivalOf ? u"rival report"_s : QString(),
                   report.date.isNone() ? u"no date"_s : report.date.toText(),
                   caption(dossier, report.pledge), codeOf(dossier, report.source)});
}
QString more(const Variant &variant, const Dossier &dossier)
{
    return joined({boundedText(variant.amount, variant.bound),
                   dated(u"reported"_s, variant.reportedOn), codeOf(dossier, variant.source)});
}
QString more(const Adoption &adoption, const Dossier &dossier)
{
    return joined(
        {caption(dossier, adoption.variant), caption(dossier, adoption.report), adoption.because});
}
QString more(const Citation &citation, const Dossier &dossier)
{
    return joined({captionOf(dossier, citation.fact), caption(dossier, citation.source)});
}
QString more(const Link &link, const Dossier &dossier)
{
    return joined({caption(dossier, link.pledge), caption(dossier, link.other), link.reason});
}
QString more(const Rate &rate, const Dossier &dossier)
{
    return joined({rate.date.toText(), codeOf(dossier, rate.source)});
}
QString more(const Event &event, const Dossier &dossier)
{
    const QString validity
        = event.validity == EventValidity::Stands ? QString() : QString(fieldText(event.validity));
    return joined({validity, event.date.toText(), event.code, codeOf(dossier, event.source)});
}
QString more(const Yardstick &yardstick, const Dossier &dossier)
{
    return joined({caption(dossier, yardstick.pledge),
                   yardstick.joint == JointMode::None ? QString() : fieldText(yardstick.joint),
                   yardstick.purpose == MeasurePurpose::Substantive ? QString()
                                                                    : fieldText(yardstick.purpose),
                   yardstick.guideline});
}
QString more(const Milestone &milestone, const Dossier &dossier)
{
    return joined({draft(milestone),
                   milestone.doneOn.isNone() ? u"not done"_s : dated(u"done"_s, milestone.doneOn),
                   dated(u"due"_s, milestone.dueOn), u"weight "_s + milestone.weight.toText(),
                   codeOf(dossier, milestone.source)});
}
QString more(const Judgement &judgement, const Dossier &dossier)
{
    return joined(
        {judgement.secondPerson.isEmpty() ? u"does not count before a second person stands by it"_s
                                          : QString(),
         judgement.judgedOn.toText(), caption(dossier, judgement.pledge), judgement.reason});
}
QString more(const PledgeAct &act, const Dossier &dossier)
{
    return joined({draft(act), act.date.toText(), dated(u"until"_s, act.until),
                   counts(act) ? QString() : u"does not count yet"_s, caption(dossier, act.pledge),
                   codeOf(dossier, act.source)});
}
QString more(const Reading &reading, const Dossier &dossier)
{
    return joined(
        {reading.author,
         reading.clause ? caption(dossier, reading.clause) : caption(dossier, reading.instrument),
         reading.party ? caption(dossier, reading.party) : u"every party"_s,
         fieldText(reading.effect), reading.condition});
}
QString more(const Violation &violation, const Dossier &dossier)
{
    return joined({draft(violation), dated(u"reported"_s, violation.reportedOn), violation.place,
                   fieldText(violation.state), codeOf(dossier, violation.source)});
}
QString more(const OpenIssue &issue, const Dossier &dossier)
{
    return joined({fieldText(issue.status), dated(u"raised"_s, issue.raisedOn),
                   codeOf(dossier, issue.source)});
}
QString more(const Statement &statement, const Dossier &dossier)
{
    return joined({caption(dossier, statement.party), statement.office,
                   statement.date.isNone() ? QString() : statement.date.toText(),
                   codeOf(dossier, statement.source)});
}
QString more(const ArchivedCopy &copy, const Dossier &)
{
    return joined({copy.mediaType.name, copy.size.toText(), dated(u"retrieved"_s, copy.retrievedOn),
                   u"SHA-256 "_s + copy.checksum.shortText() + QChar(0x2026)});
}
QString more(const Setting &setting, const Dossier &)
{
    return setting.value;
}

} // namespace

QString captionOf(const Dossier &dossier, FactRef fact)
{
    QString text;
    withFactType(fact.type, [&]<class Row>() { text = caption(dossier, Id<Row>{fact.id}); });
    return text;
}

QString detailOf(const Dossier &dossier, FactRef fact)
{
    QString text;
    withFactType(fact.type, [&]<class Row>() {
        if (const Row *row = dossier.find(Id<Row>{fact.id}))
            text = more(*row, dossier);
    });
    return text;
}

} // namespace servanda

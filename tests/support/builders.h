#pragma once

#include "model/dossier/editor.h"
#include "tests/support/fakestore.h"

// Builders: valid rows in which a test changes only what it is about. Ids are small numbers, codes
// follow from them, and every reference leads to a row of frame().
namespace servanda::test {

inline QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}
inline PartialDate date(const char *iso)
{
    return *PartialDate::parse(text(iso));
}
inline QDate day(const char *iso)
{
    return date(iso).firstDay();
}
inline Amount amount(const char *figure, const char *unit)
{
    return *Amount::parse(text(figure), text(unit));
}

inline Source source(qint64 id)
{
    Source row;
    row.id = {id};
    row.code = QStringLiteral("S-%1").arg(id);
    row.title = QStringLiteral("Source %1").arg(id);
    row.publisher = QStringLiteral("Publisher %1").arg(id);
    return row;
}

inline Party party(qint64 id, const char *code, const char *name)
{
    Party row;
    row.id = {id};
    row.code = text(code);
    row.name = text(name);
    return row;
}

inline Instrument instrument(qint64 id, const char *shortTitle)
{
    Instrument row;
    row.id = {id};
    row.code = QStringLiteral("I-%1").arg(id);
    row.title = text(shortTitle) + QStringLiteral(" in full");
    row.shortTitle = text(shortTitle);
    return row;
}

inline Clause clause(qint64 id, const char *number, qint64 parent = 0, qint64 instrument = 1)
{
    Clause row;
    row.id = {id};
    row.code = QStringLiteral("C-%1").arg(id);
    row.instrument = {instrument};
    row.parent = {parent};
    row.number = text(number);
    row.title = QStringLiteral("Clause %1").arg(row.number);
    return row;
}

/// By party 1 under clause 1, funding.
inline Pledge pledge(qint64 id, const char *figure, const char *unit, const char *announcedOn,
                     PledgeKind kind = PledgeKind::Funding)
{
    Pledge row;
    row.id = {id};
    row.code = QStringLiteral("P-%1").arg(id);
    row.party = {1};
    row.clause = {1};
    row.kind = kind;
    row.title = QStringLiteral("Pledge %1").arg(id);
    row.amount = amount(figure, unit);
    row.announcedOn = date(announcedOn);
    row.source = {1};
    return row;
}

inline Fulfilment report(qint64 id, qint64 pledge, const char *figure, const char *unit,
                         const char *on, FulfilmentStage stage = FulfilmentStage::Delivered)
{
    Fulfilment row;
    row.id = {id};
    row.code = QStringLiteral("F-%1").arg(id);
    row.pledge = {pledge};
    row.date = date(on);
    row.amount = amount(figure, unit);
    row.stage = stage;
    row.source = {2};
    return row;
}

inline Link link(qint64 id, qint64 pledge, Relation relation, qint64 other = 0)
{
    Link row;
    row.id = {id};
    row.pledge = {pledge};
    row.relation = relation;
    row.other = {other};
    return row;
}

inline Rate rate(qint64 id, const char *on, const char *currency, const char *perEuro)
{
    Rate row;
    row.id = {id};
    row.date = date(on);
    row.currency = Unit::fromAscii(currency);
    row.perEuro = *Decimal::parse(text(perEuro));
    return row;
}

inline Event event(qint64 id, const char *code, const char *on)
{
    Event row;
    row.id = {id};
    row.code = text(code);
    row.date = date(on);
    row.title = row.code;
    return row;
}

/// Under clause 1, reported by party 3.
inline Violation violation(qint64 id, const char *reportedOn, qint64 attributedTo = 0)
{
    Violation row;
    row.id = {id};
    row.code = QStringLiteral("VI-%1").arg(id);
    row.instrument = {1};
    row.clause = {1};
    row.title = QStringLiteral("Violation %1").arg(id);
    row.reportedOn = date(reportedOn);
    row.reportedBy = {3};
    row.attributedTo = {attributedTo};
    row.source = {1};
    return row;
}

/// The same, as the Commission has established it.
inline Violation established(Violation row, const char *on)
{
    row.finding = CommissionFinding::Established;
    row.foundOn = date(on);
    row.state = ViolationState::Decided;
    return row;
}

inline Variant rival(qint64 id, qint64 pledge, const char *figure, const char *unit)
{
    Variant row;
    row.id = {id};
    row.code = QStringLiteral("V-%1").arg(id);
    row.pledge = {pledge};
    row.amount = amount(figure, unit);
    return row;
}

/// One instrument with clauses 1, 2 and 2.1, parties AAA, BBB and CCC, sources 1 and 2.
inline Facts frame()
{
    Facts facts;
    facts.rows<Source>() = {source(1), source(2)};
    facts.rows<Party>()
        = {party(1, "AAA", "Alpha"), party(2, "BBB", "Beta"), party(3, "CCC", "Gamma")};
    facts.rows<Instrument>() = {instrument(1, "Declaration")};
    facts.rows<Clause>() = {clause(1, "1"), clause(2, "2"), clause(3, "2.1", 2)};
    return facts;
}

/// The frame with rows of any types added.
template <class... Row>
[[nodiscard]] Facts framed(Row... rows)
{
    Facts facts = frame();
    (facts.rows<Row>().push_back(std::move(rows)), ...);
    return facts;
}

} // namespace servanda::test

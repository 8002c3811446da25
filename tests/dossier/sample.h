#pragma once

#include "model/dossier/dossier.h"

namespace servanda::test {

inline Source source(qint64 id, const QString &code)
{
    return {{id}, code, code, {}, {}, {}, {}, {}};
}
inline Party party(qint64 id, const QString &code)
{
    return {{id}, code, code, PartyKind::State, {}};
}
inline Instrument instrument(qint64 id, const QString &code)
{
    return {{id}, code, code, {}, {}, Bindingness::Mixed, {}, {}, {}, {}, {}};
}
inline Clause clause(qint64 id, const QString &code, InstrumentId owner, ClauseId parent = {})
{
    return {{id}, code, owner, parent, {}, code, {}, {}, {}, {}};
}
inline Pledge pledge(qint64 id, const QString &code, PartyId party, ClauseId clause)
{
    return {{id}, code, party, clause, PledgeKind::Arms, code, {}, {}, {}, {}, {}, {}};
}

/// Two parties (11, 12), an instrument (21), the clauses A (31) > A1 (32) > A1a (33) and B (34),
/// and a pledge (41) of party 11 under A1.
inline Facts sampleFacts()
{
    Facts facts;
    facts.rows<Source>() = {source(1, QStringLiteral("S-1"))};
    facts.rows<Party>() = {party(11, QStringLiteral("FRA")), party(12, QStringLiteral("GBR"))};
    facts.rows<Instrument>() = {instrument(21, QStringLiteral("PD"))};
    facts.rows<Clause>()
        = {clause(31, QStringLiteral("A"), {21}), clause(32, QStringLiteral("A1"), {21}, {31}),
           clause(33, QStringLiteral("A1a"), {21}, {32}), clause(34, QStringLiteral("B"), {21})};
    facts.rows<Pledge>() = {pledge(41, QStringLiteral("P-1"), {11}, {32})};
    return facts;
}

/// Everything that a dossier holds.
inline Facts factsOf(const Dossier &dossier)
{
    Facts facts;
    forEachFactType([&]<class Row>() {
        const auto rows = dossier.rows<Row>();
        facts.rows<Row>().assign(rows.begin(), rows.end());
    });
    return facts;
}

template <class Row>
Edit adding(Row row)
{
    Edit edit;
    edit.label = QStringLiteral("Add");
    edit.add(std::move(row));
    return edit;
}
template <class Row>
Edit removing(Row row)
{
    Edit edit;
    edit.label = QStringLiteral("Remove");
    edit.of<Row>().push_back({std::move(row), std::nullopt});
    return edit;
}
template <class Row>
Edit changing(Row before, Row after)
{
    Edit edit;
    edit.label = QStringLiteral("Change");
    edit.of<Row>().push_back({std::move(before), std::move(after)});
    return edit;
}

} // namespace servanda::test

#include "model/analysis/boundparties.h"

#include "model/analysis/columns.h"
#include "model/analysis/readinglist.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

using How = Binding::Party;

QString wordsFor(How how)
{
    switch (how) {
    case How::Bound:
        return u"Bound"_s;
    case How::TookPart:
        return u"Took part, not a party"_s;
    case How::Objected:
        return u"Objects, not a party"_s;
    case How::Reserved:
        break;
    }
    return u"Excluded by a reservation"_s;
}

QString roleText(Role role)
{
    return QString(enumLabel(role)).toLower();
}

/// Why, behind wordsFor(): the role, the reading, or that it only pledged.
QString reasonFor(const Bindings::Answer &answer, const Dossier &dossier)
{
    if (answer.because.type == FactType::Reading) {
        const Reading *reading = dossier.find(Id<Reading>{answer.because.id});
        return reading ? readingWords(std::array{reading}) : QString();
    }
    if (answer.because.type == FactType::Setting)
        return u"by the reading adopted here"_s;
    const Participation *part = answer.because.type == FactType::Participation
        ? dossier.find(Id<Participation>{answer.because.id})
        : nullptr;
    if (!part)
        return u"because it pledged, without a role at the instrument"_s;
    // The others say their role already.
    return answer.party == How::Bound ? u"as "_s + roleText(part->role) : QString();
}

/// Of a reading that leaves it to the roles who is bound, the role; what it waits for stays.
Bindings::Answer withRole(Bindings::Answer answer, PartyId party, InstrumentId instrument,
                          const Dossier &dossier, const Bindings &bindings)
{
    const Reading *reading = answer.because.type == FactType::Reading
        ? dossier.find(Id<Reading>{answer.because.id})
        : nullptr;
    if (reading && reading->effect == ReadingEffect::AsRoles)
        answer.because = bindings.at(party, instrument).value_or(Bindings::Answer()).because;
    return answer;
}

/// What says so, if it is not the role.
FactRef readingIn(const Bindings::Answer &answer)
{
    const bool isReading
        = answer.because.type == FactType::Reading || answer.because.type == FactType::Setting;
    return isReading ? answer.because : FactRef();
}

/// The ids behind one column of pledges, where another has that id: from compact columns, for there
/// may be very many pledges.
QSet<qint64> idsBeside(const Slots &known, const std::vector<qint32> &column, qint64 id,
                       const Slots &wanted, const std::vector<qint32> &beside)
{
    QSet<qint64> ids;
    const qint32 slot = known.find(id);
    if (slot < 0)
        return ids;
    std::vector<quint8> seen(static_cast<size_t>(wanted.size()));
    for (size_t i = 0; i < column.size(); ++i) {
        if (column[i] == slot && beside[i] >= 0)
            seen[static_cast<size_t>(beside[i])] = 1;
    }
    for (qint32 at = 0; at < wanted.size(); ++at) {
        if (seen[static_cast<size_t>(at)])
            ids.insert(wanted.id(at));
    }
    return ids;
}

void addTo(std::vector<BoundGroup> &groups, const Bindings::Answer &answer, FactRef member,
           const Dossier &dossier)
{
    QString words = wordsFor(answer.party);
    if (const QString reason = reasonFor(answer, dossier); !reason.isEmpty())
        words += (reason.startsWith(u"as "_s) ? u" "_s : u", "_s) + reason;
    if (!answer.waitsFor.isAlways())
        words += u", once "_s + answer.waitsFor.toWords();
    const FactRef reading = readingIn(answer);
    const auto known = std::ranges::find_if(groups, [&](const BoundGroup &group) {
        return group.words == words && group.reading == reading;
    });
    if (known != groups.end())
        known->members.push_back(member);
    else
        groups.push_back({words, {member}, reading});
}

/// The roles of a party at an instrument, each once, as people call them.
QString rolesAt(PartyId party, InstrumentId instrument, const Dossier &dossier)
{
    QStringList roles;
    for (const auto &part : dossier.rows<Participation>()) {
        if (part.party == party && part.instrument == instrument)
            roles += enumLabel(part.role);
    }
    roles.removeDuplicates();
    return roles.join(u"; "_s);
}

/// Clauses at the top, and those below that differ from the one above them.
std::vector<BoundGroup> clausesFor(const Party &party, InstrumentId instrument,
                                   const Dossier &dossier, const Bindings &bindings)
{
    std::vector<BoundGroup> groups;
    for (const auto &clause : dossier.rows<Clause>()) {
        if (clause.instrument != instrument)
            continue;
        const auto answer = bindings.of(party, clause);
        const Clause *above = dossier.find(clause.parent);
        if (above) {
            const auto there = bindings.of(party, *above);
            if (there.party == answer.party && there.because == answer.because)
                continue;
        }
        addTo(groups, withRole(answer, party.id, instrument, dossier, bindings), refOf(clause),
              dossier);
    }
    return groups;
}

} // namespace

std::vector<BoundGroup> partiesBoundBy(const Clause &clause, const Feed &feed,
                                       const Bindings &bindings)
{
    const Dossier &dossier = feed.dossier();
    const auto &columns = feed.columns();
    const auto pledging = idsBeside(columns.clauses, columns.pledges.clause, clause.id.value,
                                    columns.parties, columns.pledges.party);
    std::vector<BoundGroup> groups;
    for (const auto &party : dossier.rows<Party>()) {
        if (!bindings.at(party.id, clause.instrument) && !pledging.contains(party.id.value))
            continue;
        addTo(groups,
              withRole(bindings.of(party, clause), party.id, clause.instrument, dossier, bindings),
              refOf(party), dossier);
    }
    std::ranges::stable_sort(groups, std::greater(), [](const BoundGroup &group) {
        return group.words.startsWith(u"Bound"_s);
    });
    return groups;
}

std::vector<PartAt> partsOf(const Party &party, const Feed &feed, const Bindings &bindings)
{
    const Dossier &dossier = feed.dossier();
    const auto &columns = feed.columns();
    QSet<InstrumentId> pledgedUnder;
    for (const qint64 id : idsBeside(columns.parties, columns.pledges.party, party.id.value,
                                     columns.clauses, columns.pledges.clause)) {
        if (const Clause *clause = dossier.find(ClauseId{id}))
            pledgedUnder.insert(clause->instrument);
    }
    std::vector<PartAt> parts;
    for (const auto &instrument : dossier.rows<Instrument>()) {
        const QString roles = rolesAt(party.id, instrument.id, dossier);
        if (roles.isEmpty() && !pledgedUnder.contains(instrument.id))
            continue;
        parts.push_back({refOf(instrument),
                         roles.isEmpty() ? u"No role, but pledges under it"_s : roles,
                         clausesFor(party, instrument.id, dossier, bindings)});
    }
    return parts;
}

} // namespace servanda

#include "model/analysis/bindings.h"

#include "model/domain/condition.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

/// The stronger a role says whether its holder is bound, the higher.
int weightOf(Role role)
{
    switch (role) {
    case Role::Signatory:
        return 5;
    case Role::Participant:
        return 4;
    case Role::Objector:
        return 3;
    case Role::Observer:
        return 2;
    case Role::Coordinator:
        return 1;
    case Role::Beneficiary:
        break;
    }
    return 0;
}

Binding::Party partyOf(Role role)
{
    if (role == Role::Objector)
        return Binding::Party::Objected;
    return role == Role::Observer ? Binding::Party::TookPart : Binding::Party::Bound;
}

std::optional<Binding::Party> partyOf(ReadingEffect effect)
{
    switch (effect) {
    case ReadingEffect::Bound:
        return Binding::Party::Bound;
    case ReadingEffect::TookPart:
        return Binding::Party::TookPart;
    case ReadingEffect::Reserved:
        return Binding::Party::Reserved;
    case ReadingEffect::AsRoles:
        break;
    }
    return {};
}

std::optional<Binding::Party> readingOf(const QString &text)
{
    if (text == u"bound")
        return Binding::Party::Bound;
    if (text == u"took-part")
        return Binding::Party::TookPart;
    if (text == u"reserved")
        return Binding::Party::Reserved;
    return {};
}

} // namespace

Bindings::Bindings(const Dossier &dossier) : m_dossier(dossier)
{
    QHash<std::pair<qint64, qint64>, int> strongest;
    for (const auto &part : dossier.rows<Participation>()) {
        const std::pair key{part.party.value, part.instrument.value};
        const int weight = weightOf(part.role);
        if (const auto known = strongest.constFind(key);
            known != strongest.cend() && *known >= weight)
            continue;
        strongest.insert(key, weight);
        m_parts.insert(key, {partyOf(part.role), refOf(part), {}});
    }
    for (const auto &row : dossier.rows<Setting>()) {
        if (row.key.startsWith(settingkey::kReading)
            || row.key.startsWith(settingkey::kSleepsUntil))
            m_settings.insert(row.key, &row);
    }
    if (m_settings.isEmpty())
        return;
    for (const auto &reading : dossier.rows<Reading>())
        m_readings.insert(reading.code, &reading);
}

const Setting *Bindings::setting(const QString &key) const
{
    return m_settings.value(key, nullptr);
}

std::optional<Bindings::Answer> Bindings::at(PartyId party, InstrumentId instrument) const
{
    const auto known = m_parts.constFind({party.value, instrument.value});
    return known == m_parts.cend() ? std::nullopt : std::optional(*known);
}

Bindings::Adopted Bindings::adopted(const QString &code, const QString &party) const
{
    const QString key = settingkey::kReading + code + (party.isEmpty() ? QString() : u':' + party);
    const Setting *found = setting(key);
    return {found, found ? m_readings.value(found->value, nullptr) : nullptr};
}

QStringList Bindings::places(const Clause &clause) const
{
    QStringList codes;
    QSet<ClauseId> seen;
    for (const Clause *at = &clause; at && !seen.contains(at->id);
         at = m_dossier.find(at->parent)) {
        seen.insert(at->id);
        codes += at->code;
    }
    if (const Instrument *instrument = m_dossier.find(clause.instrument))
        codes += instrument->code;
    return codes;
}

Bindings::Answer Bindings::of(const Party &party, const Clause &clause) const
{
    Answer answer = at(party.id, clause.instrument).value_or(Answer{});
    if (m_settings.isEmpty())
        return answer;
    for (const QString &code : places(clause)) {
        for (const QString &who : {party.code, QString()}) {
            const auto [setting, reading] = adopted(code, who);
            if (!setting)
                continue;
            const auto bound = reading ? partyOf(reading->effect) : readingOf(setting->value);
            if (!reading && !bound)
                continue; // no reading of it: one of the faults
            answer.party = bound.value_or(answer.party);
            answer.because = reading ? refOf(*reading) : refOf(*setting);
            if (reading && !who.isEmpty())
                answer.waitsFor = readCondition(reading->condition);
            return answer;
        }
    }
    return answer;
}

QString Bindings::whyBoundNowhere(PartyId party) const
{
    QString why;
    for (const auto &instrument : m_dossier.rows<Instrument>()) {
        const auto answer = at(party, instrument.id);
        if (!answer)
            continue;
        if (answer->party == Binding::Party::Bound)
            return {};
        why = answer->party == Binding::Party::Objected ? u"objects, not a party"_s
                                                        : u"took part, not a party"_s;
    }
    return why;
}

Trigger Bindings::sleepsUntil(const Clause &clause) const
{
    Trigger trigger;
    if (m_settings.isEmpty())
        return trigger;
    const QStringList codes = places(clause);
    if (const Setting *until = setting(settingkey::kSleepsUntil + codes.last()))
        trigger = readCondition(until->value);
    for (const QString &code : codes) {
        if (const Reading *reading = adopted(code, {}).reading)
            trigger = Trigger::both(trigger, readCondition(reading->condition));
    }
    return trigger;
}

Errors Bindings::faults() const
{
    Errors faults;
    for (const Setting *setting : m_settings) {
        if (!setting->key.startsWith(settingkey::kReading) || readingOf(setting->value)
            || setting->value.isEmpty())
            continue;
        const Reading *reading = m_readings.value(setting->value, nullptr);
        if (reading && setting->key == readingKeyOf(*reading, m_dossier))
            continue;
        faults.push_back(fail(Error::Kind::Invalid,
                              u"%1: “%2” is no reading of it"_s.arg(setting->key, setting->value),
                              u"Adopt one of its readings, or remove the setting."_s));
    }
    std::ranges::sort(faults, {}, &Error::what);
    return faults;
}

QString readingKeyOf(const Reading &reading, const Dossier &dossier)
{
    const Clause *clause = dossier.find(reading.clause);
    const Instrument *instrument = dossier.find(reading.instrument);
    const Party *party = dossier.find(reading.party);
    QString key = settingkey::kReading;
    key += clause ? clause->code : instrument ? instrument->code : QString();
    if (party)
        key += u':' + party->code;
    return key;
}

} // namespace servanda

#include "model/analysis/readinglist.h"

#include "model/domain/condition.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

QString whomName(PartyId party, const Dossier &dossier)
{
    const Party *row = dossier.find(party);
    return row ? row->name : u"every party"_s;
}

/// Where nobody wrote a reading down.
QString plainWord(const QString &value)
{
    const auto effect = enumFromCode<ReadingEffect>(value);
    return effect ? QString(enumLabel(*effect)) : value;
}

RivalReadings rivalsWith(const QString &key, const QString &whom, const Dossier &dossier)
{
    RivalReadings rivals;
    rivals.key = key;
    rivals.whom = whom;
    if (const Setting *setting = dossier.findSetting(key)) {
        rivals.setting = setting->id;
        rivals.word = plainWord(setting->value);
    }
    return rivals;
}

QString codeAtKey(FactRef fact, const Dossier &dossier)
{
    if (const Clause *clause
        = fact.type == FactType::Clause ? dossier.find(ClauseId{fact.id}) : nullptr)
        return clause->code;
    const Instrument *instrument
        = fact.type == FactType::Instrument ? dossier.find(InstrumentId{fact.id}) : nullptr;
    return instrument ? instrument->code : QString();
}

} // namespace

std::vector<RivalReadings> readingsOf(FactRef fact, const Dossier &dossier)
{
    std::vector<RivalReadings> all;
    const QString code = codeAtKey(fact, dossier);
    if (code.isEmpty())
        return all;
    const QString key = settingkey::kReading + code;
    const auto group = [&](const QString &at, const QString &whom) -> RivalReadings & {
        const auto known = std::ranges::find(all, at, &RivalReadings::key);
        if (known != all.end())
            return *known;
        all.push_back(rivalsWith(at, whom, dossier));
        return all.back();
    };
    for (const auto &reading : dossier.rows<Reading>()) {
        const bool isOfFact = fact.type == FactType::Clause
            ? reading.clause.value == fact.id
            : !reading.clause && reading.instrument.value == fact.id;
        if (!isOfFact)
            continue;
        RivalReadings &rivals
            = group(readingKeyOf(reading, dossier), whomName(reading.party, dossier));
        rivals.readings.push_back(reading.id);
        const Setting *setting = dossier.find(rivals.setting);
        if (setting && setting->value == reading.code) {
            rivals.adopted = reading.id;
            rivals.word.clear();
        }
    }
    // Adopted with a plain word, though nobody wrote a reading down.
    for (const auto &setting : dossier.rows<Setting>()) {
        if (!setting.key.startsWith(key))
            continue;
        if (setting.key == key)
            group(key, whomName({}, dossier));
        for (const auto &party : dossier.rows<Party>()) {
            if (setting.key == key + u':' + party.code)
                group(setting.key, party.name);
        }
    }
    std::ranges::stable_sort(all, {}, &RivalReadings::key);
    return all;
}

QString readingDetail(const Reading &reading)
{
    QStringList parts{reading.author, enumLabel(reading.effect)};
    if (const Trigger trigger = readCondition(reading.condition); !trigger.isAlways())
        parts += u"waits until "_s + trigger.toWords();
    return parts.join(u" · "_s);
}

Edit adoptionOf(const Reading &reading, const Dossier &dossier, Id<Setting> fresh)
{
    Edit edit;
    edit.label = u"Adopt the reading “%1”"_s.arg(reading.title.left(60));
    const QString key = readingKeyOf(reading, dossier);
    const Setting *known = dossier.findSetting(key);
    Setting setting = known ? *known : Setting{fresh, key, {}};
    setting.value = reading.code;
    if (!known)
        edit.add(std::move(setting));
    else if (setting != *known)
        edit.of<Setting>().push_back({*known, std::move(setting)});
    return edit;
}

Edit returnToRoles(const QString &key, const Dossier &dossier)
{
    Edit edit;
    edit.label = u"Go by the roles again"_s;
    if (const Setting *known = dossier.findSetting(key))
        edit.of<Setting>().push_back({*known, std::nullopt});
    return edit;
}

std::vector<const Reading *> readingsBehind(const Bindings &bindings, const Dossier &dossier,
                                            std::span<const std::pair<PartyId, ClauseId>> cells)
{
    std::vector<const Reading *> readings;
    if (!bindings.hasReadings())
        return readings;
    for (const auto &[partyId, clauseId] : cells) {
        const Party *party = dossier.find(partyId);
        const Clause *clause = dossier.find(clauseId);
        if (!party || !clause)
            continue;
        const FactRef because = bindings.of(*party, *clause).because;
        const Reading *reading
            = because.type == FactType::Reading ? dossier.find(Id<Reading>{because.id}) : nullptr;
        if (reading && std::ranges::find(readings, reading) == readings.end())
            readings.push_back(reading);
    }
    std::ranges::sort(readings, {}, &Reading::id);
    return readings;
}

QString readingWords(std::span<const Reading *const> readings)
{
    QStringList authors;
    for (const Reading *reading : readings)
        authors += reading->author;
    authors.removeDuplicates();
    if (authors.isEmpty())
        return {};
    return (readings.size() == 1 ? u"by the reading of "_s : u"by the readings of "_s)
        + authors.join(u" and "_s);
}

} // namespace servanda

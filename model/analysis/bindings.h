#pragma once

#include "model/analysis/obligation.h"
#include "model/dossier/dossier.h"

#include <QHash>

namespace servanda {

namespace settingkey {
/// `reading:PD-1:USA`, or `reading:PD-1` for every party: the adopted reading of a clause, or of an
/// instrument by its code. The value is the code of a Reading, or bound, took-part or reserved where
/// nobody wrote one down. Who adopted it, when and why is in the history.
inline constexpr QLatin1StringView kReading{"reading:"};
/// `sleeps-until:PD-2026` = a trigger that every clause of the instrument waits for as well.
inline constexpr QLatin1StringView kSleepsUntil{"sleeps-until:"};
} // namespace settingkey

/// Whom the clauses of a dossier bind, from its participations and adopted readings.
class Bindings final
{
public:
    explicit Bindings(const Dossier &dossier);

    struct Answer
    {
        Binding::Party party = Binding::Party::Bound;
        FactRef because; ///< the role, reading or setting that says so; none for who only pledged
        Trigger waitsFor; ///< by a reading for this party alone
    };
    /// Signatories, participants and beneficiaries are bound, and who coordinates without being an
    /// observer; so is whoever pledges without any part at the instrument. The adopted reading comes
    /// first: of the clause, else of one above it, else of the instrument; at each for this party,
    /// else for all.
    [[nodiscard]] Answer of(const Party &party, const Clause &clause) const;
    /// Whether anything is adopted at all; otherwise only the roles speak.
    [[nodiscard]] bool hasReadings() const { return !m_settings.isEmpty(); }
    /// Of a party at an instrument, whatever the clause; nothing where it had no part.
    [[nodiscard]] std::optional<Answer> at(PartyId party, InstrumentId instrument) const;
    /// Why nothing binds a party that pledged nothing; empty where something may.
    [[nodiscard]] QString whyBoundNowhere(PartyId party) const;
    /// What a clause waits for besides its own condition: by the adopted readings for every party of
    /// it, of those above it and of its instrument, and by the instrument's setting.
    [[nodiscard]] Trigger sleepsUntil(const Clause &clause) const;
    /// Settings that name a reading which does not exist, or one of something else.
    [[nodiscard]] Errors faults() const;

private:
    /// What is adopted for one code, and for a party of it if named.
    struct Adopted
    {
        const Setting *setting = nullptr;
        const Reading *reading = nullptr; ///< null: the setting's own word
    };
    [[nodiscard]] const Setting *setting(const QString &key) const;
    [[nodiscard]] Adopted adopted(const QString &code, const QString &party) const;
    /// The codes where a reading of a clause may be adopted, nearest first.
    [[nodiscard]] QStringList places(const Clause &clause) const;

    const Dossier &m_dossier;
    QHash<std::pair<qint64, qint64>, Answer> m_parts; ///< by party and instrument
    QHash<QString, const Setting *> m_settings; ///< of readings, by key
    QHash<QString, const Reading *> m_readings; ///< by code
};

/// The key of the setting by which the reading would be adopted.
[[nodiscard]] QString readingKeyOf(const Reading &reading, const Dossier &dossier);

} // namespace servanda

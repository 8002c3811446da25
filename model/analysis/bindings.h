#pragma once

#include "model/analysis/obligation.h"
#include "model/dossier/dossier.h"

#include <QHash>

namespace servanda {

namespace settingkey {
/// `reading:PD-1:USA` = bound, took-part or reserved: the adopted reading of whether a clause binds
/// a party, where its part at the instrument does not tell. Its author is in the history.
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
        FactRef because; ///< the participation or setting that says so; none for who only pledged
    };
    /// Signatories, participants and beneficiaries are bound, and who coordinates without being an
    /// observer; so is whoever pledges without any part at the instrument. A reading for the clause,
    /// or one above it, comes first.
    [[nodiscard]] Answer of(const Party &party, const Clause &clause) const;
    /// Of a party at an instrument, whatever the clause; nothing where it had no part.
    [[nodiscard]] std::optional<Answer> at(PartyId party, InstrumentId instrument) const;
    /// Why nothing binds a party that pledged nothing; empty where something may.
    [[nodiscard]] QString whyBoundNowhere(PartyId party) const;
    /// What an instrument as a whole waits for.
    [[nodiscard]] Trigger sleepsUntil(const Instrument &instrument) const;

private:
    [[nodiscard]] const Setting *setting(const QString &key) const;

    const Dossier &m_dossier;
    QHash<std::pair<qint64, qint64>, Answer> m_parts; ///< by party and instrument
    QHash<QString, const Setting *> m_settings;
};

} // namespace servanda

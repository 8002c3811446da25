#pragma once

#include "model/analysis/bindings.h"

namespace servanda {

/// The readings of one clause or instrument that exclude one another: of one party, or of all.
struct RivalReadings
{
    QString key; ///< of the setting that adopts one of them
    QString whom; ///< "every party", "United States"
    std::vector<Id<Reading>> readings; ///< in order
    Id<Setting> setting; ///< none: as the roles say
    Id<Reading>
        adopted; ///< one of them; none where the setting says a plain word, or there is none
    QString word; ///< what that word says: "Bound"; empty where a reading is adopted
};

/// Of a clause, or of an instrument as a whole, those of every party first; empty for other facts.
[[nodiscard]] std::vector<RivalReadings> readingsOf(FactRef fact, const Dossier &dossier);

/// "N. N. · Took part, not a party · waits until a ceasefire is in force"
[[nodiscard]] QString readingDetail(const Reading &reading);

/// The edit that adopts the reading for its clause or instrument, and its party if it has one. Its
/// setting takes that id where it is new. Changes nothing where it is adopted already.
[[nodiscard]] Edit adoptionOf(const Reading &reading, const Dossier &dossier, Id<Setting> fresh);
/// The edit after which nothing but the roles says who is bound; empty where it is so.
[[nodiscard]] Edit returnToRoles(const QString &key, const Dossier &dossier);

/// The adopted readings by which cells of those parties and clauses stand as they do, each once.
[[nodiscard]] std::vector<const Reading *>
readingsBehind(const Bindings &bindings, const Dossier &dossier,
               std::span<const std::pair<PartyId, ClauseId>> cells);
/// "by the reading of A. N. Other", "by the readings of …"; empty without any.
[[nodiscard]] QString readingWords(std::span<const Reading *const> readings);

} // namespace servanda

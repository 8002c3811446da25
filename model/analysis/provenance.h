#pragma once

#include <QByteArray>
#include <QString>

namespace servanda {

/// Where a figure's facts come from, for its source line: dossier file name, revision, short hash;
/// and as whose knowledge they are shown.
struct Provenance
{
    QString dossierName; ///< such as "Paris Declaration.dossier"
    qint64 revision = 0;
    QByteArray head; ///< SHA-256 of the history; the first 4 bytes are printed
    QString knownOn = {}; ///< a past moment such as "1 March 2026"; empty: as known now

    /// "Paris Declaration.dossier, revision 1, 4f1c 09ab"
    [[nodiscard]] QString toText() const;
    friend bool operator==(const Provenance &, const Provenance &) = default;
};

} // namespace servanda

#pragma once

#include "model/dossier/dossier.h"

#include <optional>

class QMimeData;

namespace servanda {

/// What a drag or the clipboard offers as evidence: one file of this computer, or one web address.
struct OfferedEvidence
{
    QString path; ///< of a file
    QString address; ///< http or https, as links.h allows it
    QString title; ///< what the browser calls the page; may be empty

    [[nodiscard]] bool isFile() const { return !path.isEmpty(); }
};

/// Nothing for several things, a folder, other schemes, a text that is no address.
[[nodiscard]] std::optional<OfferedEvidence> evidenceIn(const QMimeData &data);

/// Whether the fact can take it: a source takes a file as its archived copy, and an address where it
/// has none; other facts take either as a source they rest on.
[[nodiscard]] bool canTake(FactRef fact, const OfferedEvidence &offered, const Dossier &dossier);

} // namespace servanda

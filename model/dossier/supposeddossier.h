#pragma once

#include "model/dossier/dossier.h"

namespace servanda {

/// A dossier as it would be after edits that nobody has made. Shares with the one it comes from
/// whatever the edits do not touch, and changes nothing there; may live in another thread.
class SupposedDossier final
{
public:
    explicit SupposedDossier(Dossier::Tables tables) : m_dossier(std::move(tables)) {}

    [[nodiscard]] const Dossier &dossier() const { return m_dossier; }
    /// An edit that the editor would take: what it changes is as its `before` says.
    void suppose(const Edit &edit) { m_dossier.apply(edit); }

private:
    Dossier m_dossier;
};

} // namespace servanda

#pragma once

#include "model/dossier/dossier.h"

namespace servanda {

/// What a newer reading of its file changes in a dossier that is only read. No way to edit: nothing
/// is stored, and a dossier that has an Editor is never read anew.
class NewerReading final
{
public:
    /// Compares every fact. In any thread, while nobody changes what is shown.
    NewerReading(const Dossier &shown, Facts newer);

    /// The comparison as an edit: from what is shown to what was read.
    [[nodiscard]] const Edit &difference() const { return m_difference; }
    /// Brings what was compared to the newer state, and announces that once.
    void showIn(Dossier &shown) const;

private:
    Edit m_difference;
};

} // namespace servanda

#pragma once

#include "model/analysis/columns.h"
#include "model/analysis/status.h"

namespace servanda {

/// How sure what a source says is: as it was graded, else by who speaks in it (status scheme, D).
[[nodiscard]] Confidence confidenceIn(const Source &source);

/// The same of every source that a feed knows, by its small number.
class SourceConfidence final
{
public:
    SourceConfidence(const Slots &sources, const Dossier &dossier);

    /// What names no source is claimed.
    [[nodiscard]] Confidence of(qint32 slot) const
    {
        return slot >= 0 ? m_confidence[static_cast<size_t>(slot)] : Confidence::Claimed;
    }

private:
    std::vector<Confidence> m_confidence;
};

} // namespace servanda
